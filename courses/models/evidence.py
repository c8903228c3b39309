"""What a learner finished and what it shows. Pausing and skipping leave nothing here, on purpose."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.enums import EvidenceKind
from courses.models.course import Activity
from puspaga.core.models import AppendOnly


class Place(models.Model):
    """The card a learner opens next, the same on every device. No time: a gap would tell who paused."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("peserta"), on_delete=models.CASCADE, related_name="+")
    activity = models.ForeignKey(Activity, verbose_name=_("kegiatan"), on_delete=models.CASCADE, related_name="+")
    card = models.PositiveSmallIntegerField(_("kartu"), default=1)

    class Meta:
        verbose_name = _("tempat terakhir")
        verbose_name_plural = _("tempat terakhir")
        constraints = [models.UniqueConstraint(fields=["learner", "activity"], name="courses_place_once")]

    def __str__(self) -> str:
        return f"{self.learner_id} {self.activity_id}"


class Completion(AppendOnly):
    """An activity is done, once. How the learner got there (reading or skipping a sensitive card) is not kept."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("peserta"), on_delete=models.PROTECT, related_name="completions"
    )
    activity = models.ForeignKey(Activity, verbose_name=_("kegiatan"), on_delete=models.PROTECT, related_name="completions")
    # "lesson 12", "attempt <uuid>", "run <uuid>", "attendance 5": the record that completed it.
    source = models.CharField(_("sumber"), max_length=80)
    completed_on = models.DateField(_("selesai"))

    class Meta:
        verbose_name = _("penyelesaian")
        verbose_name_plural = _("penyelesaian")
        constraints = [models.UniqueConstraint(fields=["learner", "activity"], name="courses_completion_once")]

    def __str__(self) -> str:
        return f"{self.learner_id} {self.activity_id}"


class Evidence(AppendOnly):
    """One fact for the requirement tree: (learner, codes, source version, result, at). The newest counts."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("peserta"), on_delete=models.PROTECT, related_name="evidence"
    )
    kind = models.CharField(_("jenis"), max_length=8, choices=EvidenceKind.choices)
    activity = models.ForeignKey(
        Activity, verbose_name=_("kegiatan"), null=True, blank=True, on_delete=models.PROTECT, related_name="evidence"
    )
    # The version row the result rests on, for instance "assessments.scenarioversion 4".
    version_ref = models.CharField(_("versi"), max_length=80)
    source = models.CharField(_("sumber"), max_length=80, unique=True)
    codes = models.JSONField(_("kode kompetensi"), default=list)
    is_met = models.BooleanField(_("terpenuhi"))
    has_critical_miss = models.BooleanField(_("kriteria kritis gagal"), default=False)
    is_provisional = models.BooleanField(_("uji coba"), default=False)
    details = models.JSONField(_("rincian"), default=dict)
    at = models.DateTimeField(_("waktu"))

    class Meta:
        verbose_name = _("bukti")
        verbose_name_plural = _("bukti")
        indexes = [models.Index(fields=["learner", "kind"], name="courses_evidence_who")]

    def __str__(self) -> str:
        return f"{self.learner_id} {self.kind} {self.source}"
