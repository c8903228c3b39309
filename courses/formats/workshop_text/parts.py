"""The insides of sections: paragraphs, lists, programme, role cards, rubric rows."""

import re
from collections.abc import Iterable, Sequence

from courses.formats.workshop_text.reading import AgendaItem, Role, RubricRow

_BULLET = re.compile(r"^(?:[-–—•▪·*]|\d{1,2}[.)]|[a-z][.)])\s+")
_NUMBER = re.compile(r"^(?P<level>[1-4])\s*[.):=-]\s*")
_MINUTES = re.compile(r"^(?P<minutes>\d{1,3})\s*(?:menit\b|mnt\b|min\b|['’′])\.?\s*[|:.–—-]?\s*(?P<rest>.*)$", re.I)
_MINUTES_BEHIND = re.compile(
    r"^(?P<title>[^|]{1,80}?)\s*\(\s*(?P<minutes>\d{1,3})\s*(?:menit|mnt|min|['’′])\s*\)\s*[|:.–—-]?\s*(?P<rest>.*)$", re.I
)
_CARD = re.compile(r"^(?:[-–—•▪·*]\s+|\d{1,2}[.)]\s+)?\*{0,2}(?P<name>[^:*.?!]{2,60}?)\*{0,2}:\*{0,2}\s*(?P<card>.*)$")
# Beginnings of a card's own lines, which are nobody's name.
_NOT_NAMES = frozenset(
    "tugas tujuan ingat tanyakan contoh catatan kalimat rahasia latar ucapkan jangan sikap bila jika saat lalu".split()
)
_CRITERION = re.compile(r"^\*{0,2}kriteria(?:\s+\d+)?\*{0,2}\s*:\s*", re.I)
_COMPETENCY = re.compile(r"^PKP[.\d a-z]*$")


def paragraphs(lines: Iterable[str]) -> str:
    """The text of some lines: ends without blank lines, one blank line between paragraphs."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip("\n"))


def bullets(lines: Iterable[str]) -> tuple[str, ...]:
    """The entries of a list. Where bullets are used, a line without one goes on with the entry before."""
    filled = [line for line in lines if line]
    with_bullets = any(_BULLET.match(line) for line in filled)
    entries: list[str] = []
    for line in filled:
        if with_bullets and entries and not _BULLET.match(line):
            entries[-1] = f"{entries[-1]} {line}"
        else:
            entries.append(_BULLET.sub("", line, count=1).strip())
    return tuple(entry for entry in entries if entry)


def agenda(lines: Iterable[str]) -> tuple[AgendaItem, ...]:
    """“10 menit | Pembukaan | caranya”, “10 menit: Pembukaan”, “Pembukaan (10 menit): caranya”, or just a title."""
    return tuple(_agenda_item(entry) for entry in bullets(lines))


def cards(lines: Sequence[str]) -> tuple[Role, ...]:
    """Role cards in a list: “Nama: kartunya”, with more paragraphs below each."""
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        match = _CARD.match(line)
        if match and match["name"].split()[0].lower() not in _NOT_NAMES:
            found.append((match["name"].strip(), [match["card"]]))
        elif found:
            found[-1][1].append(line)
        elif line:
            found.append((_BULLET.sub("", line, count=1).strip(" *:"), []))
    return tuple(Role(name, paragraphs(card)) for name, card in found)


def rubric(lines: Iterable[str]) -> tuple[RubricRow, ...]:
    """“Kriteria: … | PKP.3.1 | kritis | 20” with four numbered or listed levels below it; or one table row with all of it."""
    rows: list[tuple[RubricRow, list[str]]] = []
    for line in lines:
        level = _NUMBER.match(line) or _BULLET.match(line)
        if rows and level and "|" not in line and not _CRITERION.match(line):
            rows[-1][1].append(line[level.end() :])
        elif line and (_CRITERION.match(line) or "|" in line or not rows):
            row = _row(_CRITERION.sub("", line, count=1))
            rows.append((row, list(row.levels)))
        elif line and rows[-1][1]:
            rows[-1][1][-1] += f" {line}"
    return tuple(RubricRow(row.criterion, row.competency, row.critical, row.weight, tuple(levels)) for row, levels in rows)


def _agenda_item(entry: str) -> AgendaItem:
    behind = _MINUTES_BEHIND.match(entry)
    if behind:
        return AgendaItem(behind["title"].strip(), int(behind["minutes"]), behind["rest"].strip())
    front = _MINUTES.match(entry)
    rest = front["rest"] if front else entry
    title, _mark, how = rest.partition("|") if "|" in rest else rest.partition(":")
    return AgendaItem(title.strip(), int(front["minutes"]) if front else None, how.strip())


def _row(line: str) -> RubricRow:
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    competency = next((cell for cell in cells if _COMPETENCY.match(cell)), "")
    weight = next((cell for cell in cells[1:] if re.fullmatch(r"(?:bobot\s*)?\d{1,3}\s*%?", cell, re.I)), "")
    critical = [cell for cell in cells if cell.lower() in ("kritis", "ya", "!")]
    texts = [cell for cell in cells if cell not in {competency, weight, *critical} and cell.lower() not in ("tidak", "-")]
    return RubricRow(
        texts[0] if texts else "", competency, bool(critical), int(re.sub(r"\D", "", weight) or 0), tuple(texts[1:5])
    )
