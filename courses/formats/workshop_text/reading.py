"""A case-study workshop as read from text: what the participants get and what only the facilitator gets."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Level(StrEnum):
    """How serious a message is. A pasted text is never refused: `saran` is advice, `catatan` says what was done.

    `galat` must be decided before anybody meets the workshop: a line may be the facilitator's, or a criterion got lost.
    """

    FAULT = "galat"
    ADVICE = "saran"
    NOTE = "catatan"


class Audience(StrEnum):
    """Who may hold a handout."""

    PARTICIPANTS = "peserta"
    OBSERVERS = "pengamat"
    FACILITATORS = "fasilitator"


@dataclass(frozen=True)
class Message:
    """Something to look at, with the line it is about (from 1; 0 is the whole text)."""

    level: Level
    line: int
    sentence: str
    # What is below this line is held back for the facilitator until its author decides.
    is_held: bool = False


@dataclass(frozen=True)
class Stage:
    """One stage of the case. `answer` and `tips` are the facilitator's only."""

    key: str
    title: str = ""
    minute: int | None = None
    text: str = ""
    questions: tuple[str, ...] = ()
    answer: str = ""
    tips: str = ""


@dataclass(frozen=True)
class Role:
    """A role and the card its player holds alone."""

    name: str
    card: str = ""


@dataclass(frozen=True)
class Handout:
    """A sheet and who may hold it."""

    title: str
    text: str = ""
    audience: Audience = Audience.PARTICIPANTS


@dataclass(frozen=True)
class AgendaItem:
    """One part of the programme; no minutes when none were written."""

    title: str
    minutes: int | None = None
    how: str = ""


@dataclass(frozen=True)
class RubricRow:
    """One criterion with its levels 1 to 4."""

    criterion: str
    competency: str = ""
    critical: bool = False
    weight: int = 0
    levels: tuple[str, ...] = ()


@dataclass(frozen=True)
class WorkshopReading:
    """Everything that was read. `preparation`, `guide`, `rubric`, `debrief`, answers and tips are the facilitator's."""

    title: str = ""
    minutes: int | None = None
    level: str = ""
    seats: int | None = None
    competencies: tuple[str, ...] = ()
    story: str = ""
    content_note: str = ""
    goals: tuple[str, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    preparation: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    stages: tuple[Stage, ...] = ()
    handouts: tuple[Handout, ...] = ()
    rubric: tuple[RubricRow, ...] = ()
    debrief: tuple[str, ...] = ()
    safety: str = ""
    declaration: str = ""
    guide: str = ""
    messages: tuple[Message, ...] = ()


def for_participants(reading: WorkshopReading) -> WorkshopReading:
    """The same workshop without anything that is the facilitator's, an observer's or another role's."""
    return replace(
        reading,
        agenda=tuple(replace(item, how="") for item in reading.agenda),
        preparation=(),
        roles=tuple(Role(role.name) for role in reading.roles),
        stages=tuple(replace(stage, answer="", tips="") for stage in reading.stages),
        handouts=tuple(one for one in reading.handouts if one.audience is Audience.PARTICIPANTS),
        rubric=(),
        debrief=(),
        guide="",
        messages=(),
    )
