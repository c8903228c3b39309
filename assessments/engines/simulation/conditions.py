"""Conditions: whether they hold, and how they are written."""

import operator
from collections.abc import Callable, Collection, Mapping

from assessments.engines.simulation.shapes import Atom, Condition, MeterIs, Visited

OPERATORS: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}


def atom_holds(atom: Atom, *, meters: Mapping[str, int], visited: Collection[str]) -> bool:
    """True when one atom is met. A meter the scenario does not have counts as 0."""
    if isinstance(atom, Visited):
        return (atom.key in visited) != atom.negated
    return OPERATORS[atom.op](meters.get(atom.meter, 0), atom.value)


def holds(condition: Condition | None, *, meters: Mapping[str, int], visited: Collection[str]) -> bool:
    """True when there is no condition or one of its groups is met whole."""
    if condition is None:
        return True
    return any(all(atom_holds(atom, meters=meters, visited=visited) for atom in group) for group in condition.groups)


def atom_text(atom: Atom) -> str:
    """An atom as it stands in the text."""
    if isinstance(atom, Visited):
        return f"{'bukan ' if atom.negated else ''}sudah({atom.key})"
    return f"{atom.meter} {atom.op} {atom.value}"


def condition_text(condition: Condition) -> str:
    """A condition as it stands in the text."""
    return " atau ".join(" dan ".join(map(atom_text, group)) for group in condition.groups)


def read_meters(condition: Condition | None) -> frozenset[str]:
    """The meters a condition looks at."""
    return frozenset(atom.meter for atom in condition.atoms if isinstance(atom, MeterIs)) if condition else frozenset()


def read_visits(condition: Condition | None) -> frozenset[str]:
    """The nodes a condition looks at."""
    return frozenset(atom.key for atom in condition.atoms if isinstance(atom, Visited)) if condition else frozenset()
