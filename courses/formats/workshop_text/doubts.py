"""Lines that look like headings and are none we know. When in doubt, what stands below is the facilitator's.

Nothing that participants read may hold a model answer by accident: an author who writes “Poin penting”, “*Solusi*” or
“Harapan jawaban” means the facilitator, and an author who means something else can say so in two words (“Untuk peserta:”).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from courses.formats.workshop_text.dress import Line, undress
from courses.formats.workshop_text.headings import (
    FACILITATOR_ONLY,
    SECTIONS,
    Section,
    is_addressed,
    is_form,
    is_quoted_part,
    is_stage,
)
from courses.formats.workshop_text.told import TOLD, Whose, whose

_WHO = "pelatih|fasilitator|fasil|pemandu|trainer|instruktur|narasumber|moderator|panitia|pengajar|asesor|penilai|facilitator"
_STRONG = re.compile(
    rf"\b(?:{_WHO}|panduan|pedoman|pegangan|kunci|jawaban|jawab|jwb|jwban|rahasia|konfidensial|internal|solusi|pembahasan|rambu"
    r"|diharapkan|answers?|keys?|solutions?|guide|notes?)(?:nya)?\b",
    re.I,
)
_WEAK = re.compile(
    r"\b(?:harapan|harapannya|respons?|tanggapan|reaksi|kesimpulan|simpulan|rangkuman|ringkasan|catatan|tips?|saran|arahan"
    r"|petunjuk|poin|penekanan|penjelasan|analisis|analisa|evaluasi|skor|ideal|idealnya|benar|tepat|seharusnya|sebaiknya"
    r"|semestinya|hikmah|pelajaran|hanya|khusus|alternatif|referensi|dasar hukum|hasil|tindakan|strategi|intervensi|hindari"
    r"|kesalahan|jebakan|salah|aman|anjuran|pesan utama|inti|contoh|model|bocoran|perhatikan"
    r"|diperhatikan|penting|(?:yang|perlu|harus|wajib) di\w+)(?:nya)?\b",
    re.I,
)
_TO_SOMEBODY = re.compile(
    rf"\b(?:untuk|utk|khusus|hanya|bagi|buat)\s+(?:para\s+)?(?:{_WHO})\b"
    r"|\b(?:jangan|tidak)\s+(?:untuk\s+)?(?:di)?bagikan\b",
    re.I,
)
# A question or a task begins like this, and is the participants'.
_ASKS = re.compile(
    r"^(?:apa|apakah|siapa|siapakah|bagaimana|bagaimanakah|mengapa|kenapa|kapan|di ?mana|ke ?mana|dari mana|mana|berapa|adakah"
    r"|haruskah|bolehkah|perlukah|dapatkah|bisakah|sebutkan|tulis|tuliskan|jelaskan|diskusikan|bicarakan|pilih|urutkan|buat"
    r"|buatlah|susun|tentukan|bandingkan|ceritakan|peragakan|cari|kalau|jika|bila)\b",
    re.I,
)
# A piece of the facilitator's in the middle of a line: “Siapa yang dihubungi? (Jawaban: polisi)”.
_ASIDE = re.compile(
    rf"\s*(?:[(\[{{]|(?<=[?.!…])\s*[-–—→>|=*]*|\s[-–—→|=]+>?)\s*\**"
    rf"(?P<name>(?:(?:kunci|contoh|model|catatan|untuk|utk|khusus|hanya|tips?|saran)\s+){{0,2}}"
    rf"(?:{_WHO}|kunci|jawaban(?:nya)?|jawab|jwb|solusi|pembahasan|tips?|nb|probing"
    rf"|jangan dibaca\w*|j(?=\s*[:：]))\b[^:)\]?.!]{{0,40}})(?:[:：)\]}}])",
    re.I,
)
_FREED = re.compile(r"^[\s*_#>-]*(?:untuk|utk) peserta\s*[*_]*\s*[:：][*_]*\s*", re.I)

# Texts a participant reads as they are, in paragraphs; and lists.
_FREE = frozenset({None, Section.STORY, Section.NOTE, Section.STAGE, Section.QUESTIONS, Section.SAFETY, Section.DECLARATION})
_LISTS = frozenset({Section.GOALS, Section.AGENDA})
_CARDS = frozenset({Section.ROLES, Section.HANDOUT})
_LONG_TITLE, _TITLE, _SHORT, _CLOSE = 10, 8, 6, 0.8


@dataclass(frozen=True)
class Doubt:
    """A line that looks like a heading: what it says, what it may have meant, and whether what is below it is held back."""

    written: str
    value: str = ""
    meant: Section | None = None
    is_held: bool = True
    # Nobody can say whose it is: its author must, before anybody meets the workshop.
    is_open: bool = False
    # A participants' heading in the middle of a guide, with its text in the same line.
    is_known: bool = False


def freed(line: str) -> str | None:
    """The text behind “Untuk peserta:”, by which an author decides; None for any other line."""
    found = _FREED.match(line)
    return line[found.end() :] if found else None


def names_facilitator(title: str) -> bool:
    """A sheet whose title says that it is the facilitator's."""
    return _STRONG.search(title) is not None


