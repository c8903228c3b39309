"""What a keeper sees: her services, and their next days with the changes on them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.directory.domain.openings import changes_of, holidays_from, rules_of
from puspaga.directory.engines.opening import Occurrence, occurrences
from puspaga.directory.errors import DayTaken, NotAnOpeningDay, PastDay
from puspaga.directory.models import OpeningException, Service
from puspaga.directory.rules import keeps_every_service, needs_check

DAYS_SHOWN = 6


@dataclass(frozen=True)
class KeptService:
    """One row of the keeper's list: her service, its next true day, and how many of its entries want a check."""

    service: Service
    next: Occurrence | None
    to_check: int

    @property
    def is_untouched(self) -> bool:
        """True when the next day is one of the rule's own, so that it can be called off or moved right here."""
        if self.next is None or self.next.moved_from is not None:
            return False
        return all(change.on != self.next.on for change in self.service.exceptions.all())


@dataclass(frozen=True)
class DayRow:
    """One planned or added day and what was changed about it."""

    on: dt.date
    occurrence: Occurrence | None
    change: OpeningException | None

    @property
    def is_other_hours(self) -> bool:
        """True when the day stays and only its hours differ."""
        return self.change is not None and self.change.to == self.on


def kept_services(user: Any) -> QuerySet[Service]:
    """The services a person keeps, in the public order; officers and administrators keep all."""
    everything = Service.objects.in_order()
    return everything if keeps_every_service(user) else everything.filter(keepers=user)


def possible_keepers(service: Service) -> QuerySet[User]:
    """Whom an officer may entrust a service to: active people of that role, and who keeps it now."""
    fit = Q(groups__name=Role.SERVICE_KEEPER.value, is_active=True)
    if service.pk:
        fit |= Q(pk__in=service.keepers.values("pk"))
    return User.objects.filter(fit).select_related("profile").distinct().order_by("profile__display_name", "username")


def kept_rows(user: Any, *, today: dt.date) -> list[KeptService]:
    """The keeper's list, in a fixed number of queries."""
    holidays = holidays_from(today)
    services = kept_services(user).prefetch_related("exceptions", "channels")
    return [KeptService(service, _next_of(service, today, holidays), _due(service, today)) for service in services]


def _next_of(service: Service, today: dt.date, holidays: frozenset[dt.date]) -> Occurrence | None:
    days = occurrences(rules_of(service), changes_of(service), after=today, count=1, holidays=holidays)
    return days[0] if days else None


def _due(service: Service, today: dt.date) -> int:
    return sum(needs_check(channel, today=today) for channel in service.channels.all() if channel.is_checked)


def day_rows(service: Service, *, today: dt.date) -> list[DayRow]:
    """The next planned days as the rule has them, with the keeper's changes beside them, and the days she added."""
    planned = occurrences(rules_of(service), (), after=today, count=DAYS_SHOWN, holidays=holidays_from(today))
    changes = {change.on: change for change in service.exceptions.filter(Q(on__gte=today) | Q(to__gte=today))}
    rows = [DayRow(day.on, day, changes.pop(day.on, None)) for day in planned]
    rows += [DayRow(on, None, change) for on, change in changes.items()]
    return sorted(rows, key=lambda row: row.on)


def free_day(service: Service, *, on: dt.date, today: dt.date) -> DayRow:
    """A coming opening day that nobody changed yet. Raises PastDay, DayTaken, NotAnOpeningDay for any other day."""
    if on < today:
        raise PastDay
    if service.exceptions.filter(on=on).exists():
        raise DayTaken
    planned = occurrences(rules_of(service), (), after=on, count=1, holidays=holidays_from(on))
    if not planned or planned[0].on != on:
        raise NotAnOpeningDay
    return DayRow(on, planned[0], None)
