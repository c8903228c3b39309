"""Choices of this app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ItemKind(TextChoices):
    """How an item is answered."""

    SINGLE = "single", _("Pilih satu")
    MULTIPLE = "multiple", _("Pilih beberapa")
    TRUE_FALSE = "truefalse", _("Benar atau keliru")
    MATCHING = "matching", _("Pasangkan")
    ORDERING = "ordering", _("Urutkan")
    SHORT = "short", _("Jawaban pendek")
    ESSAY = "essay", _("Uraian")
    SJT = "sjt", _("Penilaian situasi")


class ItemState(TextChoices):
    """Whether an item may be drawn."""

    DRAFT = "draft", _("Draf")
    READY = "ready", _("Siap dipakai")
    RETIRED = "retired", _("Tidak dipakai lagi")


class Mode(TextChoices):
    """What an attempt or a run is for."""

    PRACTICE = "practice", _("Latihan")
    ASSESSMENT = "assessment", _("Penilaian")


class StepKind(TextChoices):
    """What happened at one step of an attempt."""

    ANSWER = "answer", _("Jawaban")
    FINISH = "finish", _("Selesai")
    MARK = "mark", _("Nilai penilai")
    REDACT = "redact", _("Teks disamarkan")
