"""What is asked about a meeting with a scene: which parts of conditions hold, what can be chosen, how an ending is reached."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from assessments.engines.simulation.conditions import atom_holds, holds
from assessments.engines.simulation.packing import CRITICAL, Packing
from assessments.engines.simulation.shapes import Atom, Node, Scenario


@dataclass(frozen=True)
class Answer:
    """`atoms` and `places` follow the order of the file; the last two are asked of endings only."""

    atoms: tuple[bool, ...] = ()
    places: tuple[int, ...] = ()
    critical: bool = False
    meets: bool = False


def atoms_of(node: Node) -> list[tuple[str, Atom]]:
    """Every part of the conditions of a scene, with the choice it belongs to."""
    return [(choice.id, atom) for choice in node.choices if choice.condition for atom in choice.condition.atoms]


def answer_at(scenario: Scenario, node: Node, *, meters: Mapping[str, int], visited: Collection[str], critical: bool) -> Answer:
    """The answer for one state."""
    if node.ending:
        rule = scenario.pass_rule
        return Answer(critical=critical, meets=rule is not None and holds(rule, meters=meters, visited=visited))
    return Answer(
        tuple(atom_holds(atom, meters=meters, visited=visited) for _, atom in atoms_of(node)),
        tuple(place for place, one in enumerate(node.choices) if holds(one.condition, meters=meters, visited=visited)),
    )


def packed_answers(packing: Packing, key: str, states: Iterable[int]) -> set[Answer]:
    """The different answers of packed states."""
    node = packing.scenario.index[key]
    mask = packing.reads(packing.scenario.pass_rule) | CRITICAL if node.ending else packing.reads_of(node)
    answers = set()
    for state in {state & mask for state in states}:
        values, visited = packing.values(state), packing.visited(state)
        answer = answer_at(packing.scenario, node, meters=values, visited=visited, critical=bool(state & CRITICAL))
        answers.add(answer)
    return answers
