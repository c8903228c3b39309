"""Facts for the requirement tree."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from courses.models import Activity, Evidence


def add_evidence(
    learner: Any,
    *,
    kind: str,
    activity: Activity | None,
    version_ref: str,
    source: str,
    codes: Sequence[str],
    is_met: bool,
    has_critical_miss: bool,
    is_provisional: bool,
    details: dict[str, Any],
    at: dt.datetime,
) -> Evidence:
    """Write one fact. `source` names the record it comes from; the same source again answers the row that stands."""
    known = Evidence.objects.filter(source=source).first()
    if known is not None:
        return known
    row = Evidence(
        learner=learner, kind=kind, activity=activity, version_ref=version_ref, source=source, codes=list(codes), is_met=is_met,
        has_critical_miss=has_critical_miss, is_provisional=is_provisional, details=details, at=at,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:  # two at once: one row stands
        return Evidence.objects.get(source=source)
    return row


def add_result(source: str, learner: Any, **facts: Any) -> Evidence:
    """The same for a record whose result may change (an essay marked later): a new row only when it says something else."""
    rows = Evidence.objects.filter(learner=learner, source__startswith=source).order_by("pk")
    newest = rows.last()
    if newest is not None and _result(newest.__dict__) == _result(facts):
        return newest
    count = rows.count()
    return add_evidence(learner, source=f"{source} ({count + 1})" if count else source, **facts)


def day_of(at: dt.datetime) -> dt.datetime:
    """The beginning of the day: beside the hours of sign-ins, the minute of a learner's own step would tell who paused, left
    and came back. Never a later hour: what was passed in the morning counts in the morning.
    """
    return timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)


def _result(facts: dict[str, Any]) -> tuple[bool, bool, bool]:
    return facts["is_met"], facts["has_critical_miss"], facts["is_provisional"]
