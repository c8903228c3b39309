"""The space of states: every one a learner can reach, and the moves between them."""

from dataclasses import dataclass, field

from assessments.engines.simulation.packing import Packing, Steps
from assessments.engines.simulation.shapes import Scenario

Place = tuple[str, int]


@dataclass
class Space:
    """The states found, by scene, and where each leads."""

    packing: Packing
    found: dict[str, set[int]]
    complete: bool = True
    targets: dict[Place, list[tuple[int, Place]]] = field(default_factory=dict)


def explore(scenario: Scenario, *, full: bool, limit: int | None, edges: bool = True) -> Space:
    """Every reachable state, and the moves between them unless only counts are wanted."""
    packing = Packing(scenario, full=full)
    moves, space = Steps(packing).moves, Space(packing, {node.key: set() for node in scenario.nodes})
    start = packing.first()
    first = (scenario.nodes[0].key, start)
    space.found[first[0]].add(first[1])
    pending, count = [first], 1
    while pending:
        place = pending.pop()
        out: list[tuple[int, Place]] = []
        for choice, key, state in moves[place[0]](place[1]):
            out.append((0 if choice is None else 1, (key, state)))
            if state not in space.found[key]:
                space.found[key].add(state)
                pending.append((key, state))
                count += 1
        if edges:
            space.targets[place] = out
        if limit is not None and count > limit:
            space.complete = False
            break
    return space
