"""Whether a document may be issued: every reason against it, as refusals with a sentence each."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from courses.domain.certification.missing import refusals_of
from courses.domain.certification.naming import Required, tree_of
from courses.domain.certification.requirements import results_by_version
from courses.domain.certification.reviewed import kinds_by_enrolment
from courses.engines.requirements import TreeResult
from courses.enums import DocumentKind
from courses.errors import (
    ContentNotReviewed,
    HolderErased,
    NameMissing,
    NoProgramme,
    NoSignatory,
    NothingTakenPart,
    NotIssued,
)
from courses.models import Attendance, Completion, Enrolment, ProgrammeVersion, Signatory
from courses.rules import is_officer_for_district
from puspaga.accounts.models import District, Profile
from puspaga.core.enums import ReviewKind


@dataclass(frozen=True)
class Grounds:
    """What a decision about one enrolment rests on."""

    enrolment: Enrolment
    name: str
    result: TreeResult | None
    taken_part: int
    kinds: list[ReviewKind]
    signatory: Signatory | None


def grounds_of(enrolments: Sequence[Enrolment], *, at: dt.datetime) -> dict[int, Grounds]:
    """Grounds by enrolment, in a fixed number of queries for one cohort."""
    results = results_by_version(enrolments, at=at)
    profiles = Profile.objects.filter(user__in=[row.learner_id for row in enrolments])
    names = {row.user_id: row.paper_name for row in profiles}
    versions = {row.programme_version for row in enrolments if row.programme_version}
    kinds = kinds_by_enrolment(enrolments, results)
    part = _taken_part(enrolments, versions)
    districts = {row.cohort.district for row in enrolments if row.cohort and row.cohort.district}
    signatories = {district.pk: signatory_of(district, on=timezone.localdate(at)) for district in districts}
    return {
        row.pk: Grounds(
            enrolment=row,
            name=names.get(row.learner_id, "").strip(),
            result=results.get(row.pk),
            taken_part=part[row.pk],
            kinds=kinds.get(row.pk, []),
            signatory=signatories.get(row.cohort.district_id) if row.cohort else None,
        )
        for row in enrolments
    }


def signatory_of(district: District, *, on: dt.date) -> Signatory | None:
    """Who signs for a district on a day; the one who began last when two overlap."""
    open_end = Q(until_on=None) | Q(until_on__gte=on)
    return Signatory.objects.filter(open_end, district=district, from_on__lte=on).order_by("-from_on", "-pk").first()


def may_issue(actor: Any, enrolment: Enrolment) -> bool:
    """Officers of the cohort's district and administrators."""
    return is_officer_for_district(actor, enrolment.cohort.district if enrolment.cohort else None)


def refusals(grounds: Grounds, *, kind: str, accept_trial: bool) -> list[NotIssued]:
    """Every reason against issuing, the right to issue apart; empty when nothing stands against it."""
    return [*_about_the_person(grounds), *about_the_work(grounds, kind), *_about_the_office(grounds, accept_trial)]


def _about_the_person(grounds: Grounds) -> Iterator[NotIssued]:
    if grounds.enrolment.learner.erased_at:
        yield HolderErased()
    elif not grounds.name:
        yield NameMissing()


def about_the_work(grounds: Grounds, kind: str) -> Iterator[NotIssued]:
    """What is missing of what the document says was done."""
    if grounds.result is None:
        yield NoProgramme()
    elif kind == DocumentKind.PARTICIPATION:
        if not grounds.taken_part:
            yield NothingTakenPart()
    else:
        yield from refusals_of(grounds.result)


def _about_the_office(grounds: Grounds, accept_trial: bool) -> Iterator[NotIssued]:
    if grounds.kinds and not accept_trial:
        yield ContentNotReviewed()
    if grounds.signatory is None:
        yield NoSignatory()


def _taken_part(enrolments: Sequence[Enrolment], versions: set[ProgrammeVersion]) -> Counter[int]:
    """Activities finished in the programme's courses and sessions attended with the cohort, by enrolment."""
    ids = [row.learner_id for row in enrolments]
    courses = {version.pk: Required.of(tree_of(version)).courses for version in versions}
    every = {course.pk for some in courses.values() for course in some}
    done = Completion.objects.filter(learner__in=ids, activity__module__course__in=every)
    finished = Counter({
        (learner, course): number
        for learner, course, number in done.values_list("learner_id", "activity__module__course_id")
        .annotate(number=Count("pk")).order_by()
    })  # fmt: skip
    came = Attendance.objects.filter(learner__in=ids, session__cohort__in={row.cohort_id for row in enrolments})
    sessions = Counter(came.values_list("learner_id", "session__cohort_id"))
    return Counter({
        row.pk: sessions[row.learner_id, row.cohort_id]
        + sum(finished[row.learner_id, course.pk] for course in courses.get(row.programme_version_id, ()))
        for row in enrolments
    })  # fmt: skip
