"""Refusals of the directory."""

from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import NotAllowed, Refusal


class NotKeeper(NotAllowed):
    """The person does not keep this service."""

    message = _("Anda tidak menjaga layanan ini.")


class ShelterHasNoPlace(Refusal):
    """Somebody tried to write down where a shelter is."""

    message = _("Tempat tinggal sementara tidak boleh punya alamat atau tempat.")


class NotAnOpeningDay(Refusal):
    """The day is no opening day of the service, so it cannot be called off or moved."""

    message = _("Layanan ini memang tidak buka pada tanggal itu.")


class DayTaken(Refusal):
    """Another change already stands on that day."""

    message = _("Sudah ada perubahan lain pada tanggal itu. Pulihkan dulu, lalu ubah lagi.")


class AlreadyOpen(Refusal):
    """The service is there on that day already."""

    message = _("Layanan ini sudah buka pada tanggal itu. Pilih tanggal lain.")


class PastDay(Refusal):
    """The day is over."""

    message = _("Tanggal itu sudah lewat.")
