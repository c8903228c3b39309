"""From a pasted text to a workshop. Nothing is refused and nothing raises: what is unclear is said with its line.

Whatever could be the facilitator's stays the facilitator's: an unknown or misspelt heading below an answer does not end it.
A leading backslash makes a line plain text whatever it looks like.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from courses.formats.workshop_text.cleaning import clean_lines
from courses.formats.workshop_text.headings import FACILITATOR_ONLY, Heading, Section, guess_of, heading_of
from courses.formats.workshop_text.parts import agenda, bullets, cards, paragraphs, rubric
from courses.formats.workshop_text.reading import Audience, Handout, Level, Message, Role, Stage, WorkshopReading

MAX_TITLE = 120
_FACTS = re.compile(
    r"^[*_#\s]*(?P<name>judul|menit|durasi|lama|tingkat|kursi|peserta|kompetensi)[*_]*\s*:[*_]*\s*(?P<value>\S.*)$", re.I
)
_FOR = re.compile(r"\s*\(untuk (?P<who>peserta|pengamat|fasilitator)\)$", re.I)


@dataclass
class Block:
    """A heading and the lines below it."""

    heading: Heading | None
    line: int
    body: list[str] = field(default_factory=list)

    @property
    def section(self) -> Section | None:
        """None before the first heading."""
        return self.heading.section if self.heading else None


def read_workshop(text: str) -> WorkshopReading:
    """The workshop in a text, with messages for what is unclear or missing."""
    lines, messages = clean_lines(text)
    blocks, unclear = _blocks(lines)
    reading = _head(blocks[0].body)
    reading = replace(reading, **_plain_sections(blocks), **_cases(blocks))
    reading = replace(reading, story=paragraphs([reading.story, "", _joined(blocks, Section.STORY)]))
    found = [*messages, *unclear, *_missing(reading, blocks)]
    return replace(reading, messages=tuple(sorted(found, key=lambda one: one.line)))


def _blocks(lines: Sequence[str]) -> tuple[list[Block], list[Message]]:
    blocks, messages = [Block(None, 1)], []
    for number, line in enumerate(lines, start=1):
        if line.startswith("\\"):
            blocks[-1].body.append(line[1:])
            continue
        inside = blocks[-1].section
        heading = heading_of(line, inside=inside)
        guess = None if heading or (inside is None and _FACTS.match(line)) else guess_of(line, inside=inside)
        if guess:
            messages.append(_unclear(number, guess.written, guess.meant))
            heading = Heading(guess.meant, _behind(line)) if guess.meant and guess.meant in FACILITATOR_ONLY else None
        if heading:
            blocks.append(Block(heading, number, [] if heading.section in _TITLED_BLOCKS else [heading.value]))
        else:
            blocks[-1].body.append(line)
    return blocks, messages


_TITLED_BLOCKS = (Section.ROLES, Section.STAGE, Section.HANDOUT)


def _behind(line: str) -> str:
    return line.partition(":")[2].strip(" *_")


def _unclear(number: int, written: str, meant: Section | None) -> Message:
    if meant is None:
        return Message(Level.ADVICE, number, f"Judul “{written}” tidak dikenal. Isinya masuk ke bagian sebelumnya.")
    kept = " Isinya hanya untuk fasilitator." if meant in FACILITATOR_ONLY else ""
    return Message(Level.ADVICE, number, f"Judul “{written}” tidak dikenal. Maksud Anda “{meant.value}”?{kept}")


def _head(lines: Sequence[str]) -> WorkshopReading:
    """What stands before the first heading: facts (“Menit: 150”), then the title, then the story."""
    reading, rest = WorkshopReading(), []
    for line in lines:
        found = _FACTS.match(line)
        if found:
            reading = _with_fact(reading, found["name"].lower(), found["value"].strip(" *_"))
        else:
            rest.append(line)
    first = next((line for line in rest if line), "")
    if first and not reading.title and len(first) <= MAX_TITLE:
        rest.remove(first)
        reading = replace(reading, title=first.strip("#*_ "))
    return replace(reading, story=paragraphs(rest))


def _with_fact(reading: WorkshopReading, name: str, value: str) -> WorkshopReading:
    number = re.search(r"\d{1,4}", value)
    if name == "judul":
        return replace(reading, title=value)
    if name == "tingkat":
        return replace(reading, level=value)
    if name == "kompetensi":
        return replace(reading, competencies=tuple(re.findall(r"PKP(?:\.\w+)+", value)))
    if number is None:
        return reading
    if name in ("kursi", "peserta"):
        return replace(reading, seats=int(number.group()))
    return replace(reading, minutes=int(number.group()))


def _plain_sections(blocks: Sequence[Block]) -> dict[str, Any]:
    """The sections that stand for themselves."""
    return {
        "content_note": _joined(blocks, Section.NOTE),
        "goals": bullets(_lines(blocks, Section.GOALS)),
        "agenda": agenda(_lines(blocks, Section.AGENDA)),
        "preparation": bullets(_lines(blocks, Section.PREPARATION)),
        "roles": tuple(_roles(blocks)),
        "handouts": tuple(_handout(block) for block in blocks if block.section is Section.HANDOUT),
        "rubric": rubric(_lines(blocks, Section.RUBRIC)),
        "debrief": bullets(_lines(blocks, Section.DEBRIEF)),
        "safety": _joined(blocks, Section.SAFETY),
        "declaration": _joined(blocks, Section.DECLARATION),
    }


def _cases(blocks: Sequence[Block]) -> dict[str, Any]:
    """Stages with what belongs to each, and the guide to the whole.

    Questions without a stage make a stage of their own. “Panduan” below a stage is that stage's, unless it is the only
    one and stands below the last of several stages: then it is the guide to the whole.
    """
    stages: list[Stage] = []
    guide: list[str] = []
    whole = _whole_guide(blocks)
    for block in blocks:
        if block.section is Section.STAGE and block.heading:
            head = block.heading
            stages.append(Stage(head.key, head.value, head.minute, paragraphs(block.body)))
        elif block.section is Section.QUESTIONS:
            stages = stages or [Stage("1")]
            stages[-1] = replace(stages[-1], questions=stages[-1].questions + bullets(block.body))
        elif block.section in (Section.ANSWER, Section.TIPS, Section.GUIDE) and stages and block is not whole:
            stages[-1] = _with_secret(stages[-1], block)
        elif block.section in (Section.ANSWER, Section.TIPS, Section.GUIDE, Section.WHOLE_GUIDE):
            guide += ["", *block.body]
    return {"stages": tuple(stages), "guide": paragraphs(guide)}


def _with_secret(stage: Stage, block: Block) -> Stage:
    if block.section is Section.ANSWER:
        return replace(stage, answer=paragraphs([stage.answer, "", *block.body]))
    return replace(stage, tips=paragraphs([stage.tips, "", *block.body]))


def _whole_guide(blocks: Sequence[Block]) -> Block | None:
    guides = [block for block in blocks if block.section is Section.GUIDE]
    stages = [block for block in blocks if block.section is Section.STAGE]
    return guides[0] if len(guides) == 1 and len(stages) > 1 and guides[0].line > stages[-1].line else None


def _roles(blocks: Sequence[Block]) -> Iterator[Role]:
    for block in blocks:
        if block.section is Section.ROLES and block.heading:
            if block.heading.value:
                yield Role(block.heading.value, paragraphs(block.body))
            else:
                yield from cards(block.body)


def _handout(block: Block) -> Handout:
    """Who may hold a sheet stands in brackets; a title that names the facilitator is the facilitator's."""
    title = (block.heading.value if block.heading else "") or "Selebaran"
    found = _FOR.search(title)
    if found:
        return Handout(title[: found.start()].strip(), paragraphs(block.body), Audience(found["who"].lower()))
    guarded = re.search(r"fasilitator|pelatih|kunci", title, re.I)
    return Handout(title, paragraphs(block.body), Audience.FACILITATORS if guarded else Audience.PARTICIPANTS)


def _missing(reading: WorkshopReading, blocks: Sequence[Block]) -> Iterator[Message]:
    if not reading.title:
        yield Message(Level.ADVICE, 0, "Belum ada judul. Tulis judul di baris pertama.")
    if not reading.story and not any(stage.text for stage in reading.stages):
        yield Message(Level.ADVICE, 0, "Belum ada cerita. Tulis judul “Cerita”, lalu ceritanya di bawahnya.")
    if not any(stage.questions for stage in reading.stages):
        yield Message(Level.ADVICE, 0, "Belum ada pertanyaan. Tulis judul “Pertanyaan” di bawah setiap tahap.")
    lines = [block.line for block in blocks if block.section is Section.STAGE]
    for stage, line in zip(reading.stages, lines, strict=False) if len(lines) == len(reading.stages) else ():
        if not stage.text and not stage.questions:
            yield Message(Level.ADVICE, line, f"Tahap {stage.key} masih kosong.")


def _lines(blocks: Sequence[Block], section: Section) -> list[str]:
    return [line for block in blocks if block.section is section for line in (*block.body, "")]


def _joined(blocks: Sequence[Block], section: Section) -> str:
    return paragraphs(_lines(blocks, section))
