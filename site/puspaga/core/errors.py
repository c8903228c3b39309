"""Refusals of the core, one class each; the sentence is shown to people."""

from django.utils.translation import gettext_lazy as _


class Refusal(Exception):
    """Base of every refusal: `message` is an Indonesian sentence that says what is wrong and what to do."""

    message = _("Permintaan ini tidak dapat dijalankan.")

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else str(self.message)


class ImmutableRecord(Refusal):
    """Somebody tried to change an append-only record."""

    message = _("Catatan ini tidak dapat diubah.")


class NotAllowed(Refusal):
    """The actor's role does not include this act."""

    message = _("Peran Anda tidak mencakup tindakan ini.")


class BrokenBackup(Refusal):
    """A backup is missing, damaged, or does not match what was restored."""

    message = _("Cadangan tidak utuh.")
