"""What lies on the desk of somebody who teaches or issues: the first thing on the admin's first screen."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from assessments.domain.marking_list import waiting_attempts
from courses.domain.cohorts import cohorts_for
from courses.models import Attendance, Cohort, WorkshopSession
from courses.reports.domain.waiting import ready_cohorts_of, unmarked_in
from courses.rules import districts_of_officer
from puspaga.accounts.enums import Role
from puspaga.accounts.rules import has_role

MOST_SHOWN = 5


@dataclass(frozen=True)
class Desk:
    """Cohorts and sessions with a link each, and counts of what waits."""

    cohorts: list[Cohort]
    sessions: list[WorkshopSession]
    essays: int
    performances: int
    ready: list[tuple[Cohort, int]] = field(default_factory=list)
    issues: bool = False


def desk_of(user: Any, *, at: dt.datetime) -> Desk | None:
    """None for whoever neither teaches nor issues."""
    if not has_role(user, Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR):
        return None
    cohorts = cohorts_for(user).order_by("-starts_on", "-pk")
    mine = cohorts.order_by().values("pk")
    issues = has_role(user, Role.OFFICER, Role.ADMINISTRATOR)
    return Desk(
        cohorts=list(cohorts[:MOST_SHOWN]),
        sessions=_sessions(mine),
        essays=waiting_attempts(user).count(),
        performances=unmarked_in(Attendance.objects.filter(session__cohort__in=mine)),
        ready=ready_cohorts_of(districts_of_officer(user), at=at) if issues else [],
        issues=issues,
    )


def _sessions(cohorts: Any) -> list[WorkshopSession]:
    """Sessions that are not closed, the next one first."""
    rows: QuerySet[WorkshopSession] = WorkshopSession.objects.filter(cohort__in=cohorts, closed_at=None)
    return list(rows.select_related("version__workshop", "cohort").order_by("starts_at")[:MOST_SHOWN])
