"""Where along a meter the future can tell two values apart.

A cut at value v on a scene means: v and v - 1 may lead to different things from here on. Values between two cuts offer the same
choices for ever and end alike, so one of them stands for all: exact, and the reason wide meters cost little.
"""

from collections.abc import Iterator

from assessments.engines.simulation.shapes import Choice, Condition, Meter, MeterIs, Node, Scenario

# The values from which an atom's answer changes, as steps beyond its number.
_CHANGES = {">=": (0,), "<": (0,), ">": (1,), "<=": (1,), "=": (0, 1)}


class MeterCuts:
    """The cuts of one meter on every scene, as bits: bit n is the value `base + n`."""

    def __init__(self, scenario: Scenario, meter: Meter) -> None:
        self.meter = meter
        self.base, self.top = min(meter.low, meter.start), max(meter.high, meter.start)
        self._inside = self._bits(self.base + 1, self.top)
        self._clamped = self._bits(meter.low + 1, meter.high)
        self._cuts = {node.key: self._own(node, scenario) for node in scenario.nodes}
        self._settle(scenario)

    def classes(self, key: str) -> list[int]:
        """For every value from the lowest, the lowest value of its class on a scene, both counted from `base`."""
        cuts, lowest, classes = self._cuts[key], 0, []
        for value in range(self.top - self.base + 1):
            if cuts >> value & 1:
                lowest = value
            classes.append(lowest)
        return classes

    def matters(self, key: str) -> bool:
        """True when anything from this scene on can depend on the meter."""
        return bool(self._cuts[key])

    def _bits(self, low: int, high: int) -> int:
        return sum(1 << (value - self.base) for value in range(low, high + 1))

    def _own(self, node: Node, scenario: Scenario) -> int:
        conditions = [choice.condition for choice in node.choices] + [scenario.pass_rule if node.ending else None]
        return sum(1 << (value - self.base) for value in {value for one in conditions for value in self._read(one)})

    def _read(self, condition: Condition | None) -> Iterator[int]:
        for atom in condition.atoms if condition else ():
            if isinstance(atom, MeterIs) and atom.meter == self.meter.name:
                changes = (atom.value + step for step in _CHANGES[atom.op])
                yield from (value for value in changes if self.base < value <= self.top)

    def _before(self, choice: Choice, cuts: int) -> int:
        """The cuts on a scene that make for these on the target of a choice: moved by the effect, gone where it is clamped."""
        amount = sum(effect.amount for effect in choice.effects if effect.meter == self.meter.name)
        kept = cuts & self._clamped
        return (kept >> amount if amount >= 0 else kept << -amount) & self._inside

    def _settle(self, scenario: Scenario) -> None:
        """Carry cuts backwards until none is new."""
        changed = True
        while changed:
            changed = False
            for node in reversed(scenario.nodes):
                bits = self._cuts[node.key]
                for choice in node.choices:
                    bits |= self._before(choice, self._cuts.get(choice.target, 0))
                bits |= self._cuts.get(node.go_on, 0)
                changed |= bits != self._cuts[node.key]
                self._cuts[node.key] = bits
