"""A run through a simulation: append-only steps; the state is a pure function of version, choices and seed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from assessments.models.scenario import ScenarioVersion
from assessments.models.shared import Undertaking
from puspaga.core.models import AppendOnly


class Run(Undertaking):
    """One learner's play-through. At most one open run per learner and version."""

    version = models.ForeignKey(
        ScenarioVersion, verbose_name=_("versi simulasi"), on_delete=models.PROTECT, related_name="runs"
    )
    # Derived from the steps when the run ends; a test recomputes them.
    ending = models.CharField(_("akhir"), max_length=60, blank=True)
    is_passed = models.BooleanField(_("lulus"), null=True)
    critical_errors = models.JSONField(_("kesalahan kritis"), default=list)
    # The debrief was opened after a critical choice; only then a new run may begin.
    debrief_read_on = models.DateField(_("pembahasan dibaca"), null=True, blank=True)

    class Meta:
        verbose_name = _("jalannya simulasi")
        verbose_name_plural = _("jalannya simulasi")
        constraints = [
            models.UniqueConstraint(
                fields=["version", "learner", "mode"], condition=models.Q(finished_on=None), name="assessments_one_open_run"
            ),
        ]


class RunStep(AppendOnly):
    """One choice taken (or one “Lanjut”), with the state after it."""

    run = models.ForeignKey(Run, verbose_name=_("jalannya"), on_delete=models.PROTECT, related_name="steps")
    sequence = models.PositiveIntegerField(_("urutan"))
    node = models.CharField(_("adegan"), max_length=60)
    choice = models.CharField(_("pilihan"), max_length=70, blank=True)
    state = models.JSONField(_("keadaan sesudahnya"))
    # The day, never the minute: a gap between two steps would tell who paused.
    on = models.DateField(_("hari"))

    class Meta:
        verbose_name = _("langkah simulasi")
        verbose_name_plural = _("langkah simulasi")
        ordering = ["sequence"]
        constraints = [models.UniqueConstraint(fields=["run", "sequence"], name="assessments_runstep_once")]

    def __str__(self) -> str:
        return f"{self.run} {self.sequence}"
