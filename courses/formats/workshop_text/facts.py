"""Facts at the top of a text: “Menit: 150”, “150 menit, 12 kursi”, “Durasi 2,5 jam; maksimal 12 orang”."""

import re
from dataclasses import replace

from courses.formats.workshop_text.reading import WorkshopReading

_FACT = re.compile(
    r"^[*_#\s]*(?P<name>judul|menit|durasi|lama|waktu|tingkat|kursi|kapasitas|peserta|jumlah peserta|kompetensi)[*_]*\s*:[*_]*"
    r"\s*(?P<value>\S.*)$",
    re.I,
)
_BARE = re.compile(
    r"(?:(?P<name>durasi|waktu|lama|kursi|kapasitas|peserta|jumlah peserta)\s*:?\s*)?"
    r"(?:±|kira-kira|sekitar|maks\.?|maksimal|untuk)?\s*(?P<number>\d{1,3}(?:[.,]\d)?)\s*(?P<unit>menit|mnt|jam|kursi|peserta|orang)?",
    re.I,
)
_SEATS = frozenset({"kursi", "kapasitas", "peserta", "jumlah peserta", "orang"})
_APART = re.compile(r"\s*(?:,\s+|[;|/·•]|\bdan\b)\s*")


def with_facts(reading: WorkshopReading, line: str) -> WorkshopReading | None:
    """The reading with what a line of facts says; None for a line that is no such line."""
    found = _FACT.match(line)
    if found:
        return _named(reading, found["name"].lower(), found["value"].strip(" *_"))
    parts = [_BARE.fullmatch(part) for part in _APART.split(line.strip(" .()*_-•"))]
    if not all(part is not None and (part["unit"] or part["name"]) for part in parts):
        return None
    for part in parts:
        reading = _counted(reading, part[0]) if part else reading
    return reading


def _named(reading: WorkshopReading, name: str, value: str) -> WorkshopReading:
    if name == "judul":
        return replace(reading, title=value)
    if name == "tingkat":
        return replace(reading, level=value)
    if name == "kompetensi":
        return replace(reading, competencies=tuple(re.findall(r"PKP(?:\.\w+)+", value)))
    for number, part in enumerate(_APART.split(value)):
        reading = _counted(reading, f"{name}: {part}" if number == 0 else part)
    return reading


def _counted(reading: WorkshopReading, text: str) -> WorkshopReading:
    """One number with its unit or its name."""
    number = re.search(r"\d{1,4}(?:[.,]\d)?", text)
    if number is None:
        return reading
    count = float(number.group().replace(",", "."))
    unit = re.search(r"\b(?:jam|menit|mnt|kursi|orang|peserta)\b", text[number.end() :].lower())
    word = unit.group() if unit else text.partition(":")[0].strip().lower()
    if word in _SEATS or text.partition(":")[0].strip().lower() in _SEATS:
        return replace(reading, seats=int(count))
    return replace(reading, minutes=round(count * 60) if word == "jam" else int(count))
