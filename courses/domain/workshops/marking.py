"""What observers saw. Every mark is kept; the newest of each observer counts."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from courses.domain.workshops.results import performance_of, record_attended, source_of
from courses.enums import MarkLevel
from courses.errors import MarksMissing, UnknownMark
from courses.models import Attendance, Evidence, PerformanceMark
from courses.rules import is_trainer_of_cohort
from puspaga.core.errors import NotAllowed


@transaction.atomic
def mark_performance(attendance: Attendance, *, criterion: str, level: str, observer: Any, at: dt.datetime) -> PerformanceMark:
    """One tick. The same tick again is the mark that stands. Raises NotAllowed, UnknownMark."""
    if not is_trainer_of_cohort(observer, attendance.session.cohort):
        raise NotAllowed
    if level not in MarkLevel.values or criterion not in {row["key"] for row in attendance.session.version.rubric}:
        raise UnknownMark
    rows = PerformanceMark.objects.filter(attendance=attendance, criterion=criterion, observer=observer)
    newest = rows.select_for_update().order_by("-pk").first()
    if newest is not None and newest.level == level:
        return newest
    return PerformanceMark.objects.create(attendance=attendance, criterion=criterion, level=level, observer=observer, at=at)


@transaction.atomic
def mark_all(attendance: Attendance, *, levels: Mapping[str, str], observer: Any, at: dt.datetime) -> None:
    """Everything ticked on one page. A result that stands already follows; the old one stays beside it."""
    Attendance.objects.select_for_update().get(pk=attendance.pk)
    for criterion, level in levels.items():
        mark_performance(attendance, criterion=criterion, level=level, observer=observer, at=at)
    if has_result(attendance):
        record_attended(attendance, at=at)


@transaction.atomic
def finish_marking(attendance: Attendance, *, actor: Any, at: dt.datetime) -> Evidence | None:
    """“Selesai menilai” for one person. Raises NotAllowed, MarksMissing. None for a name on paper."""
    if not is_trainer_of_cohort(actor, attendance.session.cohort):
        raise NotAllowed
    performed = performance_of(attendance)
    if performed is None or not performed.is_complete:
        raise MarksMissing
    return record_attended(attendance, at=at)


def has_result(attendance: Attendance) -> bool:
    """True once the session is over or the person's marking was finished."""
    if attendance.session.closed_at is not None:
        return True
    if attendance.learner_id is None:
        return False
    return Evidence.objects.filter(learner=attendance.learner_id, source__startswith=source_of(attendance)).exists()
