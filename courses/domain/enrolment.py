"""Who learns what: by cohort, by slip, or alone in an open track."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from courses.domain.asked import required_now
from courses.enums import CourseAudience
from courses.errors import NotAnOpenCourse, NotNewerVersion
from courses.models import Cohort, CohortInvitation, Course, Enrolment, ProgrammeVersion
from courses.rules import is_officer_for_district, may_run_cohort
from puspaga.accounts.domain.profiles import give_district
from puspaga.accounts.models import User
from puspaga.core.domain.audit import record
from puspaga.core.errors import NotAllowed


@transaction.atomic
def enrol(learner: User, *, cohort: Cohort, actor: User | None, at: dt.datetime) -> Enrolment:
    """Take somebody into a cohort, on the programme version it follows now. Twice is once; who had left is back.

    `actor` is None when a slip of the cohort was redeemed. Raises NotAllowed.
    """
    if actor is not None and not may_run_cohort(actor, cohort):
        raise NotAllowed
    enrolment, made = Enrolment.objects.get_or_create(
        learner=learner,
        cohort=cohort,
        defaults={"programme_version_id": cohort.programme_version_id, "enrolled_at": at},
    )
    if not made and enrolment.ended_at is None:
        return enrolment
    if not made:
        enrolment.ended_at, enrolment.programme_version_id = None, cohort.programme_version_id
        enrolment.save(update_fields=["ended_at", "programme_version"])
    record("enrolment.made", enrolment, actor=actor, at=at, cohort=cohort.pk)
    return enrolment


@transaction.atomic
def end_enrolment(enrolment: Enrolment, *, actor: User, at: dt.datetime) -> Enrolment:
    """Somebody left the cohort; what was learned stays. Raises NotAllowed."""
    if enrolment.cohort is None or not may_run_cohort(actor, enrolment.cohort):
        raise NotAllowed
    if Enrolment.objects.active().filter(pk=enrolment.pk).update(ended_at=at):
        record("enrolment.ended", enrolment, actor=actor, at=at, cohort=enrolment.cohort_id)
    enrolment.refresh_from_db()
    return enrolment


@transaction.atomic
def enrol_in_open_course(learner: User, *, course: Course, at: dt.datetime) -> Enrolment:
    """Follow an open track by oneself, as it is today; what is added later is an offer. Raises NotAnOpenCourse."""
    if course.audience != CourseAudience.OPEN or not course.is_live:
        raise NotAnOpenCourse
    values = {"enrolled_at": at, "required": required_now([course]).get(str(course.key), [])}
    return Enrolment.objects.get_or_create(learner=learner, course=course, defaults=values)[0]


@transaction.atomic
def enrol_by_slip(learner: User, *, batch: Any, at: dt.datetime) -> Enrolment | None:
    """A slip was redeemed: its account joins the cohort the sheet was made for, if any, and belongs to its district."""
    invitation = CohortInvitation.objects.filter(batch=batch).select_related("cohort__district").first()
    if invitation is None:
        return None
    if invitation.cohort.district:
        give_district(learner, district=invitation.cohort.district)
    return enrol(learner, cohort=invitation.cohort, actor=None, at=at)


@transaction.atomic
def enrol_all(people: Iterable[User], *, cohort: Cohort, actor: User, at: dt.datetime) -> int:
    """Take existing accounts into the cohort; answers how many are new. Raises NotAllowed."""
    before = set(Enrolment.objects.active().filter(cohort=cohort).values_list("learner_id", flat=True))
    taken = [enrol(person, cohort=cohort, actor=actor, at=at) for person in people]
    return sum(row.learner_id not in before for row in taken)


@transaction.atomic
def move_cohort(cohort: Cohort, *, version: ProgrammeVersion, actor: User, at: dt.datetime) -> Cohort:
    """Let the cohort and all who learn in it follow a newer version of its programme.

    Raises NotAllowed (an officer of the district does this, not a trainer), NotNewerVersion.
    """
    if not is_officer_for_district(actor, cohort.district):
        raise NotAllowed
    row = Cohort.objects.select_for_update(of=("self",)).select_related("programme_version").get(pk=cohort.pk)
    old = row.programme_version
    if old.pk == version.pk:
        return row
    if version.programme_id != old.programme_id or version.number <= old.number:
        raise NotNewerVersion
    row.programme_version = version
    row.save(update_fields=["programme_version"])
    Enrolment.objects.active().filter(cohort=row).update(programme_version=version)
    record("cohort.moved", row, actor=actor, at=at, before=old.number, after=version.number)
    return row
