"""The result of a rubric: sum of weight × level / 4, weights of 100, and critical criteria that outweigh every sum."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessments.engines.rubric.scale import CRITICAL_MINIMUM, DANGEROUS, MAX_LEVEL

WORKSHOP_PASS = 70
DIFFERENCE_TO_DISCUSS = 10
WEIGHT_SUM = 100


@dataclass(frozen=True)
class CriterionData:
    """One row of a rubric: what is observed, what it weighs, what each level looks like."""

    key: str
    text: str
    weight: int
    critical: bool = False
    competency: str = ""
    levels: tuple[str, ...] = ()


@dataclass(frozen=True)
class RubricFault:
    """What is wrong with a rubric, and in which row (from 1; 0 is the whole)."""

    code: str
    sentence: str
    row: int = 0


@dataclass(frozen=True)
class RubricResult:
    """How a performance stands. `percent` counts unmarked rows as nothing and is rounded down.

    `critical_failed` names every critical row below what is safe; `dangerous` those of them in which harm was seen. Who
    only needs guidance there did nothing dangerous, and is observed once more.
    """

    percent: int
    passed: bool
    is_complete: bool
    critical_failed: tuple[str, ...]
    missing: tuple[str, ...]
    dangerous: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """Two raters compared: points between their sums (rounded down), and the rows they see two or more levels apart."""

    points: int
    rows_apart: tuple[str, ...]
    to_discuss: bool


def result(marks: Mapping[str, int], criteria: Sequence[CriterionData], *, pass_mark: int = WORKSHOP_PASS) -> RubricResult:
    """The result of levels 1 to 4 by criterion key. A level off the scale is no mark.

    Passed means: every row marked, every critical row at least 3, and the sum at the pass mark.
    """
    levels = _valid(marks, criteria)
    missing = tuple(row.key for row in criteria if row.key not in levels)
    failed = tuple(row.key for row in criteria if row.critical and levels.get(row.key, MAX_LEVEL) < CRITICAL_MINIMUM)
    dangerous = tuple(key for key in failed if levels[key] == DANGEROUS)
    percent = math.floor(_share(marks, criteria))
    complete = bool(criteria) and not missing
    return RubricResult(percent, complete and not failed and percent >= pass_mark, complete, failed, missing, dangerous)


def compare(first: Mapping[str, int], second: Mapping[str, int], criteria: Sequence[CriterionData]) -> Difference:
    """Two raters of the same performance. They talk when they are more than ten points apart, or disagree about danger."""
    one, other = result(first, criteria), result(second, criteria)
    gap = abs(_share(first, criteria) - _share(second, criteria))
    apart = tuple(row.key for row in criteria if _are_apart(first.get(row.key), second.get(row.key)))
    return Difference(math.floor(gap), apart, gap > DIFFERENCE_TO_DISCUSS or one.critical_failed != other.critical_failed)


def check_rubric(criteria: Sequence[CriterionData]) -> list[RubricFault]:
    """What has to be mended before the rubric may be used."""
    faults = [RubricFault("empty", "Rubrik belum punya kriteria.")] if not criteria else list(_row_faults(criteria))
    total = sum(row.weight for row in criteria)
    if criteria and total != WEIGHT_SUM:
        faults.append(RubricFault("weights", f"Bobot rubrik harus berjumlah 100. Sekarang {total}."))
    return faults


def _row_faults(criteria: Sequence[CriterionData]) -> Iterable[RubricFault]:
    keys: set[str] = set()
    for number, row in enumerate(criteria, start=1):
        if not row.text.strip():
            yield RubricFault("text", f"Kriteria {number} masih kosong.", number)
        if row.weight < 1:
            yield RubricFault("weight", f"Bobot kriteria {number} paling sedikit 1.", number)
        if row.levels and (len(row.levels) != MAX_LEVEL or not all(text.strip() for text in row.levels)):
            yield RubricFault("levels", f"Kriteria {number} memerlukan empat uraian tingkat.", number)
        if row.key in keys:
            yield RubricFault("twice", f"Kriteria {number} sudah ada di atasnya.", number)
        keys.add(row.key)


def _valid(marks: Mapping[str, int], criteria: Sequence[CriterionData]) -> dict[str, int]:
    return {row.key: marks[row.key] for row in criteria if 1 <= marks.get(row.key, 0) <= MAX_LEVEL}


def _share(marks: Mapping[str, int], criteria: Sequence[CriterionData]) -> Fraction:
    """Points out of a hundred, exact. Weights that do not sum to 100 are scaled."""
    levels = _valid(marks, criteria)
    total = sum(row.weight for row in criteria)
    points = sum((row.weight * Fraction(levels.get(row.key, 0), MAX_LEVEL) for row in criteria), Fraction(0))
    return points * 100 / total if total else Fraction(0)


def _are_apart(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) > 1
