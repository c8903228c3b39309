"""The framework and the item bank of the pack."""

import datetime as dt
from typing import Any

from assessments.domain.framework import load_framework
from assessments.domain.items import fill_item, item_data, publish_item
from assessments.engines.quiz import item_from_pack, item_to_json
from assessments.errors import ItemHasFaults
from assessments.models import Criterion, Framework, Item
from courses.starter.domain import ledger
from courses.starter.domain.articles import review_kinds
from courses.starter.domain.ledger import LoadReport, load_item
from courses.starter.errors import BadPack
from puspaga.core.domain.review import open_marks


def load_competencies(data: dict[str, Any], *, report: LoadReport) -> Framework | None:
    """Load the competency framework."""
    head = data["framework"]
    return load_item(
        ledger.Item(
            key=f"framework:{head['key']}:{head['version']}",
            data=data,
            find=lambda pk: Framework.objects.filter(pk=pk).first(),
            build=lambda _existing: load_framework(data),
            state=_framework_state,
        ),
        report=report,
    )


def _framework_state(framework: Framework) -> list[Any]:
    fresh = Framework.objects.get(pk=framework.pk)
    criteria = Criterion.objects.filter(element__unit__framework=fresh).order_by("code")
    return [fresh.title, fresh.rules, [list(row) for row in criteria.values_list("code", "text", "is_critical")]]


def pools_of(courses: list[dict[str, Any]]) -> dict[str, str]:
    """The pool of every item a course's quiz may draw: the course's own."""
    return {code: course["slug"] for course in courses for code in (course.get("quiz") or {}).get("items", [])}


def load_items(entries: list[dict[str, Any]], *, pools: dict[str, str], at: dt.datetime, report: LoadReport) -> None:
    """Load the bank; an item that no quiz draws waits in a pool of its own."""
    for entry in entries:
        before = len(report.created)
        pool = pools.get(entry["id"], f"{entry['file']}-tambahan")
        row = load_item(_bank_item(entry, pool=pool, at=at), report=report)
        if row is not None and len(report.created) > before:
            open_marks(row, review_kinds(entry), at=at)


def _bank_item(entry: dict[str, Any], *, pool: str, at: dt.datetime) -> ledger.Item:
    def build(existing: Item | None) -> Item:
        row = fill_item(existing or Item(key=entry["id"]), item_from_pack(entry))
        row.pool, row.source, row.is_private = pool, str(entry.get("src") or ""), bool(entry.get("private"))
        row.save()
        try:
            publish_item(row, actor=None, at=at)
        except ItemHasFaults as refusal:
            raise BadPack(f"Butir {entry['id']}: {refusal}") from refusal
        return row

    return ledger.Item(
        key=f"item:{entry['id']}",
        data={**entry, "pool": pool},
        find=lambda pk: Item.objects.filter(pk=pk).first(),
        build=build,
        state=_item_state,
    )


def _item_state(row: Item) -> list[Any]:
    fresh = Item.objects.get(pk=row.pk)
    return [item_to_json(item_data(fresh)), fresh.pool, fresh.state, fresh.is_private, fresh.source]
