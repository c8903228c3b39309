"""Which lines are headings: as typed in Word, in WhatsApp or by hand, with stars, numbers, colons or nothing at all."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum


class Section(StrEnum):
    """The parts of a workshop text."""

    STORY = "Cerita"
    NOTE = "Catatan isi"
    GOALS = "Tujuan"
    AGENDA = "Agenda"
    PREPARATION = "Persiapan"
    ROLES = "Peran"
    STAGE = "Tahap"
    QUESTIONS = "Pertanyaan"
    ANSWER = "Jawaban"
    TIPS = "Tips"
    GUIDE = "Panduan"
    WHOLE_GUIDE = "Panduan umum"
    HANDOUT = "Selebaran"
    RUBRIC = "Rubrik"
    DEBRIEF = "Debrief"
    SAFETY = "Keamanan peserta"
    DECLARATION = "Pernyataan rekaan"


_SPELLINGS = {
    Section.STORY: "cerita|kisah|cerita kasus|kasus|studi kasus|latar cerita|ringkasan cerita",
    Section.NOTE: "catatan isi|peringatan isi|peringatan",
    Section.GOALS: "tujuan|tujuan workshop|tujuan belajar|tujuan pembelajaran|sasaran",
    Section.AGENDA: "agenda|susunan acara|jadwal|rundown|alur waktu",
    Section.PREPARATION: "persiapan|bahan|alat dan bahan|bahan dan persiapan",
    Section.ROLES: "peran|kartu peran|pembagian peran|pemeran",
    Section.QUESTIONS: "pertanyaan|pertanyaan diskusi|bahan diskusi|diskusi|tugas kelompok",
    Section.ANSWER: "jawaban|contoh jawaban|kunci jawaban|kunci|model jawaban|jawaban contoh|jawaban yang diharapkan",
    Section.TIPS: "tips|tip|fasilitator|tips fasilitator|catatan fasilitator|catatan pelatih|catatan untuk fasilitator",
    Section.GUIDE: "panduan|panduan fasilitator|panduan pelatih|pegangan fasilitator|pemandu",
    Section.WHOLE_GUIDE: "panduan umum|panduan workshop|untuk fasilitator|khusus fasilitator|hanya untuk fasilitator",
    Section.HANDOUT: "selebaran|handout|lembar kerja|lampiran",
    Section.RUBRIC: "rubrik|rubrik penilaian|penilaian|lembar penilaian",
    Section.DEBRIEF: "debrief|pertanyaan debrief|pertanyaan penutup|refleksi",
    Section.SAFETY: "keamanan peserta|keselamatan peserta|aturan rumah|rasa aman peserta",
    Section.DECLARATION: "pernyataan rekaan|pernyataan|pernyataan fiksi",
}
SECTIONS = {spelling: section for section, names in _SPELLINGS.items() for spelling in names.split("|")}
# What stands below these never reaches a participant.
FACILITATOR_ONLY = frozenset({Section.ANSWER, Section.TIPS, Section.GUIDE, Section.WHOLE_GUIDE, Section.PREPARATION})
TITLED = frozenset({Section.ROLES, Section.STAGE, Section.HANDOUT})
# In a role card or on a sheet, “Tujuan: …” is a line of its own text; only these begin something new there.
_BREAKS_IN_A_SHEET = FACILITATOR_ONLY | TITLED | {Section.QUESTIONS}

# In a programme these words are its own entries, unless they are written as headings (“Debrief:”).
_ENTRIES = frozenset({Section.DEBRIEF, Section.QUESTIONS, Section.RUBRIC})

_MARKS = re.compile(r"^[\s#>*_~•▪·(-]*(?:\d{1,2}[.)]\s+|[A-Z][.)]\s+|[IVX]{1,4}[.)]\s+)?[\s#*_~]*")
_STAGE = re.compile(
    r"^(?:tahap(?:an)?|babak|adegan|kartu(?: kejadian)?|inject|inj[ei]ksi)\s+(?P<key>[a-z]?\d{1,2}|[ivx]{1,4})\b\s*"
    r"(?:\(?\s*(?:menit|mnt)(?: ke)?[ -]?\s*(?P<minute>\d{1,3})\s*\)?)?\s*(?P<rest>$|[:.\-–—|(].*$)",
    re.I,
)
_NUMBERED = re.compile(r"^(?P<word>[^\W\d]+(?: [^\W\d]+)?) \d{1,2}$")
_GUARDED = re.compile(r"\b(?:fasilitator|pelatih|pemandu|kunci|jawaban|rahasia)\b", re.I)
_MAX_HEADING, _CLOSE_ENOUGH = 90, 0.8


@dataclass(frozen=True)
class Heading:
    """A heading: its section, what stands behind the colon, and a stage's key and minute."""

    section: Section
    value: str = ""
    key: str = ""
    minute: int | None = None


