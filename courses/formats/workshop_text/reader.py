"""From a pasted text to a workshop. Nothing is refused and nothing raises: what is unclear is said with its line.

Whatever could be the facilitator's stays the facilitator's: an unknown or misspelt heading below an answer does not end it,
and one in what participants read holds back what is below it until its author decides.
A leading backslash, or “Untuk peserta:”, makes a line plain text whatever it looks like.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from courses.formats.workshop_text.cards import announced_in, lists_names, read_cards
from courses.formats.workshop_text.cleaning import clean_lines
from courses.formats.workshop_text.doubts import Doubt, aside_of, doubt_of, freed, is_for_the_facilitator, names_facilitator
from courses.formats.workshop_text.facts import with_facts
from courses.formats.workshop_text.headings import FACILITATOR_ONLY, Heading, Section, heading_of, names_a_minute
from courses.formats.workshop_text.parts import agenda, bullets, paragraphs
from courses.formats.workshop_text.reading import Audience, Handout, Level, Message, Role, Stage, WorkshopReading
from courses.formats.workshop_text.rubric_end import ended, ends_rubric
from courses.formats.workshop_text.rubrics import Numbered, left_overs, rubric
from courses.formats.workshop_text.told import goes_on

MAX_TITLE = 120
_FOR = re.compile(r"\s*\(untuk (?P<who>peserta|pengamat|fasilitator)\)$", re.I)


@dataclass
class Block:
    """A heading and the lines below it."""

    heading: Heading | None
    line: int
    body: list[str] = field(default_factory=list)
    # Pieces for the facilitator that stood in the middle of its lines.
    asides: list[str] = field(default_factory=list)
    # The first line of text and the newest one.
    above: tuple[str, ...] = ()

    def add(self, line: str) -> None:
        """One more line of text."""
        self.body.append(line)
        self.above = (next((one for one in self.above if one), ""), line) if self.above else (line,)

    @property
    def section(self) -> Section | None:
        """None before the first heading."""
        return self.heading.section if self.heading else None


def read_workshop(text: str) -> WorkshopReading:
    """The workshop in a text, with messages for what is unclear or missing."""
    lines, messages = clean_lines(text)
    blocks, unclear = _blocks(lines)
    rows, (roles, kept) = rubric(_numbered(blocks, Section.RUBRIC)), _roles(blocks)
    reading = replace(_head(blocks[0].body), roles=tuple(roles), rubric=tuple(row for _line, row in rows))
    reading = replace(reading, **_plain_sections(blocks), **_cases(blocks))
    reading = replace(reading, story=paragraphs([reading.story, "", _joined(blocks, Section.STORY)]))
    found = [*messages, *unclear, *kept, *left_overs(rows), *_missing(reading, blocks)]
    return replace(reading, messages=tuple(sorted(found, key=lambda one: one.line)))


def _blocks(lines: Sequence[str]) -> tuple[list[Block], list[Message]]:
    blocks, messages = [Block(None, 1)], []
    for number, line in enumerate(lines, start=1):
        block = blocks[-1]
        told = freed(line)
        if line.startswith("\\") or (told is not None and block.section not in FACILITATOR_ONLY):
            block.add(line[1:] if told is None else told)
            continue
        if block.section is None and with_facts(WorkshopReading(), line):
            # Facts at the top are no text: the line below them is the title.
            block.body.append(line)
            continue
        heading = heading_of(line, inside=block.section) or _next_question(blocks, line)
        doubt = None if heading else doubt_of(line, inside=block.section, before=block.above)
        messages += [_unclear(number, doubt)] if doubt else []
        if doubt and doubt.is_held:
            section = _kept_in(doubt)
            heading = Heading(section, line.strip() if section is Section.HELD else doubt.value)
        if heading is None and block.section is Section.RUBRIC and ends_rubric(line, above=block.body, below=lines[number:]):
            messages.append(ended(line, number))
            heading = Heading(Section.WHOLE_GUIDE, line)
        if heading:
            messages += [_minute_unread(number, heading)] if names_a_minute(heading) else []
            blocks.append(Block(heading, number))
            if heading.section not in _TITLED_BLOCKS:
                blocks[-1].add(heading.value)
        else:
            messages += _add(block, line, number)
    return blocks, messages


def _next_question(blocks: Sequence[Block], line: str) -> Heading | None:
    """The questions go on below a remark of one line between them."""
    if len(blocks) < 2 or blocks[-2].section is not Section.QUESTIONS or blocks[-1].section not in _OF_A_STAGE:
        return None
    told = blocks[-1].body
    is_next = bool(told and told[0]) and goes_on(line, asked=blocks[-2].body, told=told)
    return Heading(Section.QUESTIONS, line) if is_next else None


def _minute_unread(number: int, heading: Heading) -> Message:
    said = f"Menit tahap {heading.key} tidak terbaca. Tulis “Tahap {heading.key} (menit 20)”, lalu judulnya."
    return Message(Level.ADVICE, number, said)


def _add(block: Block, line: str, number: int) -> list[Message]:
    """A line of text, without what is the facilitator's in the middle of it."""
    is_title = block.section is None and not any(block.above)
    at = None if is_title else aside_of(line, inside=block.section)
    block.add(line if at is None else line[:at].rstrip())
    if at is None:
        return []
    piece = line[at:].strip()
    block.asides.append(piece)
    said = f"“{piece[:60]}” di tengah baris dibaca sebagai bagian fasilitator. {_DECIDE}"
    return [Message(Level.ADVICE, number, said, is_held=True)]


