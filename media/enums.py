"""Choices of the media library."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PeopleShown(TextChoices):
    """Whether people can be recognised in a picture or recording, and whether they agreed."""

    NONE = "none", _("Tidak ada orang yang dapat dikenali")
    CONSENTED = "consented", _("Ada, dan semua sudah menyetujui")
    PENDING = "pending", _("Ada, persetujuan belum lengkap")


class Rights(TextChoices):
    """Under which right we may show a file."""

    OWN = "own", _("Milik kami sendiri")
    LICENSED = "licensed", _("Berlisensi; sebutkan di keterangan hak")
    PERMITTED = "permitted", _("Izin tertulis dari pemilik")
