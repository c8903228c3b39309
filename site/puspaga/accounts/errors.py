"""Refusals about people, one class each; the sentence is shown to them."""

from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import Refusal


class SlipNotUsable(Refusal):
    """Unknown, used, voided and expired codes get the same sentence: nobody learns which codes exist."""

    message = _("Kode ini tidak dapat dipakai. Periksa hurufnya, atau minta slip baru kepada pelatih Anda.")


class BatchAlreadyMade(Refusal):
    """The form that makes slips was sent twice; plain codes are shown once only."""

    message = _("Lembar slip ini sudah dibuat. Kodenya hanya tampil sekali; buat ulang slip yang belum dipakai.")


class SheetGone(Refusal):
    """The plain codes are no longer kept."""

    message = _("Kode sudah tidak disimpan. Buat ulang slip yang belum dipakai untuk mencetak lagi.")


class NameListRefused(Refusal):
    """A pasted list of names has faults; `faults` holds one sentence per line at fault."""

    message = _("Daftar nama belum dapat dipakai.")

    def __init__(self, faults: list[str]) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


class UserNameTaken(Refusal):
    """Somebody else has this user name."""

    message = _("Nama akun ini sudah dipakai. Pilih yang lain.")


class NotAnAdult(Refusal):
    """The declaration was not made."""

    message = _("Akun kelas hanya untuk usia 18 tahun ke atas.")


class NotYourself(Refusal):
    """Nobody resets their own second factor."""

    message = _("Langkah kedua Anda sendiri harus disetel ulang oleh administrator lain.")


class OnlyForDevelopment(Refusal):
    """Demo accounts and codes exist only where DEBUG is on."""

    message = _("Perintah ini hanya untuk pengembangan (DEBUG).")
