"""States packed into integers for the exact search: a bit for “a critical error happened”, a field per meter, a bit per visit.

Dropping what nothing later reads is exact: two states that differ only there offer the same choices for ever.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessments.engines.simulation.conditions import holds, read_meters, read_visits
from assessments.engines.simulation.errors import BrokenPath
from assessments.engines.simulation.shapes import Choice, Condition, Meter, Node, Scenario

CRITICAL = 1


@dataclass(frozen=True)
class Field:
    """Where a meter lies in the integer."""

    meter: Meter
    shift: int
    mask: int
    base: int

    def value(self, state: int) -> int:
        """The meter's value in a state."""
        return ((state & self.mask) >> self.shift) + self.base

    def packed(self, value: int) -> int:
        """A value's place in the integer."""
        return (value - self.base) << self.shift


class Packing:
    """How the states of one scenario are packed, and what each scene still needs of them."""

    def __init__(self, scenario: Scenario, *, full: bool) -> None:
        self.scenario = scenario
        self.fields, shift = _fields(scenario.meters)
        read = {key for choice in scenario.choices for key in read_visits(choice.condition)} | read_visits(scenario.pass_rule)
        keys = [node.key for node in scenario.nodes if node.key in read]
        self.visits = {key: 1 << (shift + place) for place, key in enumerate(keys)}
        self.meter_mask = sum(field.mask for field in self.fields)
        everything = (1 << (shift + len(keys))) - 1
        self.live = {node.key: everything for node in scenario.nodes} if full else _live(self)

    def first(self) -> int:
        """The state on the first scene. Raises BrokenPath when there is none."""
        if not self.scenario.nodes:
            raise BrokenPath
        state = sum(field.packed(field.meter.start) for field in self.fields)
        return self.enter(state, self.scenario.nodes[0].key)

    def enter(self, state: int, key: str) -> int:
        """The state once a scene is entered: visited, and without what no later condition reads."""
        return (state | self.visits.get(key, 0)) & self.live[key]

    def values(self, state: int) -> dict[str, int]:
        """Meter values by name; a dropped meter reads as its lowest."""
        return {field.meter.name: field.value(state) for field in self.fields}

    def visited(self, state: int) -> frozenset[str]:
        """The kept visits."""
        return frozenset(key for key, bit in self.visits.items() if state & bit)

    def holds(self, condition: Condition | None, state: int) -> bool:
        """True when the condition holds in a state."""
        return holds(condition, meters=self.values(state), visited=self.visited(state))

    def reads(self, condition: Condition | None) -> int:
        """The bits a condition looks at."""
        meters, visits = read_meters(condition), read_visits(condition)
        mask = sum(field.mask for field in self.fields if field.meter.name in meters)
        return mask | sum(self.visits.get(key, 0) for key in visits)

    def added(self, choice: Choice, meters: int) -> int:
        """The meter bits after a choice, clamped; the critical bit with them."""
        amounts = {effect.meter: effect.amount for effect in choice.effects}
        bits = CRITICAL if choice.is_critical else 0
        for field in self.fields:
            value = field.value(meters) + amounts.get(field.meter.name, 0)
            bits |= field.packed(field.meter.clamp(value))
        return bits


def _fields(meters: tuple[Meter, ...]) -> tuple[list[Field], int]:
    fields, shift = [], 1
    for meter in meters:
        base, top = min(meter.low, meter.start), max(meter.high, meter.start)
        width = (top - base).bit_length()
        fields.append(Field(meter, shift, ((1 << width) - 1) << shift, base))
        shift += width
    return fields, shift


def _live(packing: Packing) -> dict[str, int]:
    """The bits some scene reachable from each scene still reads."""
    scenario = packing.scenario
    own = {node.key: CRITICAL for node in scenario.nodes}
    for node in scenario.nodes:
        for choice in node.choices:
            own[node.key] |= packing.reads(choice.condition)
        if node.ending:
            own[node.key] |= packing.reads(scenario.pass_rule)
    live, changed = dict(own), True
    while changed:
        changed = False
        for node in reversed(scenario.nodes):
            bits = live[node.key]
            for target in node.targets:
                bits |= live.get(target, 0)
            changed |= bits != live[node.key]
            live[node.key] = bits
    return live


class Steps:
    """The ways out of each scene, remembered by the bits they depend on."""

    def __init__(self, packing: Packing) -> None:
        self.packing = packing
        self.moves: dict[str, Callable[[int], Iterator[tuple[Choice | None, str, int]]]] = {}
        for node in packing.scenario.nodes:
            self.moves[node.key] = self._moves(node)

    def open(self, node: Node) -> Callable[[int], tuple[int, ...]]:
        """A function that tells the places of the visible choices of a scene in a state."""
        packing, seen = self.packing, dict[int, tuple[int, ...]]()
        mask = 0
        for choice in node.choices:
            mask |= packing.reads(choice.condition)

        def visible(state: int) -> tuple[int, ...]:
            places = seen.get(state & mask)
            if places is None:
                places = tuple(place for place, choice in enumerate(node.choices) if packing.holds(choice.condition, state))
                seen[state & mask] = places
            return places

        return visible

    def _moves(self, node: Node) -> Callable[[int], Iterator[tuple[Choice | None, str, int]]]:
        packing, visible, index = self.packing, self.open(node), self.packing.scenario.index
        added: list[dict[int, int]] = [{} for _ in node.choices]
        keep = ~packing.meter_mask

        def moves(state: int) -> Iterator[tuple[Choice | None, str, int]]:
            meters = state & packing.meter_mask
            for place in visible(state):
                choice, known = node.choices[place], added[place]
                bits = known.get(meters)
                if bits is None:
                    bits = known[meters] = packing.added(choice, meters)
                if choice.target in index:
                    yield choice, choice.target, packing.enter(state & keep | bits, choice.target)
            if node.go_on in index and not node.ending:
                yield None, node.go_on, packing.enter(state, node.go_on)

        return moves
