"""An attempt at a quiz: drawn items with their pinned versions, append-only steps, and a score that replay gives again."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from assessments.enums import StepKind
from assessments.models.item import ItemVersion
from assessments.models.quiz import QuizVersion
from assessments.models.shared import Undertaking
from puspaga.core.models import AppendOnly


class AttemptQuerySet(models.QuerySet):
    """Attempts by state."""

    def open(self) -> "AttemptQuerySet":
        """Attempts that are not handed in."""
        return self.filter(finished_on=None)

    def finished(self) -> "AttemptQuerySet":
        """Attempts that are handed in."""
        return self.filter(finished_on__isnull=False)


class Attempt(Undertaking):
    """One learner's go at one quiz version. At most one open attempt per learner and quiz."""

    version = models.ForeignKey(QuizVersion, verbose_name=_("versi kuis"), on_delete=models.PROTECT, related_name="attempts")
    # Kept only while the waiting time runs, rounded up; emptied by the retention run once it lies behind.
    again_from = models.DateTimeField(_("boleh lagi mulai"), null=True, blank=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        verbose_name = _("percobaan")
        verbose_name_plural = _("percobaan")
        constraints = [
            models.UniqueConstraint(
                fields=["version", "learner"], condition=models.Q(finished_on=None), name="assessments_one_open_attempt"
            ),
        ]


class AttemptItem(AppendOnly):
    """One drawn item, pinned to the version that stood when the attempt began."""

    attempt = models.ForeignKey(Attempt, verbose_name=_("percobaan"), on_delete=models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField(_("nomor"))
    version = models.ForeignKey(ItemVersion, verbose_name=_("versi butir"), on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("butir percobaan")
        verbose_name_plural = _("butir percobaan")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["attempt", "position"], name="assessments_attemptitem_once")]

    def __str__(self) -> str:
        return f"{self.attempt} {self.position}"


class AttemptStep(AppendOnly):
    """One acknowledged act. `sequence` counts within the attempt; `client_key` makes a repeated send one step.

    `data` never holds free text: that stands in ResponseText, which can be emptied.
    """

    attempt = models.ForeignKey(Attempt, verbose_name=_("percobaan"), on_delete=models.PROTECT, related_name="steps")
    item = models.ForeignKey(AttemptItem, verbose_name=_("butir"), null=True, on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField(_("urutan"))
    client_key = models.CharField(max_length=40)
    kind = models.CharField(_("jenis"), max_length=8, choices=StepKind.choices)
    data = models.JSONField(_("isi"), default=dict)
    # The day, never the minute: a gap between two steps would tell who paused.
    on = models.DateField(_("hari"))
    # Only for marks: the person who marked.
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("oleh"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("langkah percobaan")
        verbose_name_plural = _("langkah percobaan")
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "sequence"], name="assessments_step_sequence_once"),
            models.UniqueConstraint(fields=["attempt", "client_key"], name="assessments_step_client_once"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt} {self.sequence}"


class ResponseText(models.Model):
    """Free text of one step (essay, short answer). Emptied when the person is erased; a marker may redact it."""

    step = models.OneToOneField(AttemptStep, verbose_name=_("langkah"), on_delete=models.PROTECT, related_name="text")
    text = models.TextField(_("teks"), blank=True)

    class Meta:
        verbose_name = _("teks jawaban")
        verbose_name_plural = _("teks jawaban")

    def __str__(self) -> str:
        return f"{self.step}"


class AttemptScore(models.Model):
    """What replaying the steps gives; kept because lists need it. A test recomputes it from the steps."""

    attempt = models.OneToOneField(Attempt, verbose_name=_("percobaan"), on_delete=models.PROTECT, related_name="score")
    percent = models.DecimalField(_("persen"), max_digits=5, decimal_places=2)
    is_passed = models.BooleanField(_("lulus"), null=True, help_text=_("Kosong: menunggu penilai."))
    critical_missed = models.JSONField(_("butir kritis yang gagal"), default=list)
    waits_for_marking = models.BooleanField(_("menunggu penilai"), default=False, db_index=True)
    per_unit = models.JSONField(_("menurut unit"), default=dict)
    # Required content with an open review mark was used: the result is “uji coba”.
    is_provisional = models.BooleanField(_("uji coba"), default=False)
    scored_on = models.DateField(_("dihitung"))

    class Meta:
        verbose_name = _("nilai percobaan")
        verbose_name_plural = _("nilai percobaan")

    def __str__(self) -> str:
        return f"{self.attempt} {self.percent}"
