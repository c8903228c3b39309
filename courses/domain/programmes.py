"""Versions of programmes: a new one when the tree changes, or when a course asks for something else than before."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from courses.domain.asked import required_now
from courses.domain.publishing import hash_of
from courses.models import Course, Programme, ProgrammeCourse, ProgrammeVersion


@transaction.atomic
def append_programme_version(
    programme: Programme,
    *,
    tree: dict[str, Any],
    validity_months: int,
    hours: int,
    courses: Sequence[Course],
    actor: Any,
    at: dt.datetime,
) -> ProgrammeVersion:
    """Write down the tree and what each course asks for today, or answer the newest version when it says the same.

    Cohorts stay on their version until an officer moves them (`domain.enrolment.move_cohort`).
    """
    Programme.objects.select_for_update().get(pk=programme.pk)
    values = {"tree": tree, "validity_months": validity_months, "hours": hours, "required": required_now(courses)}
    digest = hash_of(values)
    newest = newest_version(programme)
    if newest is not None and newest.content_hash == digest:
        return newest
    version = ProgrammeVersion.objects.create(
        programme=programme,
        number=newest.number + 1 if newest is not None else 1,
        language="id",
        content_hash=digest,
        published_at=at,
        published_by=actor or None,
        **values,
    )
    ProgrammeCourse.objects.bulk_create(
        ProgrammeCourse(version=version, course=course, position=place) for place, course in enumerate(courses, start=1)
    )
    return version


def follow_courses(*, actor: Any, at: dt.datetime) -> list[ProgrammeVersion]:
    """After publishing or taking off an activity: a new version of each open programme whose courses ask for something else."""
    found = []
    for programme in Programme.objects.filter(is_live=True):
        newest = newest_version(programme)
        courses = [link.course for link in newest.courses.select_related("course")] if newest is not None else []
        if newest is None or not courses or required_now(courses) == newest.required:
            continue
        found.append(
            append_programme_version(
                programme, tree=newest.tree, validity_months=newest.validity_months, hours=newest.hours, courses=courses,
                actor=actor, at=at,
            )
        )  # fmt: skip
    return found


def newest_version(programme: Programme) -> ProgrammeVersion | None:
    """The version that new cohorts follow."""
    return programme.versions.filter(language="id").order_by("-number").first()
