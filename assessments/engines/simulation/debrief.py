"""The debrief: what went well first, then one thing to change with its repair, then the whole way.

Sentences speak of the choice, never of the person: “Pilihan ini bisa membahayakan.”
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assessments.engines.simulation.best import best_of
from assessments.engines.simulation.curves import Curve, curves_of
from assessments.engines.simulation.play import State, node_of, open_choices, passed, replay
from assessments.engines.simulation.shapes import Choice, Effect, Ending, Scenario

HARM = "Pilihan ini bisa membahayakan."
POSITIVE, MISS, NONE = "positive", "miss", "none"


@dataclass(frozen=True)
class DebriefStep:
    """One decision: what was chosen, what it did, and what would have been better (empty when it was the best)."""

    choice_id: str
    node_key: str
    node_title: str
    chosen: str
    effects: str
    feedback: str
    was_best: bool
    better: str
    better_feedback: str
    critical: str
    warning: str
    repair: str
    codes: tuple[str, ...]
    notes: tuple[str, ...]
    total: int
    loss: int


@dataclass(frozen=True)
class CodeEvidence:
    """What a choice shows about one code: positive when it was the best, miss when critical, else none."""

    code: str
    result: str
    choice_id: str


@dataclass(frozen=True)
class Debrief:
    """The whole debrief of a run, finished or not."""

    steps: tuple[DebriefStep, ...]
    done_well: DebriefStep | None
    to_change: DebriefStep | None
    curves: tuple[Curve, ...]
    notes: tuple[str, ...]
    critical: tuple[str, ...]
    evidence: tuple[CodeEvidence, ...]
    ending: Ending | None
    passed: bool
    unvisited_endings: int


def debrief(scenario: Scenario, choices: Sequence[str], *, seed: int) -> Debrief:
    """The debrief of the run these choices make. Raises what the engine raises when they do not fit the scenario."""
    states = replay(scenario, choices, seed=seed)
    pairs = list(pairwise(states))
    steps = [step for before, after in pairs if (step := _step(scenario, before, after))]
    last = states[-1]
    titles = [node_of(scenario, before).title for before, _ in pairs]
    ending = node_of(scenario, last).ending
    return Debrief(
        steps=tuple(steps),
        done_well=_done_well(steps),
        to_change=_to_change(steps),
        curves=curves_of(scenario, states, titles=titles),
        notes=last.notes,
        critical=tuple(step.critical for step in steps if step.critical),
        evidence=tuple(_evidence(steps)),
        ending=ending,
        passed=passed(scenario, last),
        unvisited_endings=len(scenario.endings) - (ending is not None),
    )


def _step(scenario: Scenario, before: State, after: State) -> DebriefStep | None:
    """The decision between two states; None where the story only went on."""
    node = node_of(scenario, before)
    choice = next((choice for choice in node.choices if choice.id == after.taken[-1]), None)
    if choice is None:
        return None
    best = best_of(open_choices(scenario, before))
    was_best = choice in best
    better = best[0] if best and not was_best else None
    return DebriefStep(
        choice_id=choice.id,
        node_key=node.key,
        node_title=node.title,
        chosen=choice.text,
        effects=effect_words(choice.effects),
        feedback=choice.feedback,
        was_best=was_best,
        better=better.text if better else "",
        better_feedback=better.feedback if better else "",
        critical=choice.critical,
        warning=HARM if choice.is_critical else "",
        repair=_repair(scenario, choice, after),
        codes=choice.codes,
        notes=tuple(note for note in choice.notes if note not in before.notes),
        total=choice.total,
        loss=better.total - choice.total if better else 0,
    )


def _repair(scenario: Scenario, choice: Choice, after: State) -> str:
    """What still mends a critical choice in the scene it leads to."""
    if not choice.is_critical:
        return ""
    best = best_of(open_choices(scenario, after))
    return best[0].text if best and best[0].total > 0 else ""


def effect_words(effects: Sequence[Effect]) -> str:
    """“Kepercayaan naik 2, keselamatan turun 1.”"""
    parts = [f"{effect.meter} {'naik' if effect.amount > 0 else 'turun'} {abs(effect.amount)}" for effect in effects]
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if text else "Tidak ada yang berubah."


def _done_well(steps: Sequence[DebriefStep]) -> DebriefStep | None:
    """The best choice that helped most; without one, the choice that helped most."""
    good = [step for step in steps if step.was_best] or [step for step in steps if step.total > 0 and not step.critical]
    return max(good, key=lambda step: step.total, default=None)


def _to_change(steps: Sequence[DebriefStep]) -> DebriefStep | None:
    """The critical choice that cost most; without one, the choice farthest from the best."""
    wrong = [step for step in steps if step.critical] or [step for step in steps if not step.was_best]
    return max(wrong, key=lambda step: step.loss, default=None)


def _evidence(steps: Iterable[DebriefStep]) -> Iterable[CodeEvidence]:
    for step in steps:
        result = MISS if step.critical else POSITIVE if step.was_best else NONE
        yield from (CodeEvidence(code, result, step.choice_id) for code in step.codes)
