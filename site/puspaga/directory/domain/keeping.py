"""What a keeper sees: her services, and their next days with the changes on them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from puspaga.directory.domain.openings import holidays_from
from puspaga.directory.engines.opening import Occurrence, occurrences
from puspaga.directory.engines.opening_data import parse_opening
from puspaga.directory.models import OpeningException, Service
from puspaga.directory.rules import keeps_every_service

DAYS_SHOWN = 6


@dataclass(frozen=True)
class DayRow:
    """One planned or added day and what was changed about it."""

    on: dt.date
    occurrence: Occurrence | None
    change: OpeningException | None


def kept_services(user: Any) -> QuerySet[Service]:
    """The services a person keeps, in the public order; officers and administrators keep all."""
    everything = Service.objects.in_order()
    return everything if keeps_every_service(user) else everything.filter(keepers=user)


def day_rows(service: Service, *, today: dt.date) -> list[DayRow]:
    """The next planned days as the rule has them, with the keeper's changes beside them, and the days she added."""
    planned = occurrences(parse_opening(service.opening), (), after=today, count=DAYS_SHOWN, holidays=holidays_from(today))
    changes = {change.on: change for change in service.exceptions.filter(on__gte=today)}
    rows = [DayRow(day.on, day, changes.pop(day.on, None)) for day in planned]
    rows += [DayRow(on, None, change) for on, change in changes.items()]
    return sorted(rows, key=lambda row: row.on)
