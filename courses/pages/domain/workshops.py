"""What the editor of a workshop shows beside the text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from courses.domain.workshops.drafts import WorkshopDraft
from courses.domain.workshops.findings import WorkshopFinding, findings_of_workshop
from courses.domain.workshops.packs import facilitator_pack, participant_pack, rubric_of
from courses.pages.models.base import codes_in


@dataclass(frozen=True)
class Sheet:
    """The findings of a text and its two packs."""

    faults: tuple[WorkshopFinding, ...]
    participant: dict[str, Any]
    facilitator: dict[str, Any]
    rubric: list[dict[str, Any]]

    @property
    def was_read(self) -> str:
        """What the text holds, in numbers: its author sees at once what was not understood."""
        questions = sum(len(stage["questions"]) for stage in self.participant["stages"])
        critical = sum(row["critical"] for row in self.rubric)
        return _(
            "Terbaca: %(stages)d tahap, %(questions)d pertanyaan, %(roles)d peran, %(handouts)d selebaran, "
            "%(criteria)d kriteria (%(critical)d kritis), %(minutes)d menit, %(seats)d kursi."
        ) % {
            "stages": len(self.participant["stages"]),
            "questions": questions,
            "roles": len(self.participant["roles"]),
            "handouts": len(self.facilitator["handouts"]),
            "criteria": len(self.rubric),
            "critical": critical,
            "minutes": self.participant["minutes"] or 0,
            "seats": self.participant["seats"] or 0,
        }

    @property
    def errors(self) -> int:
        """How many findings stop publishing."""
        return sum(fault.blocks_publishing for fault in self.faults)

    @property
    def hints(self) -> int:
        """How many only advise."""
        return len(self.faults) - self.errors


def sheet_of(draft: WorkshopDraft) -> Sheet:
    """Look at a text; nothing is kept."""
    return Sheet(
        tuple(findings_of_workshop(draft)), participant_pack(draft.reading), facilitator_pack(draft.reading), rubric_of(draft)
    )


def draft_of(values: Mapping[str, Any], *, text: str) -> WorkshopDraft:
    """The text with the fields beside it as they stand in the form, saved or not."""
    return WorkshopDraft(
        title=str(values.get("title") or ""),
        text=text.replace("\r\n", "\n"),
        minutes=_number(values.get("minutes"), 120),
        seats=_number(values.get("seats"), 12),
        level=str(values.get("level") or ""),
        codes=tuple(codes_in(str(values.get("competencies") or ""))),
        content_note=str(values.get("content_note") or ""),
        criteria=tuple(codes_in(str(values.get("criteria") or ""))),
        is_fictional=values.get("is_fictional") not in (None, "", False, "false"),
    )


def _number(value: Any, otherwise: int) -> int:
    return int(value) if str(value).isdecimal() else otherwise
