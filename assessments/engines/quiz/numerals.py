"""Indonesian numerals in words: “seratus dua puluh sembilan” is 129."""

from collections.abc import Iterator, Sequence

_UNITS = {word: number for number, word in enumerate("nol satu dua tiga empat lima enam tujuh delapan sembilan".split())} | {
    "kosong": 0
}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_TIMES = {"puluh": 10, "ratus": 100}
_GROUPS = {"ribu": 1_000, "juta": 1_000_000}
SPELLED = 3


def with_digits(words: Sequence[str]) -> list[str]:
    """The words with every numeral in digits; digits named one by one, as of a telephone number, stand together."""
    return list(_joined(list(_read(words))))


def _read(words: Sequence[str]) -> Iterator[str]:
    place = 0
    while place < len(words):
        value, after = _numeral(words, place)
        yield words[place] if value is None else str(value)
        place = after


def _numeral(words: Sequence[str], place: int) -> tuple[int | None, int]:
    """The longest numeral that begins at a place, and where it ends; None when there is none."""
    value, after = _below_thousand(words, place)
    if value is None and words[place] == "seribu":
        value, after = 1_000, place + 1
    elif value is not None and after < len(words) and words[after] in _GROUPS:
        value, after = value * _GROUPS[words[after]], after + 1
    elif value is None or value == 0 or words[place].isdigit():
        return (None, place + 1) if value is None or words[place].isdigit() else (value, after)
    else:
        return value, after
    rest, end = _numeral(words, after) if after < len(words) and not words[after].isdigit() else (None, after)
    return (value + rest, end) if rest is not None and 0 < rest < value and value % 1_000 == 0 else (value, after)


def _below_thousand(words: Sequence[str], place: int) -> tuple[int | None, int]:
    """Hundreds, tens and units; digits count as they stand."""
    if words[place].isdigit():
        return int(words[place]), place + 1
    total, room, start = 0, 1_000, place
    while place < len(words):
        value, after = _part(words, place)
        if value is None or value >= room or (value == 0 and total):
            break
        total, place = total + value, after
        room = 100 if value >= 100 else 10 if value >= 20 else 0
    return (total, place) if place > start else (None, start + 1)


def _part(words: Sequence[str], place: int) -> tuple[int | None, int]:
    """“seratus”, “dua ratus”, “sepuluh”, “dua belas”, “dua puluh”, “dua”."""
    word, following = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word in _WHOLE:
        return _WHOLE[word], place + 1
    unit = _UNITS.get(word)
    if unit and following == "belas":
        return 10 + unit, place + 2
    if unit and following in _TIMES:
        return unit * _TIMES[following], place + 2
    return unit, place + 1


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Three or more single digits in a row become one number."""
    row: list[str] = []
    for word in (*words, ""):
        if len(word) == 1 and word.isdigit():
            row.append(word)
            continue
        yield from ["".join(row)] if len(row) >= SPELLED else row
        row = []
        if word:
            yield word
