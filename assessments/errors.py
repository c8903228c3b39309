"""Refusals of assessments, one class each; the sentence is shown to people."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
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


class ItemHasFaults(Refusal):
    """The item cannot be used yet; `faults` are sentences."""

    message = _("Butir ini belum siap dipakai.")

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__()
        self.faults = list(faults)

    def __str__(self) -> str:
        return " ".join([str(self.message), *self.faults])


class QuizHasFaults(ItemHasFaults):
    """The quiz cannot be published yet; `faults` are sentences."""

    message = _("Kuis ini belum dapat terbit.")


class QuizIsEmpty(Refusal):
    """No item of the pool may be drawn."""

    message = _("Kuis ini belum punya butir yang siap dipakai. Beri tahu pelatih Anda.")


class NoAttemptLeft(Refusal):
    """All attempts are used."""

    message = _("Percobaan kuis ini sudah terpakai semua. Bicarakan dengan pelatih Anda.")


class WaitBeforeAttempt(Refusal):
    """The waiting time is not over; `until` is the moment it is."""

    message = _("Percobaan berikutnya belum dibuka.")

    def __init__(self, until: dt.datetime) -> None:
        super().__init__()
        self.until = until

    def __str__(self) -> str:
        moment = date_format(timezone.localtime(self.until), "l, j F Y H.i")
        return _("Percobaan berikutnya dibuka %(moment)s WITA.") % {"moment": moment}


class AttemptIsOver(Refusal):
    """The attempt was handed in; answers are closed."""

    message = _("Kuis ini sudah diserahkan. Jawabannya tidak dapat diubah lagi.")


class ItemNotInAttempt(Refusal):
    """No item stands at this number."""

    message = _("Nomor itu tidak ada dalam kuis ini.")


class AnswerNotRead(Refusal):
    """What was sent is no answer to this item; the sentence says why."""

    message = _("Jawaban tidak dapat dibaca. Muat ulang halaman, lalu jawab lagi.")


class NothingAnswered(AnswerNotRead):
    """Nothing was chosen or written."""


class LooksIdentifying(Refusal):
    """The text may name a real person; `findings` say what and where. Nothing was saved."""

    message = _("Tulisan ini tampak memuat data orang. Belum ada yang disimpan.")

    def __init__(self, findings: Sequence[Any]) -> None:
        super().__init__()
        self.findings = list(findings)


class MayBeOwnStory(Refusal):
    """The words may be about the writer. Nothing was saved: the writer decides first."""

    message = _("Belum ada yang disimpan. Anda yang memutuskan apakah tulisan ini disimpan.")


class NotForMarking(Refusal):
    """This answer waits for no marker, or for another one."""

    message = _("Jawaban ini tidak menunggu penilaian Anda.")


class NothingToRedact(Refusal):
    """The words are not in the text."""

    message = _("Kata itu tidak ada dalam tulisan ini. Pilih temuan, atau salin katanya persis.")


class TrialNotPossible(Refusal):
    """A draft cannot be tried out from here."""

    message = _("Naskah ini belum dapat dicoba. Buka “Periksa” untuk melihat sebabnya.")
