"""Exact search: every state a learner can reach, so that what is said about a scenario is proved and not sampled.

The quick search drops what nothing later reads and is exact for paths, lengths, endings and conditions; the full one also
counts states as they are.
"""

from dataclasses import dataclass

from assessments.engines.simulation.best import is_decision
from assessments.engines.simulation.conditions import atom_holds
from assessments.engines.simulation.flawless import Flawless, flawless_ways
from assessments.engines.simulation.measures import measure
from assessments.engines.simulation.packing import CRITICAL, Steps
from assessments.engines.simulation.shapes import BAD, Atom, Choice, Scenario
from assessments.engines.simulation.space import Space, explore

# Eight times what the largest scenario of the starter content needs; more would cost a small server its memory.
LIMIT = 60_000


@dataclass(frozen=True)
class EndingFigures:
    """How one ending is reached. With the quick search only 0 and more than 0 mean something.

    `meeting_rule` counts end states that meet `lulus`, `clean` those of them without a critical error, `passing` the same but
    none on a bad ending.
    """

    key: str
    kind: str
    states: int
    meters: int
    critical: int
    passing: int
    meeting_rule: int
    clean: int


@dataclass(frozen=True)
class AtomTruth:
    """Whether one part of a choice's condition was ever met and ever not met."""

    choice_id: str
    atom: Atom
    can_hold: bool
    can_fail: bool


@dataclass(frozen=True)
class SearchReport:
    """What the search found. `complete` is False when it stopped at its limit; then only what was seen is told."""

    is_full: bool
    complete: bool
    has_cycle: bool
    states: int
    paths: int | None
    shortest: int | None
    longest: int | None
    endings: tuple[EndingFigures, ...]
    flawless: tuple[Flawless, ...]
    atoms: tuple[AtomTruth, ...]
    visible: tuple[tuple[str, tuple[str, ...]], ...]
    dead_ends: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()

    @property
    def passing(self) -> int:
        """End states that pass."""
        return sum(ending.passing for ending in self.endings)

    @property
    def meeting_rule(self) -> int:
        """End states that would pass if only the meters counted."""
        return sum(ending.meeting_rule for ending in self.endings)


def search_states(scenario: Scenario, *, full: bool = False, limit: int = LIMIT) -> SearchReport:
    """Search every state. `full` also counts states with all that the text reads; `limit` bounds the quick search."""
    quick = explore(scenario, full=False, limit=limit)
    counted = explore(scenario, full=True, limit=None, edges=False) if full and quick.complete else quick
    measures = measure(quick) if quick.complete else None
    return SearchReport(
        is_full=counted is not quick,
        complete=quick.complete,
        has_cycle=bool(measures and measures.has_cycle),
        states=sum(map(len, counted.found.values())),
        paths=measures.paths if measures else None,
        shortest=measures.shortest if measures else None,
        longest=measures.longest if measures else None,
        endings=_endings(counted),
        flawless=flawless_ways(scenario),
        atoms=_atoms(quick),
        visible=_visible(quick),
        dead_ends=_dead_ends(quick),
        unreached=tuple(node.key for node in scenario.nodes if not quick.found[node.key]),
    )


def _endings(space: Space) -> tuple[EndingFigures, ...]:
    packing, figures = space.packing, []
    for node in packing.scenario.endings:
        states = space.found[node.key]
        rule = packing.scenario.pass_rule
        meeting = {state for state in states if rule is not None and packing.holds(rule, state)}
        kind = node.ending.kind if node.ending else ""
        clean = sum(1 for state in meeting if not state & CRITICAL)
        meters = len({state & packing.meter_mask for state in states})
        critical = sum(1 for state in states if state & CRITICAL)
        figures.append(
            EndingFigures(node.key, kind, len(states), meters, critical, 0 if kind == BAD else clean, len(meeting), clean)
        )
    return tuple(figures)


def _conditioned(scenario: Scenario) -> list[tuple[str, Choice]]:
    return [(node.key, choice) for node in scenario.nodes for choice in node.choices if choice.condition]


def _atoms(space: Space) -> tuple[AtomTruth, ...]:
    packing, truths = space.packing, []
    for key, choice in _conditioned(packing.scenario):
        mask = packing.reads(choice.condition)
        seen = {state & mask for state in space.found[key]}
        for atom in choice.condition.atoms if choice.condition else ():
            values = {atom_holds(atom, meters=packing.values(state), visited=packing.visited(state)) for state in seen}
            truths.append(AtomTruth(choice.id, atom, True in values, False in values))
    return tuple(truths)


def _visible(space: Space) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every distinct set of choices a learner can meet, in the order of the file."""
    steps, sets = Steps(space.packing), []
    for node in filter(is_decision, space.packing.scenario.nodes):
        open_places = steps.open(node)
        distinct = {open_places(state) for state in space.found[node.key]}
        sets += [(node.key, tuple(node.choices[place].id for place in places)) for places in sorted(distinct)]
    return tuple(sets)


def _dead_ends(space: Space) -> tuple[str, ...]:
    """Scenes in which, in some reachable state, nothing leads on."""
    scenario = space.packing.scenario
    stuck = {key for (key, _), out in space.targets.items() if not out and scenario.index[key].ending is None}
    return tuple(node.key for node in scenario.nodes if node.key in stuck)
