"""Roads between scenes, conditions left aside: where one can go, come from, and go round for ever."""

from collections.abc import Iterable, Mapping

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
