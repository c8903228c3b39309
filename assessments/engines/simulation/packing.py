"""States packed into integers for the exact search: a bit for “a critical error happened”, a field per meter, a bit per visit.

What no later scene can tell apart is packed alike. That is exact: such states offer the same choices for ever.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.engines.simulation.conditions import holds, read_meters, read_visits
from assessments.engines.simulation.cuts import MeterCuts
from assessments.engines.simulation.errors import BrokenPath
from assessments.engines.simulation.shapes import Choice, Condition, Meter, Node, Scenario

CRITICAL = 1


@dataclass(frozen=True)
class Field:
    """Where a meter lies in the integer. A packed value counts from `base`, the lowest the meter can have."""

    meter: Meter
    shift: int
    size: int

    @property
    def base(self) -> int:
        """The lowest value."""
        return min(self.meter.low, self.meter.start)

    @property
    def mask(self) -> int:
        """The bits of the field."""
        return ((1 << self.size.bit_length()) - 1) << self.shift

    def value(self, state: int) -> int:
        """The meter's value in a state."""
        return ((state & self.mask) >> self.shift) + self.base

    def packed(self, value: int) -> int:
        """A value's place in the integer."""
        return (value - self.base) << self.shift


@dataclass(frozen=True)
class Edge:
    """How a state changes on one way: bits set, bits kept, and a table of the new bits for each value of a field."""

    target: str
    sets: int
    keeps: int
    tables: tuple[tuple[int, int, tuple[int, ...]], ...]

    def after(self, state: int) -> int:
        """The state once the target is entered."""
        bits = (state | self.sets) & self.keeps
        for mask, shift, table in self.tables:
            bits |= table[(state & mask) >> shift]
        return bits


class Packing:
    """How the states of one scenario are packed, and what each scene still needs of them."""

    def __init__(self, scenario: Scenario, *, full: bool) -> None:
        self.scenario = scenario
        self.fields, shift = _fields(scenario.meters)
        self.meter_mask = sum(field.mask for field in self.fields)
        read = {key for choice in scenario.choices for key in read_visits(choice.condition)} | read_visits(scenario.pass_rule)
        keys = [key for key in scenario.index if key in read]
        self.visits = {key: 1 << (shift + place) for place, key in enumerate(keys)}
        self._cuts = None if full else [MeterCuts(scenario, field.meter) for field in self.fields]
        everything = CRITICAL | sum(self.visits.values())
        self._live = dict.fromkeys(scenario.index, everything) if full else _live(self)

    def first(self) -> int:
        """The state on the first scene. Raises BrokenPath when there is none."""
        if not self.scenario.nodes:
            raise BrokenPath
        state = sum(field.packed(field.meter.start) for field in self.fields)
        return self.edge(None, self.scenario.nodes[0].key).after(state)

    def edge(self, choice: Choice | None, target: str) -> Edge:
        """A way to a scene: by a choice, whose effects are added and clamped, or without one."""
        sets = self.visits.get(target, 0) | (CRITICAL if choice and choice.is_critical else 0)
        tables = (
            (field.mask, field.shift, self._table(place, choice, target))
            for place, field in enumerate(self.fields)
            if self._cuts is None or self._cuts[place].matters(target)
        )
        return Edge(target, sets, self._live[target], tuple(tables))

    def _table(self, place: int, choice: Choice | None, target: str) -> tuple[int, ...]:
        field = self.fields[place]
        classes = list(range(field.size + 1)) if self._cuts is None else self._cuts[place].classes(target)
        values = list(range(field.base, field.base + field.size + 1))
        if choice is not None:
            amount = sum(effect.amount for effect in choice.effects if effect.meter == field.meter.name)
            values = [field.meter.clamp(value + amount) for value in values]
        return tuple(classes[value - field.base] << field.shift for value in values)

    def values(self, state: int) -> dict[str, int]:
        """Meter values by name; of values nothing tells apart, the lowest."""
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

    def reads_of(self, node: Node) -> int:
        """The bits the choices of a scene look at."""
        mask = 0
        for choice in node.choices:
            mask |= self.reads(choice.condition)
        return mask

    def targets_of(self, node: Node) -> Iterator[tuple[Choice | None, str]]:
        """Every way out of a scene that leads somewhere, conditions left aside; none out of an ending."""
        if node.ending is None:
            yield from ((choice, choice.target) for choice in node.choices if choice.target in self.scenario.index)
            if node.go_on in self.scenario.index:
                yield None, node.go_on


def _fields(meters: tuple[Meter, ...]) -> tuple[list[Field], int]:
    fields, shift = [], 1
    for meter in meters:
        fields.append(Field(meter, shift, max(meter.high, meter.start) - min(meter.low, meter.start)))
        shift += fields[-1].size.bit_length()
    return fields, shift


def _live(packing: Packing) -> dict[str, int]:
    """The bit of critical errors and of visits that some scene reachable from each scene still reads.

    What entering a scene sets anew is not needed before it.
    """
    scenario = packing.scenario
    live = {}
    for key, node in scenario.index.items():
        read = packing.reads(scenario.pass_rule) | CRITICAL if node.ending else packing.reads_of(node)
        live[key] = read & ~packing.meter_mask
    changed = True
    while changed:
        changed = False
        for node in reversed(scenario.nodes):
            bits = live[node.key]
            for choice, target in packing.targets_of(node):
                bits |= live[target] & ~packing.visits.get(target, 0) & ~(CRITICAL if choice and choice.is_critical else 0)
            changed |= bits != live[node.key]
            live[node.key] = bits
    return live
