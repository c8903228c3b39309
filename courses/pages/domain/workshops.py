"""What the editor of a workshop shows beside the text."""

from dataclasses import dataclass
from typing import Any

from courses.domain.workshops.drafts import WorkshopDraft
from courses.domain.workshops.findings import WorkshopFinding, findings_of_text
from courses.domain.workshops.packs import facilitator_pack, participant_pack, rubric_of


@dataclass(frozen=True)
class Sheet:
    """The findings of a text and its two packs."""

    faults: tuple[WorkshopFinding, ...]
    participant: dict[str, Any]
    facilitator: dict[str, Any]
    rubric: list[dict[str, Any]]

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
        tuple(findings_of_text(draft)), participant_pack(draft.reading), facilitator_pack(draft.reading), rubric_of(draft)
    )
