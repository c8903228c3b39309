"""Proofs scene by scene, for stories whose states are too many: what can happen on each scene, and what never does.

What can happen is shown by playing it. What never happens is shown by a slice that allows more than the story does; while a way
in the slice cannot be played, what barred it is looked at too, and the slice is searched again.
"""

import random
from dataclasses import dataclass

from assessments.engines.simulation.answers import Answer, answer_at, atoms_of
from assessments.engines.simulation.best import best_of
from assessments.engines.simulation.conditions import atom_holds
from assessments.engines.simulation.errors import HiddenChoice
from assessments.engines.simulation.packing import Packing
from assessments.engines.simulation.play import State, choose, go_on_id, is_finished, node_of, open_choices, start
from assessments.engines.simulation.roads import groups_forward, roads_of
from assessments.engines.simulation.shapes import Scenario
from assessments.engines.simulation.slices import Way, guesses, loosened, variable_of
from assessments.engines.simulation.space import Sweep

RUNS, STEPS = 200, 150
# States of one slice, and of all together: at most some seconds.
SLICE_LIMIT, LIMIT = 100_000, 500_000
# An ending is met with or without a critical error, its rule kept or not.
ANSWERS_OF_ENDING = 4
Variables = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Proofs:
    """The answers each scene is proved to give; on scenes that are not `unproved` there are no others."""

    answers: dict[str, frozenset[Answer]]
    unproved: tuple[str, ...]


@dataclass
class Budget:
    """How many states may still be searched."""

    left: int = LIMIT

    @property
    def slice(self) -> int:
        """How many in the next slice."""
        return min(self.left, SLICE_LIMIT)


def prove_scenes(scenario: Scenario, *, limit: int = LIMIT) -> Proofs:
    """Prove what can be proved of every scene within so many states."""
    met, budget = _tried(scenario), Budget(limit)
    unproved = set(_open_circles(scenario, budget))
    keys = list(dict.fromkeys(node.key for node in scenario.nodes))
    for key in sorted(keys, key=lambda key: scenario.index[key].ending is not None):
        if not _prove(scenario, key, met[key], budget):
            unproved.add(key)
    told = {key: frozenset(answers) for key, answers in met.items()}
    return Proofs(told, tuple(key for key in keys if key in unproved))


def _prove(scenario: Scenario, key: str, met: set[Answer], budget: Budget) -> bool:
    """Complete the answers of one scene; False when some stay open."""
    node = scenario.index[key]
    rule = scenario.pass_rule.atoms if scenario.pass_rule else ()
    asked = rule if node.ending else tuple(atom for _, atom in atoms_of(node))
    kept: Variables = frozenset(map(variable_of, asked))
    while len(met) < (ANSWERS_OF_ENDING if node.ending else 2 ** len(asked)):
        ways, searched = guesses(scenario, key, kept, limit=budget.slice)
        budget.left -= searched
        if ways is None:
            return False
        bars: Variables = frozenset()
        for answer, way in ways.items():
            if answer not in met:
                bars |= _play(scenario, way, met)
        if met.issuperset(ways):
            return True
        kept |= bars
    return True


def _play(scenario: Scenario, way: Way, met: set[Answer]) -> Variables:
    """Play a way in the story itself: remember what its last scene answers, or tell what barred it."""
    state = start(scenario, seed=0)
    for choice_id in way:
        try:
            state = choose(scenario, state, choice_id)
        except HiddenChoice:
            return _barring(scenario, state, choice_id)
    met.add(_answer(scenario, state))
    return frozenset()


def _barring(scenario: Scenario, state: State, choice_id: str) -> Variables:
    atoms = (atom for owner, atom in atoms_of(node_of(scenario, state)) if owner == choice_id)
    return frozenset(
        variable_of(atom) for atom in atoms if not atom_holds(atom, meters=state.values, visited=frozenset(state.visited))
    )


def _answer(scenario: Scenario, state: State) -> Answer:
    node, visited = node_of(scenario, state), frozenset(state.visited)
    return answer_at(scenario, node, meters=state.values, visited=visited, critical=bool(state.critical))


def _tried(scenario: Scenario) -> dict[str, set[Answer]]:
    """What some runs meet, from wholly random to nearly always the best choice; the same runs for the same story."""
    rng, met = random.Random(scenario.code), {key: set[Answer]() for key in scenario.index}  # noqa: S311
    for run in range(RUNS):
        state = start(scenario, seed=0)
        for _ in range(STEPS):
            met[state.node].add(_answer(scenario, state))
            ways = _ways(scenario, state, best=rng.random() < run / RUNS)
            if not ways:
                break
            state = choose(scenario, state, rng.choice(ways))
    return met


def _ways(scenario: Scenario, state: State, *, best: bool) -> list[str]:
    """Everything that leads on, or only the best of it."""
    node = node_of(scenario, state)
    if is_finished(scenario, state):
        return []
    choices = [choice for choice in open_choices(scenario, state) if choice.target in scenario.index]
    ways = [choice.id for choice in (best and best_of(choices)) or choices]
    return [*ways, go_on_id(node)] if node.go_on in scenario.index else ways


def _open_circles(scenario: Scenario, budget: Budget) -> list[str]:
    """Scenes of a circle of which it is not proved that every run leaves it; visits alone prove it for most."""
    roads = roads_of(scenario)
    groups = groups_forward(roads, scenario.nodes[0].key)
    circles = [group for group in groups if len(group) > 1 or group[0] in roads[group[0]]]
    if not circles:
        return []
    visits: Variables = frozenset(("visit", key) for key in scenario.index)
    for meter in ("", *scenario.meter_index):
        sweep = Sweep(Packing(loosened(scenario, visits | {("meter", meter)}), full=False), limit=budget.slice)
        for _ in sweep.scenes():
            pass
        budget.left -= sweep.count
        if sweep.is_complete and not sweep.has_cycle:
            return []
    return [key for group in circles for key in group]
