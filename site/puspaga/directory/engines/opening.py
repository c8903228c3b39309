"""Opening rules with exceptions: “Rabu pekan pertama dan ketiga”, except the day the keeper called off.

All dates and times are local (WITA) and naive. The nth weekday follows RFC 5545 (BYDAY=1WE,3WE; -1 is the last).
"""

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
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


Dated = WorkingDays | Weekly | NthWeekday
Rule = Always | ByAppointment | Dated
DATED = (WorkingDays, Weekly, NthWeekday)


@dataclass(frozen=True)
class Cancelled:
    """Not on this day."""

    on: dt.date
    reason: str = ""


@dataclass(frozen=True)
class Moved:
    """Not on this day but on another; on the same day, other hours."""

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
    """The next `count` days on or after `after`, in order, each day once; none more than `horizon_days` later.

    A day called off or moved away stays off, whatever is moved or added to it. An added day or a day something was
    moved to comes before the rules; without hours of its own, a moved day keeps those of the day it was.
    """
    dated, changes = [rule for rule in rules if isinstance(rule, DATED)], list(changes)
    off = {change.on for change in changes if isinstance(change, Cancelled) or _goes_away(change)}
    special = {day.on: day for day in _special(dated, changes)}
    every = (after + dt.timedelta(days=offset) for offset in range(horizon_days + 1))
    last = after + dt.timedelta(days=horizon_days)
    found: list[Occurrence] = []
    for day in every if dated else sorted(day for day in special if after <= day <= last):
        if len(found) >= count:
            break
        occurrence = special.get(day) or _planned(dated, day, holidays)
        if occurrence is not None and day not in off:
            found.append(occurrence)
    return found


def _goes_away(change: Change) -> bool:
    """True for a move to another day; a move to the same day only changes its hours."""
    return isinstance(change, Moved) and change.to != change.on


def _special(rules: Sequence[Dated], changes: list[Change]) -> Iterator[Occurrence]:
    """Days that changes put into the calendar, with their hours."""
    for change in changes:
        match change:
            case Extra(on=on, start=start, end=end):
                yield Occurrence(on, start, end, is_extra=True)
            case Moved(on=on, to=to, start=start, end=end):
                planned = _planned(rules, on, frozenset()) if start is None else None
                if planned is not None:
                    start, end = planned.start, planned.end
                yield Occurrence(to, start, end, moved_from=on if to != on else None)


def _planned(rules: Sequence[Dated], day: dt.date, holidays: frozenset[dt.date]) -> Occurrence | None:
    """What the rules alone say of a day; the first rule that names it gives its hours."""
    for rule in rules:
        if matches(rule, day, holidays=holidays):
            return Occurrence(day, rule.start, rule.end)
    return None
