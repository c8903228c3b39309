"""Rubrics as people write them: a label with bars, a table, or just one criterion a line."""

import re
from collections.abc import Iterator, Sequence

from courses.formats.workshop_text.parts import BULLET
from courses.formats.workshop_text.reading import Level, Message, RubricRow

# A line with its number in the text, and a criterion with the line it begins on.
Numbered = tuple[int, str]
Found = tuple[int, RubricRow]

_NUMBER = re.compile(r"^(?P<level>[1-4])\s*[.):=-]\s*")
_CRITERION = re.compile(r"^\*{0,2}kriteria(?:\s+\d+)?\*{0,2}\s*:\s*", re.I)
_COMPETENCY = re.compile(r"^PKP[.\d a-z]*$")
# What stands behind a criterion in words: “(kritis)”, “– kritis”, “(PKP.2.1, kritis, 20%)”.
_BEHIND = re.compile(
    r"(?P<apart>\s*[(\[,;/]\s*|\s+[–—-]\s*|\s*:\s*|\s+)\*{0,2}"
    r"(?P<part>(?:kriteria\s+)?kritis|PKP(?:\.[\da-z]+)+|(?:bobot\s*:?\s*)\d{1,3}\s*%?|\d{1,3}\s*%)[\s)\].*]*$",
    re.I,
)
_CRITICAL_FIRST = re.compile(r"^[(\[*_]*kritis[)\]*_]*\s*[:–—-]\s*[*_]*", re.I)
_TITLES = re.compile(
    r"no\.?|kriteria|kompetensi|kode|kritis|bobot|(?:tingkat |level |skor )?[1-4]|tingkat|level|skor"
    r"|membahayakan|perlu bimbingan|cukup|mandiri",
    re.I,
)
_BOLD = re.compile(r"\*{1,2}(?P<text>[^*]+)\*{1,2}")
_IN_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]\.?")
_MARK_BEHIND = re.compile(r"\s*[(\[]\s*kritis\s*[)\]]\.?$", re.I)
# Signs of two lines in one criterion, or of a mark that was not understood.
_LEFT_OVER = re.compile(r"[(\[]\s*kritis\s*[)\]]|\*", re.I)
_LEVELS, _LONGEST = 4, 500


def rubric(lines: Sequence[Numbered]) -> list[Found]:
    """“Kriteria: … | PKP.3.1 | kritis | 20” with four numbered or listed levels below it; or one table row with all of it.

    Without either, every plain line is a criterion: “Memilih tempat yang aman (kritis)”.
    """
    filled = [one for one in lines if one[1]]
    is_labelled = any(is_labelled_row(line) for _number, line in filled)
    if not is_labelled and not has_levels([line for _number, line in filled]):
        return [(number, _plain_row(entry)) for number, entry in _entries(filled)]
    rows: list[tuple[int, RubricRow, list[str]]] = []
    for number, line in filled:
        level = _NUMBER.match(line) or BULLET.match(line)
        if rows and level and not is_labelled_row(line):
            rows[-1][2].append(line[level.end() :])
        elif is_labelled_row(line) or not rows or (not is_labelled and len(rows[-1][2]) == _LEVELS):
            rows += _rows(number, line, is_labelled=is_labelled)
        elif rows[-1][2]:
            rows[-1][2][-1] += f" {line}"
    return [
        (number, RubricRow(row.criterion, row.competency, row.critical, row.weight, tuple(levels)))
        for number, row, levels in rows
    ]


def is_labelled_row(line: str) -> bool:
    """“Kriteria: …”, or a row of a table."""
    return "|" in line or _CRITERION.match(line) is not None


def is_critical_row(line: str) -> bool:
    """A line that says itself that it is a criterion: by its mark, weight or code."""
    row = _plain_row(line)
    return row.critical or bool(row.weight) or bool(row.competency)


