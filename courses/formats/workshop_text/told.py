"""Words between the questions: “J: …”, “NB: …”, “Dorong peserta: …” speak to the facilitator, and “Kata: …” may.

A word nobody knows is held until its author says whose it is. “T: …” asks, and so does what begins like a question.
"""

import re
from enum import Enum, auto

from courses.formats.workshop_text.dress import Line
from courses.formats.workshop_text.headings import Section, is_talk


class Whose(Enum):
    """To whom such a line speaks: it answers, it guides, or nobody can say."""

    ANSWER = auto()
    GUIDE = auto()
    OPEN = auto()


_ANSWERS = frozenset({"j", "a", "jwb", "ans"})
_ASKING = frozenset({"t", "q", "tanya", "pertanyaan", "soal", "tugas kelompok"})
_NOTES = re.compile(
    r"(?:jangan|tidak (?:untuk|perlu)|bukan untuk) (?:di)?(?:baca|sebut|tampil|umum|bagi)\w*(?: (?:ke|kepada) peserta)?"
    r"|n\.? ?b|catatan|probing|probe|prob"
)
_TO_SOMEBODY_WHO_LEADS = re.compile(
    r"(?:dorong|ajak|arahkan|ingatkan|pancing|bimbing|bantu|minta|beri|berikan|tegur|perhatikan) "
    r"(?:(?:para|tiap|setiap|semua) )?(?:peserta|kelompok)\b"
)
_WHEN_THEY = re.compile(
    r"(?:bila|jika|kalau|apabila|saat|ketika|andai|seandainya) (?:(?:ada|para|tiap|setiap|semua|sebagian|banyak) )*"
    r"(?:peserta|kelompok)\b"
)
_ASKS = re.compile(
    r"(?:apa|apakah|siapa|siapakah|bagaimana|mengapa|kenapa|kapan|di ?mana|ke ?mana|mana|berapa|adakah|haruskah|bolehkah"
    r"|sebutkan|tulis|tuliskan|jelaskan|diskusikan|bicarakan|pilih|urutkan|lengkapi|lingkari|tandai|tentukan|bandingkan)\b"
)
_COLON = re.compile(r"^[^:：]{1,80}[:：](?!\d|//)")
_QUESTION = re.compile(r"^(?:(?P<number>\d{1,2})[.)]\s|(?P<letter>[tq]|tanya)\s*[:：])", re.I)
_WORDS = 4
# Texts in which such lines stand; among the questions even one letter is enough.
TOLD = frozenset({Section.QUESTIONS, Section.STAGE, Section.STORY})


def whose(bare: Line, *, inside: Section | None) -> Whose | None:
    """Whose a line below the questions is, or in a text of the case; None when it is the participants'."""
    is_asked = inside is Section.QUESTIONS
    if _NOTES.fullmatch(bare.name) or _TO_SOMEBODY_WHO_LEADS.match(bare.name):
        return Whose.GUIDE
    if _WHEN_THEY.match(bare.name) and ((bare.has_colon and bare.value) or (is_asked and not bare.raw.endswith("?"))):
        return Whose.GUIDE
    if is_talk(bare, inside=inside):
        return Whose.OPEN
    if not is_asked or not _COLON.match(bare.raw):
        return None
    if bare.name in _ANSWERS:
        return Whose.ANSWER
    is_word = bool(bare.value) and bare.has_colon and bare.count <= _WORDS and not bare.written.startswith(("“", '"', "‘"))
    return Whose.OPEN if is_word and not _asks(bare) else None


def goes_on(line: str, *, asked: list[str], told: list[str]) -> bool:
    """Whether a line is the next question after a remark between questions: “2. …?” below “1. …?” and “J: …”."""
    found = _QUESTION.match(line)
    if found is None or not line.rstrip(" *_").endswith("?") or any(_QUESTION.match(one) for one in told):
        return False
    before = next((match for one in reversed(asked) if (match := _QUESTION.match(one))), None)
    if before is None or bool(before["letter"]) != bool(found["letter"]):
        return False
    return bool(found["letter"]) or int(found["number"]) == int(before["number"]) + 1


def _asks(bare: Line) -> bool:
    """“T: …”, “Soal 2: …”, “Pilih satu: …”."""
    return re.sub(r" \d{1,2}$", "", bare.name) in _ASKING or _ASKS.match(bare.name) is not None
