"""What waits for somebody's hand: marking, issuing, an expert's review, a check of a number."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from assessments.models import AttemptScore
from courses.domain.certification.requirements import results_by_version
from courses.enums import DocumentKind
from courses.models import Attendance, Cohort, Document, Enrolment
from puspaga.accounts.models import District
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.directory.domain.verification import channels_to_check

SOON = dt.timedelta(days=30)


@dataclass(frozen=True)
class Waiting:
    """Counts, and the cohorts in which somebody is ready."""

    essays: int
    performances: int
    ready: int
    ready_cohorts: list[tuple[Cohort, int]]
    reviews: list[tuple[ReviewKind, int]]
    numbers_due: int
    numbers_soon: int


def waiting_for(districts: Sequence[District], *, at: dt.datetime) -> Waiting:
    """What waits in these districts; reviews and numbers are everybody's."""
    enrolments = _learning_in(districts)
    learners = {row.learner_id for row in enrolments}
    cohorts = _ready_cohorts(enrolments, at=at)
    today = timezone.localdate(at)
    due = channels_to_check(today=today).count()
    return Waiting(
        essays=AttemptScore.objects.filter(waits_for_marking=True, attempt__learner__in=learners).count(),
        performances=unmarked_in(Attendance.objects.filter(session__cohort__district__in=districts)),
        ready=sum(number for _cohort, number in cohorts),
        ready_cohorts=cohorts,
        reviews=_open_reviews(),
        numbers_due=due,
        numbers_soon=channels_to_check(today=today + SOON).count() - due,
    )


def unmarked_in(attendances: QuerySet[Attendance]) -> int:
    """How many of these were seen by nobody yet; names on paper wait as accounts do."""
    return attendances.filter(marks=None).count()


def ready_cohorts_of(districts: Sequence[District], *, at: dt.datetime) -> list[tuple[Cohort, int]]:
    """Cohorts of these districts in which somebody waits for an officer."""
    return _ready_cohorts(_learning_in(districts), at=at)


def _learning_in(districts: Sequence[District]) -> list[Enrolment]:
    rows = Enrolment.objects.active().filter(cohort__district__in=districts, learner__erased_at=None)
    return list(rows.select_related("cohort", "programme_version"))


def _ready_cohorts(enrolments: list[Enrolment], *, at: dt.datetime) -> list[tuple[Cohort, int]]:
    """Cohorts with learners who met everything and hold no certificate yet; nor one that was withdrawn."""
    results = results_by_version(enrolments, at=at)
    holders = set(
        Document.objects.filter(
            kind=DocumentKind.CERTIFICATE,
            enrolment__in=[row.pk for row in enrolments],
            replaced_by=None,
        )
        .filter(Q(revocation__isnull=False) | Q(expires_on__gte=timezone.localdate(at)))
        .values_list("enrolment_id", flat=True)
    )
    found: dict[Cohort, int] = {}
    for row in enrolments:
        if results[row.pk].is_met and row.pk not in holders:
            found[row.cohort] = found.get(row.cohort, 0) + 1
    return list(found.items())


def _open_reviews() -> list[tuple[ReviewKind, int]]:
    kinds = list(ReviewMark.objects.open().values_list("kind", flat=True))
    return [(kind, kinds.count(kind.value)) for kind in ReviewKind]
