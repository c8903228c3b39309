"""Which sessions a person sees: a learner those of own cohorts, a trainer those of cohorts led, an officer the district's."""

import datetime as dt
from typing import Any

from django.db.models import Count, Q, QuerySet

from courses.domain.cohorts import cohorts_for
from courses.models import Attendance, WorkshopSession


def sessions_for_staff(actor: Any) -> QuerySet[WorkshopSession]:
    """Trainers: cohorts they lead. Officers: their district. Administrators: all. Everybody else: none."""
    cohorts = cohorts_for(actor).order_by().values("pk")
    rows = WorkshopSession.objects.filter(cohort__in=cohorts)
    return rows.select_related("version__workshop", "cohort__district").annotate(present=Count("attendances"))


def sessions_for_learner(learner: Any) -> QuerySet[WorkshopSession]:
    """Sessions of cohorts the person learns in now, and those attended."""
    now = Q(cohort__enrolments__learner=learner, cohort__enrolments__ended_at=None)
    been = Q(pk__in=Attendance.objects.filter(learner=learner).values("session"))
    return WorkshopSession.objects.filter(now | been).select_related("version__workshop", "cohort").distinct()


def sessions_of_learner(learner: Any, *, at: dt.datetime) -> list[WorkshopSession]:
    """What comes next first, then what was."""
    rows = list(sessions_for_learner(learner).order_by("starts_at"))
    edge = at - dt.timedelta(hours=12)
    return [row for row in rows if row.starts_at >= edge] + [row for row in reversed(rows) if row.starts_at < edge]
