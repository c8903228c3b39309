"""The flawless ways: always the best choice one can see."""

from dataclasses import dataclass

from assessments.engines.simulation.best import best_of
from assessments.engines.simulation.packing import Packing
from assessments.engines.simulation.shapes import Scenario
from assessments.engines.simulation.space import Place
from assessments.engines.simulation.steps import Steps

MOST = 32
MOST_STEPS = 5_000


@dataclass(frozen=True)
class Flawless:
    """A way on which every choice is the best one visible."""

    choices: tuple[str, ...]
    ending: str
    meters: tuple[tuple[str, int], ...]


def flawless_ways(scenario: Scenario) -> tuple[Flawless, ...]:
    """The ways of always taking the best visible choice, branching where several are best; never more than MOST."""
    packing = Packing(scenario, full=True)
    steps = Steps(packing)
    start = packing.first()
    first = (scenario.nodes[0].key, start)
    found: list[Flawless] = []
    pending: list[tuple[Place, tuple[str, ...], frozenset[Place]]] = [(first, (), frozenset({first}))]
    for _ in range(MOST_STEPS):
        if not pending or len(found) == MOST:
            break
        (key, state), taken, seen = pending.pop()
        if scenario.index[key].ending:
            found.append(Flawless(taken, key, tuple(packing.values(state).items())))
            continue
        for choice_id, place in _best_moves(steps, key, state):
            if place not in seen:
                pending.append((place, (*taken, choice_id) if choice_id else taken, seen | {place}))
    return tuple(found)


def _best_moves(steps: Steps, key: str, state: int) -> list[tuple[str, Place]]:
    """The best choices with where they lead; going on without a choice has no id."""
    moves = list(steps.moves[key](state))
    best = {choice.id for choice in best_of([choice for choice, _, _ in moves if choice])}
    return [
        (choice.id if choice else "", (target, after)) for choice, target, after in moves if choice is None or choice.id in best
    ]
