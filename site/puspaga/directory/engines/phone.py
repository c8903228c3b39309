"""Indonesian telephone numbers: as dialled, as linked, and found in prose."""

import re
from dataclasses import dataclass

# Numbers of three digits that are services, not just numerals.
SHORT_CODES = frozenset({"110", "112", "113", "115", "119", "129", "148"})
_LONG = re.compile(r"(?<![\w/.])(?!\d\d[.:]\d\d\s*-\s*\d\d[.:]\d\d)(?:\+?62|0)[\s-]?\d(?:[\s.-]?\d){6,12}(?![\w/])")
_SHORT = re.compile(
    r"(?:\b(?:telepon|hubungi|panggil|nomor|call|sapa|polisi|darurat|ambulans)\s+)(" + "|".join(sorted(SHORT_CODES)) + r")\b",
    re.I,
)


@dataclass(frozen=True)
class Span:
    """A number found in a text: its place and digits."""

    start: int
    end: int
    digits: str


def digits_of(number: str) -> str:
    """The digits alone."""
    return re.sub(r"\D", "", number)


def normalise(number: str) -> str:
    """The dialable form: short codes as they are, mobile and area numbers as +62…; “021-129” stays “021129”."""
    digits = digits_of(number)
    if digits in SHORT_CODES or len(digits) <= 6:
        return digits
    if digits.startswith("62"):
        return f"+{digits}"
    return f"+62{digits[1:]}" if digits.startswith("0") else f"+{digits}"


def tel_href(number: str) -> str:
    """A tel: address."""
    return f"tel:{normalise(number)}"


def wa_href(number: str) -> str:
    """A WhatsApp address (a plain link, opened by the reader's own act)."""
    return f"https://wa.me/{normalise(number).lstrip('+')}"


def find_numbers(text: str) -> list[Span]:
    """Telephone numbers in prose, in order. Years, laws, hours and amounts are not numbers to dial."""
    spans = [Span(match.start(), match.end(), digits_of(match.group(0))) for match in _LONG.finditer(text)]
    spans += [Span(match.start(1), match.end(1), match.group(1)) for match in _SHORT.finditer(text)]
    return sorted(spans, key=lambda span: span.start)
