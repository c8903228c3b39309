"""The space of states, swept scene by scene: what can be reached, by how many ways, and how long they are.

Scenes are taken in an order in which the story goes forward, so a scene's states are forgotten once they are told; scenes that
lead back to one another are taken together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.engines.simulation.circles import Circle
from assessments.engines.simulation.packing import Packing
from assessments.engines.simulation.roads import groups_forward, roads_of
from assessments.engines.simulation.steps import Steps

Place = tuple[str, int]
# How a state is reached: number of ways, fewest decisions, most decisions.
Ways = tuple[int, int, int]


@dataclass(frozen=True)
class Swept:
    """One scene with every state in which it is met; `is_stuck` when from one of them nothing leads on."""

    key: str
    states: dict[int, Ways]
    is_stuck: bool


class Sweep:
    """One sweep. `count`, `has_cycle` and `is_complete` are known once all scenes were told; `limit` bounds the states."""

    def __init__(self, packing: Packing, *, limit: int | None) -> None:
        self.packing, self.limit = packing, limit
        self.count, self.has_cycle, self.is_complete = 0, False, True
        self._steps = Steps(packing)
        self._front: dict[str, dict[int, Ways]] = {}

    def scenes(self) -> Iterator[Swept]:
        """Every scene that can be met, with its states; stops at the limit."""
        scenario = self.packing.scenario
        first = scenario.nodes[0].key if scenario.nodes else ""
        self._add(first, self.packing.first(), (1, 0, 0))
        roads = roads_of(scenario)
        for group in groups_forward(roads, first):
            goes_round = len(group) > 1 or group[0] in roads[group[0]]
            stuck = self._circle(group) if goes_round else self._carry([(group[0], state) for state in self._met(group[0])])
            if not self.is_complete:
                return
            for key in group:
                yield Swept(key, self._front.pop(key, {}), key in stuck)

    def _met(self, key: str) -> dict[int, Ways]:
        return self._front.get(key, {})

    def _add(self, key: str, state: int, ways: Ways) -> None:
        met = self._front.setdefault(key, {})
        known = met.get(state)
        if known is None:
            met[state] = ways
            self.count += 1
        else:
            met[state] = (known[0] + ways[0], min(known[1], ways[1]), max(known[2], ways[2]))

    def _carry(self, places: list[Place], *, inside: frozenset[str] = frozenset()) -> set[str]:
        """Carry the ways of states on to where they lead, scenes `inside` left out. Tells the scenes on which one is stuck."""
        stuck = set()
        for key, state in places:
            (count, near, far), leads_on = self._front[key][state], False
            for choice, target, after in self._steps.moves[key](state):
                cost, leads_on = int(choice is not None), True
                if target not in inside:
                    self._add(target, after, (count, near + cost, far + cost))
            if not leads_on and self.packing.scenario.index[key].ending is None:
                stuck.add(key)
            if self.limit is not None and self.count > self.limit:
                self.is_complete = False
                break
        return stuck

    def _circle(self, group: tuple[str, ...]) -> set[str]:
        """Scenes that lead back to one another: first all their states, then an order among these, if there is one."""
        starts = [(key, state) for key in group for state in self._met(key)]
        room = None if self.limit is None else self.limit - self.count
        circle = Circle(self._steps.moves, frozenset(group), starts, limit=room)
        if not circle.is_complete:
            self.is_complete = False
            return set()
        order = circle.in_order()
        if order is not None:
            return self._carry(order)
        self.has_cycle = True
        for (key, state), near in circle.nearest({place: self._front[place[0]][place[1]][1] for place in starts}).items():
            self._front.setdefault(key, {})[state] = (1, near, near)
        self.count += len(circle.targets) - len(starts)
        return self._carry(list(circle.targets), inside=circle.keys)