def is_for_the_facilitator(title: str) -> bool:
    """A title that says so in words: “Kunci untuk pelatih”."""
    return _TO_SOMEBODY.search(title) is not None


def aside_of(line: str, *, inside: Section | None) -> int | None:
    """Where a piece for the facilitator begins in a line of the participants'."""
    if inside not in _FREE | _LISTS | {Section.HANDOUT} or "___" in line:
        return None
    found = _ASIDE.search(line)
    return found.start() if found and found.start() else None


def doubt_of(line: str, *, inside: Section | None = None, before: Sequence[str] = ()) -> Doubt | None:
    """What an unknown heading may be. `before` are the lines above it in the same section; the first of all is a title."""
    bare = undress(line)
    if inside in TOLD and bare.name and not is_form(bare) and (told := whose(bare, inside=inside)):
        part = Section.ANSWER if told is Whose.ANSWER else Section.GUIDE
        return Doubt(bare.written, bare.value, part, is_open=told is Whose.OPEN)
    if not bare.name or is_form(bare) or len(bare.name) < 3 or (inside is None and not any(before)):
        return None
    meant = _misspelt(bare)
    if meant in FACILITATOR_ONLY:
        return Doubt(bare.written, bare.value, meant)
    if inside is Section.RUBRIC:
        # What is no criterion ends it: see `rubric_end`.
        return None
    if inside not in _FREE | _LISTS | _CARDS:
        # Here everything is the facilitator's already.
        if inside in FACILITATOR_ONLY and is_quoted_part(bare):
            return Doubt(bare.written, is_held=False, is_known=True)
        return Doubt(bare.written, meant=meant, is_held=False) if line.lstrip().startswith("#") else None
    if inside in _CARDS:
        return _in_a_card(bare, inside, is_first=not any(before))
    if _names_the_facilitator(bare, inside):
        return Doubt(bare.written, bare.value, Section.GUIDE)
    is_unknown = bare.name not in SECTIONS and (_is_titled(bare) or (inside in _FREE and _is_plain_title(bare, before)))
    return Doubt(bare.written, bare.value, meant) if is_unknown else None


def _misspelt(bare: Line) -> Section | None:
    if bare.name in SECTIONS or bare.is_sentence or len(bare.name.split()) > 3 or len(bare.name) > 40:
        return None
    close = get_close_matches(bare.name, SECTIONS, n=1, cutoff=_CLOSE)
    return SECTIONS[close[0]] if close else None


def _in_a_card(bare: Line, inside: Section | None, *, is_first: bool) -> Doubt | None:
    """In a role card or on a sheet, bold lines are its own, unless they name the facilitator."""
    is_player = inside is Section.ROLES and re.fullmatch(rf"(?:{_WHO})(?: [a-z\d]{{1,2}})?", bare.name)
    if bare.alone and not is_player and not bare.is_sentence and bare.count <= _TITLE and _STRONG.search(bare.written):
        is_plain_title = not is_first and not bare.is_listed and bare.written[:1].isupper()
        return Doubt(bare.written, meant=Section.GUIDE) if bare.is_marked or is_plain_title else None
    if inside is Section.ROLES and bare.raw.lstrip().startswith("#"):
        return Doubt(bare.written, is_held=False)
    return None


def _names_the_facilitator(bare: Line, inside: Section | None) -> bool:
    if bare.raw.lstrip(" *_-•").startswith(("“", '"', "‘")):
        return False
    if _TO_SOMEBODY.search(bare.written) and bare.count <= _LONG_TITLE:
        return True
    if (is_stage(bare) or bare.name in SECTIONS) and is_addressed(bare):
        return True
    if bare.name in SECTIONS:
        return False
    asks = _ASKS.match(bare.name) is not None and not (bare.is_marked and _STRONG.search(bare.written))
    if inside in _LISTS:
        return bool(_STRONG.search(bare.written)) and bare.count <= _TITLE and not bare.is_listed
    if bare.is_sentence:
        return bool(_STRONG.search(bare.written)) and (
            bare.count <= 2 or (bare.is_marked and not asks and bare.count <= _TITLE)
        )
    if asks:
        return False
    if _STRONG.search(bare.written) and bare.count <= _TITLE:
        return True
    return bool(_WEAK.search(bare.written)) and bare.count <= (_SHORT if bare.alone else 4)


def _is_titled(bare: Line) -> bool:
    """Dressed as a heading, with nothing behind it."""
    if not bare.is_marked or not bare.alone or bare.count > _TITLE:
        return False
    return not bare.is_sentence or (bare.count <= 3 and not bare.raw.strip(" *_").endswith(("!", "?")))


def _is_plain_title(bare: Line, before: Sequence[str]) -> bool:
    """A short line without a full stop, after a blank line or the end of a sentence: people head their texts so."""
    if not any(before) or bare.is_listed or not bare.alone or bare.is_sentence or bare.count > _SHORT or _ASKS.match(bare.name):
        return False
    above = before[-1].strip(' *_”"')
    return bare.raw.strip()[0].isupper() and (not above or above.endswith((".", "?", "!", ":")))
