"""Workshops as pasted text: read by headings, written back, told apart into the participants' and the facilitator's part."""

from courses.formats.workshop_text.pack import reading_from_pack
from courses.formats.workshop_text.reader import read_workshop
from courses.formats.workshop_text.reading import (
    AgendaItem,
    Audience,
    Handout,
    Level,
    Message,
    Role,
    RubricRow,
    Stage,
    WorkshopReading,
    for_participants,
)
from courses.formats.workshop_text.writer import write_workshop

__all__ = [
    "AgendaItem",
    "Audience",
    "Handout",
    "Level",
    "Message",
    "Role",
    "RubricRow",
    "Stage",
    "WorkshopReading",
    "for_participants",
    "read_workshop",
    "reading_from_pack",
    "write_workshop",
]
