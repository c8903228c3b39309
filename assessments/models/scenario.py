"""A simulation: the naskah as text, compiled when it is published."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.core.models import Version


class Scenario(models.Model):
    """The mutable row; its key is the translation key of the page that publishes it."""

    key = models.UUIDField(_("kunci"), default=uuid.uuid4, unique=True)
    code = models.CharField(_("kode"), max_length=20, unique=True)
    title = models.CharField(_("judul"), max_length=160)
    is_live = models.BooleanField(_("terbit"), default=False)

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
