"""A meter over a run, as numbers and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assessments.engines.simulation.play import State
from assessments.engines.simulation.shapes import Scenario


@dataclass(frozen=True)
class Curve:
    """The values of one meter from the start to the end, its range, and the sentence that tells it."""

    meter: str
    low: int
    high: int
    values: tuple[int, ...]
    words: str


def curves_of(scenario: Scenario, states: Sequence[State], *, titles: Sequence[str]) -> tuple[Curve, ...]:
    """One curve per meter. `titles` names the scene in which each step was taken."""
    curves = []
    for meter in scenario.meters:
        values = tuple(state.values[meter.name] for state in states)
        curves.append(Curve(meter.name, meter.low, meter.high, values, curve_words(meter.name, values, titles=titles)))
    return tuple(curves)


def curve_words(name: str, values: Sequence[int], *, titles: Sequence[str]) -> str:
    """“Kepercayaan naik, turun sekali di “Langkah di lorong”.”"""
    label = name[:1].upper() + name[1:]
    steps = [after - before for before, after in pairwise(values)]
    falls = [titles[place] for place, step in enumerate(steps) if step < 0]
    rises = [titles[place] for place, step in enumerate(steps) if step > 0]
    total = values[-1] - values[0] if values else 0
    if not falls and not rises:
        return f"{label} tetap."
    if total > 0:
        return f"{label} {_pace('naik', total, len(rises))}{_but('turun', falls)}."
    if total < 0:
        return f"{label} {_pace('turun', total, len(falls))}{_but('naik', rises)}."
    first = next(step for step in steps if step)
    return f"{label} sempat {'turun' if first < 0 else 'naik'}, lalu kembali seperti semula."


def _pace(verb: str, total: int, count: int) -> str:
    """Slowly means by at most one a step on average."""
    return f"{verb} pelan" if abs(total) <= count else verb


def _but(verb: str, places: Sequence[str]) -> str:
    if not places:
        return ""
    if len(places) == 1:
        return f", {verb} sekali di “{places[0]}”"
    return f", {verb} {len(places)} kali, terakhir di “{places[-1]}”"
