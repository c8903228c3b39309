"""The item bank: from an author's rows to item data, and from a ready item to its immutable version."""

import datetime as dt
import re
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from assessments.engines.quiz import (
    TRUTH,
    ItemData,
    ItemKind,
    MarkingPoint,
    check_item,
    content_hash,
    item_from_json,
    item_to_json,
)
from assessments.enums import ItemState
from assessments.errors import ItemHasFaults
from assessments.models import Item, ItemOption, ItemVersion
from puspaga.core.domain.audit import record
from puspaga.core.domain.review import kinds_beyond, marks_of, open_marks, reopen_mark
from puspaga.core.engines.expert_kinds import kinds_named_in

_POINTS = re.compile(r"^(?P<text>.*\S)\s*\((?P<points>\d{1,3})\)$")


def item_data(item: Item) -> ItemData:
    """The item as its author's rows have it now."""
    options = list(item.options.all())
    return ItemData(
        kind=ItemKind(item.kind),
        stem=item.stem.strip(),
        explanation=item.explanation.strip(),
        critical=item.is_critical,
        unit=item.element_code,
        **_answer_of(item, options),
    )


def _answer_of(item: Item, options: list[ItemOption]) -> dict[str, Any]:
    match item.kind:
        case ItemKind.ESSAY:
            return {"marking": tuple(_marking(item.guide)), "pass_mark": item.pass_mark}
        case ItemKind.SHORT:
            return {"accepted": _texts(options), "needed": item.needed, "pass_mark": item.pass_mark}
        case ItemKind.ORDERING:
            return {"options": _texts(options), "key": tuple(range(len(options)))}
        case ItemKind.MATCHING:
            return _pairs(options)
    return {**_choices(options), **_key(item, options)}


def _choices(options: list[ItemOption]) -> dict[str, Any]:
    feedback = tuple(option.feedback.strip() for option in options)
    return {
        "options": _texts(options),
        "feedback": feedback if any(feedback) else (),
        "critical_options": tuple(place for place, option in enumerate(options) if option.is_critical),
    }


def _key(item: Item, options: list[ItemOption]) -> dict[str, Any]:
    if item.kind == ItemKind.SJT:
        ratings = tuple(option.rating for option in options if option.rating is not None)
        return {"ratings": ratings, "rate_each": item.rates_each}
    return {"key": tuple(place for place, option in enumerate(options) if option.is_key)}


def _pairs(options: list[ItemOption]) -> dict[str, Any]:
    """Rows with both sides are the pairs; a row with a right-hand side alone belongs to nothing."""
    targets = list(dict.fromkeys(option.pair.strip() for option in options if option.pair.strip()))
    left = [option for option in options if option.text.strip()]
    key = tuple(targets.index(option.pair.strip()) for option in left if option.pair.strip())
    return {"options": _texts(left), "targets": tuple(targets), "key": key}


def _texts(options: list[ItemOption]) -> tuple[str, ...]:
    return tuple(option.text.strip() for option in options)


def _marking(guide: str) -> list[MarkingPoint]:
    """One line of the guide is one point; its weight stands in brackets at the end: “Menyebut izin (20)”."""
    lines = [line.strip() for line in guide.splitlines() if line.strip()]
    found = [(_POINTS.match(line), line) for line in lines]
    return [MarkingPoint(match["text"], int(match["points"])) if match else MarkingPoint(line, 0) for match, line in found]


def fill_item(item: Item, data: ItemData) -> Item:
    """Write item data into the author's rows (unsaved: call `item.save()`). The other way of `item_data`."""
    item.kind, item.stem, item.explanation = data.kind.value, data.stem, data.explanation
    item.is_critical, item.element_code = data.critical, data.unit
    item.needed, item.rates_each, item.pass_mark = data.needed, data.rate_each, data.pass_mark
    item.guide = "\n".join(f"{point.text} ({point.points})" for point in data.marking)
    item.options = _rows_of(data)
    return item


