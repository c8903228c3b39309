"""Names as people paste them: from a chat, a spreadsheet, a list typed by hand. What is no name is left out and told."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Ways to address somebody. Religious and academic titles are part of a name on paper and stay.
_HONORIFIC = re.compile(
    r"(?:(?:yth|ytk|bu|ibu|pak|bapak|bp|bpk|sdr|sdri|sdr/i|saudara|saudari|tuan|tn|nyonya|ny|nona|nn|mbak|mba|mas|kak|bang)"
    r"(?:\.\s*|\s+))+(?=[^\W\d_])",
    re.I,
)
# “Bu RT” has no name behind the address: then the address is all there is.
_OFFICES = frozenset("rt rw lurah camat kades kadus bidan guru kader dokter haji ustaz ustadz pendeta".split())

LONGEST_LINE = 500
_ROW = re.compile(r"\d{1,4}[.)]?")
_COLUMNS = re.compile(r"[\t;|]")
_HEADER = re.compile(r"(?:nama|name)(?: (?:lengkap|peserta|relawan|kader))?|no\.?|nomor|no\.? urut", re.I)
_LABEL = re.compile(r"nama(?: lengkap)?\s*:\s*", re.I)
_NUMBERING = re.compile(r"\d{1,4}(?:\s*[.),:]\s*|\s+)(?!\d)")
_BULLET = re.compile(r"(?:\[[ xX]?\]|[^\w<'’‘ʼʿ])+")
_TAIL = re.compile(
    r"[\s,(:–—-]*(?:"
    r"\b(?:no\.?\s*)?(?:hp|wa|telp?|telepon|ponsel)\b[\s.:]*(?=\W*\d|$).*"
    r"|\+?\(?\d[\d\s().-]{5,}\d.*"
    r"|\S+@\S+.*"
    r"|\b(?:rt|rw)\b[\s.:/]*\d.*"
    r"|\b\d{1,2}\s*(?:tahun|thn|th)\b.*"
    r")$",
    re.I,
)
_PHONE_FIRST = re.compile(r"\+?\(?\d[\d\s().-]{5,}\d\)?\s*[-–—:,]?\s*(?=[^\W\d_])")


@dataclass(frozen=True)
class NameLine:
    """One line of a list: the name in it, and what stood beside it. A line of column titles has no name."""

    number: int
    name: str
    left_out: tuple[str, ...] = ()
    is_header: bool = False


def without_honorific(name: str) -> str:
    """The name as a document prints it: “Bu Rahma Wati” is “Rahma Wati”; “Bu RT” stays, as there is no name behind it."""
    text = " ".join(name.split())
    rest = _HONORIFIC.sub("", text, count=1) if _HONORIFIC.match(text) else text
    return text if rest.casefold().rstrip(".") in _OFFICES else rest


def read_names(text: str) -> list[NameLine]:
    """The filled lines of a list with their numbers; nothing is judged here, a line without a name has an empty one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    filled = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    return [_read(number, line, is_first=place == 0) for place, (number, line) in enumerate(filled)]


def _read(number: int, line: str, *, is_first: bool) -> NameLine:
    cells = [
        cell for cell in (_tidy(cell) for cell in _COLUMNS.split(unicodedata.normalize("NFC", line[:LONGEST_LINE]))) if cell
    ]
    if is_first and any(_HEADER.fullmatch(cell) for cell in cells):
        return NameLine(number, "", (", ".join(cells),), is_header=True)
    place = _name_column(cells)
    name, beside = _split(cells[place]) if cells else ("", "")
    others = [cell for at, cell in enumerate(cells) if at != place and not (at < place and _ROW.fullmatch(cell))]
    return NameLine(number, name, tuple(part for part in (beside, *others) if part))


def _name_column(cells: list[str]) -> int:
    """The first column of letters; a single letter (man, woman) only when there is nothing longer."""
    for least in (2, 1):
        for place, cell in enumerate(cells):
            if sum(sign.isalpha() for sign in _split(cell)[0]) >= least:
                return place
    return 0


def _split(cell: str) -> tuple[str, str]:
    """A cell's name, and the number, place or age beside it."""
    first = _PHONE_FIRST.match(cell)
    text = cell[first.end() :] if first else cell
    for mark in (_BULLET, _NUMBERING, _BULLET, _LABEL):
        found = mark.match(text)
        text = text[found.end() :] if found else text
    tail = _TAIL.search(text)
    name = text[: tail.start()] if tail else text
    beside = [first.group() if first else "", tail.group() if tail else ""]
    return "".join(_ends(name)), ", ".join(part.strip(" ,():–—-") for part in beside if part)


def _ends(name: str) -> Iterator[str]:
    """Without what is left hanging at the end: commas, dashes, ticks and pictures."""
    while name and (name[-1] in " ,:/–—-" or unicodedata.category(name[-1]) in ("So", "Mn", "Cf", "Sk")):
        name = name[:-1]
    yield name


def _tidy(cell: str) -> str:
    bare = re.sub(r"[*_~]|[\u200b-\u200f\ufeff]", "", cell).strip().strip('"').strip()
    return re.sub(r"\s+", " ", bare)