@dataclass(frozen=True)
class Guess:
    """A line that looks like a heading and is none: what it says, and what it may have meant."""

    written: str
    meant: Section | None


def heading_of(line: str, *, inside: Section | None = None) -> Heading | None:
    """The heading a line is, if it is one. `inside` is the section it stands in."""
    bare = _MARKS.sub("", line, count=1).strip()
    if not bare or "__" in bare or len(line) > 2000:
        return None
    name, colon, value = bare.partition(":")
    found = _stage_of(bare) or _section_of(name, _clean(value) if colon else "")
    if found is None or (inside is Section.AGENDA and found.section in _ENTRIES and not _is_marked(line)):
        return None
    if inside is Section.ROLES and _plain(name) == "fasilitator":
        # Among the roles the facilitator is somebody who plays one.
        return None
    in_a_sheet = bool(found.value) and inside in (Section.ROLES, Section.HANDOUT)
    return None if in_a_sheet and found.section not in _BREAKS_IN_A_SHEET else found


def guess_of(line: str, *, inside: Section | None = None) -> Guess | None:
    """What an unknown heading may have meant. In a sheet or card, bold lines are its own."""
    bare = _MARKS.sub("", line, count=1).strip()
    name = _plain(bare.partition(":")[0])
    if name in SECTIONS or "__" in bare or len(bare) > _MAX_HEADING or len(name) < 3:
        return None
    close = get_close_matches(name, SECTIONS, n=1, cutoff=_CLOSE_ENOUGH) if len(name.split()) < 4 and len(name) < 40 else []
    alone = not _clean(bare.partition(":")[2])
    if close and (alone or SECTIONS[close[0]] in FACILITATOR_ONLY):
        return Guess(_clean(bare), SECTIONS[close[0]])
    if alone and _is_marked(line) and _GUARDED.search(name):
        return Guess(_clean(bare), Section.GUIDE)
    return Guess(_clean(bare), None) if line.lstrip().startswith("#") and inside is not Section.HANDOUT else None


def _stage_of(bare: str) -> Heading | None:
    found = _STAGE.match(bare.replace("*", ""))
    if found is None or len(bare) > _MAX_HEADING * 2:
        return None
    minute, rest = found["minute"], re.sub(r"^[\s:.\-–—|]+", "", found["rest"])
    return Heading(Section.STAGE, _clean(rest), found["key"].upper(), int(minute) if minute else None)


def _section_of(name: str, value: str) -> Heading | None:
    plain = _plain(name)
    numbered = _NUMBERED.match(plain)
    section = SECTIONS.get(plain) or (SECTIONS.get(numbered["word"]) if numbered else None)
    return Heading(section, value) if section else None


def _is_marked(line: str) -> bool:
    text = line.strip()
    return text.startswith(("#", "*", "_")) or text.endswith(":") or (text.isupper() and len(text) > 3)


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[*_~`]", "", name).strip(" .:–—-").lower().split())


def _clean(value: str) -> str:
    return value.strip().strip("*_~").strip()
