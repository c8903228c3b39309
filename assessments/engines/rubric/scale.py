"""The two scales of an observed performance, and how one is read as the other.

The framework marks a criterion 1 to 4; on a phone, beside a role play, a trainer picks one of three.
"""

from enum import StrEnum

DANGEROUS, MAX_LEVEL = 1, 4
# A critical criterion below this level means: not yet competent, whatever the sum.
CRITICAL_MINIMUM = 3
LEVEL_WORDS = {1: "Membahayakan", 2: "Perlu bimbingan", 3: "Cukup", 4: "Mandiri"}


class WorkshopMark(StrEnum):
    """What a trainer ticks."""

    SAFE_ALONE = "aman-sendiri"
    NEEDS_GUIDANCE = "perlu-bimbingan"
    DANGEROUS = "membahayakan"

    @property
    def words(self) -> str:
        """As people read it."""
        return MARK_WORDS[self]


MARK_WORDS = {
    WorkshopMark.SAFE_ALONE: "Aman sendiri",
    WorkshopMark.NEEDS_GUIDANCE: "Perlu bimbingan",
    WorkshopMark.DANGEROUS: "Membahayakan",
}
# Safe alone is the framework's fourth level, “Mandiri”: the trainer who saw less than that has the tick beside it.
_LEVELS = {WorkshopMark.DANGEROUS: 1, WorkshopMark.NEEDS_GUIDANCE: 2, WorkshopMark.SAFE_ALONE: 4}


def level_of(mark: WorkshopMark) -> int:
    """The framework's level of a workshop mark."""
    return _LEVELS[mark]


def mark_of(level: int) -> WorkshopMark:
    """The workshop mark of a level: both 3 (“Cukup”) and 4 are safe alone."""
    if level <= 1:
        return WorkshopMark.DANGEROUS
    return WorkshopMark.NEEDS_GUIDANCE if level == 2 else WorkshopMark.SAFE_ALONE
