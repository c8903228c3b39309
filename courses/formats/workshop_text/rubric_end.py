"""Where a rubric ends without a heading we know: at a line that stands like a title.

“*Catatan penutup*” below eight criteria is no ninth one, and what stands below it is the facilitator's.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from courses.formats.workshop_text.dress import undress
from courses.formats.workshop_text.parts import BULLET
from courses.formats.workshop_text.reading import Level, Message
from courses.formats.workshop_text.rubrics import begins_levels, is_critical_row, is_labelled_row

_CLOSING = re.compile(
    r"(?:(?:kata|catatan|panduan|sesi|bagian|acara|refleksi|pertanyaan|diskusi|debrief|dan|&|/) ?)*penutup(?:an)?"
    r"(?: (?:dan|&|/) \w+| (?:pelatihan|workshop|sesi|acara|diskusi))?"
    r"|(?:sekian|akhir kata|sampai jumpa|terima ?kasih|makasih|selamat (?:belajar|berlatih|bertugas|mencoba)|semoga)\b.*",
    re.I,
)
_BOLD = re.compile(r"^[^\w*]*[*_]{1,3}[^*_]+[*_]{1,3}\s*:?[^\w(\[]*$")
_HEAD, _WORDS = 5, 6


def ends_rubric(line: str, *, above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a line between those lines of a rubric and those that follow is a title and no criterion."""
    head = list(islice(_filled(above), _HEAD))
    if not line or not head or _is_entry(line):
        return False
    if is_critical_row(line):
        return False
    if is_closing(line):
        return True
    following = list(islice(_filled(below), _HEAD))
    if not is_labelled_row(head[0]) and not _is_entry(head[0]) and begins_levels([*head[1:], line]):
        return not begins_levels(following) and (_is_marked(line) or not above[-1])
    if _is_marked(line) and not _is_marked(head[0]):
        return True
    if above[-1]:
        return False
    if any(_is_entry(one) for one in head[:2]) or any(one and other for one, other in pairwise(above)):
        return True
    # One criterion a paragraph, as Word has them: then only what is no paragraph of its own is a title.
    is_directly_above = bool(below and below[0])
    return is_directly_above or any(map(_is_entry, following[:1])) or line.endswith("?") or any(map(_is_picture, line))


def is_closing(line: str) -> bool:
    """“Penutup”, “Debrief dan penutup”, “Terima kasih 🙏”."""
    bare = undress(line)
    return not BULLET.match(line) and bare.count <= _WORDS and _CLOSING.fullmatch(bare.name) is not None


def ended(line: str, number: int) -> Message:
    """What was done with it. What may have been a criterion is for the author to say."""
    title = undress(line).written[:60] or line[:60]
    if is_closing(line):
        said = f"“{title}” mengakhiri rubrik. Mulai baris ini hanya fasilitator yang membacanya."
        return Message(Level.ADVICE, number, said)
    said = (
        f"“{title}” tidak seperti kriteria di atasnya, jadi rubrik berhenti di sini dan sisanya hanya untuk fasilitator. "
        "Bila ini kriteria, tulis seperti kriteria di atasnya, tanpa baris kosong. "
        "Bila bukan, tulis judul “Panduan umum” di atasnya."
    )
    return Message(Level.FAULT, number, said)


def _filled(lines: Sequence[str]) -> Iterator[str]:
    return (line for line in lines if line)


def _is_entry(line: str) -> bool:
    return BULLET.match(line.lstrip("*_")) is not None or is_labelled_row(line)


def _is_marked(line: str) -> bool:
    letters = [sign for sign in line if sign.isalpha()]
    is_loud = len(letters) > 3 and all(sign.isupper() for sign in letters)
    return (
        is_loud or line.startswith("#") or line.endswith((":", "：")) or _BOLD.match(line) is not None or _is_picture(line[0])
    )


def _is_picture(sign: str) -> bool:
    return unicodedata.category(sign) in ("So", "Sk")
