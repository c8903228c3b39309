"""Exact search: every state a learner can reach, so that what is said about a scenario is proved and not sampled.

The quick search packs alike what no later scene tells apart and is exact for ways, lengths, endings and conditions; the full
one also counts states as they are. Where even the quick one is too large, scene by scene is proved what can be.
"""

from collections.abc import Mapping
from typing import Any

from assessments.engines.simulation.answers import Answer, atoms_of
from assessments.engines.simulation.best import is_decision
from assessments.engines.simulation.figures import AtomTruth, SearchReport
from assessments.engines.simulation.flawless import flawless_ways
from assessments.engines.simulation.packing import Packing
from assessments.engines.simulation.proofs import prove_scenes
from assessments.engines.simulation.shapes import Node, Scenario
from assessments.engines.simulation.space import Sweep
from assessments.engines.simulation.tally import Tally, figures_of

# A hundred times what the largest scenario of the starter content needs: some seconds, some tens of megabytes.
LIMIT = 300_000

Answers = Mapping[str, frozenset[Answer]]


def search_states(scenario: Scenario, *, full: bool = False, limit: int = LIMIT) -> SearchReport:
    """Search every state. `full` also counts states with all that the text reads; `limit` bounds the quick search."""
    quick, tally = _sweep(scenario, full=False, limit=limit)
    if not quick.is_complete:
        return _proved(scenario, quick.count)
    counted, counts = _sweep(scenario, full=True, limit=None) if full else (quick, tally)
    ends = not quick.has_cycle
    return SearchReport(
        is_full=full,
        complete=True,
        has_cycle=quick.has_cycle,
        states=counted.count,
        paths=tally.paths if ends else None,
        shortest=tally.shortest,
        longest=tally.longest if ends else None,
        endings=tuple(counts.endings.get(node.key) or figures_of(node, ()) for node in scenario.endings),
        dead_ends=tuple(node.key for node in scenario.nodes if node.key in tally.stuck),
        **_told(scenario, tally.answers),
    )


def _sweep(scenario: Scenario, *, full: bool, limit: int | None) -> tuple[Sweep, Tally]:
    sweep, tally = Sweep(Packing(scenario, full=full), limit=limit), Tally()
    for swept in sweep.scenes():
        tally.add(sweep.packing, swept)
    return sweep, tally


def _proved(scenario: Scenario, states: int) -> SearchReport:
    """The report when not all states could be searched: what is proved of each scene alone."""
    proofs = prove_scenes(scenario)
    met = proofs.answers
    stuck = {key for key, answers in met.items() if any(_leads_nowhere(scenario, key, answer) for answer in answers)}
    return SearchReport(
        is_full=False,
        complete=False,
        has_cycle=False,
        states=states,
        paths=None,
        shortest=None,
        longest=None,
        endings=tuple(figures_of(node, met.get(node.key, ())) for node in scenario.endings),
        dead_ends=tuple(node.key for node in scenario.nodes if node.key in stuck),
        unproved=proofs.unproved,
        **_told(scenario, met),
    )


def _leads_nowhere(scenario: Scenario, key: str, answer: Answer) -> bool:
    node = scenario.index[key]
    ways = [node.choices[place].target for place in answer.places] + [node.go_on]
    return node.ending is None and not any(target in scenario.index for target in ways)


def _told(scenario: Scenario, met: Answers) -> dict[str, Any]:
    """What both kinds of report tell from the answers of each scene."""
    return {
        "flawless": flawless_ways(scenario),
        "atoms": tuple(truth for node in scenario.nodes for truth in _atoms(node, met.get(node.key, frozenset()))),
        "visible": tuple(entry for node in scenario.nodes for entry in _visible(node, met.get(node.key, frozenset()))),
        "unreached": tuple(node.key for node in scenario.nodes if not met.get(node.key)),
    }


def _atoms(node: Node, answers: frozenset[Answer]) -> list[AtomTruth]:
    if node.ending:
        return []
    truths = []
    for place, (choice_id, atom) in enumerate(atoms_of(node)):
        values = {answer.atoms[place] for answer in answers}
        truths.append(AtomTruth(choice_id, atom, True in values, False in values))
    return truths


def _visible(node: Node, answers: frozenset[Answer]) -> list[tuple[str, tuple[str, ...]]]:
    """Every distinct set of choices a learner can meet on a scene, in the order of the file."""
    if not is_decision(node):
        return []
    sets = sorted({answer.places for answer in answers})
    return [(node.key, tuple(node.choices[place].id for place in places)) for places in sets]
