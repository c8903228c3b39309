"""Opening rules as JSON data and back; errors name the rule by its number."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from puspaga.directory.engines.opening import Always, ByAppointment, NthWeekday, Rule, Weekly, WorkingDays

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class BadOpening(ValueError):
    """A rule that cannot be understood; the text is an Indonesian sentence with the rule's place."""


def parse_opening(data: Sequence[Mapping[str, Any]]) -> list[Rule]:
    """Rules of JSON data (`always`, `working_days`, `weekly`, `nth_weekday`, `by_appointment`; hours as from/to).

    Raises BadOpening naming the rule that is wrong.
    """
    rules: list[Rule] = []
    for number, entry in enumerate(data, start=1):
        try:
            rules.append(_parse_one(entry))
        except KeyError as error:
            raise BadOpening(f"Aturan ke-{number}: isian “{error.args[0]}” belum ada.") from error
        except (AttributeError, TypeError) as error:
            raise BadOpening(f"Aturan ke-{number}: bentuknya tidak dikenal.") from error
        except ValueError as error:
            raise BadOpening(f"Aturan ke-{number}: {error}.") from error
    return rules


def _parse_one(entry: Mapping[str, Any]) -> Rule:
    if entry.get("always"):
        return Always()
    if entry.get("by_appointment"):
        return ByAppointment()
    if entry.get("working_days"):
        return WorkingDays(*_hours(entry))
    if "weekly" in entry:
        inner = entry["weekly"]
        return Weekly(frozenset(_some(inner["weekdays"], _weekday)), *_hours(inner))
    if "nth_weekday" in entry:
        inner = entry["nth_weekday"]
        nth = tuple(sorted(set(_some(inner["nth"], _place)), key=lambda value: (value < 0, value)))
        return NthWeekday(nth, _weekday(inner["weekday"]), *_hours(inner))
    raise ValueError(f"jenis tidak dikenal: “{next(iter(entry), '')}”")


def _some(values: Sequence[object], read: Callable[[object], int]) -> list[int]:
    """Every value read; at least one."""
    if not values:
        raise ValueError("belum ada harinya")
    return [read(value) for value in values]


def _hours(entry: Mapping[str, Any]) -> tuple[dt.time | None, dt.time | None]:
    """From and to, both or neither."""
    start, end = _time(entry.get("from")), _time(entry.get("to"))
    if (start is None) != (end is None):
        raise ValueError("jam mulai dan jam selesai harus berpasangan")
    if start is not None and end is not None and end <= start:
        raise ValueError("jam selesai harus sesudah jam mulai")
    return start, end


def _weekday(name: object) -> int:
    if name not in WEEKDAYS:
        raise ValueError(f"hari tidak dikenal: “{name}”")
    return WEEKDAYS.index(str(name))


def _place(value: object) -> int:
    if value not in (1, 2, 3, 4, 5, -1):
        raise ValueError(f"urutan pekan tidak dikenal: “{value}”")
    return int(str(value))


def _time(value: object) -> dt.time | None:
    if value is None or isinstance(value, dt.time):
        return value
    try:
        return dt.time.fromisoformat(str(value)).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError as error:
        raise ValueError(f"jam tidak dikenal: “{value}”") from error


def dump_opening(rules: Sequence[Rule]) -> list[dict[str, Any]]:
    """JSON data of rules; the opposite of parse_opening."""
    return [_dump_one(rule) for rule in rules]


def _dump_one(rule: Rule) -> dict[str, Any]:
    match rule:
        case Always():
            return {"always": True}
        case ByAppointment():
            return {"by_appointment": True}
        case WorkingDays(start=start, end=end):
            return {"working_days": True, "from": _text(start), "to": _text(end)}
        case Weekly(weekdays=days, start=start, end=end):
            names = [WEEKDAYS[day] for day in sorted(days)]
            return {"weekly": {"weekdays": names, "from": _text(start), "to": _text(end)}}
        case NthWeekday(nth=nth, weekday=weekday, start=start, end=end):
            inner = {"nth": list(nth), "weekday": WEEKDAYS[weekday], "from": _text(start), "to": _text(end)}
            return {"nth_weekday": inner}


def _text(value: dt.time | None) -> str | None:
    return value.strftime("%H:%M") if value else None
