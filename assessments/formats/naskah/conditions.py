"""Conditions as written: `kepercayaan >= 6 dan bukan sudah(gudang) atau sudah(kunci)`. “dan” binds tighter; no brackets."""

import re

from assessments.engines.simulation.shapes import Atom, Condition, MeterIs, Visited
from assessments.formats.naskah.context import Context

_METER = re.compile(r"([a-z]+) ?(>=|<=|>|<|=|≥|≤) ?(-?[0-9]{1,4})")
_VISIT = re.compile(r"(bukan )?sudah ?\( ?([a-z0-9][a-z0-9_]*) ?\)")
_PASTED = {"≥": ">=", "≤": "<="}
EXAMPLE = "Contoh: kepercayaan >= 6, sudah(kunci), atau bukan sudah(kunci)."


def read_condition(text: str, *, line: int, context: Context) -> Condition | None:
    """The condition, or None with a finding."""
    plain = " ".join(text.split())
    condition = _condition(plain)
    if condition is not None:
        return condition
    lower = _condition(plain.lower())
    if lower is not None:
        context.galat(line, "huruf", f"Tulis syarat dengan huruf kecil. Maksud Anda “{plain.lower()}”?")
        return lower
    context.galat(line, "syarat", f"Syarat “{_bad_part(plain)}” tidak dapat dibaca. {EXAMPLE}")
    return None


def _condition(plain: str) -> Condition | None:
    groups = []
    for group in plain.split(" atau "):
        atoms = [_atom(part) for part in group.split(" dan ")]
        read = tuple(atom for atom in atoms if atom is not None)
        if len(read) < len(atoms):
            return None
        groups.append(read)
    return Condition(tuple(groups))


def _atom(text: str) -> Atom | None:
    visit = _VISIT.fullmatch(text)
    if visit:
        return Visited(visit.group(2), negated=bool(visit.group(1)))
    meter = _METER.fullmatch(text)
    if meter:
        return MeterIs(meter.group(1), _PASTED.get(meter.group(2), meter.group(2)), int(meter.group(3)))
    return None


def _bad_part(plain: str) -> str:
    parts = re.split(r" atau | dan ", plain)
    return next((part for part in parts if _atom(part) is None), plain)
