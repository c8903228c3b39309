"""Roads between scenes, conditions left aside: where one can go, come from, and go round for ever."""

from collections.abc import Iterable, Iterator, Mapping

from assessments.engines.simulation.shapes import Scenario

Roads = Mapping[str, frozenset[str]]


def roads_of(scenario: Scenario) -> dict[str, frozenset[str]]:
    """The existing scenes each scene leads to."""
    index = scenario.index
    return {key: frozenset(target for target in node.targets if target in index) for key, node in index.items()}


def turned(roads: Roads) -> dict[str, frozenset[str]]:
    """The roads backwards."""
    back: dict[str, set[str]] = {key: set() for key in roads}
    for key, targets in roads.items():
        for target in targets:
            back[target].add(key)
    return {key: frozenset(sources) for key, sources in back.items()}


def reach(roads: Roads, start: Iterable[str]) -> set[str]:
    """Everything that can be reached, the start included."""
    seen = set(start)
    pending = list(seen)
    while pending:
        for target in roads[pending.pop()]:
            if target not in seen:
                seen.add(target)
                pending.append(target)
    return seen


def rounds(roads: Roads, among: Iterable[str]) -> list[tuple[str, ...]]:
    """Groups of scenes that lead to one another in a circle, each in the order given."""
    keys, groups, placed = list(among), [], set[str]()
    after = {key: reach(roads, roads[key]) for key in keys}
    for key in keys:
        if key in placed or key not in after[key]:
            continue
        group = tuple(other for other in keys if other in after[key] and key in after[other])
        placed.update(group)
        groups.append(group)
    return groups


def groups_forward(roads: Roads, first: str) -> Iterator[tuple[str, ...]]:
    """What can be reached from a scene, in an order in which the story goes forward; scenes of a circle come together."""
    order = _left_in_order(roads, first)
    back, waiting = turned({key: roads[key] for key in order}), dict.fromkeys(reversed(order))
    while waiting:
        key = next(iter(waiting))
        group = [key]
        del waiting[key]
        for member in group:
            for source in back[member]:
                if source in waiting:
                    del waiting[source]
                    group.append(source)
        yield tuple(group)


def _left_in_order(roads: Roads, first: str) -> list[str]:
    """Scenes in the order in which a walk depth first leaves them for the last time."""
    order, seen, stack = [], {first}, [(first, iter(sorted(roads[first])))]
    while stack:
        key, targets = stack[-1]
        target = next((target for target in targets if target not in seen), None)
        if target is None:
            stack.pop()
            order.append(key)
        else:
            seen.add(target)
            stack.append((target, iter(sorted(roads[target]))))
    return order
