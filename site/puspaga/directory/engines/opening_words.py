"""Opening rules as people say them, in Indonesian and English, and the Indonesian sentences read back."""

import datetime as dt
import re
from collections.abc import Sequence

from puspaga.directory.engines.opening import Always, ByAppointment, NthWeekday, Rule, Weekly, WorkingDays
from puspaga.directory.engines.opening_data import BadOpening

DAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
PLACES = {
    "id": {1: "pertama", 2: "kedua", 3: "ketiga", 4: "keempat", 5: "kelima", -1: "terakhir"},
    "en": {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"},
}
AND = {"id": "dan", "en": "and"}


def describe(rules: Sequence[Rule], *, language: str = "id") -> str:
    """The rules as one line of words; empty for no rules."""
    lines = [describe_one(rule, language=language) for rule in rules]
    return ", ".join([lines[0], *(line[0].lower() + line[1:] for line in lines[1:])]) if lines else ""


def describe_one(rule: Rule, *, language: str = "id") -> str:
    """One rule in words: “Rabu pekan pertama dan ketiga, 09.00–12.00”."""
    indonesian = language == "id"
    match rule:
        case Always():
            return "24 jam setiap hari" if indonesian else "24 hours, every day"
        case ByAppointment():
            return "Buat janji lebih dulu" if indonesian else "By appointment"
        case WorkingDays(start=start, end=end):
            return ("Hari kerja" if indonesian else "Working days") + _hours(start, end, language)
        case Weekly(weekdays=days, start=start, end=end):
            return _join([DAYS[language][day] for day in sorted(days)], language) + _hours(start, end, language)
        case NthWeekday(nth=nth, weekday=weekday, start=start, end=end):
            places = _join([PLACES[language][place] for place in nth], language)
            day = DAYS[language][weekday]
            text = f"{day} pekan {places}" if indonesian else f"{places.capitalize()} {day} of the month"
            return text + _hours(start, end, language)


def _join(words: list[str], language: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {AND[language]} {words[-1]}"


def _hours(start: dt.time | None, end: dt.time | None, language: str) -> str:
    if start is None or end is None:
        return ""
    dot = "." if language == "id" else ":"
    return f", {start:%H}{dot}{start:%M}–{end:%H}{dot}{end:%M}"


_HOURS = re.compile(r",?\s*(\d{1,2})[.:](\d{2})\s*(?:-|–|sampai|s\.?d\.?)\s*(\d{1,2})[.:](\d{2})\s*$", re.I)
_DAY = {name.lower(): number for number, name in enumerate(DAYS["id"])} | {"ahad": 6, "jum'at": 4}
_PLACE = {word: number for number, word in PLACES["id"].items()}


def parse_words(text: str) -> list[Rule]:
    """Rules of Indonesian lines, one rule a line; the opposite of describe_one for every rule.

    Raises BadOpening with the line's number.
    """
    rules = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            rules.append(_parse_line(line.strip(), number))
    return rules


def _parse_line(line: str, number: int) -> Rule:
    lowered = line.lower().rstrip(".")
    if re.fullmatch(r"(?:setiap hari,?\s*)?24 jam(?: setiap hari)?", lowered):
        return Always()
    if re.fullmatch(r"(?:buat|dengan|perlu) janji(?: (?:lebih )?dulu)?", lowered):
        return ByAppointment()
    start, end, rest = _split_hours(lowered, number)
    if rest == "hari kerja":
        return WorkingDays(start, end)
    nth = re.fullmatch(r"(\S+) pekan (.+)", rest)
    if nth:
        places = [_named(word, _PLACE, "urutan pekan", number) for word in _words(nth.group(2), number)]
        ordered = tuple(sorted(set(places), key=lambda value: (value < 0, value)))
        return NthWeekday(ordered, _named(nth.group(1), _DAY, "hari", number), start, end)
    return Weekly(frozenset(_named(word, _DAY, "hari", number) for word in _words(rest, number)), start, end)


def _split_hours(line: str, number: int) -> tuple[dt.time | None, dt.time | None, str]:
    found = _HOURS.search(line)
    if not found:
        return None, None, line.strip(" ,")
    try:
        hours = [int(group) for group in found.groups()]
        start, end = dt.time(hours[0], hours[1]), dt.time(hours[2], hours[3])
    except ValueError as error:
        raise BadOpening(f"Baris {number}: jam “{found.group(0).strip(' ,')}” tidak ada.") from error
    if end <= start:
        raise BadOpening(f"Baris {number}: jam selesai harus sesudah jam mulai.")
    return start, end, line[: found.start()].strip(" ,")


def _words(text: str, number: int) -> list[str]:
    words = [word for word in re.split(r"\s*(?:,|\bdan\b)\s*", text) if word]
    if not words:
        raise BadOpening(f"Baris {number}: belum ada harinya.")
    return words


def _named(word: str, names: dict[str, int], what: str, number: int) -> int:
    if word not in names:
        raise BadOpening(f"Baris {number}: {what} tidak dikenal: “{word}”.")
    return names[word]
