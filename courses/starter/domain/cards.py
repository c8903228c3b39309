"""From the pack's cards to the StreamField of a lesson."""

import uuid
from typing import Any

from courses.starter.domain.blocks import NAMESPACE, block_value, list_value
from courses.starter.errors import BadPack

ABOUT = frozenset({"title", "sensitive", "alternative"})


def to_cards(cards: list[dict[str, Any]], *, seed: str) -> list[dict[str, Any]]:
    """StreamField data of a lesson. Ids depend on `seed` and place only. Raises BadPack with the card's number."""
    return [
        {"type": "kartu", "value": _card(card, seed=f"{seed}.{number}"), "id": str(uuid.uuid5(NAMESPACE, f"{seed}.{number}"))}
        for number, card in enumerate(cards, start=1)
    ]


def _card(card: dict[str, Any], *, seed: str) -> dict[str, Any]:
    names = [name for name in card if name not in ABOUT]
    if len(names) != 1 or "title" not in card:
        raise BadPack(f"{seed}: kartu harus punya judul dan tepat satu isi.")
    kind = "paragraf" if names[0] == "body" else names[0]
    value = card[names[0]]
    return {
        "judul": card["title"],
        "isi": [{"type": kind, "value": _value(kind, value, seed), "id": str(uuid.uuid5(NAMESPACE, f"{seed}.isi"))}],
        "peka": bool(card.get("sensitive")),
        "ringkasan": " ".join(str(card.get("alternative") or "").split()),
    }


def _value(kind: str, value: Any, seed: str) -> Any:
    if kind != "cek_cepat":
        return block_value(kind, value, seed)
    said = value.get("feedback") or [""] * len(value["opsi"])
    options = [{"teks": text, "umpan": feedback} for text, feedback in zip(value["opsi"], said, strict=True)]
    return {
        "soal": value["soal"],
        "opsi": list_value(options, seed),
        "kunci": str(value["kunci"]),
        "penjelasan": value.get("penjelasan") or "",
    }
