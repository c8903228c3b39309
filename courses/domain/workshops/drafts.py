"""A workshop's text with the settings beside it. What the text says itself comes first."""

from dataclasses import dataclass, field, replace

from courses.formats.workshop_text import WorkshopReading, read_workshop


@dataclass(frozen=True)
class WorkshopDraft:
    """What an author wrote: one text, and settings for what the text leaves out."""

    title: str
    text: str
    minutes: int = 120
    seats: int = 12
    level: str = ""
    codes: tuple[str, ...] = ()
    content_note: str = ""
    # Codes of framework criteria or elements to observe when the text has no rubric of its own.
    criteria: tuple[str, ...] = ()
    is_fictional: bool = False
    reading: WorkshopReading = field(init=False)

    def __post_init__(self) -> None:
        """Read the text once."""
        object.__setattr__(self, "reading", self._read())

    def _read(self) -> WorkshopReading:
        reading = read_workshop(self.text)
        return replace(
            reading,
            title=self.title or reading.title,
            minutes=reading.minutes or self.minutes,
            seats=reading.seats or self.seats,
            level=reading.level or self.level,
            competencies=reading.competencies or self.codes,
            content_note=reading.content_note or self.content_note.strip(),
        )
