"""Who may keep a service true, and when a number is fresh. Sentences."""

import datetime as dt
from typing import Any

from puspaga.core.rules import is_in_group
from puspaga.directory.engines.phone import normalise
from puspaga.directory.enums import Freshness
from puspaga.directory.models import Channel, Service

FRESH_DAYS = 90
# Numbers of the whole country: always shown as numbers to call, with the day of the last check.
NATIONAL = frozenset({"110", "119", "129"})
KEEPING_ROLES = ("officer", "administrator")


def keeps_every_service(user: Any) -> bool:
    """Officers and administrators keep all services."""
    return is_in_group(user, *KEEPING_ROLES)


def may_keep_service(user: Any, service: Service) -> bool:
    """A keeper may change the services she is named for; officers and administrators all."""
    return user.is_active and (service.keepers.filter(pk=user.pk).exists() or keeps_every_service(user))


def freshness(channel: Channel, *, today: dt.date) -> Freshness:
    """FRESH within 90 days of the last check and before `valid_until`, STALE after, NEVER when nobody checked."""
    if channel.verified_on is None:
        return Freshness.NEVER
    expired = channel.valid_until is not None and channel.valid_until < today
    if expired or (today - channel.verified_on).days > FRESH_DAYS:
        return Freshness.STALE
    return Freshness.FRESH


def needs_check(channel: Channel, *, today: dt.date) -> bool:
    """True for a number nobody of ours called yet, and for one whose last call is too long ago."""
    return channel.verified_by_id is None or freshness(channel, today=today) != Freshness.FRESH


def is_national(number: str) -> bool:
    """110, 119 and 129: one number for the whole country."""
    return normalise(number) in NATIONAL


def is_tappable(channel: Channel) -> bool:
    """A local number nobody ever checked is text, not a link."""
    return channel.verified_on is not None or is_national(channel.value)
