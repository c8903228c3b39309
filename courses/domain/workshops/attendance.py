"""Who came: ticked by the trainer, by the code on the trainer's screen, or a name on paper without phone or account."""

import datetime as dt
import secrets
from collections.abc import Collection
from typing import Any

from django.db import transaction

from courses.domain.workshops.results import record_attended
from courses.enums import AttendanceHow
from courses.errors import AlreadyPresent, NameTaken, NotInThisCohort, SessionOver, WrongAttendanceCode
from courses.models import Attendance, WorkshopSession
from courses.rules import is_trainer_of_cohort, may_run_cohort
from puspaga.accounts.models import User
from puspaga.core.domain.audit import record
from puspaga.core.errors import NotAllowed

CODE_MINUTES = 10
LONGEST_NAME = 80


@transaction.atomic
def tick_attendance(
    session: WorkshopSession, *, learners: Collection[int], actor: Any, at: dt.datetime, shown: Collection[int] = ()
) -> int:
    """Save all ticks of the list at once; answers how many people are present. Twice is once.

    `shown` are those who stood as present when the list was opened: only such a one can be taken off again, so that a
    list left open on another phone takes nobody off. Whoever has marks stays. Raises NotAllowed.
    """
    _refuse_others(session, actor)
    people = set(session.cohort.enrolments.active().values_list("learner_id", flat=True))
    present = set(session.attendances.exclude(learner=None).values_list("learner_id", flat=True))
    Attendance.objects.bulk_create(
        [
            Attendance(session=session, learner_id=pk, how=AttendanceHow.TICK, at=at, recorded_by=actor)
            for pk in sorted((set(learners) & people) - present)
        ],
        ignore_conflicts=True,
    )
    gone = session.attendances.filter(learner__in=(set(shown) & present) - set(learners), marks=None)
    if session.closed_at is None:
        gone.delete()
    else:
        _record_late(session, at=at)
    return session.attendances.count()


@transaction.atomic
def show_code(session: WorkshopSession, *, actor: Any, at: dt.datetime) -> WorkshopSession:
    """Six digits for ten minutes; while they are good, the same ones again. Raises NotAllowed, SessionOver."""
    _refuse_others(session, actor)
    row = WorkshopSession.objects.select_for_update(of=("self",)).get(pk=session.pk)
    if row.closed_at is not None:
        raise SessionOver
    if code_of(row, at=at) is None:
        row.attendance_code = _free_code(at)
        row.attendance_open_until = at + dt.timedelta(minutes=CODE_MINUTES)
        row.save(update_fields=["attendance_code", "attendance_open_until"])
    session.attendance_code, session.attendance_open_until = row.attendance_code, row.attendance_open_until
    return session


def code_of(session: WorkshopSession, *, at: dt.datetime) -> str | None:
    """The code while it is good."""
    until = session.attendance_open_until
    return session.attendance_code if session.attendance_code and until is not None and until > at else None


def _free_code(at: dt.datetime) -> str:
    taken = set(WorkshopSession.objects.filter(attendance_open_until__gt=at).values_list("attendance_code", flat=True))
    while (code := f"{secrets.randbelow(1_000_000):06d}") in taken:
        continue
    return code


@transaction.atomic
def attend_by_code(learner: User, *, code: str, at: dt.datetime) -> Attendance:
    """Type the code seen in the room. Unknown, old and other people's codes are refused alike: WrongAttendanceCode."""
    digits = "".join(one for one in code if one.isdecimal() and one.isascii())
    rows = WorkshopSession.objects.filter(attendance_code=digits, attendance_open_until__gt=at, closed_at=None)
    session = rows.filter(cohort__enrolments__learner=learner, cohort__enrolments__ended_at=None).first()
    if len(digits) != 6 or session is None:
        raise WrongAttendanceCode
    return Attendance.objects.get_or_create(
        session=session, learner=learner, defaults={"how": AttendanceHow.CODE, "at": at, "recorded_by": learner}
    )[0]


@transaction.atomic
def add_walk_in(session: WorkshopSession, *, name: str, actor: Any, at: dt.datetime) -> Attendance:
    """Somebody without phone or account, by the name on paper. Raises NotAllowed, NameTaken."""
    _refuse_others(session, actor)
    WorkshopSession.objects.select_for_update(of=("self",)).get(pk=session.pk)
    name = " ".join(name.split())[:LONGEST_NAME]
    if not name or session.attendances.filter(walk_in_name__iexact=name).exists():
        raise NameTaken
    return Attendance.objects.create(session=session, walk_in_name=name, how=AttendanceHow.WALK_IN, at=at, recorded_by=actor)


@transaction.atomic
def link_walk_in(attendance: Attendance, *, learner: User, actor: Any, at: dt.datetime) -> Attendance:
    """The name on paper has an account now; the marks go with it. Twice is once.

    Raises NotAllowed, NotInThisCohort, AlreadyPresent.
    """
    session = attendance.session
    _refuse_others(session, actor)
    if attendance.learner_id == learner.pk:
        return attendance
    if attendance.learner_id is not None or session.attendances.filter(learner=learner).exists():
        raise AlreadyPresent
    if not session.cohort.enrolments.active().filter(learner=learner).exists():
        raise NotInThisCohort
    attendance.learner, attendance.walk_in_name = learner, ""
    attendance.save(update_fields=["learner", "walk_in_name"])
    record("workshop.linked", attendance, actor=actor, at=at)
    if session.closed_at is not None:
        record_attended(attendance, at=at)
    return attendance


@transaction.atomic
def erase_walk_in_name(attendance: Attendance, *, actor: Any, at: dt.datetime) -> Attendance:
    """Take the paper name out; that somebody was there, and how it went, stays as a number. Raises NotAllowed."""
    if not may_run_cohort(actor, attendance.session.cohort):
        raise NotAllowed
    if attendance.walk_in_name:
        attendance.walk_in_name = ""
        attendance.save(update_fields=["walk_in_name"])
        record("workshop.name-erased", attendance, actor=actor, at=at)
    return attendance


def _record_late(session: WorkshopSession, *, at: dt.datetime) -> None:
    """Somebody was forgotten and ticked after the session was closed."""
    for row in session.attendances.exclude(learner=None).select_related("learner"):
        record_attended(row, at=at)


def _refuse_others(session: WorkshopSession, actor: Any) -> None:
    if not is_trainer_of_cohort(actor, session.cohort):
        raise NotAllowed
