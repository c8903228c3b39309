"""A workshop as the content pack writes it (YAML), as a reading."""

import re
from collections.abc import Mapping
from typing import Any

from courses.formats.workshop_text.reading import AgendaItem, Audience, Handout, Role, RubricRow, Stage, WorkshopReading


def reading_from_pack(data: Mapping[str, Any]) -> WorkshopReading:
    """The workshop of one file. Slug, facts and review mark are not part of it: they stay with the page."""
    return WorkshopReading(
        title=data["title"],
        minutes=data.get("minutes"),
        level=data.get("level", ""),
        seats=data.get("seats"),
        competencies=tuple(data.get("competencies", ())),
        content_note=_tidy(data.get("content_note", "")),
        goals=tuple(data.get("goals", ())),
        agenda=tuple(AgendaItem(row["title"], row["minutes"], row.get("how", "")) for row in data.get("agenda", ())),
        preparation=tuple(data.get("preparation", ())),
        roles=tuple(Role(row["name"], _tidy(row["card"])) for row in data.get("roles", ())),
        stages=tuple(_stage(row) for row in data.get("injects", ())),
        handouts=tuple(_handout(row) for row in data.get("handouts", ())),
        rubric=tuple(_row(row) for row in data.get("rubric", ())),
        debrief=tuple(data.get("debrief", ())),
        safety=_tidy(data.get("safety_for_participants", "")),
        declaration=_tidy(data.get("fictional_declaration", "")),
    )


def _stage(row: Mapping[str, Any]) -> Stage:
    return Stage(
        key=str(row["stage"]),
        title=row.get("title", ""),
        minute=row.get("minute"),
        text=_tidy(row["text"]),
        questions=tuple(row.get("questions", ())),
        answer=_tidy(row.get("model_answer", "")),
        tips=_tidy(row.get("facilitator_tip", "")),
    )


def _handout(row: Mapping[str, Any]) -> Handout:
    return Handout(row["title"], _tidy(row["text"]), Audience(row.get("audience", "fasilitator")))


def _row(row: Mapping[str, Any]) -> RubricRow:
    return RubricRow(row["criterion"], row["competency"], row["critical"], row["weight"], tuple(row["levels"]))


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in text.split("\n")).strip("\n"))
