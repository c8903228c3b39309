"""The rule of the loader: create once, update only what nobody touched, never revive what was deleted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from courses.starter.domain.pack import hash_of
from courses.starter.models import StarterRecord


@dataclass
class LoadReport:
    """What a run did, by key."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Item:
    """One thing to load.

    `find(object_id)` gives the present object or None, `build(existing)` makes or refreshes it and returns it,
    `state(obj)` describes everything an editor could have changed.
    """

    key: str
    data: Any
    find: Callable[[str], Any]
    build: Callable[[Any], Any]
    state: Callable[[Any], Any]


def load_item(item: Item, *, report: LoadReport) -> Any:
    """Load one item by the rule of this module; returns the object, or None when it was deleted by somebody."""
    wanted = hash_of(item.data)
    record = StarterRecord.objects.filter(key=item.key).first()
    if record is None:
        return _create(item, wanted, report)
    existing = item.find(record.object_id)
    if existing is None:
        report.deleted.append(item.key)
        return None
    if record.pack_hash == wanted:
        report.unchanged.append(item.key)
        return existing
    if hash_of(item.state(existing)) != record.object_state:
        report.kept.append(item.key)
        return existing
    return _update(item, record, existing, wanted, report)


@transaction.atomic
def _create(item: Item, wanted: str, report: LoadReport) -> Any:
    made = item.build(None)
    state = hash_of(item.state(made))
    StarterRecord.objects.create(key=item.key, pack_hash=wanted, object_id=str(made.pk), object_state=state)
    report.created.append(item.key)
    return made


@transaction.atomic
def _update(item: Item, record: StarterRecord, existing: Any, wanted: str, report: LoadReport) -> Any:
    made = item.build(existing)
    record.pack_hash, record.object_state = wanted, hash_of(item.state(made))
    record.save(update_fields=["pack_hash", "object_state"])
    report.updated.append(item.key)
    return made
