"""Refusals of assessments, one class each; the sentence is shown to people."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import Refusal


class ScenarioHasFaults(Refusal):
    """The text cannot be published; `faults` are sentences with their line."""

    message = _("Naskah simulasi ini belum dapat terbit.")

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__()
        self.faults = list(faults)

    def __str__(self) -> str:
        return " ".join([str(self.message), *self.faults])


class StepTaken(Refusal):
    """Another choice was already taken in this scene; the first one stands."""

    message = _("Anda sudah memilih di adegan itu. Cerita berlanjut dari sini.")


class ChoiceNotOffered(Refusal):
    """What was sent is none of the choices of this scene."""

    message = _("Pilihan itu tidak ada di adegan ini. Silakan pilih lagi.")


class RunIsOver(Refusal):
    """The story has ended; nothing is left to choose."""

    message = _("Cerita ini sudah selesai.")


class RunStillOpen(Refusal):
    """The debrief opens when the story has ended."""

    message = _("Pembahasan terbuka setelah cerita selesai.")


class DebriefUnread(Refusal):
    """A run with a never-do is looked at before the next one begins."""

    message = _("Baca dulu pembahasan simulasi terakhir Anda. Setelah itu Anda dapat memulai lagi.")
