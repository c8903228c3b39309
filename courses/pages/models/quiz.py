"""A quiz as its author sets it: rules, and the pool its items are drawn from."""

import datetime as dt
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from assessments.domain.quizzes import faults_of_quiz, newest_quiz_version, publish_quiz
from assessments.enums import Mode
from assessments.models import Item, Quiz
from courses.enums import ActivityKind
from courses.pages.models.base import ActivityPage
from puspaga.core.engines.expert_kinds import kinds_named_in


class QuizPage(ActivityPage):
    """Publishing makes a QuizVersion from the items that are ready now; an attempt keeps the version it began with."""

    KIND = ActivityKind.QUIZ

    intro = models.TextField(_("pengantar"), blank=True, max_length=500)
    mode = models.CharField(_("cara"), max_length=10, choices=Mode.choices, default=Mode.ASSESSMENT)
    pass_mark = models.PositiveSmallIntegerField(_("batas lulus (%)"), default=80)
    pool = models.SlugField(
        _("kumpulan butir"),
        max_length=60,
        blank=True,
        help_text=_("Semua butir siap pakai dari kumpulan ini; yang kritis selalu ikut."),
    )
    count = models.PositiveSmallIntegerField(_("jumlah butir"), default=15)
    max_attempts = models.PositiveSmallIntegerField(_("percobaan"), default=0, help_text=_("0: tidak dibatasi."))
    wait_minutes = models.PositiveIntegerField(_("jeda antarpercobaan (menit)"), default=0)

    content_panels = [
        *ActivityPage.content_panels,
        ActivityPage.place_panel,
        FieldPanel("intro"),
        MultiFieldPanel([FieldPanel("pool"), FieldPanel("count")], heading=_("Butir")),
        MultiFieldPanel(
            [FieldPanel("mode"), FieldPanel("pass_mark"), FieldPanel("max_attempts"), FieldPanel("wait_minutes")],
            heading=_("Aturan"),
        ),
        FieldPanel("review_kinds"),
    ]
    template = "courses/pages/quiz_preview.html"
    READING_TEMPLATE = "learning_pages/read/quiz.html"

    class Meta:
        verbose_name = _("kuis")

    def items(self) -> list[tuple[Item, bool]]:
        """The items that may be drawn, each with whether it always is."""
        return [(item, item.is_critical) for item in Item.objects.ready().filter(pool=self.pool)] if self.pool else []

    def kinds_by_default(self) -> list[str]:
        """By the words of its introduction; its items carry marks of their own."""
        return kinds_named_in(f"{self.title}\n{self.intro}")

    def reading_context(self) -> dict[str, Any]:
        """The items it may draw."""
        return {"items": self.items()}

    def faults_of_draft(self) -> list[str]:
        """A pool with enough items that are ready, and rules that can be met."""
        found, items = super().faults_of_draft(), self.items()
        if not items:
            return [*found, str(_("Kumpulan butir “%(pool)s” belum punya butir siap pakai.")) % {"pool": self.pool}]
        if len(items) < self.count:
            values = {"count": self.count, "ready": len(items)}
            found.append(str(_("Diminta %(count)d butir, tetapi baru %(ready)d yang siap pakai.")) % values)
        return found + faults_of_quiz(pass_mark=self.pass_mark, count=self.count, items=items)

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """The activity's row, the quiz and its version."""
        self.sync_row()
        publish_quiz(
            key=self.translation_key,
            title=self.title,
            intro=self.intro,
            mode=self.mode,
            pass_mark=self.pass_mark,
            count=self.count,
            max_attempts=self.max_attempts,
            wait_minutes=self.wait_minutes,
            items=self.items(),
            language=self.locale.language_code,
            actor=actor,
            at=at,
        )

    def newest_version_agrees(self) -> bool:
        """True when the newest version holds the page's rules; its pool may be older than the bank."""
        version = newest_quiz_version(self.translation_key, language=self.locale.language_code)
        names = ("title", "intro", "mode", "pass_mark", "count", "max_attempts", "wait_minutes")
        return version is not None and all(getattr(version, name) == getattr(self, name) for name in names)

    def withdraw(self, *, at: dt.datetime) -> None:
        """The Indonesian page went off: no new attempt begins."""
        super().withdraw(at=at)
        if self.is_source:
            Quiz.objects.filter(key=self.translation_key).update(is_live=False)
