"""The certification programmes of the pack."""

import datetime as dt
from typing import Any

from assessments.models import Scenario
from courses.domain.programmes import append_programme_version, newest_version
from courses.engines.requirements import (
    AllOf,
    CourseDone,
    EthicsSigned,
    Node,
    NOf,
    ScenarioPassed,
    WorkshopPerformed,
    check_tree,
    tree_to_json,
)
from courses.models import Course, Programme
from courses.starter.domain.ledger import Item, LoadReport, load_item
from courses.starter.errors import BadPack


def load_programmes(programmes: list[dict[str, Any]], *, at: dt.datetime, report: LoadReport) -> None:
    """Load the programmes whose courses are all there."""
    for data in programmes:
        load_item(_programme_item(data, at=at), report=report)


def _programme_item(data: dict[str, Any], *, at: dt.datetime) -> Item:
    return Item(
        key=f"programme:{data['key']}",
        data=data,
        find=lambda pk: Programme.objects.filter(pk=pk).first(),
        build=lambda _existing: _build(data, at=at),
        state=_state,
    )


def _build(data: dict[str, Any], *, at: dt.datetime) -> Programme:
    names = {"title": data["title"], "neutral_title": data["neutral_title"]}
    programme, _made = Programme.objects.update_or_create(key=data["key"], defaults=names)
    courses = {course.slug: course for course in Course.objects.live().filter(slug__in=data["courses"])}
    scenarios = {row.code: row for row in Scenario.objects.filter(code__in=data["scenarios"]["codes"])}
    for name in [*data["courses"], *data["scenarios"]["codes"]]:
        if name not in courses and name not in scenarios:
            raise BadPack(f"Program {data['key']}: “{name}” tidak ada.")
    tree = tree_of_pack(data, courses, scenarios)
    faults = check_tree(tree)
    if faults:
        raise BadPack(f"Program {data['key']}: {faults[0].sentence}")
    append_programme_version(
        programme, tree=tree_to_json(tree), validity_months=data["validity_months"], hours=data["hours"],
        courses=[courses[slug] for slug in data["courses"]], actor=None, at=at,
    )  # fmt: skip
    return programme


def tree_of_pack(data: dict[str, Any], courses: dict[str, Course], scenarios: dict[str, Scenario]) -> Node:
    """The requirement tree. Leaves name rows by their key, which outlives new titles and addresses."""
    wanted = [scenarios[code] for code in data["scenarios"]["codes"]]
    parts: list[Node] = [CourseDone(str(courses[slug].key), courses[slug].title) for slug in data["courses"]]
    choice = tuple(ScenarioPassed(str(row.key), row.title) for row in wanted)
    parts.append(NOf(data["scenarios"]["count"], choice, title=data["scenarios"]["title"]))
    parts += [WorkshopPerformed()] if data["workshop"] else []
    parts += [EthicsSigned()] if data["ethics"] else []
    return AllOf(tuple(parts), title=data["title"])


def _state(programme: Programme) -> list[Any]:
    """What an editor may have changed. Versions that follow the courses' pages are no change of the programme."""
    fresh = Programme.objects.get(pk=programme.pk)
    newest = newest_version(fresh)
    said = [newest.tree, newest.validity_months, newest.hours] if newest is not None else []
    return [fresh.title, fresh.neutral_title, fresh.is_live, said]
