"""What a whole attempt is worth, and when the next one may start."""

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assessments.engines.quiz.items import ItemData
from assessments.engines.quiz.responses import Response
from assessments.engines.quiz.scoring import ItemScore, Mark, Mode, score


class Outcome(StrEnum):
    """How an attempt ended."""

    PASSED = "passed"
    FAILED = "failed"
    WAITING = "waiting"


@dataclass(frozen=True)
class UnitScore:
    """The part of one competency unit or element."""

    unit: str
    points: Fraction
    max_points: int

    @property
    def percent(self) -> int:
        """Rounded down, like every percentage here: 79.9 is never shown as 80."""
        return _percent(self.points, self.max_points)


@dataclass(frozen=True)
class AttemptScore:
    """The worth of an attempt; `scores` by item key, the three lists in the order of the items."""

    percent: int
    outcome: Outcome
    critical_missed: tuple[str, ...]
    needs_marking: tuple[str, ...]
    unsure: tuple[str, ...]
    per_unit: tuple[UnitScore, ...]
    scores: Mapping[str, ItemScore]

    @property
    def passed(self) -> bool:
        """Passed for good: nothing dangerous, nothing waiting, enough points."""
        return self.outcome is Outcome.PASSED


def score_attempt(
    items: Mapping[str, ItemData],
    responses: Mapping[str, Response],
    *,
    pass_mark: int,
    marks: Mapping[str, Mark] | None = None,
    mode: Mode = Mode.ASSESSMENT,
) -> AttemptScore:
    """The score of an attempt over the items that were drawn for it.

    One never-do fails it, whatever the percentage and whatever waits for a marker. Else an answer that waits makes the
    attempt wait. Else the percentage (points / possible points, rounded down) has to reach the pass mark.
    """
    given = marks or {}
    scores = {key: score(item, responses.get(key), mode=mode, mark=given.get(key)) for key, item in items.items()}
    percent = _percent(*_sum(items, scores, list(items)))
    dangerous = tuple(key for key, one in scores.items() if one.critical_missed)
    waiting = tuple(key for key, one in scores.items() if one.needs_marking)
    return AttemptScore(
        percent=percent,
        outcome=_outcome(bool(items) and percent >= pass_mark, dangerous, waiting),
        critical_missed=dangerous,
        needs_marking=waiting,
        unsure=tuple(key for key in items if key in responses and responses[key].unsure),
        per_unit=tuple(_per_unit(items, scores)),
        scores=scores,
    )


def may_start(used: int, *, at: dt.datetime, limit: int, again_from: dt.datetime | None) -> dt.datetime | None:
    """The moment from which a new attempt may start (`at` itself: now), or None when no attempt is left.

    `used` attempts were finished; `limit` counts attempts in all, 0 is no limit; `again_from` is the end of the waiting time.
    An attempt still open is resumed, never started again: the caller looks first.
    """
    if limit and used >= limit:
        return None
    return max(at, again_from) if again_from else at


def _outcome(enough: bool, dangerous: tuple[str, ...], waiting: tuple[str, ...]) -> Outcome:
    if dangerous:
        return Outcome.FAILED
    if waiting:
        return Outcome.WAITING
    return Outcome.PASSED if enough else Outcome.FAILED


def _per_unit(items: Mapping[str, ItemData], scores: Mapping[str, ItemScore]) -> Iterable[UnitScore]:
    for unit in sorted({item.unit for item in items.values()} - {""}):
        yield UnitScore(unit, *_sum(items, scores, [key for key, item in items.items() if item.unit == unit]))


def _sum(items: Mapping[str, ItemData], scores: Mapping[str, ItemScore], keys: list[str]) -> tuple[Fraction, int]:
    points = sum((scores[key].fraction * items[key].max_points for key in keys), Fraction(0))
    return points, sum(items[key].max_points for key in keys)


def _percent(points: Fraction, possible: int) -> int:
    return math.floor(points * 100 / possible) if possible else 0
