"""A requirement tree as data: what a programme asks for, nested, and what is known about one person.

Leaves name things by key only; the facts about a person are gathered by whoever asks.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class CourseDone:
    """A course of the programme is finished."""

    course: str
    title: str


@dataclass(frozen=True)
class ScenarioPassed:
    """A scenario was passed in assessment mode."""

    scenario: str
    title: str


@dataclass(frozen=True)
class WorkshopPerformed:
    """A performance was observed, marked and passed in one of these workshops (none named: in any)."""

    workshops: tuple[str, ...] = ()


@dataclass(frozen=True)
class EthicsSigned:
    """The code of ethics was signed; an older version than the named one does not count."""

    version: str = ""


@dataclass(frozen=True)
class AllOf:
    """Every part."""

    parts: tuple["Node", ...]
    title: str = ""


@dataclass(frozen=True)
class NOf:
    """At least `count` of the parts."""

    count: int
    parts: tuple["Node", ...]
    title: str = ""


Leaf = CourseDone | ScenarioPassed | WorkshopPerformed | EthicsSigned
Node = AllOf | NOf | Leaf


@dataclass(frozen=True)
class Achievement:
    """One thing that happened: when, passed or not, and whether a never-do was in it."""

    at: dt.datetime
    passed: bool = True
    critical_missed: bool = False
    # Where it is written down (an evidence row, a run, a mark), to be shown as the reason.
    source: str = ""
    version: str = ""
    # What was done: "quiz", "scenario" or "workshop", and its title.
    kind: str = ""
    title: str = ""


@dataclass(frozen=True)
class Facts:
    """What is known about one person. Keys are those of the leaves."""

    courses: Mapping[str, tuple[Achievement, ...]] = field(default_factory=dict)
    scenarios: Mapping[str, tuple[Achievement, ...]] = field(default_factory=dict)
    workshops: Mapping[str, tuple[Achievement, ...]] = field(default_factory=dict)
    ethics: tuple[Achievement, ...] = ()


class BadTree(ValueError):
    """Data that is no requirement tree; says where."""


_LEAVES: dict[str, type[CourseDone] | type[ScenarioPassed] | type[WorkshopPerformed] | type[EthicsSigned]] = {
    "course": CourseDone,
    "scenario": ScenarioPassed,
    "workshop": WorkshopPerformed,
    "ethics": EthicsSigned,
}


def tree_to_json(node: Node) -> dict[str, Any]:
    """The tree as plain data for a JSON column."""
    match node:
        case AllOf():
            return {"kind": "all", "title": node.title, "parts": [tree_to_json(part) for part in node.parts]}
        case NOf():
            parts = [tree_to_json(part) for part in node.parts]
            return {"kind": "some", "count": node.count, "title": node.title, "parts": parts}
        case WorkshopPerformed():
            return {"kind": "workshop", "workshops": list(node.workshops)}
        case EthicsSigned():
            return {"kind": "ethics", "version": node.version}
        case CourseDone():
            return {"kind": "course", "course": node.course, "title": node.title}
    return {"kind": "scenario", "scenario": node.scenario, "title": node.title}


def tree_from_json(data: Mapping[str, Any], *, where: str = "akar") -> Node:
    """The tree back from plain data; BadTree names the place that cannot be read."""
    try:
        kind = data["kind"]
        fields: dict[str, Any] = {name: _plain(value) for name, value in data.items() if name != "kind"}
        if kind in ("all", "some"):
            parts = data["parts"]
            fields["parts"] = tuple(tree_from_json(part, where=f"{where}.{n}") for n, part in enumerate(parts, start=1))
            return AllOf(**fields) if kind == "all" else NOf(**fields)
        return _LEAVES[kind](**fields)
    except BadTree:
        raise
    except (KeyError, TypeError, AttributeError) as error:
        raise BadTree(f"Syarat di {where} tidak dapat dibaca.") from error


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
