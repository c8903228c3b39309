"""Rows follow pages in the tree; and a check that every live page is what its newest version says."""

import datetime as dt
from typing import Any

from django.db import transaction
from wagtail.models import Page

from courses.domain.publishing import hash_of, newest_course_version, newest_lesson_version, order_activities
from courses.models import Activity, Course
from courses.pages.errors import NotPublishable
from courses.pages.models import (
    ActivityPage,
    CoursePage,
    LearningPage,
    LessonPage,
    QuizPage,
    ScenarioPage,
    WorkshopPage,
)


@transaction.atomic
def follow_move(page: Page, *, before: Page, after: Page) -> None:
    """After a move: activities are numbered in the order of their pages and stand in the course they moved to."""
    page = page.specific
    if isinstance(page, CoursePage):
        _order_courses(after)
    if not isinstance(page, ActivityPage) or not page.is_source or page.alias_of_id:
        return
    if page.live and isinstance(page, WorkshopPage):
        page.workshop_row()
    elif page.live and page.course_row() is not None:
        page.sync_row()
    for parent in {before.pk: before, after.pk: after}.values():
        keys = Page.objects.child_of(parent).order_by("path").values_list("translation_key", flat=True)
        order_activities(list(keys))


def _order_courses(index: Page) -> None:
    for position, key in enumerate(Page.objects.child_of(index).order_by("path").values_list("translation_key", flat=True), 1):
        Course.objects.filter(key=key).update(position=position)


def give_versions_to_copies(page: Page, *, actor: Any, at: dt.datetime) -> list[str]:
    """A copy that is live at once never passed publishing: it does now, and goes off when it is refused.

    Answers the titles of those that went off.
    """
    refused = []
    for copy in page.get_descendants(inclusive=True).live().specific():
        if not isinstance(copy, LearningPage) or copy.alias_of_id:
            continue
        try:
            (copy.get_latest_revision() or copy.save_revision(user=actor)).publish(user=actor)
        except NotPublishable:
            copy.unpublish(user=actor)
            refused.append(copy.title)
    return refused


def pages_without_their_version() -> list[str]:
    """Titles of live pages whose newest version says something else; empty when all is well."""
    return [
        page.title
        for model in (CoursePage, LessonPage, QuizPage, ScenarioPage, WorkshopPage)
        for page in model.objects.live().filter(alias_of=None).select_related("locale")
        if not _is_as_versioned(page)
    ]


def _is_as_versioned(page: LearningPage) -> bool:
    language = page.locale.language_code
    if isinstance(page, CoursePage):
        row = Course.objects.live().filter(key=page.translation_key).first()
        version = newest_course_version(row, language=language) if row else None
        return version is not None and version.language == language and version.content_hash == hash_of(page.content())
    if isinstance(page, WorkshopPage):
        return page.newest_version_agrees()
    row = Activity.objects.live().filter(key=page.translation_key).first()
    if row is None or not isinstance(page, LessonPage):
        return row is not None and page.newest_version_agrees()
    version = newest_lesson_version(row, language=language)
    return version is not None and version.language == language and version.content_hash == hash_of(page.content())