def _kept_in(doubt: Doubt) -> Section:
    """A heading that means one of the facilitator's own parts stands there; every other keeps its words for the facilitator."""
    return doubt.meant if doubt.meant in FACILITATOR_ONLY and doubt.meant is not Section.GUIDE else Section.HELD


_OF_A_STAGE = (Section.ANSWER, Section.TIPS, Section.GUIDE, Section.HELD)
_TITLED_BLOCKS = (Section.ROLES, Section.STAGE, Section.HANDOUT)


# How an author gives back what was held.
_DECIDE = "Bila untuk peserta, awali baris itu dengan “Untuk peserta:”."

_OR_TIPS = "Bila untuk fasilitator, awali dengan “Tips:”."

_ON_ITS_OWN = "Bila untuk peserta, tulis judulnya sendiri di satu baris, lalu isinya di bawahnya."


def _unclear(number: int, doubt: Doubt) -> Message:
    """What was done with a heading nobody knows, and how to decide otherwise."""
    written, meant = doubt.written, doubt.meant
    if not doubt.is_held and doubt.is_known:
        return Message(Level.ADVICE, number, f"“{written}: …” tetap bagian fasilitator. {_ON_ITS_OWN}")
    if not doubt.is_held:
        return Message(Level.ADVICE, number, f"Judul “{written}” tidak dikenal. Isinya masuk ke bagian sebelumnya.")
    if doubt.is_open:
        return Message(
            Level.FAULT, number, f"“{written}: …” ditahan: belum jelas untuk siapa. {_DECIDE} {_OR_TIPS}", is_held=True
        )
    if meant is Section.GUIDE or (meant is Section.ANSWER and len(written) <= len("Jwb")):
        said = f"“{written}” dibaca sebagai bagian fasilitator; peserta tidak membacanya. {_DECIDE}"
    elif meant is not None:
        said = f"Judul “{written}” tidak dikenal. Maksud Anda “{meant.value}”? Sampai jelas, isinya hanya untuk fasilitator."
    else:
        said = f"Judul “{written}” tidak dikenal, jadi isinya ditahan: hanya fasilitator yang membacanya. {_DECIDE}"
    return Message(Level.ADVICE, number, said, is_held=True)


