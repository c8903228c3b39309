"""A workshop as text that reads back to the same: for showing, correcting and pasting again."""

from collections.abc import Iterable, Iterator

from courses.formats.workshop_text.cleaning import is_chat
from courses.formats.workshop_text.doubts import aside_of, doubt_of, freed, names_facilitator
from courses.formats.workshop_text.headings import Section, heading_of
from courses.formats.workshop_text.reading import Audience, Handout, RubricRow, Stage, WorkshopReading


def write_workshop(reading: WorkshopReading) -> str:
    """The text of a workshop, section by section; empty sections are left out."""
    parts = [
        "\n".join(_facts(reading)),
        _section(Section.NOTE, reading.content_note),
        _section(Section.STORY, reading.story),
        _section(Section.GOALS, _list(reading.goals)),
        _section(Section.AGENDA, _list(_agenda(reading))),
        _section(Section.PREPARATION, _list(reading.preparation)),
        *(_section(f"{Section.ROLES.value}: {role.name}", role.card, always=True) for role in reading.roles),
        *(part for stage in reading.stages for part in _stage(stage)),
        *(_section(_handout_title(one), one.text, always=True) for one in reading.handouts),
        _section(Section.RUBRIC, "\n".join(line for row in reading.rubric for line in _row(row))),
        _section(Section.DEBRIEF, _list(reading.debrief)),
        _section(Section.SAFETY, reading.safety),
        _section(Section.DECLARATION, reading.declaration),
        _section(Section.WHOLE_GUIDE, reading.guide),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(reading: WorkshopReading) -> Iterator[str]:
    facts = {
        "Judul": reading.title,
        "Menit": reading.minutes,
        "Tingkat": reading.level,
        "Kursi": reading.seats,
        "Kompetensi": ", ".join(reading.competencies),
    }
    yield from (f"{name}: {value}" for name, value in facts.items() if value not in ("", None))


def _section(name: str, text: str, *, always: bool = False) -> str:
    title = f"{name.value}:" if isinstance(name, Section) else name
    inside = Section(name if isinstance(name, Section) else name.partition(" ")[0].strip(":"))
    return f"{title}\n{_escaped(text, inside)}".rstrip("\n") if text or always else ""


def _escaped(text: str, inside: Section) -> str:
    """Lines that would be read as something else get a backslash."""
    lines = text.split("\n")
    # As in the reader, what stands behind the heading is the first line.
    above = [""] if inside not in (Section.ROLES, Section.STAGE, Section.HANDOUT) else []
    return "\n".join(
        f"\\{line}" if _is_tricky(line, inside, [*above, *lines[:place]]) else line for place, line in enumerate(lines)
    )


def _is_tricky(line: str, inside: Section, before: list[str]) -> bool:
    known = heading_of(line, inside=inside)
    unclear = doubt_of(line, inside=inside, before=before) or aside_of(line, inside=inside) is not None
    return bool(known or unclear or freed(line) is not None or line.startswith("\\") or is_chat(line))


def _list(entries: Iterable[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def _agenda(reading: WorkshopReading) -> Iterator[str]:
    for item in reading.agenda:
        minutes = f"{item.minutes} menit | " if item.minutes is not None else ""
        yield f"{minutes}{item.title} | {item.how}".rstrip(" |")


def _stage(stage: Stage) -> Iterator[str]:
    minute = f" (menit {stage.minute})" if stage.minute is not None else ""
    title = f": {stage.title}" if stage.title else ""
    yield _section(f"{Section.STAGE.value} {stage.key}{minute}{title}", stage.text, always=True)
    yield _section(Section.QUESTIONS, "\n".join(f"{number}. {entry}" for number, entry in enumerate(stage.questions, start=1)))
    yield _section(Section.ANSWER, stage.answer)
    yield _section(Section.TIPS, stage.tips)


def _handout_title(handout: Handout) -> str:
    plain = handout.audience is Audience.PARTICIPANTS and "untuk" not in handout.title and not names_facilitator(handout.title)
    return f"{Section.HANDOUT.value}: {handout.title}" + ("" if plain else f" (untuk {handout.audience.value})")


def _row(row: RubricRow) -> Iterator[str]:
    cells = [row.criterion, row.competency, "kritis" if row.critical else "", str(row.weight) if row.weight else ""]
    yield "Kriteria: " + " | ".join(cell for cell in cells if cell)
    yield from (f"{number}. {text}" for number, text in enumerate(row.levels, start=1))
