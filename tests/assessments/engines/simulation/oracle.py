"""Another, slow way to the same answers: conditions become Python expressions, every way is walked to its end.

Shares the shapes with the engine and nothing else.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from types import CodeType
from typing import Any

from assessments.engines.simulation import Choice, Condition, MeterIs, Scenario


def python_of(condition: Condition) -> str:
    """The condition as Python, by way of its Indonesian words."""
    words = []
    for group in condition.groups:
        atoms = []
        for atom in group:
            if isinstance(atom, MeterIs):
                atoms.append(f"m['{atom.meter}'] {atom.op} {atom.value}")
            else:
                atoms.append(f"{'bukan ' if atom.negated else ''}('{atom.key}' di v)")
        words.append(" dan ".join(atoms))
    text = " atau ".join(words)
    for word, python in (("bukan", "not"), ("dan", "and"), ("atau", "or"), ("di", "in")):
        text = re.sub(rf"\b{word}\b", python, text)
    return re.sub(r"(?<![<>])=", "==", text)


@lru_cache(maxsize=4096)
def _compiled(condition: Condition) -> CodeType:
    return compile(python_of(condition), "syarat", "eval")


def is_true(condition: Condition | None, meters: dict[str, int], visited: set[str]) -> bool:
    """Judged by Python itself."""
    return condition is None or bool(eval(_compiled(condition), {"m": meters, "v": visited}))


@dataclass
class Walk:
    """A run as a plain diary."""

    scenario: Scenario
    node: str = ""
    meters: dict[str, int] = field(default_factory=dict)
    visited: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    critical: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)

    @classmethod
    def begin(cls, scenario: Scenario) -> "Walk":
        """On the first scene."""
        first = scenario.nodes[0].key
        return cls(scenario, first, {meter.name: meter.start for meter in scenario.meters}, [first])

    def here(self) -> Any:
        """The present scene, found by looking through all."""
        return next(node for node in self.scenario.nodes if node.key == self.node)

    def open(self) -> list[Choice]:
        """What may be chosen."""
        return [choice for choice in self.here().choices if is_true(choice.condition, self.meters, set(self.visited))]

    def ways(self) -> list[tuple[str, Choice | None]]:
        """Everything that leads on, with its target."""
        node = self.here()
        if node.ending:
            return []
        return [(choice.target, choice) for choice in self.open()] + ([(node.go_on, None)] if node.go_on else [])

    def after(self, target: str, choice: Choice | None) -> "Walk":
        """The diary one step later."""
        walk = Walk(
            self.scenario,
            self.node,
            dict(self.meters),
            list(self.visited),
            list(self.notes),
            list(self.critical),
            list(self.taken),
        )
        walk.taken.append(choice.id if choice else f"{self.node}.0")
        if choice:
            for effect in choice.effects:
                walk.meters[effect.meter] += effect.amount
            for meter in self.scenario.meters:
                value = walk.meters[meter.name]
                walk.meters[meter.name] = meter.low if value < meter.low else meter.high if value > meter.high else value
            walk.notes += [note for note in choice.notes if note not in walk.notes]
            walk.critical += [choice.id] if choice.critical else []
        walk.node = target
        if target not in walk.visited:
            walk.visited.append(target)
        return walk

    def passes(self) -> bool:
        """Good enough at its end."""
        ending = self.here().ending
        return bool(ending) and ending.kind != "buruk" and not self.critical and self.meets()

    def meets(self) -> bool:
        """The meters alone."""
        return is_true(self.scenario.pass_rule, self.meters, set(self.visited))

    def key(self) -> tuple[Any, ...]:
        """All that decides what can still happen."""
        return (self.node, tuple(self.meters.items()), frozenset(self.visited), bool(self.critical))

    def decisions(self) -> int:
        """Choices taken."""
        return sum(1 for choice_id in self.taken if not choice_id.endswith(".0"))


def all_walks(scenario: Scenario) -> tuple[list[Walk], list[Walk]]:
    """Every way of an acyclic story: (all diaries on the way, finished ones)."""
    every, ended, pending = [], [], [Walk.begin(scenario)]
    while pending:
        walk = pending.pop()
        every.append(walk)
        if walk.here().ending:
            ended.append(walk)
        pending += [walk.after(target, choice) for target, choice in walk.ways()]
    return every, ended


def goes_round(scenario: Scenario) -> bool:
    """True when some way comes back to where it was, found by colouring."""
    grey, black = set[Any](), set[Any]()
    stack: list[tuple[Walk, bool]] = [(Walk.begin(scenario), False)]
    while stack:
        walk, leaving = stack.pop()
        key = walk.key()
        if leaving:
            grey.discard(key)
            black.add(key)
            continue
        if key in grey:
            return True
        if key in black:
            continue
        grey.add(key)
        stack.append((walk, True))
        for target, choice in walk.ways():
            following = walk.after(target, choice)
            if following.key() in grey:
                return True
            stack.append((following, False))
    return False
