"""States of scenes that lead back to one another: all of them, an order in which every move goes forward, distances."""

from collections import deque
from collections.abc import Iterable, Mapping

from assessments.engines.simulation.steps import Moves

Place = tuple[str, int]


class Circle:
    """The states reachable inside a group of scenes, with the moves that stay inside."""

    def __init__(self, moves: Mapping[str, Moves], keys: frozenset[str], starts: Iterable[Place], *, limit: int | None) -> None:
        self.keys, self.is_complete = keys, True
        self.targets: dict[Place, list[tuple[int, Place]]] = {}
        pending = list(starts)
        seen = set(pending)
        while pending and self.is_complete:
            place = pending.pop()
            out = [(int(choice is not None), (key, after)) for choice, key, after in moves[place[0]](place[1]) if key in keys]
            self.targets[place] = out
            fresh = {target for _, target in out} - seen
            seen |= fresh
            pending += fresh
            self.is_complete = limit is None or len(seen) <= limit

    def in_order(self) -> list[Place] | None:
        """The states in an order in which every move goes forward; None when some go round for ever."""
        waiting: dict[Place, int] = dict.fromkeys(self.targets, 0)
        for out in self.targets.values():
            for _, target in out:
                waiting[target] += 1
        ready = [place for place, count in waiting.items() if not count]
        for place in ready:
            for _, target in self.targets[place]:
                waiting[target] -= 1
                if not waiting[target]:
                    ready.append(target)
        return ready if len(ready) == len(waiting) else None

    def nearest(self, starts: Mapping[Place, int]) -> dict[Place, int]:
        """Fewest decisions to each state; going on without a choice costs nothing."""
        near, pending = dict(starts), deque(sorted(starts, key=starts.__getitem__))
        while pending:
            place = pending.popleft()
            for cost, target in self.targets[place]:
                length = near[place] + cost
                if length < near.get(target, length + 1):
                    near[target] = length
                    if cost:
                        pending.append(target)
                    else:
                        pending.appendleft(target)
        return near
