"""The index of all courses, public."""

import datetime as dt
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses.domain.page_rights import let_trainers_write
from courses.enums import CourseAudience
from courses.pages.models.base import LearningPage
from courses.pages.models.course import CoursePage
from puspaga.pages.models.shared import Linked


class CourseIndexPage(Linked, LearningPage):
    """Open tracks first, then the courses of companions. Trainers write below it."""

    intro = models.CharField(_("pengantar"), max_length=200, blank=True)

    content_panels = [*LearningPage.content_panels, FieldPanel("intro")]
    parent_page_types = ["pages.HomePage"]
    max_count_per_parent = 1
    template = "courses/pages/index.html"

    class Meta:
        verbose_name = _("indeks pelatihan")

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """An index has no version; with it trainers get their place."""
        let_trainers_write(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the live courses by audience."""
        context = super().get_context(request, *args, **kwargs)
        courses = list(CoursePage.objects.live().child_of(self).order_by("path"))
        return {
            **context,
            "open_courses": [page for page in courses if page.audience == CourseAudience.OPEN],
            "companion_courses": [page for page in courses if page.audience == CourseAudience.COMPANION],
        }
