"""Opening rules with exceptions: “Rabu pekan pertama dan ketiga”, except the day the keeper called off.

All dates and times are local (WITA) and naive. The nth weekday follows RFC 5545 (BYDAY=1WE,3WE; -1 is the last).
"""

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Always:
    """Open day and night."""


@dataclass(frozen=True)
class ByAppointment:
    """Somebody has to be asked first; says nothing about days."""


@dataclass(frozen=True)
class WorkingDays:
    """Monday to Friday, public holidays excepted. Unknown hours are None."""

    start: dt.time | None = None
    end: dt.time | None = None


@dataclass(frozen=True)
class Weekly:
    """The same weekdays every week (Monday = 0)."""

    weekdays: frozenset[int]
    start: dt.time | None = None
    end: dt.time | None = None


@dataclass(frozen=True)
class NthWeekday:
    """The first, third, … or last (-1) such weekday of each month. A month without a fifth one skips it."""

    nth: tuple[int, ...]
    weekday: int
    start: dt.time | None = None
    end: dt.time | None = None


Rule = Always | ByAppointment | WorkingDays | Weekly | NthWeekday
Dated = WorkingDays | Weekly | NthWeekday


@dataclass(frozen=True)
class Cancelled:
    """Not on this day."""

    on: dt.date
    reason: str = ""


@dataclass(frozen=True)
class Moved:
    """Not on this day but on another."""

    on: dt.date
    to: dt.date
    start: dt.time | None = None
    end: dt.time | None = None


@dataclass(frozen=True)
class Extra:
    """Also on this day."""

    on: dt.date
    start: dt.time | None = None
    end: dt.time | None = None


Change = Cancelled | Moved | Extra


@dataclass(frozen=True)
class Occurrence:
    """One day on which the service is there."""

    on: dt.date
    start: dt.time | None = None
    end: dt.time | None = None
    moved_from: dt.date | None = None
    is_extra: bool = False


def matches(rule: Rule, day: dt.date, *, holidays: frozenset[dt.date] = frozenset()) -> bool:
    """True when a dated rule names this day. Always and ByAppointment name no single day."""
    match rule:
        case WorkingDays():
            return day.weekday() < 5 and day not in holidays
        case Weekly(weekdays=weekdays):
            return day.weekday() in weekdays
        case NthWeekday(nth=nth, weekday=weekday):
            return day.weekday() == weekday and bool({place_in_month(day), place_from_end(day)} & set(nth))
    return False


def place_in_month(day: dt.date) -> int:
    """1 for the first such weekday of its month, … 5."""
    return (day.day - 1) // 7 + 1


def place_from_end(day: dt.date) -> int:
    """-1 for the last such weekday of its month, -2 for the one before."""
    days = calendar.monthrange(day.year, day.month)[1]
    return -((days - day.day) // 7 + 1)


def occurrences(
    rules: Iterable[Rule],
    changes: Iterable[Change] = (),
    *,
    after: dt.date,
    count: int,
    holidays: frozenset[dt.date] = frozenset(),
    horizon_days: int = 400,
) -> list[Occurrence]:
    """The next `count` days on or after `after`, in order, each day once; none past `horizon_days`."""
    changes = list(changes)
    cancelled = {change.on for change in changes if isinstance(change, Cancelled)}
    replaced = cancelled | {change.on for change in changes if isinstance(change, Moved)}
    found: dict[dt.date, Occurrence] = {}
    for change in changes:
        if isinstance(change, Extra) and change.on >= after and change.on not in cancelled:
            found[change.on] = Occurrence(change.on, change.start, change.end, is_extra=True)
        if isinstance(change, Moved) and change.to >= after and change.to not in cancelled:
            found[change.to] = Occurrence(change.to, change.start, change.end, moved_from=change.on)
    planned = _planned(list(rules), after, horizon_days, holidays)
    regular = 0
    for occurrence in planned:
        if regular >= count:
            break
        if occurrence.on in replaced:
            continue
        found.setdefault(occurrence.on, occurrence)
        regular += 1
    return [found[day] for day in sorted(found)][:count]


def _planned(rules: list[Rule], after: dt.date, horizon_days: int, holidays: frozenset[dt.date]) -> Iterator[Occurrence]:
    """Days of the dated rules alone, in order; the first rule that names a day gives its hours."""
    dated = [rule for rule in rules if isinstance(rule, WorkingDays | Weekly | NthWeekday)]
    for offset in range(horizon_days + 1 if dated else 0):
        day = after + dt.timedelta(days=offset)
        rule = next((rule for rule in dated if matches(rule, day, holidays=holidays)), None)
        if rule is not None:
            yield Occurrence(day, rule.start, rule.end)


def is_open_at(
    rules: Iterable[Rule],
    changes: Iterable[Change] = (),
    *,
    at: dt.datetime,
    holidays: frozenset[dt.date] = frozenset(),
) -> bool | None:
    """Whether the service is open at a local moment; None when the day is right but the hours are unknown, or nothing
    is known at all."""
    rules = list(rules)
    if any(isinstance(rule, Always) for rule in rules):
        return True
    if not any(isinstance(rule, WorkingDays | Weekly | NthWeekday) for rule in rules) and not list(changes):
        return None
    today = [day for day in occurrences(rules, changes, after=at.date(), count=1, holidays=holidays) if day.on == at.date()]
    if not today:
        return False
    if today[0].start is None or today[0].end is None:
        return None
    return today[0].start <= at.time() < today[0].end
