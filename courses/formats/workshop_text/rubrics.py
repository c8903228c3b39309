"""Rubrics as people write them: a label with bars, a table, or just one criterion a line."""

import re
from collections.abc import Iterable, Sequence

from courses.formats.workshop_text.parts import BULLET, bullets
from courses.formats.workshop_text.reading import RubricRow

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
_LEVELS = 4


def rubric(lines: Iterable[str]) -> tuple[RubricRow, ...]:
    """“Kriteria: … | PKP.3.1 | kritis | 20” with four numbered or listed levels below it; or one table row with all of it.

    Without either, every plain line is a criterion: “Memilih tempat yang aman (kritis)”.
    """
    filled = [line for line in lines if line]
    is_labelled = any(_CRITERION.match(line) or "|" in line for line in filled)
    if not is_labelled and not _has_levels(filled):
        return tuple(_plain_row(entry) for entry in bullets(filled))
    rows: list[tuple[RubricRow, list[str]]] = []
    for line in filled:
        level = _NUMBER.match(line) or BULLET.match(line)
        if rows and level and "|" not in line and not _CRITERION.match(line):
            rows[-1][1].append(line[level.end() :])
        elif _CRITERION.match(line) or "|" in line or not rows:
            _append(rows, line, is_labelled=is_labelled)
        elif not is_labelled and len(rows[-1][1]) == _LEVELS:
            _append(rows, line, is_labelled=False)
        elif rows[-1][1]:
            rows[-1][1][-1] += f" {line}"
    return tuple(RubricRow(row.criterion, row.competency, row.critical, row.weight, tuple(levels)) for row, levels in rows)


def _append(rows: list[tuple[RubricRow, list[str]]], line: str, *, is_labelled: bool) -> None:
    """One more criterion; the first row of a table names its columns and is none."""
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    if "|" in line and all(_TITLES.fullmatch(cell) for cell in cells):
        return
    row = _row(_CRITERION.sub("", line, count=1)) if is_labelled else _plain_row(line)
    rows.append((row, list(row.levels)))


def _has_levels(lines: Sequence[str]) -> bool:
    """Criteria without the word, each with its levels 1 to 4 below it."""
    numbers = [found["level"] for line in lines if (found := _NUMBER.match(line))]
    return bool(numbers) and not _NUMBER.match(lines[0]) and numbers[:_LEVELS] == ["1", "2", "3", "4"]


def _plain_row(entry: str) -> RubricRow:
    """A criterion in words; its mark, weight and code may stand behind it."""
    text, critical, weight, competency = entry.strip(" *_"), False, 0, ""
    front = _CRITICAL_FIRST.match(text)
    if front:
        text, critical = text[front.end() :], True
    while (found := _BEHIND.search(text)) and found.start():
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
    return RubricRow(text.strip(), competency, critical, weight)


def _row(line: str) -> RubricRow:
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    competency = next((cell for cell in cells if _COMPETENCY.match(cell)), "")
    weight = next((cell for cell in cells[1:] if re.fullmatch(r"(?:bobot\s*)?\d{1,3}\s*%?", cell, re.I)), "")
    critical = [cell for cell in cells if cell.lower() in ("kritis", "ya", "!")]
    texts = [cell for cell in cells if cell not in {competency, weight, *critical} and cell.lower() not in ("tidak", "-")]
    return RubricRow(
        texts[0] if texts else "", competency, bool(critical), int(re.sub(r"\D", "", weight) or 0), tuple(texts[1:5])
    )
