"""Sessions: made by a trainer of the cohort, changed until they are over, closed with what was seen."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from courses.domain.workshops.results import record_attended
from courses.errors import SessionOver, WorkshopGone
from courses.models import Cohort, WorkshopSession, WorkshopVersion
from courses.rules import is_trainer_of_cohort
from puspaga.core.domain.audit import record
from puspaga.core.errors import NotAllowed


@transaction.atomic
def open_session(
    version: WorkshopVersion,
    *,
    cohort: Cohort,
    place: str,
    starts_at: dt.datetime,
    seats: int,
    trainers: Iterable[Any],
    actor: Any,
    at: dt.datetime,
) -> WorkshopSession:
    """Plan a session; the same workshop for the same cohort at the same time is the same session.

    Trainers who do not lead the cohort are left out; the actor always leads. Raises NotAllowed, WorkshopGone.
    """
    if not is_trainer_of_cohort(actor, cohort):
        raise NotAllowed
    if not version.workshop.is_live:
        raise WorkshopGone
    Cohort.objects.select_for_update().get(pk=cohort.pk)
    session, made = WorkshopSession.objects.get_or_create(
        version=version, cohort=cohort, starts_at=starts_at, defaults={"place": place, "seats": seats}
    )
    if made:
        session.trainers.set(_leading(trainers, cohort, actor))
        record("workshop.planned", session, actor=actor, at=at, cohort=cohort.pk)
    return session


@transaction.atomic
def change_session(
    session: WorkshopSession,
    *,
    place: str,
    starts_at: dt.datetime,
    seats: int,
    trainers: Iterable[Any],
    actor: Any,
    at: dt.datetime,
) -> WorkshopSession:
    """Another place, time or trainer. Raises NotAllowed, SessionOver."""
    _refuse_others(session, actor)
    if session.closed_at is not None:
        raise SessionOver
    session.place, session.starts_at, session.seats = place, starts_at, seats
    session.save(update_fields=["place", "starts_at", "seats"])
    session.trainers.set(_leading(trainers, session.cohort, actor))
    record("workshop.changed", session, actor=actor, at=at)
    return session


@transaction.atomic
def close_session(session: WorkshopSession, *, actor: Any, at: dt.datetime) -> WorkshopSession:
    """The session is over: everybody present took part, and complete marks become evidence. Twice is once."""
    _refuse_others(session, actor)
    if WorkshopSession.objects.filter(pk=session.pk, closed_at=None).update(
        closed_at=at, attendance_code="", attendance_open_until=None
    ):
        record("workshop.closed", session, actor=actor, at=at)
    session.refresh_from_db()
    for row in session.attendances.select_related("learner", "session__version__workshop__activity__module__course"):
        record_attended(row, at=at)
    return session


def _refuse_others(session: WorkshopSession, actor: Any) -> None:
    if not is_trainer_of_cohort(actor, session.cohort):
        raise NotAllowed


def _leading(trainers: Iterable[Any], cohort: Cohort, actor: Any) -> list[Any]:
    own = set(cohort.trainers.values_list("pk", flat=True))
    return [actor, *(user for user in trainers if user.pk in own and user.pk != actor.pk)]
