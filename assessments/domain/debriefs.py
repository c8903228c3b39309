"""The debrief of a finished run, and what the run shows about each competency code."""

from dataclasses import dataclass

from assessments.domain.runs import seed_of
from assessments.domain.scenarios import scenario_of
from assessments.engines import simulation
from assessments.engines.simulation import CodeEvidence, Curve, Debrief
from assessments.models import Run

WIDTH, HEIGHT, EDGE = 320, 96, 10


@dataclass(frozen=True)
class DrawnCurve:
    """A meter over the run: its sentence, and the line of its picture."""

    name: str
    words: str
    points: str


@dataclass(frozen=True)
class DrawnDebrief:
    """The engine's debrief with drawn curves."""

    told: Debrief
    curves: tuple[DrawnCurve, ...]


def told_debrief(run: Run) -> Debrief:
    """The engine's debrief, made anew from the choices."""
    choices = list(run.steps.values_list("choice", flat=True))
    return simulation.debrief(scenario_of(run.version), choices, seed=seed_of(run))


def debrief_of(run: Run) -> DrawnDebrief:
    """What the debrief page shows."""
    told = told_debrief(run)
    return DrawnDebrief(told, tuple(DrawnCurve(curve.meter, curve.words, points_of(curve)) for curve in told.curves))


def evidence_of(run: Run) -> tuple[CodeEvidence, ...]:
    """For each choice and code: positive when it was the best in sight, miss when critical, else none."""
    return told_debrief(run).evidence


def points_of(curve: Curve) -> str:
    """The corners of the line in a picture of WIDTH × HEIGHT, lowest value at the foot."""
    steps, span = max(1, len(curve.values) - 1), max(1, curve.high - curve.low)
    across, up = WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE
    places = (
        (EDGE + across * place / steps, EDGE + up * (curve.high - value) / span) for place, value in enumerate(curve.values)
    )
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
