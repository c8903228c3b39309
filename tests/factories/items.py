"""Items for tests of the quiz engine."""

from typing import Any

from assessments.engines.quiz import TRUTH, ItemData, ItemKind, MarkingPoint

FIELDS: dict[ItemKind, dict[str, Any]] = {
    ItemKind.SINGLE: {"options": ("Merah", "Hijau", "Biruu", "Hitam"), "key": (1,), "feedback": ("a!", "b!", "c!", "d!")},
    ItemKind.MULTIPLE: {"options": ("Satu", "Duaa", "Tiga", "Lima"), "key": (0, 2), "feedback": ("a!", "b!", "c!", "d!")},
    ItemKind.TRUEFALSE: {"options": TRUTH, "key": (1,), "feedback": ("a!", "b!")},
    ItemKind.MATCHING: {"options": ("Kiri", "Kaki", "Kuda"), "targets": ("Pena", "Pipa", "Peta", "Padi"), "key": (2, 0, 1)},
    ItemKind.ORDERING: {"options": ("Awal", "Buka", "Cari", "Duga", "Elok"), "key": (0, 1, 2, 3, 4)},
    ItemKind.SHORT: {"accepted": ("110", "polisi 110")},
    ItemKind.ESSAY: {"marking": (MarkingPoint("Menyebut izin", 60), MarkingPoint("Menyebut tanggal", 40))},
    ItemKind.SJT: {"options": ("Kata", "Kita", "Kota", "Kuta"), "ratings": (3, 1, 0, 2), "feedback": ("a!", "b!", "c!", "d!")},
}


def make_item_data(kind: ItemKind = ItemKind.SINGLE, **fields: Any) -> ItemData:
    """An item of a kind that has no fault."""
    return ItemData(**{"kind": kind, "stem": "Apa langkah pertama?", "explanation": "Karena aman.", **FIELDS[kind], **fields})


def make_rated_item(**fields: Any) -> ItemData:
    """A situational judgement in which every option is rated."""
    return make_item_data(ItemKind.SJT, rate_each=True, **fields)
