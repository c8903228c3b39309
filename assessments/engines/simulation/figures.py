"""What the exact search tells: shapes of its report."""

from dataclasses import dataclass

from assessments.engines.simulation.flawless import Flawless
from assessments.engines.simulation.shapes import Atom


@dataclass(frozen=True)
class EndingFigures:
    """How one ending is reached. With the quick search only 0 and more than 0 mean something.

    `meeting_rule` counts end states that meet `lulus`, `clean` those of them without a critical error, `passing` the same but
    none on a bad ending.
    """

    key: str
    kind: str
    states: int
    meters: int
    critical: int
    passing: int
    meeting_rule: int
    clean: int


@dataclass(frozen=True)
class AtomTruth:
    """Whether one part of a choice's condition was ever met and ever not met."""

    choice_id: str
    atom: Atom
    can_hold: bool
    can_fail: bool


@dataclass(frozen=True)
class SearchReport:
    """What the search found: all that is told here does happen.

    That something is missing here proves that it never happens, save on the scenes of `unproved`. `complete` is False when the
    states were too many to count; then there are no ways and lengths.
    """

    is_full: bool
    complete: bool
    has_cycle: bool
    states: int
    paths: int | None
    shortest: int | None
    longest: int | None
    endings: tuple[EndingFigures, ...]
    flawless: tuple[Flawless, ...]
    atoms: tuple[AtomTruth, ...]
    visible: tuple[tuple[str, tuple[str, ...]], ...]
    dead_ends: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()
    unproved: tuple[str, ...] = ()

    @property
    def passing(self) -> int:
        """End states that pass."""
        return sum(ending.passing for ending in self.endings)

    @property
    def meeting_rule(self) -> int:
        """End states that would pass if only the meters counted."""
        return sum(ending.meeting_rule for ending in self.endings)