def _rows_of(data: ItemData) -> list[ItemOption]:
    match data.kind:
        case ItemKind.SHORT:
            rows = [{"text": text} for text in data.accepted]
        case ItemKind.ORDERING:
            rows = [{"text": data.options[place]} for place in data.key]
        case ItemKind.MATCHING:
            rows = [{"text": text, "pair": data.targets[data.key[place]]} for place, text in enumerate(data.options)]
            rows += [{"text": "", "pair": text} for place, text in enumerate(data.targets) if place not in data.key]
        case _:
            rows = [_choice_row(data, place) for place in range(len(data.options))]
    return [ItemOption(sort_order=order, **row) for order, row in enumerate(rows)]


def _choice_row(data: ItemData, place: int) -> dict[str, Any]:
    return {
        "text": data.options[place],
        "is_key": place in data.key,
        "rating": data.ratings[place] if data.ratings else None,
        "is_critical": place in data.critical_options,
        "feedback": data.feedback[place] if data.feedback else "",
    }


def faults_of_item(item: Item) -> list[str]:
    """What keeps the item from being used, as sentences; an empty list means it may be ready."""
    data = item_data(item)
    faults = [fault.sentence for fault in check_item(data)]
    if data.kind is ItemKind.TRUEFALSE and data.options != TRUTH:
        faults.append(_("Opsinya dua: Benar, lalu Salah."))
    if item.is_private and not data.is_free_sentence:
        faults.append(_("Hanya jawaban dengan kalimat bebas yang dapat tidak disimpan."))
    return faults


def newest_item_version(item: Item, *, language: str = "id") -> ItemVersion | None:
    """What learners are shown today."""
    return item.versions.filter(language=language).order_by("-number").first()


@transaction.atomic
def publish_item(item: Item, *, actor: Any, at: dt.datetime, language: str = "id") -> ItemVersion:
    """Make the item ready and append a version; unchanged content gives the newest version again.

    Raises ItemHasFaults with every fault. A change after an expert looked asks that expert again; what a person publishes
    who is no expert asks the experts.
    """
    locked = Item.objects.select_for_update().get(pk=item.pk)
    faults = faults_of_item(locked)
    if faults:
        raise ItemHasFaults(faults)
    if locked.state != ItemState.READY:
        locked.state = item.state = ItemState.READY
        Item.objects.filter(pk=locked.pk).update(state=ItemState.READY)
    data = item_data(locked)
    newest = newest_item_version(locked, language=language)
    if newest and newest.content_hash == content_hash(data) and newest.is_private == locked.is_private:
        return newest
    version = _append(locked, data, newest, actor=actor, at=at, language=language)
    if newest:
        _ask_again(locked, actor=actor, at=at)
    open_marks(locked, kinds_beyond(actor, kinds_by_default(data)), at=at)
    return version


def kinds_by_default(data: ItemData) -> list[str]:
    """Which experts have to look at an item: a psychologist always, the law and the place where its words name them."""
    words = [data.stem, *data.options, *data.targets, *data.accepted, *data.feedback, data.explanation]
    words += [point.text for point in data.marking]
    return list(dict.fromkeys(["clinical", *kinds_named_in("\n".join(words))]))


def _append(
    item: Item, data: ItemData, newest: ItemVersion | None, *, actor: Any, at: dt.datetime, language: str
) -> ItemVersion:
    version = ItemVersion.objects.create(
        item=item,
        number=newest.number + 1 if newest else 1,
        language=language,
        content=item_to_json(data),
        content_hash=content_hash(data),
        is_private=item.is_private,
        published_at=at,
        published_by=actor if actor is not None and actor.pk else None,
    )
    record("item.published", item, actor=actor, at=at, number=version.number)
    return version


def _ask_again(item: Item, *, actor: Any, at: dt.datetime) -> None:
    for mark in marks_of(item):
        if not mark.is_open:
            reopen_mark(mark, actor=actor, at=at)


def version_data(version: ItemVersion) -> ItemData:
    """The item data of a version."""
    return item_from_json(version.content)
