"""A course as its author writes it, and as anybody may read about it."""

import datetime as dt
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from courses.domain.catalogue import activities_of
from courses.domain.publishing import append_course_version, sync_course, withdraw_course
from courses.domain.review import open_kinds
from courses.enums import CourseAudience
from courses.models import Course
from courses.pages.models.base import LearningPage, code_faults, codes_in
from courses.rules import may_see_the_door
from puspaga.pages.models.shared import Linked

# Addresses of the player that a course must not take.
RESERVED_SLUGS = frozenset({"jeda"})


class CoursePage(Linked, LearningPage):
    """What the course promises. Any page below it is an activity (each such class names this one as its parent)."""

    audience = models.CharField(_("untuk"), max_length=10, choices=CourseAudience.choices, default=CourseAudience.COMPANION)
    summary = models.CharField(_("ringkasan"), max_length=200, blank=True)
    outcomes = models.TextField(_("yang dapat dilakukan sesudahnya"), blank=True, help_text=_("Satu kalimat di tiap baris."))
    hours = models.DecimalField(_("jam"), max_digits=4, decimal_places=2, default=1)
    level = models.CharField(_("tingkat"), max_length=20, blank=True)
    competencies = models.CharField(
        _("kode kompetensi"), max_length=255, blank=True, help_text=_("Dipisahkan koma, misalnya PKP.1.1, PKP.1.2.")
    )
    content_note = models.TextField(_("catatan isi"), blank=True, max_length=500)

    content_panels = [
        *LearningPage.content_panels,
        FieldPanel("audience"),
        FieldPanel("summary"),
        FieldPanel("outcomes"),
        MultiFieldPanel([FieldPanel("hours"), FieldPanel("level"), FieldPanel("competencies")], heading=_("Ukuran")),
        FieldPanel("content_note"),
        FieldPanel("review_kinds"),
    ]
    parent_page_types = ["learning_pages.CourseIndexPage"]
    template = "courses/pages/course.html"
    READING_TEMPLATE = "learning_pages/read/course.html"

    class Meta:
        verbose_name = _("pelatihan")

    def reading_context(self) -> dict[str, Any]:
        """The titles of what stands below it."""
        return {"titles": list(self.get_children().live().values_list("title", flat=True))}

    @property
    def outcome_lines(self) -> list[str]:
        """The outcomes, one a line."""
        return [line.strip() for line in self.outcomes.splitlines() if line.strip()]

    @property
    def length(self) -> str:
        """How long it takes, in words: hours, or minutes for a short course."""
        if self.hours < 1:
            return _("%(n)s menit") % {"n": round(self.hours * 60)}
        return _("%(n)s jam") % {"n": f"{self.hours.normalize():f}".replace(".", ",")}

    def faults_of_draft(self) -> list[str]:
        """A summary, known codes, an address nobody else has."""
        found = [] if self.summary.strip() else [str(_("Ringkasan pelatihan belum ada."))]
        taken = Course.objects.live().filter(slug=self.slug).exclude(key=self.translation_key).exists()
        if self.slug in RESERVED_SLUGS or (self.is_source and taken):
            found.append(str(_("Alamat “%(slug)s” sudah dipakai pelatihan lain.")) % {"slug": self.slug})
        if not self.is_source and not Course.objects.filter(key=self.translation_key).exists():
            found.append(str(_("Terbitkan dulu halaman yang sama dalam bahasa Indonesia.")))
        return found + code_faults(self.competencies)

    def content(self) -> dict[str, Any]:
        """What the course promises, as a version keeps it."""
        return {
            "title": self.title,
            "summary": self.summary,
            "outcomes": self.outcome_lines,
            "hours": str(self.hours.normalize()) if self.hours else "0",
            "level": self.level,
            "codes": codes_in(self.competencies),
            "content_note": self.content_note,
        }

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """The course's row follows the Indonesian page; every language has its own versions."""
        if self.is_source:
            before = Page.objects.filter(path__startswith=self.path[: -self.steplen], depth=self.depth, path__lt=self.path)
            course = sync_course(
                key=self.translation_key, slug=self.slug, title=self.title, audience=self.audience, position=before.count() + 1
            )
        else:
            course = Course.objects.get(key=self.translation_key)
        append_course_version(course, content=self.content(), language=self.locale.language_code, actor=actor, at=at)

    def withdraw(self, *, at: dt.datetime) -> None:
        """The Indonesian page went off: nobody enters the course."""
        if self.is_source:
            withdraw_course(self.translation_key)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the way in, the activities that are live and who has not looked yet."""
        context = super().get_context(request, *args, **kwargs)
        source = self.alias_of.specific if self.alias_of_id else self
        course = Course.objects.filter(key=source.translation_key).first()
        return {
            **context,
            "course": course,
            "shows_door": course is not None and may_see_the_door(request.user, course),
            "is_open": self.audience == CourseAudience.OPEN,
            "modules": activities_of(course, language=self.locale.language_code) if course else [],
            "open_kinds": open_kinds([source.translation_key]),
        }
