"""A simulation as its author writes it: one text. Publishing proves it, compiles it and keeps it as a version."""

import datetime as dt
from pathlib import Path
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from assessments.domain.naskah import check_text, reading_of
from assessments.domain.scenarios import (
    faults_of_text,
    newest_scenario_version,
    publish_scenario,
    says_the_same,
    withdraw_scenario,
)
from assessments.domain.trials import begin_trial, screen_of
from assessments.errors import TrialNotPossible
from courses.enums import ActivityKind
from courses.pages.models.base import ActivityPage
from puspaga.core.domain.review import open_marks
from puspaga.core.engines.expert_kinds import kinds_named_in

SAMPLE = Path(__file__).resolve().parents[1] / "samples" / "contoh.naskah"


def sample_text() -> str:
    """The story a new page begins with: it can be played, and shows every sign of the format."""
    return SAMPLE.read_text(encoding="utf-8")


class ScenarioPage(ActivityPage):
    """Learners play the newest version; a run that began keeps its own."""

    KIND = ActivityKind.SCENARIO

    naskah = models.TextField(_("naskah"), blank=True, default=sample_text)

    content_panels = [
        *ActivityPage.content_panels,
        FieldPanel("naskah"),
        MultiFieldPanel([FieldPanel("module_title"), FieldPanel("is_required")], heading=_("Dalam pelatihan")),
        FieldPanel("review_kinds"),
    ]
    template = "learning_pages/scenario_preview.html"
    READING_TEMPLATE = "learning_pages/read/scenario.html"

    class Meta:
        verbose_name = _("simulasi")

    @property
    def kinds_in_text(self) -> list[str]:
        """Which experts the text itself asks for, in its `// tinjau:` lines."""
        scenario = check_text(self.naskah).scenario
        return list(dict.fromkeys(review.kind for review in scenario.reviews)) if scenario else []

    def kinds_by_default(self) -> list[str]:
        """A psychologist always; the law and the place where the text names them."""
        return list(dict.fromkeys(["clinical", *self.kinds_in_text, *kinds_named_in(f"{self.title}\n{self.naskah}")]))

    def reading_context(self) -> dict[str, Any]:
        """All scenes with their choices, effects, feedback and endings."""
        return reading_of(check_text(self.naskah).scenario)

    def faults_of_draft(self) -> list[str]:
        """Everything the proof finds, each with its line."""
        language = self.locale.language_code
        return super().faults_of_draft() + faults_of_text(self.naskah, key=self.translation_key, language=language)

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """The simulation's version, the activity's row with the minutes of the text, and the marks it asks for."""
        version = publish_scenario(
            key=self.translation_key, code="", text=self.naskah, language=self.locale.language_code, actor=actor, at=at
        )
        if self.is_source and self.minutes != version.minutes:
            type(self).objects.filter(pk=self.pk).update(minutes=version.minutes)
            self.minutes = version.minutes
        self.sync_row()
        if self.is_source:
            open_marks(self, self.kinds_in_text, at=at)

    def newest_version_agrees(self) -> bool:
        """True when learners play what the page says."""
        language = self.locale.language_code
        version = newest_scenario_version(self.translation_key, language=language)
        return version is not None and version.language == language and says_the_same(version, self.naskah)

    def withdraw(self, *, at: dt.datetime) -> None:
        """The Indonesian page went off: no new run begins."""
        super().withdraw(at=at)
        if self.is_source:
            withdraw_scenario(self.translation_key)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The way in and the first scene of the draft; playing it is the editor's “Coba”."""
        try:
            screen = screen_of(begin_trial(self.naskah, seed="0"))
        except TrialNotPossible as refusal:
            return render(request, self.template, {"page": self, "refusal": str(refusal)})
        scenario = check_text(self.naskah).scenario
        return render(request, self.template, {"page": self, "scenario": scenario, "moment": screen.moment})
