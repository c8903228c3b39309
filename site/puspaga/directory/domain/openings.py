"""A service's next days, and the keeper's changes to them."""

import datetime as dt
from typing import Any

from django.db import transaction

from puspaga.core.domain.audit import record
from puspaga.core.domain.page_cache import bump_site_version
from puspaga.directory.engines.opening import Cancelled, Change, Extra, Moved, Occurrence, Rule, occurrences
from puspaga.directory.engines.opening_data import BadOpening, parse_opening
from puspaga.directory.enums import ExceptionKind
from puspaga.directory.errors import AlreadyOpen, DayTaken, NotAnOpeningDay, NotKeeper, PastDay
from puspaga.directory.models import Holiday, OpeningException, Service
from puspaga.directory.rules import may_keep_service


def changes_of(service: Service) -> list[Change]:
    """The service's exceptions as the engine knows them."""
    found: list[Change] = []
    for row in service.exceptions.all():
        if row.kind == ExceptionKind.CANCELLED:
            found.append(Cancelled(row.on, row.reason))
        elif row.kind == ExceptionKind.MOVED and row.to:
            found.append(Moved(row.on, row.to, row.start, row.end))
        elif row.kind == ExceptionKind.EXTRA:
            found.append(Extra(row.on, row.start, row.end))
    return found


def rules_of(service: Service) -> list[Rule]:
    """The service's opening rules; none when what is stored cannot be read: one bad row must not close every page."""
    try:
        return parse_opening(service.opening)
    except BadOpening:
        return []


def holidays_from(day: dt.date) -> frozenset[dt.date]:
    """Public holidays on or after `day`."""
    return frozenset(Holiday.objects.filter(on__gte=day).values_list("on", flat=True))


def next_occurrences(service: Service, *, today: dt.date, count: int) -> list[Occurrence]:
    """The next `count` true days of a service on or after `today`; empty for services without dated rules."""
    rules = rules_of(service)
    return occurrences(rules, changes_of(service), after=today, count=count, holidays=holidays_from(today))


def cancel_opening(
    service: Service, *, on: dt.date, actor: Any, at: dt.datetime, today: dt.date, reason: str = ""
) -> OpeningException:
    """Call one day off. Calling it off again changes nothing.

    Raises NotKeeper, PastDay, NotAnOpeningDay, DayTaken.
    """
    fields = {"kind": ExceptionKind.CANCELLED, "reason": reason}
    return _change(service, on=on, actor=actor, at=at, today=today, fields=fields, verb="opening.cancelled")


def move_opening(
    service: Service,
    *,
    on: dt.date,
    to: dt.date,
    actor: Any,
    at: dt.datetime,
    today: dt.date,
    start: dt.time | None = None,
    end: dt.time | None = None,
) -> OpeningException:
    """Move one day to another, or give it other hours by moving it to itself.

    Without hours the old ones stay. Raises as cancel_opening; also PastDay when the new day is over, AlreadyOpen when
    the service is there on the new day anyhow, DayTaken when another change stands on the new day.
    """
    if to < today:
        raise PastDay
    fields = {"kind": ExceptionKind.MOVED, "to": to, "start": start, "end": end}
    return _change(service, on=on, actor=actor, at=at, today=today, fields=fields, verb="opening.moved")


def add_opening(
    service: Service,
    *,
    on: dt.date,
    actor: Any,
    at: dt.datetime,
    today: dt.date,
    start: dt.time | None = None,
    end: dt.time | None = None,
) -> OpeningException:
    """Add one more day. Raises NotKeeper, PastDay, DayTaken, AlreadyOpen."""
    fields = {"kind": ExceptionKind.EXTRA, "start": start, "end": end}
    return _change(service, on=on, actor=actor, at=at, today=today, fields=fields, verb="opening.added")


@transaction.atomic
def restore_opening(service: Service, *, on: dt.date, actor: Any, at: dt.datetime) -> None:
    """Take the change of a day back. Does nothing when there is none. Raises NotKeeper."""
    _require_keeper(service, actor)
    deleted, _rows = OpeningException.objects.filter(service=service, on=on).delete()
    if deleted:
        record("opening.restored", service, actor=actor, at=at, on=on.isoformat())
        bump_site_version()


@transaction.atomic
def _change(
    service: Service, *, on: dt.date, actor: Any, at: dt.datetime, today: dt.date, fields: dict[str, Any], verb: str
) -> OpeningException:
    _require_keeper(service, actor)
    if on < today:
        raise PastDay
    locked = Service.objects.select_for_update(of=("self",)).get(pk=service.pk)
    standing = OpeningException.objects.filter(service=locked, on=on).first()
    if standing is not None:
        if all(getattr(standing, name) == value for name, value in fields.items() if name != "reason"):
            return standing
        raise DayTaken
    _require_room(locked, on, fields)
    made = OpeningException.objects.create(service=locked, on=on, created_at=at, created_by=actor, **fields)
    record(verb, locked, actor=actor, at=at, on=on.isoformat())
    bump_site_version()
    return made


def _require_room(service: Service, on: dt.date, fields: dict[str, Any]) -> None:
    """The day that goes must be an opening day, the day that comes must be free."""
    is_extra, to = fields["kind"] == ExceptionKind.EXTRA, fields.get("to")
    if not is_extra and not _opens_on(service, on):
        raise NotAnOpeningDay
    new = on if is_extra else to
    if new is None or (new == on and fields["start"] is not None and not is_extra):
        return
    if _opens_on(service, new):
        raise AlreadyOpen
    if service.exceptions.filter(on=new).exists():
        raise DayTaken


def _opens_on(service: Service, day: dt.date) -> bool:
    return any(occurrence.on == day for occurrence in next_occurrences(service, today=day, count=1))


def _require_keeper(service: Service, actor: Any) -> None:
    if not may_keep_service(actor, service):
        raise NotKeeper
