"""Saying that a number was checked."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import Case, F, Q, QuerySet, Value, When

from puspaga.core.domain.audit import record
from puspaga.core.domain.page_cache import bump_site_version
from puspaga.directory.enums import PLACES, POINTERS, ServiceKind
from puspaga.directory.errors import NotKeeper
from puspaga.directory.models import Channel
from puspaga.directory.rules import FRESH_DAYS, may_keep_service


@transaction.atomic
def verify_channel(channel: Channel, *, actor: Any, at: dt.datetime, on: dt.date) -> Channel:
    """Write that `actor` checked this number on `on`. Twice on one day is once. Raises NotKeeper.

    A check after the day until which the number was valid takes that day away: it was seen to be still right.
    """
    if not may_keep_service(actor, channel.service):
        raise NotKeeper
    locked = Channel.objects.select_for_update(of=("self",)).get(pk=channel.pk)
    is_expired = locked.valid_until is not None and locked.valid_until < on
    if locked.verified_on == on and locked.verified_by_id == actor.pk and not is_expired:
        return locked
    locked.verified_on, locked.verified_by = on, actor
    locked.valid_until = None if is_expired else locked.valid_until
    locked.save(update_fields=["verified_on", "verified_by", "valid_until"])
    record("channel.verified", locked, actor=actor, at=at, on=on.isoformat())
    bump_site_version()
    return locked


def channels_to_check(*, today: dt.date) -> QuerySet[Channel]:
    """Published channels of published services that nobody of ours checked in the last 90 days.

    First those nobody ever called or looked at, whenever their source was read; then the oldest check first.
    """
    oldest = today - dt.timedelta(days=FRESH_DAYS)
    uncalled = Q(verified_on__isnull=True) | Q(verified_by__isnull=True)
    late = uncalled | Q(verified_on__lt=oldest) | Q(valid_until__lt=today)
    found = Channel.objects.filter(late, is_published=True, service__is_published=True)
    found = found.exclude(type__in=POINTERS).exclude(type__in=PLACES, service__kind=ServiceKind.SHELTER)
    return found.select_related("service", "verified_by").order_by(
        Case(When(uncalled, then=Value(0)), default=Value(1)),
        F("verified_on").asc(nulls_first=True),
        "service__name",
        "sort_order",
        "pk",
    )
