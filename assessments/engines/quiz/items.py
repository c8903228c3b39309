"""Items as data: what an author wrote, whole and unshuffled, with its key. Never sent to a browser as it is."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class ItemKind(StrEnum):
    """The kinds of item, in QTI's sense."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUEFALSE = "truefalse"
    MATCHING = "matching"
    ORDERING = "ordering"
    SHORT = "short"
    ESSAY = "essay"
    SJT = "sjt"


# Kinds whose options are picked; the others ask for pairs, an order or words.
CHOICE_KINDS = frozenset({ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.TRUEFALSE, ItemKind.SJT})
TRUTH = ("Benar", "Salah")
# The words of the ratings 0 to 3 of a situational judgement.
RATING_WORDS = ("Tidak menolong", "Kurang menolong", "Cukup menolong", "Paling menolong")
MAX_RATING = 3


@dataclass(frozen=True)
class MarkingPoint:
    """One line of an essay's marking guide and what it weighs."""

    text: str
    points: int


@dataclass(frozen=True)
class ItemData:
    """One item.

    `options` are the choices, the left-hand sides (matching) or the steps (ordering). `key` holds places in `options`:
    the right ones, or the right order; for matching `key[i]` is the place in `targets` that belongs to `options[i]`.
    `needed` > 0 makes a short answer a free sentence: that many of the `accepted` phrases should be found in it.
    `rate_each` asks for a rating of every option of a situational judgement instead of the choice of one.
    """

    kind: ItemKind
    stem: str
    options: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    key: tuple[int, ...] = ()
    ratings: tuple[int, ...] = ()
    rate_each: bool = False
    accepted: tuple[str, ...] = ()
    needed: int = 0
    marking: tuple[MarkingPoint, ...] = ()
    pass_mark: int = 70
    feedback: tuple[str, ...] = ()
    explanation: str = ""
    critical: bool = False
    critical_options: tuple[int, ...] = ()
    unit: str = ""
    max_points: int = 1

    @property
    def is_free_sentence(self) -> bool:
        """Free sentences are never scored by machine in assessment mode."""
        return self.kind is ItemKind.ESSAY or (self.kind is ItemKind.SHORT and self.needed > 0)


def item_to_json(item: ItemData) -> dict[str, Any]:
    """The item as plain data for a JSON column."""
    return {name: _plain(value) for name, value in asdict(item).items()}


def item_from_json(data: Mapping[str, Any]) -> ItemData:
    """The item back from plain data; unknown names are refused by the dataclass."""
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
    fields["kind"] = ItemKind(fields["kind"])
    fields["marking"] = tuple(MarkingPoint(**point) for point in fields.get("marking", ()))
    return ItemData(**fields)


def content_hash(item: ItemData) -> str:
    """Sixty-four hexadecimal digits that change with anything the item says."""
    text = json.dumps(item_to_json(item), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, ItemKind):
        return value.value
    return list(value) if isinstance(value, tuple) else value
