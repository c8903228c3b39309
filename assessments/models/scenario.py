"""A simulation: the naskah as text, compiled when it is published."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from assessments.models.shared import Published
from puspaga.core.models import Version


class Scenario(Published):
    """The simulation that versions belong to."""

    code = models.CharField(_("kode"), max_length=20, unique=True)

    class Meta:
        verbose_name = _("simulasi")
        verbose_name_plural = _("simulasi")
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class ScenarioVersion(Version):
    """One published state: the text, and what the engine runs on (`engines.simulation.scenario_to_json`)."""

    scenario = models.ForeignKey(Scenario, verbose_name=_("simulasi"), on_delete=models.PROTECT, related_name="versions")
    title = models.CharField(_("judul"), max_length=160)
    minutes = models.PositiveSmallIntegerField(_("menit"), default=15)
    content_note = models.TextField(_("catatan isi"), blank=True)
    briefing = models.TextField(_("taklimat"), blank=True)
    text = models.TextField(_("naskah"))
    compiled = models.JSONField(_("hasil susun"))

    class Meta:
        verbose_name = _("versi simulasi")
        verbose_name_plural = _("versi simulasi")
        constraints = [
            models.UniqueConstraint(fields=["scenario", "language", "number"], name="assessments_scenarioversion_once"),
        ]

    def __str__(self) -> str:
        return f"{self.scenario.code} v{self.number}"
