"""Handing an attempt in."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from assessments.domain.attempts.scoring import rescore
from assessments.domain.attempts.waiting import waits_until
from assessments.enums import StepKind
from assessments.models import Attempt, AttemptStep


@transaction.atomic
def finish_attempt(attempt: Attempt, *, client_key: str, at: dt.datetime) -> Attempt:
    """Close the attempt and score it; a second call changes nothing. Items left empty count as not answered."""
    locked = Attempt.objects.select_for_update(of=("self",)).select_related("version").get(pk=attempt.pk)
    if locked.finished_on:
        return locked
    AttemptStep.objects.create(
        attempt=locked,
        sequence=locked.steps.count() + 1,
        client_key=client_key[:40],
        kind=StepKind.FINISH,
        on=timezone.localdate(at),
    )
    locked.finished_on, locked.again_from = timezone.localdate(at), waits_until(at, minutes=locked.version.wait_minutes)
    locked.save(update_fields=["finished_on", "again_from"])
    rescore(locked, at=at)
    return locked
