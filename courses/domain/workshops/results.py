"""What an observed performance is worth, and the facts it leaves."""

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from assessments.engines.rubric import CriterionData, Difference, RubricResult, compare, level_of, mark_of, result
from courses.domain.evidence import add_result
from courses.domain.progress import complete_activity
from courses.domain.review import rests_on_open_marks
from courses.domain.workshops.packs import criteria_of
from courses.enums import EvidenceKind
from courses.models import Attendance, Evidence, PerformanceMark, WorkshopSession, WorkshopVersion

# Newest level by criterion, by observer.
Seen = dict[int, dict[str, str]]


@dataclass(frozen=True)
class Performance:
    """How somebody stands: each observer's marks, what counts, and whether two observers have to talk."""

    seen: Seen
    result: RubricResult | None
    differences: tuple[Difference, ...]

    @property
    def to_discuss(self) -> bool:
        """Observers saw something far apart."""
        return any(one.to_discuss for one in self.differences)

    @property
    def rows_apart(self) -> frozenset[str]:
        """The criteria they disagree about."""
        return frozenset(key for one in self.differences for key in one.rows_apart)


def seen_in(session: WorkshopSession) -> dict[int, Seen]:
    """The newest mark of every observer for every criterion, by attendance; one query for any number of people."""
    found: dict[int, Seen] = {}
    rows = session_marks(session).values_list("attendance_id", "observer_id", "criterion", "level")
    for attendance, observer, criterion, level in rows:
        found.setdefault(attendance, {}).setdefault(observer, {})[criterion] = level
    return found


def session_marks(session: WorkshopSession) -> Any:
    """All marks of a session, the oldest first."""
    return PerformanceMark.objects.filter(attendance__session=session).order_by("pk")


def performance_from(seen: Seen, *, rubric: list[dict[str, Any]]) -> Performance:
    """Put observers together. Where they differ the lower level counts until they agree: safety first."""
    criteria = criteria_of(rubric)
    levels = {observer: _levels(marks) for observer, marks in seen.items()}
    lowest: dict[str, int] = {}
    for marks in levels.values():
        for key, level in marks.items():
            lowest[key] = min(level, lowest.get(key, level))
    return Performance(seen, result(lowest, criteria) if lowest else None, _differences(levels, criteria))


def performance_of(attendance: Attendance) -> RubricResult | None:
    """The result of what was seen so far; None while nobody marked anything."""
    return _performance(attendance).result


def _performance(attendance: Attendance) -> Performance:
    seen: Seen = {}
    for observer, criterion, level in attendance.marks.order_by("pk").values_list("observer_id", "criterion", "level"):
        seen.setdefault(observer, {})[criterion] = level
    return performance_from(seen, rubric=attendance.session.version.rubric)


def _levels(marks: Mapping[str, str]) -> dict[str, int]:
    """Ticks as levels of the framework."""
    return {key: level_of(mark_of(int(level))) for key, level in marks.items()}


def _differences(levels: dict[int, dict[str, int]], criteria: list[CriterionData]) -> tuple[Difference, ...]:
    """Pairs of observers who both marked everything."""
    full = [marks for _observer, marks in sorted(levels.items()) if len(marks) == len(criteria)]
    return tuple(compare(one, other, criteria) for place, one in enumerate(full) for other in full[place + 1 :])


@transaction.atomic
def record_attended(attendance: Attendance, *, at: dt.datetime) -> Evidence | None:
    """Somebody took part: the activity is done; complete marks are evidence. A name on paper leaves nothing yet."""
    learner, version = attendance.learner, attendance.session.version
    if learner is None:
        return None
    activity = version.workshop.activity
    if activity is not None:
        day = timezone.localdate(attendance.session.starts_at)
        complete_activity(learner, activity=activity, source=source_of(attendance), on=day)
    performed = performance_of(attendance)
    if performed is None or not performed.is_complete:
        return None
    critical, dangerous = list(performed.critical_failed), list(performed.dangerous)
    return add_result(
        source_of(attendance),
        learner,
        kind=EvidenceKind.WORKSHOP,
        activity=activity,
        version_ref=f"courses.workshopversion {version.pk}",
        codes=_codes(version),
        is_met=performed.passed,
        has_critical_miss=bool(dangerous),
        is_provisional=rests_on_open_marks(_keys(version)),
        details={"percent": performed.percent, "critical": critical, "dangerous": dangerous},
        at=at,
    )


def source_of(attendance: Attendance) -> str:
    """The name of this performance in evidence; corrections add a number behind it."""
    return f"attendance {attendance.pk} in {attendance.session.uuid}"


def _codes(version: WorkshopVersion) -> list[str]:
    codes = {code for row in version.rubric for code in row["codes"]}
    return sorted(codes | set(version.participant.get("competencies") or []))


def _keys(version: WorkshopVersion) -> list[uuid.UUID]:
    activity = version.workshop.activity
    return [version.workshop.key, *([activity.module.course.key] if activity is not None else [])]
