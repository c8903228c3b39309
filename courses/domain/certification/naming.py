"""The leaves of a requirement tree name things by key, address or code; here they are found.

`Named` answers both ways: which rows a tree speaks of, and under which names a row is known to trees.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from assessments.models import Scenario
from courses.engines.requirements import CourseDone, Node, ScenarioPassed, WorkshopPerformed, leaves, tree_from_json
from courses.models import Course, ProgrammeVersion, Workshop


def tree_of(version: ProgrammeVersion) -> Node:
    """The requirement tree of a programme version."""
    return tree_from_json(version.tree)


def courses_of(tree: Node) -> list[Course]:
    """The courses a tree names."""
    names = [leaf.course for leaf in leaves(tree) if isinstance(leaf, CourseDone)]
    return list(Course.objects.filter(Q(slug__in=names) | Q(key__in=_keys(names))))


def scenarios_of(tree: Node) -> list[Scenario]:
    """The scenarios a tree names."""
    names = [leaf.scenario for leaf in leaves(tree) if isinstance(leaf, ScenarioPassed)]
    return list(Scenario.objects.filter(Q(code__in=names) | Q(key__in=_keys(names))))


def workshops_of(tree: Node) -> list[Workshop]:
    """The workshops a tree names; when it names none every published one, and those taken off after a performance."""
    asked = [leaf for leaf in leaves(tree) if isinstance(leaf, WorkshopPerformed)]
    if not asked:
        return []
    names = [name for leaf in asked for name in leaf.workshops]
    if any(not leaf.workshops for leaf in asked):
        held = Workshop.objects.filter(versions__sessions__attendances__marks__isnull=False)
        return list(Workshop.objects.filter(Q(is_live=True) | Q(pk__in=held.values("pk"))))
    return list(Workshop.objects.filter(Q(slug__in=names) | Q(key__in=_keys(names))))


def names_of(row: Course | Scenario | Workshop) -> tuple[str, str]:
    """The names under which trees may speak of a row."""
    return str(row.key), row.code if isinstance(row, Scenario) else row.slug


@dataclass(frozen=True)
class Required:
    """Everything a programme version asks for, as rows."""

    courses: list[Course]
    scenarios: list[Scenario]
    workshops: list[Workshop]

    @classmethod
    def of(cls, tree: Node) -> "Required":
        """Three queries."""
        return cls(courses_of(tree), scenarios_of(tree), workshops_of(tree))


def _keys(names: Iterable[str]) -> list[uuid.UUID]:
    found = []
    for name in names:
        try:
            found.append(uuid.UUID(name))
        except ValueError:
            continue
    return found
