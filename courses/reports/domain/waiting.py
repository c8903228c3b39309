"""What waits for somebody's hand: marking, issuing, an expert's review, a check of a number."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

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
    enrolments = list(
        Enrolment.objects.active()
        .filter(cohort__district__in=districts, learner__erased_at=None)
        .select_related("cohort", "programme_version")
    )
    learners = {row.learner_id for row in enrolments}
    cohorts = _ready_cohorts(enrolments, at=at)
    today = timezone.localdate(at)
    due = channels_to_check(today=today).count()
    return Waiting(
        essays=AttemptScore.objects.filter(waits_for_marking=True, attempt__learner__in=learners).count(),
        performances=Attendance.objects.filter(
            session__cohort__district__in=districts, learner__isnull=False, marks=None
        ).count(),
        ready=sum(number for _cohort, number in cohorts),
        ready_cohorts=cohorts,
        reviews=_open_reviews(),
        numbers_due=due,
        numbers_soon=channels_to_check(today=today + SOON).count() - due,
    )


def _ready_cohorts(enrolments: list[Enrolment], *, at: dt.datetime) -> list[tuple[Cohort, int]]:
    """Cohorts with learners who met everything and hold no certificate yet."""
    results = results_by_version(enrolments, at=at)
    holders = set(
        Document.objects.filter(
            kind=DocumentKind.CERTIFICATE,
            enrolment__in=[row.pk for row in enrolments],
            revocation=None,
            expires_on__gte=timezone.localdate(at),
        ).values_list("enrolment_id", flat=True)
    )
    found: dict[Cohort, int] = {}
    for row in enrolments:
        if results[row.pk].is_met and row.pk not in holders:
            found[row.cohort] = found.get(row.cohort, 0) + 1
    return list(found.items())


def _open_reviews() -> list[tuple[ReviewKind, int]]:
    kinds = list(ReviewMark.objects.open().values_list("kind", flat=True))
    return [(kind, kinds.count(kind.value)) for kind in ReviewKind]
