"""Cohorts: making and changing them, inviting people, and who stands where."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from courses.domain.asked import asked_in
from courses.domain.done import done_by, judged, unsafe
from courses.errors import UnknownAccounts
from courses.models import Attendance, Cohort, CohortInvitation, Enrolment, EthicsSignature
from courses.rules import districts_of_officer, is_officer_for_district, may_make_cohorts, may_run_cohort
from puspaga.accounts.domain.slips import PlainSlip, issue_invitations
from puspaga.accounts.enums import Role
from puspaga.accounts.models import AccessSlip, User
from puspaga.accounts.rules import has_role
from puspaga.core.domain.audit import record
from puspaga.core.errors import NotAllowed

MOST_FAULTS_SHOWN = 10


@dataclass(frozen=True)
class Standing:
    """One person in a cohort. Counts only: no answers, no times."""

    enrolment: Enrolment
    name: str
    done: int
    needs_again: int
    attended: int
    has_signed: bool


def cohorts_for(actor: User) -> QuerySet[Cohort]:
    """The cohorts this person may see: trainers their own, officers those of their district, administrators all."""
    rows = Cohort.objects.select_related("programme_version__programme", "district")
    if has_role(actor, Role.ADMINISTRATOR):
        return rows
    mine = Q(trainers=actor) if has_role(actor, Role.TRAINER) else Q(pk=None)
    return rows.filter(mine | Q(district__in=districts_of_officer(actor))).distinct()


@transaction.atomic
def save_cohort(cohort: Cohort, *, trainers: Sequence[User], actor: User, at: dt.datetime) -> Cohort:
    """Make or change a cohort. A trainer who makes one leads it. Raises NotAllowed."""
    is_new = cohort.pk is None
    may = may_make_cohorts(actor) if is_new else may_run_cohort(actor, Cohort.objects.get(pk=cohort.pk))
    if not may:
        raise NotAllowed
    cohort.save()
    leads = {*trainers, actor} if is_new and has_role(actor, Role.TRAINER) else set(trainers)
    cohort.trainers.set(leads)
    record("cohort.made" if is_new else "cohort.changed", cohort, actor=actor, at=at)
    return cohort


@transaction.atomic
def invite(names: Sequence[str], *, cohort: Cohort, batch: uuid.UUID, actor: User, at: dt.datetime) -> list[PlainSlip]:
    """A sheet of slips whose accounts join the cohort. Raises NotAllowed, BatchAlreadyMade."""
    if not may_run_cohort(actor, cohort):
        raise NotAllowed
    slips = issue_invitations(names, batch=batch, actor=actor, at=at)
    CohortInvitation.objects.create(cohort=cohort, batch=batch)
    return slips


def follow_renewed_sheet(*, batch: uuid.UUID, new_batch: uuid.UUID) -> None:
    """Unused slips got new codes: the new sheet leads into the same cohort."""
    old = CohortInvitation.objects.filter(batch=batch).first()
    if old is not None:
        CohortInvitation.objects.get_or_create(batch=new_batch, defaults={"cohort": old.cohort})


def accounts_named(text: str) -> list[User]:
    """The accounts of a list of user names, one a line. Raises UnknownAccounts with one sentence per line at fault."""
    lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    found = {user.username: user for user in User.objects.filter(username__in=[name for _n, name in lines], is_active=True)}
    missing = [(number, name) for number, name in lines if name not in found]
    if missing or not lines:
        raise UnknownAccounts(missing[:MOST_FAULTS_SHOWN])
    return list({name: found[name] for _number, name in lines}.values())


def slips_of(cohort: Cohort) -> list[AccessSlip]:
    """The cohort's slips that are neither used nor void."""
    batches = list(cohort.invitations.values_list("batch", flat=True))
    return list(AccessSlip.objects.filter(batch__in=batches, used_at=None, voided_at=None).order_by("batch", "position"))


def standings_of(cohort: Cohort) -> tuple[list[Standing], int]:
    """Everybody who learns in the cohort, and how many required activities there are; six queries for any number."""
    enrolments = list(
        cohort.enrolments.active().select_related("learner__profile").order_by("learner__profile__display_name", "pk")
    )
    people = [row.learner_id for row in enrolments]
    version = cohort.programme_version
    courses = [link.course for link in version.courses.select_related("course")]
    required = set().union(*(ask.open for ask in asked_in(version, courses).values()))
    results = judged(people)
    done = {learner: set(days) for learner, days in done_by(people, results=results).items()}
    attended = _pairs(
        Attendance.objects.filter(learner__in=people, session__cohort=cohort).values_list("learner_id", "session_id")
    )
    signed = set(EthicsSignature.objects.filter(learner__in=people).values_list("learner_id", flat=True))
    dangers = _pairs(unsafe(results))
    rows = [
        Standing(
            row, row.learner.get_full_name(), len(done.get(row.learner_id, set()) & required),
            len(dangers.get(row.learner_id, set()) - done.get(row.learner_id, set())),
            len(attended.get(row.learner_id, ())), row.learner_id in signed,
        )
        for row in enrolments
    ]  # fmt: skip
    return rows, len(required)


def _pairs(rows: Any) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for owner, thing in rows:
        found.setdefault(owner, set()).add(thing)
    return found


def newer_versions(cohort: Cohort, *, actor: User) -> list[Any]:
    """Newer versions of the cohort's programme that this person may move it to."""
    if not is_officer_for_district(actor, cohort.district):
        return []
    now = cohort.programme_version
    return list(now.programme.versions.filter(number__gt=now.number, language=now.language).order_by("number"))
