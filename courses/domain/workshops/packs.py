"""The two packs of a workshop as JSON holds them. The participants' one is made from `for_participants` and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from assessments.engines.rubric import LEVEL_WORDS, CriterionData
from assessments.models import Criterion
from courses.domain.workshops.drafts import WorkshopDraft
from courses.formats.workshop_text import RubricRow, WorkshopReading, for_participants

Pack = dict[str, Any]
WEIGHT_SUM = 100
# Parts a participant reads as they are. A part that is added to readings later stays the facilitator's until named here.
SHARED = ("title", "minutes", "level", "seats", "competencies", "content_note", "story", "goals", "safety", "declaration")


def participant_pack(reading: WorkshopReading) -> Pack:
    """What may reach a participant: no answers, tips, guide, preparation, rubric, debrief, nobody's role card."""
    whole = _plain(for_participants(reading))
    pack = {name: whole[name] for name in SHARED}
    pack["agenda"] = [{"title": item["title"], "minutes": item["minutes"]} for item in whole["agenda"]]
    pack["roles"] = [role["name"] for role in whole["roles"]]
    pack["stages"] = [
        {name: stage[name] for name in ("key", "title", "minute", "text", "questions")} for stage in whole["stages"]
    ]
    pack["handouts"] = [{"title": one["title"], "text": one["text"]} for one in whole["handouts"]]
    return pack


def facilitator_pack(reading: WorkshopReading) -> Pack:
    """Everything, for those who lead the workshop; the rubric stands in a field of its own."""
    return {name: value for name, value in _plain(reading).items() if name not in ("rubric", "messages")}


def rubric_of(draft: WorkshopDraft) -> list[dict[str, Any]]:
    """The criteria to observe: those of the text, else the framework's criteria named beside it."""
    rows = tuple(_with_levels(row) for row in draft.reading.rubric) or _framework_rows(draft.criteria)
    weights = [row.weight for row in rows] if any(row.weight for row in rows) else _shares(len(rows))
    return [
        {
            "key": f"k{number}",
            "text": row.criterion,
            "codes": [row.competency] if row.competency else [],
            "critical": row.critical,
            "weight": weight,
            "levels": list(row.levels),
        }
        for number, (row, weight) in enumerate(zip(rows, weights, strict=True), start=1)
    ]


def criteria_of(rubric: Iterable[Mapping[str, Any]]) -> list[CriterionData]:
    """A version's rubric as the rubric engine reads it."""
    return [
        CriterionData(
            key=row["key"], text=row["text"], weight=row["weight"], critical=row["critical"],
            competency=", ".join(row["codes"]), levels=tuple(row["levels"]),
        )
        for row in rubric
    ]  # fmt: skip


def _framework_rows(codes: Iterable[str]) -> tuple[RubricRow, ...]:
    """Criteria by their own code, or all of an element."""
    wanted = list(dict.fromkeys(codes))
    found = Criterion.objects.filter(element__code__in=wanted) | Criterion.objects.filter(code__in=wanted)
    rows = {row.code: RubricRow(row.text, row.code, row.is_critical) for row in found.order_by("element__code", "position")}
    return tuple(rows.values())


def _with_levels(row: RubricRow) -> RubricRow:
    """A criterion written in one line has the words of the scale as its levels."""
    return row if row.levels else replace(row, levels=tuple(LEVEL_WORDS.values()))


def _shares(count: int) -> list[int]:
    """A hundred points in equal parts; what is left over goes to the first ones."""
    return [WEIGHT_SUM // count + (place < WEIGHT_SUM % count) for place in range(count)] if count else []


def _plain(reading: WorkshopReading) -> Pack:
    """Tuples and enums as JSON gives them back."""
    return {name: _as_json(value) for name, value in asdict(reading).items()}


def _as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _as_json(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(part) for part in value]
    return str(value) if isinstance(value, str) else value
