"""An item as the content pack writes it (YAML: type, stem, options, answer, …) read into item data."""

import re
from collections.abc import Mapping
from typing import Any

from assessments.engines.quiz.errors import BadItem
from assessments.engines.quiz.items import TRUTH, ItemData, ItemKind, MarkingPoint

_POINTS = re.compile(r"^(?P<text>.*\S)\s*\((?P<points>\d+)\)\s*$", re.S)
_RATE_EACH = re.compile(r"^\W*(?:.*[.?!…”]\s+)?nilai(?:lah)? (?:setiap|tiap|semua)\b", re.I | re.S)


def item_from_pack(data: Mapping[str, Any]) -> ItemData:
    """The item of one entry. Its id, track, source and review mark are not part of it: they stay with the bank."""
    name = str(data.get("id", "?"))
    try:
        kind = ItemKind(data["type"])
        return ItemData(
            kind=kind,
            stem=str(data["stem"]),
            explanation=str(data.get("explanation", "")),
            feedback=tuple(str(text) for text in data.get("feedback") or ()),
            critical=bool(data.get("critical", False)),
            critical_options=tuple(int(place) for place in data.get("critical_options") or ()),
            unit=str(data.get("unit", "")),
            **_answer_of(kind, data),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadItem(f"Butir {name}: isian tidak dapat dibaca ({error}).") from error


def _answer_of(kind: ItemKind, data: Mapping[str, Any]) -> dict[str, Any]:
    match kind:
        case ItemKind.TRUEFALSE:
            return {"options": TRUTH, "key": (0 if data["answer"] is True else 1,)}
        case ItemKind.SINGLE:
            return {"options": tuple(data["options"]), "key": (int(data["answer"]),)}
        case ItemKind.MULTIPLE:
            return {"options": tuple(data["options"]), "key": tuple(sorted(int(place) for place in data["answer"]))}
        case ItemKind.MATCHING:
            pairs = {int(left): int(right) for left, right in data["answer"].items()}
            key = tuple(pairs[left] for left in range(len(data["left"])))
            return {"options": tuple(data["left"]), "targets": tuple(data["right"]), "key": key}
        case ItemKind.ORDERING:
            return {"options": tuple(data["items"]), "key": tuple(int(place) for place in data["answer"])}
        case ItemKind.SJT:
            ratings = tuple(int(rating) for rating in data["expert"])
            rate_each = bool(_RATE_EACH.search(str(data["stem"])))
            return {"options": tuple(data["options"]), "ratings": ratings, "rate_each": rate_each}
        case ItemKind.SHORT:
            return {"accepted": tuple(str(text) for text in data["accepted"]), "needed": int(data.get("min_match", 0))}
    return {"marking": tuple(_marking(str(line)) for line in data["marking"]), "pass_mark": int(data.get("pass", 70))}


def _marking(line: str) -> MarkingPoint:
    found = _POINTS.match(line)
    return MarkingPoint(found["text"], int(found["points"])) if found else MarkingPoint(line, 0)