def _head(lines: Sequence[str]) -> WorkshopReading:
    """What stands before the first heading: facts (“Menit: 150”), then the title, then the story."""
    reading, rest = WorkshopReading(), []
    for line in lines:
        found = with_facts(reading, line)
        if found is None:
            rest.append(line)
        else:
            reading = found
    first = next((line for line in rest if line), "")
    if first and not reading.title and len(first) <= MAX_TITLE:
        rest.remove(first)
        reading = replace(reading, title=first.strip("#*_ "))
    return replace(reading, story=paragraphs(rest))


def _plain_sections(blocks: Sequence[Block]) -> dict[str, Any]:
    """The sections that stand for themselves."""
    return {
        "content_note": _joined(blocks, Section.NOTE),
        "goals": bullets(_lines(blocks, Section.GOALS)),
        "agenda": agenda(_lines(blocks, Section.AGENDA)),
        "preparation": bullets(_lines(blocks, Section.PREPARATION)),
        "handouts": tuple(_handout(block) for block in blocks if block.section is Section.HANDOUT),
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
        elif block.section in _OF_A_STAGE and stages and block is not whole:
            stages[-1] = _with_secret(stages[-1], block)
        elif block.section in (*_OF_A_STAGE, Section.WHOLE_GUIDE):
            guide += ["", *block.body]
        if block.asides and stages and block.section in (Section.STAGE, Section.QUESTIONS):
            stages[-1] = replace(stages[-1], tips=paragraphs([stages[-1].tips, "", *block.asides]))
        elif block.asides:
            guide += ["", *block.asides]
    return {"stages": tuple(stages), "guide": paragraphs(guide)}


def _with_secret(stage: Stage, block: Block) -> Stage:
    if block.section is Section.ANSWER:
        return replace(stage, answer=paragraphs([stage.answer, "", *block.body]))
    return replace(stage, tips=paragraphs([stage.tips, "", *block.body]))


def _whole_guide(blocks: Sequence[Block]) -> Block | None:
    guides = [block for block in blocks if block.section is Section.GUIDE]
    stages = [block for block in blocks if block.section is Section.STAGE]
    return guides[0] if len(guides) == 1 and len(stages) > 1 and guides[0].line > stages[-1].line else None


def _roles(blocks: Sequence[Block]) -> tuple[list[Role], list[Message]]:
    roles: list[Role] = []
    messages: list[Message] = []
    announced: frozenset[str] = frozenset()
    for block in blocks:
        if block.section is Section.ROLES and block.heading:
            name = block.heading.value
            announced |= announced_in([*block.body, f"{Section.ROLES.value}: {name}"])
            found, kept = read_cards(block.body, name="" if lists_names(name, block.body) else name, announced=announced)
            roles += found
            messages += [replace(one, line=block.line + 1 + one.line) for one in kept]
    return roles, messages


def _handout(block: Block) -> Handout:
    """Who may hold a sheet stands in brackets; a title that names the facilitator is the facilitator's."""
    title = (block.heading.value if block.heading else "") or "Selebaran"
    found = _FOR.search(title)
    if found:
        return Handout(title[: found.start()].strip(), paragraphs(block.body), Audience(found["who"].lower()))
    return Handout(title, paragraphs(block.body), Audience.FACILITATORS if names_facilitator(title) else Audience.PARTICIPANTS)


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
    for block in (one for one in blocks if one.section is Section.HANDOUT and one.heading):
        title = block.heading.value if block.heading else ""
        if names_facilitator(title) and not _FOR.search(title) and not is_for_the_facilitator(title):
            said = (
                f"Selebaran “{title}” hanya untuk fasilitator. Bila untuk peserta, tambahkan “(untuk peserta)” pada judulnya."
            )
            yield Message(Level.ADVICE, block.line, said)


def _lines(blocks: Sequence[Block], section: Section) -> list[str]:
    return [line for block in blocks if block.section is section for line in (*block.body, "")]


def _numbered(blocks: Sequence[Block], section: Section) -> list[Numbered]:
    """The lines of a section that begins below its heading, with their numbers in the text."""
    return [(block.line + place, line) for block in blocks if block.section is section for place, line in enumerate(block.body)]


def _joined(blocks: Sequence[Block], section: Section) -> str:
    return paragraphs(_lines(blocks, section))
