"""Item data: kept whole in JSON, its hash changes with anything it says, the pack's items load without a fault."""

from pathlib import Path

import pytest
import yaml

from assessments.engines.quiz import (
    BadItem,
    ItemData,
    ItemKind,
    check_item,
    content_hash,
    item_from_json,
    item_from_pack,
    item_to_json,
)
from tests.factories.items import make_item_data, make_rated_item

ENTRY = {"id": "X1", "type": "single", "stem": "Apa?", "options": ["ya", "tidak"], "answer": 1, "unit": "PKP.1.1"}


@pytest.mark.parametrize("kind", ItemKind)
def test_an_item_survives_json(kind: ItemKind) -> None:
    item = make_item_data(kind, critical=True, critical_options=(0,), unit="PKP.1.1", max_points=2)
    assert item_from_json(item_to_json(item)) == item


@pytest.mark.parametrize("kind", ItemKind)
def test_the_hash_changes_with_every_field(kind: ItemKind) -> None:
    item = make_item_data(kind)
    changes: list[dict[str, object]] = [
        {"stem": "Lain"}, {"explanation": "Lain"}, {"critical": True}, {"critical_options": (0,)}, {"unit": "PKP.2"},
        {"max_points": 3}, {"options": ("x", "y", "z")}, {"key": (0, 9)}, {"feedback": ("z",)}, {"targets": ("q",)},
        {"ratings": (9,)}, {"rate_each": True}, {"accepted": ("q",)}, {"needed": 3}, {"marking": ()}, {"pass_mark": 71},
    ]  # fmt: skip
    hashes = {content_hash(make_item_data(kind, **change)) for change in changes} | {content_hash(item)}
    same = sum(make_item_data(kind, **change) == item for change in changes)
    assert len(hashes) == len(changes) + 1 - same
    assert content_hash(make_item_data(kind)) == content_hash(item)


def test_true_false_of_the_pack_reads_right_and_wrong() -> None:
    entry = {"id": "X", "type": "truefalse", "stem": "Ya?", "answer": False}
    assert item_from_pack(entry).key == (1,)
    assert item_from_pack({**entry, "answer": True}).key == (0,)


def test_a_judgement_that_asks_to_rate_each_is_rated() -> None:
    entry = {"id": "X", "type": "sjt", "options": ["a", "b"], "expert": [3, 0]}
    assert item_from_pack({**entry, "stem": "Malam hari. Nilai setiap kalimat pertama Anda."}).rate_each
    assert not item_from_pack({**entry, "stem": "Malam hari. Apa kalimat pertama Anda?"}).rate_each


@pytest.mark.parametrize(
    "entry",
    [
        {**ENTRY, "type": "hafalan"},
        {name: value for name, value in ENTRY.items() if name != "stem"},
        {**ENTRY, "answer": "dua"},
        {**ENTRY, "options": None},
        {**ENTRY, "type": "matching", "left": ["a", "b"], "right": ["c", "d"], "answer": {0: 1}},
    ],
)
def test_data_that_is_no_item_is_refused_by_its_name(entry: dict[str, object]) -> None:
    with pytest.raises(BadItem, match="X1"):
        item_from_pack(entry)


def pack_folder() -> Path:
    """The items of the starter content."""
    return Path(__file__).resolve().parents[4] / "courses" / "starter" / "pack" / "items"


def test_every_item_of_the_pack_loads_whole_and_without_a_fault() -> None:
    entries = [entry for path in sorted(pack_folder().glob("*.yaml")) for entry in yaml.safe_load(path.read_text())]
    assert len(entries) >= 146
    items: list[ItemData] = [item_from_pack(entry) for entry in entries]
    assert [(entry["id"], check_item(item)) for entry, item in zip(entries, items, strict=True) if check_item(item)] == []
    assert {item.kind for item in items} == set(ItemKind)
    assert all(item.rate_each for item in items if item.kind is ItemKind.SJT)
    assert [item_from_json(item_to_json(item)) for item in items] == items


def test_a_rated_item_has_no_fault_either() -> None:
    assert check_item(make_rated_item()) == []