def begins_levels(lines: Sequence[str]) -> bool:
    """Lines numbered from 1 to 4 and no further."""
    numbers = [line[:1] for line in lines[: _LEVELS + 1] if _NUMBER.match(line) or line[:1] == "5"]
    return numbers[:_LEVELS] == ["1", "2", "3", "4"] and numbers[_LEVELS:] != ["5"]


def has_levels(lines: Sequence[str]) -> bool:
    """Criteria without the word, each with its levels 1 to 4 below it."""
    numbers = [found["level"] for line in lines if (found := _NUMBER.match(line))]
    return bool(numbers) and not _NUMBER.match(lines[0]) and numbers[:_LEVELS] == ["1", "2", "3", "4"]


def left_overs(rows: Sequence[Found]) -> Iterator[Message]:
    """Criteria in which a mark or a star was left: two lines ran together, or the mark stands in the middle."""
    for number, row in rows:
        found = _LEFT_OVER.search(row.criterion)
        if found:
            said = (
                f"Kriteria “{row.criterion[:60]}” masih memuat “{found.group()}”. Tulis satu kriteria per baris, "
                "tanpa bintang, dengan “(kritis)” di ujungnya."
            )
            yield Message(Level.FAULT, number, said)


def _rows(number: int, line: str, *, is_labelled: bool) -> list[tuple[int, RubricRow, list[str]]]:
    """One more criterion; the first row of a table names its columns and is none."""
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    if "|" in line and all(_TITLES.fullmatch(cell) for cell in cells):
        return []
    row = _row(_CRITERION.sub("", line, count=1)) if is_labelled else _plain_row(line)
    return [(number, row, list(row.levels))]


def _entries(lines: Sequence[Numbered]) -> list[Numbered]:
    """One criterion a line. In a list, a line in small letters goes on with the line above, as a mark in brackets does."""
    is_list = any(BULLET.match(line) for _number, line in lines)
    entries: list[Numbered] = []
    for number, line in lines:
        if entries and ((is_list and line[0].islower() and not BULLET.match(line)) or _IN_BRACKETS.fullmatch(line)):
            entries[-1] = (entries[-1][0], f"{entries[-1][1]} {line}")
        else:
            entries.append((number, line))
    bare = [(number, BULLET.sub("", line, count=1).strip()) for number, line in entries]
    return [(number, line) for number, line in bare if line]


def _plain_row(entry: str) -> RubricRow:
    """A criterion in words; its mark, weight and code may stand behind it."""
    text = _BOLD.sub(lambda bold: bold[0] if bold["text"].strip().lower() == "kritis" else bold["text"], entry).strip(" *_")
    critical, weight, competency = False, 0, ""
    front = _CRITICAL_FIRST.match(text)
    if front:
        text, critical = text[front.end() :], True
    while len(text) < _LONGEST and (found := _BEHIND.search(text)) and found.start():
        part = found["part"]
        if part.lower().endswith("kritis"):
            if not found["apart"].strip() and "*" not in found.group():
                # “Berpikir kritis” is what is observed.
                break
            critical = True
        elif part.upper().startswith("PKP"):
            competency = part
        else:
            weight = int(re.sub(r"\D", "", part))
        text = text[: found.start()].rstrip(" *_")
    return RubricRow(BULLET.sub("", text, count=1).strip(), competency, critical, weight)


def _row(line: str) -> RubricRow:
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    competency = next((cell for cell in cells if _COMPETENCY.match(cell)), "")
    weight = next((cell for cell in cells[1:] if re.fullmatch(r"(?:bobot\s*)?\d{1,3}\s*%?", cell, re.I)), "")
    critical = [cell for cell in cells if cell.lower() in ("kritis", "ya", "!")]
    texts = [cell for cell in cells if cell not in {competency, weight, *critical} and cell.lower() not in ("tidak", "-")]
    name, marks = _MARK_BEHIND.subn("", _BOLD.sub(r"\g<text>", texts[0])) if texts else ("", 0)
    return RubricRow(name, competency, bool(critical or marks), int(re.sub(r"\D", "", weight) or 0), tuple(texts[1:5]))
