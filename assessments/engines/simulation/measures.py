"""Lengths and numbers of ways through a space of states."""

from collections import deque
from dataclasses import dataclass

from assessments.engines.simulation.space import Place, Space


@dataclass(frozen=True)
class Measures:
    """Lengths and number of the ways from the first scene to an ending, in decisions."""

    has_cycle: bool
    paths: int | None
    shortest: int | None
    longest: int | None


def measure(space: Space) -> Measures:
    scenario = space.packing.scenario
    first = (scenario.nodes[0].key, space.packing.first())
    ends = {(node.key, state) for node in scenario.endings for state in space.found[node.key]}
    near = _distances(space, first)
    shortest = min((near[place] for place in ends), default=None)
    order = _topological(space)
    if order is None:
        return Measures(True, None, shortest, None)
    ways, far = {first: 1}, {first: 0}
    for place in order:
        for cost, target in space.targets[place]:
            ways[target] = ways.get(target, 0) + ways[place]
            far[target] = max(far.get(target, 0), far[place] + cost)
    longest = max((far[place] for place in ends), default=None)
    return Measures(False, sum(ways[place] for place in ends), shortest, longest)


def _distances(space: Space, first: Place) -> dict[Place, int]:
    """Fewest decisions to each state; going on without a choice costs nothing."""
    near, pending = {first: 0}, deque([first])
    while pending:
        place = pending.popleft()
        for cost, target in space.targets[place]:
            length = near[place] + cost
            if length < near.get(target, length + 1):
                near[target] = length
                if cost:
                    pending.append(target)
                else:
                    pending.appendleft(target)
    return near


def _topological(space: Space) -> list[Place] | None:
    """The states in an order in which every move goes forward; None when some states go round for ever."""
    waiting: dict[Place, int] = dict.fromkeys(space.targets, 0)
    for out in space.targets.values():
        for _, target in out:
            waiting[target] += 1
    ready = [place for place, count in waiting.items() if not count]
    order = []
    while ready:
        place = ready.pop()
        order.append(place)
        for _, target in space.targets[place]:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return order if len(order) == len(waiting) else None
