"""A slice of a story: all that can lead to one scene, with only some meters and visits looked at.

Parts of conditions that look at anything else are left out, so a slice allows at least what the story allows: what cannot
happen in a slice never happens; what happens in a slice is only a guess until it was played in the story itself.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from assessments.engines.simulation.answers import Answer, packed_answers
from assessments.engines.simulation.packing import Packing
from assessments.engines.simulation.play import go_on_id
from assessments.engines.simulation.roads import reach, roads_of, turned
from assessments.engines.simulation.shapes import Atom, Choice, Condition, MeterIs, Node, Scenario
from assessments.engines.simulation.steps import Steps

Place = tuple[str, int]
Way = tuple[str, ...]


def variable_of(atom: Atom) -> tuple[str, str]:
    """What a part of a condition looks at."""
    return ("meter", atom.meter) if isinstance(atom, MeterIs) else ("visit", atom.key)


def weakened(condition: Condition | None, kept: Collection[tuple[str, str]]) -> Condition | None:
    """The condition without what looks at something else; None once nothing is asked any more."""
    if condition is None:
        return None
    groups = tuple(tuple(atom for atom in group if variable_of(atom) in kept) for group in condition.groups)
    return Condition(groups) if all(groups) else None


def slice_to(scenario: Scenario, key: str, kept: Collection[tuple[str, str]]) -> Scenario:
    """The story before a scene, with weakened conditions; the scene keeps its own, an ending the rule of passing."""
    before = reach(turned(roads_of(scenario)), [key])
    nodes = [node if node.key == key else _loosened(node, kept) for node in scenario.nodes if node.key in before]
    return replace(scenario, nodes=tuple(nodes), pass_rule=scenario.pass_rule if scenario.index[key].ending else None)


def loosened(scenario: Scenario, kept: Collection[tuple[str, str]]) -> Scenario:
    """The whole story with weakened conditions."""
    return replace(scenario, nodes=tuple(_loosened(node, kept) for node in scenario.nodes), pass_rule=None)


def _loosened(node: Node, kept: Collection[tuple[str, str]]) -> Node:
    return replace(node, choices=tuple(replace(one, condition=weakened(one.condition, kept)) for one in node.choices))


def guesses(
    scenario: Scenario, key: str, kept: Collection[tuple[str, str]], *, limit: int
) -> tuple[dict[Answer, Way] | None, int]:
    """The answers a scene gives in a slice, each with a shortest way there, and how many states were searched.

    No answers (None) when the slice is larger than the limit.
    """
    story = slice_to(scenario, key, kept)
    if scenario.nodes[0].key not in story.index:
        return {}, 0
    packing = Packing(story, full=False)
    moves = Steps(packing).moves
    first = (packing.scenario.nodes[0].key, packing.first())
    came: dict[Place, tuple[Place, str] | None] = {first: None}
    pending = [first]
    for place in pending:
        for choice, target, after in moves[place[0]](place[1]):
            if (target, after) not in came:
                came[target, after] = (place, _id(packing, place[0], choice))
                pending.append((target, after))
        if len(came) > limit:
            return None, len(came)
    return _with_ways(packing, key, came), len(came)


def _id(packing: Packing, key: str, choice: Choice | None) -> str:
    return choice.id if choice else go_on_id(packing.scenario.index[key])


def _with_ways(packing: Packing, key: str, came: Mapping[Place, tuple[Place, str] | None]) -> dict[Answer, Way]:
    ways: dict[Answer, Way] = {}
    for place in came:
        if place[0] == key:
            [answer] = packed_answers(packing, key, [place[1]])
            if answer not in ways:
                ways[answer] = _way(came, place)
    return ways


def _way(came: Mapping[Place, tuple[Place, str] | None], place: Place) -> Way:
    taken, step = [], came[place]
    while step is not None:
        taken.append(step[1])
        step = came[step[0]]
    return tuple(reversed(taken))
