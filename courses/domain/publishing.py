"""Rows and versions that publishing a learning page writes. Rows follow the page, versions never change."""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Sequence
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import QuerySet

from courses.models import Activity, Course, CourseVersion, LessonVersion, Module
from puspaga.core.models import Version

V = TypeVar("V", bound=Version)


def hash_of(content: Any) -> str:
    """SHA-256 of JSON-like content, independent of the order of keys."""
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


@transaction.atomic
def sync_course(*, key: uuid.UUID, slug: str, title: str, audience: str, position: int) -> Course:
    """Make the course of a page what the page says, and live. The address of a course that is gone may be taken over."""
    for old in Course.objects.filter(slug=slug, is_live=False).exclude(key=key):
        old.slug = f"{slug[:60]}-{old.key.hex[:8]}"
        old.save(update_fields=["slug"])
    values = {"slug": slug, "title": title, "audience": audience, "position": position, "is_live": True}
    return Course.objects.update_or_create(key=key, defaults=values)[0]


@transaction.atomic
def sync_activity(
    *,
    key: uuid.UUID,
    course: Course,
    kind: str,
    slug: str,
    title: str,
    minutes: int,
    position: int,
    is_required: bool,
    module_title: str = "",
) -> Activity:
    """Make the activity of a page what the page says, and live. What learners did with it stays with it."""
    module, _made = Module.objects.get_or_create(course=course, title=module_title, defaults={"position": position})
    values = {
        "module": module,
        "kind": kind,
        "slug": slug,
        "title": title,
        "minutes": minutes,
        "position": position,
        "is_required": is_required,
        "is_live": True,
    }
    return Activity.objects.update_or_create(key=key, defaults=values)[0]


def append_lesson_version(
    activity: Activity, *, content: dict[str, Any], language: str, actor: Any, at: dt.datetime
) -> LessonVersion:
    """A new version of the lesson, or the newest one when its content is the same."""
    return _append(LessonVersion.objects.filter(activity=activity, language=language), content, actor=actor, at=at,
                   activity=activity, language=language)  # fmt: skip


def append_course_version(
    course: Course, *, content: dict[str, Any], language: str, actor: Any, at: dt.datetime
) -> CourseVersion:
    """A new version of the course's promise, or the newest one when it is the same."""
    return _append(CourseVersion.objects.filter(course=course, language=language), content, actor=actor, at=at,
                   course=course, language=language)  # fmt: skip


@transaction.atomic
def _append(rows: "QuerySet[V]", content: dict[str, Any], *, actor: Any, at: dt.datetime, **fields: Any) -> V:
    newest = rows.select_for_update().order_by("-number").first()
    digest = hash_of(content)
    if newest is not None and newest.content_hash == digest:
        return newest
    number = newest.number + 1 if newest is not None else 1
    version = rows.model(
        number=number, content=content, content_hash=digest, published_at=at, published_by=actor or None, **fields
    )
    version.save()
    return version


def withdraw_course(key: uuid.UUID) -> None:
    """The course's page is no longer live."""
    Course.objects.filter(key=key).update(is_live=False)


def withdraw_activity(key: uuid.UUID) -> None:
    """The activity's page is no longer live; records and versions stay."""
    Activity.objects.filter(key=key).update(is_live=False)


@transaction.atomic
def order_activities(keys: Sequence[uuid.UUID]) -> None:
    """Number the activities of a course in the order of their pages, and the parts by their first activity."""
    rows = {row.key: row for row in Activity.objects.filter(key__in=keys).select_related("module")}
    first: dict[Module, int] = {}
    for position, key in enumerate((key for key in keys if key in rows), start=1):
        first.setdefault(rows[key].module, position)
        rows[key].position = position
    Activity.objects.bulk_update(rows.values(), ["position"])
    for module, position in first.items():
        module.position = position
    Module.objects.bulk_update(first, ["position"])


def newest_lesson_version(activity: Activity, *, language: str = "id") -> LessonVersion | None:
    """What a learner reads today: the newest version in the language, else in Indonesian."""
    rows = LessonVersion.objects.filter(activity=activity, language__in={language, "id"}).order_by("-number")
    found = {version.language: version for version in reversed(list(rows))}
    return found.get(language) or found.get("id")


def newest_course_version(course: Course, *, language: str = "id") -> CourseVersion | None:
    """What the course promises today, in the language, else in Indonesian."""
    rows = CourseVersion.objects.filter(course=course, language__in={language, "id"}).order_by("-number")
    found = {version.language: version for version in reversed(list(rows))}
    return found.get(language) or found.get("id")
