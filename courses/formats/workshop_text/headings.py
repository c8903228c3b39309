"""Which lines are headings: as typed in Word, in WhatsApp or by hand, with stars, numbers, colons or nothing at all."""

import re
from dataclasses import dataclass
from enum import StrEnum

from courses.formats.workshop_text.dress import MARKS, Line, clean, undress


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
    # Below a heading nobody knows: the facilitator's until its author says otherwise.
    HELD = "Ditahan"


_SPELLINGS = {
    Section.STORY: "cerita|kisah|cerita kasus|kasus|studi kasus|latar cerita|ringkasan cerita",
    Section.NOTE: "catatan isi|peringatan isi|peringatan",
    Section.GOALS: "tujuan|tujuan workshop|tujuan belajar|tujuan pembelajaran|sasaran",
    Section.AGENDA: "agenda|susunan acara|jadwal|rundown|alur waktu",
    Section.PREPARATION: "persiapan|bahan|alat dan bahan|bahan dan persiapan",
    Section.ROLES: "peran|kartu peran|pembagian peran|pemeran",
    Section.QUESTIONS: "pertanyaan|pertanyaan diskusi|pertanyaan kelompok|pertanyaan untuk kelompok|pertanyaan untuk peserta|"
    "pertanyaan pemantik|soal|soal diskusi|bahan diskusi|diskusi|tugas kelompok",
    Section.ANSWER: "jawaban|jawab|jwb|contoh jawaban|kunci jawaban|kunci|model jawaban|jawaban contoh|jawaban yang diharapkan|"
    "solusi|pembahasan",
    Section.TIPS: "tips|tip|fasilitator|tips fasilitator|catatan fasilitator|catatan pelatih|catatan untuk fasilitator",
    Section.GUIDE: "panduan|panduan diskusi|panduan fasilitator|panduan pelatih|pegangan fasilitator|pemandu",
    Section.WHOLE_GUIDE: "panduan umum|panduan workshop|untuk fasilitator|khusus fasilitator|hanya untuk fasilitator|"
    "untuk pelatih|khusus pelatih|hanya untuk pelatih|untuk pelatih saja|panduan penutup",
    Section.HANDOUT: "selebaran|handout|lembar kerja|lampiran",
    Section.RUBRIC: "rubrik|rubrik penilaian|penilaian|lembar penilaian",
    Section.DEBRIEF: "debrief|pertanyaan debrief|pertanyaan penutup|refleksi",
    Section.SAFETY: "keamanan peserta|keselamatan peserta|aturan rumah|rasa aman peserta",
    Section.DECLARATION: "pernyataan rekaan|pernyataan|pernyataan fiksi",
}
SECTIONS = {spelling: section for section, names in _SPELLINGS.items() for spelling in names.split("|")}
# What stands below these never reaches a participant.
FACILITATOR_ONLY = frozenset(
    {Section.ANSWER, Section.TIPS, Section.GUIDE, Section.WHOLE_GUIDE, Section.PREPARATION, Section.HELD}
)
TITLED = frozenset({Section.ROLES, Section.STAGE, Section.HANDOUT})
# In a role card or on a sheet, “Tujuan: …” is a line of its own text; only these begin something new there.
_BREAKS_IN_A_SHEET = FACILITATOR_ONLY | TITLED | {Section.QUESTIONS}

# Parts that are told once, not stage by stage.
_WHOLE_TEXTS = frozenset(
    {Section.STORY, Section.NOTE, Section.GOALS, Section.AGENDA, Section.SAFETY, Section.DECLARATION, Section.DEBRIEF}
)

# In a programme these words are its own entries, unless they are written as headings (“Debrief:”).
_ENTRIES = frozenset({Section.DEBRIEF, Section.QUESTIONS, Section.RUBRIC})

# “(menit 20)”, “menit ke-20”, “menit 20–28”: when the stage begins.
_AT = r"[(\[]?\s*(?:menit|mnt)\.?(?: ke)?[ -]?\s*(?P<minute>\d{1,3})(?!\d)(?:\s*[-–—]\s*\d{1,3})?\s*[)\]]?"
_STAGE = re.compile(
    r"^(?:tahap(?:an)?|babak|adegan|kartu(?: kejadian)?|inject|inj[ei]ksi)\s+(?P<key>[a-z]?\d{1,2}|[ivx]{1,4})\b\s*"
    rf"(?:[,:.\-–—|]?\s*{_AT})?\s*(?P<rest>$|[:.\-–—|(].*$)",
    re.I,
)
_AT_THE_END = re.compile(rf"(?:^|\s*[,;|–—-]\s*|\s*(?=[(\[])){_AT}$", re.I)
_MINUTE_WORD = re.compile(r"\b(?:menit|mnt)\b", re.I)
_NUMBERED = re.compile(r"^(?P<word>[^\W\d]+(?: [^\W\d]+)?) (?:tahap |no\.? ?)?\d{1,2}$")
# “Cerita (untuk pelatih)”, “Tahap 1: jawaban”: a participants' heading that says whose it is.
ADDRESSED = re.compile(
    r"\b(?:pelatih|fasilitator|fasil|pemandu|trainer|facilitator|panduan|jawaban|kunci jawaban|solusi|pembahasan"
    r"|(?:jangan|tidak) (?:di)?bagikan)\b",
    re.I,
)
_MAX_STAGE = 180
_TALKS = frozenset({"diskusi", "bahan diskusi", "soal diskusi"})


@dataclass(frozen=True)
class Heading:
    """A heading: its section, what stands behind the colon, and a stage's key and minute."""

    section: Section
    value: str = ""
    key: str = ""
    minute: int | None = None


def heading_of(line: str, *, inside: Section | None = None) -> Heading | None:
    """The heading a line is, if it is one. `inside` is the section it stands in."""
    bare = undress(line)
    if not bare.name or is_form(bare):
        return None
    found = _stage_of(bare) or _section_of(bare)
    if found is None or (found.section not in FACILITATOR_ONLY and is_addressed(bare)):
        return None
    if inside in FACILITATOR_ONLY and is_quoted_part(bare):
        return None
    if inside is Section.AGENDA and found.section in _ENTRIES and not bare.is_marked:
        return None
    if is_talk(bare, inside=inside) or (found.section is inside and found.value and bare.is_listed and inside not in TITLED):
        return None
    if inside is Section.ROLES and bare.name == "fasilitator":
        # Among the roles the facilitator is somebody who plays one.
        return None
    in_a_sheet = bool(found.value) and inside in (Section.ROLES, Section.HANDOUT)
    return None if in_a_sheet and found.section not in _BREAKS_IN_A_SHEET else found


def is_quoted_part(line: Line) -> bool:
    """“Cerita: bacakan pelan-pelan” in a guide speaks about the story; the story has its heading on a line of its own."""
    return bool(line.value) and (SECTIONS.get(line.name) in _WHOLE_TEXTS or line.name in _TALKS)


def is_talk(line: Line, *, inside: Section | None) -> bool:
    """“Diskusi: arahkan ke polisi” or “Tujuan: …” between the questions may speak to whoever leads the talk."""
    if inside is Section.QUESTIONS:
        return bool(line.value) and (line.name in _TALKS or SECTIONS.get(line.name) is Section.GOALS)
    return inside is Section.STAGE and bool(line.value) and line.name in _TALKS and not line.raw.rstrip(" *_").endswith("?")


def is_form(line: Line) -> bool:
    """A line to be filled in by hand: “Kartu 1: ______”."""
    return "___" in line.raw


def is_addressed(line: Line) -> bool:
    """A heading of the participants whose brackets or short value name the facilitator."""
    said = f"{line.written} {line.value}" if len(line.value.split()) < 5 else line.written
    if (stage := _stage_of(line)) is not None:
        said = stage.value
    elif SECTIONS.get(line.name) in (Section.HANDOUT, Section.ROLES):
        # A sheet says itself whose it is; a card is its player's.
        return False
    return ADDRESSED.search(said) is not None


def names_a_minute(heading: Heading) -> bool:
    """A stage whose title speaks of a minute that was not read."""
    return heading.section is Section.STAGE and heading.minute is None and _MINUTE_WORD.search(heading.value) is not None


def is_stage(line: Line) -> bool:
    """True for “Tahap 2: …”, whatever stands behind it."""
    return _stage_of(line) is not None


def _stage_of(line: Line) -> Heading | None:
    bare = MARKS.sub("", line.raw, count=1).strip()
    found = _STAGE.match(re.sub(r"[*\]]|[^\w\s)”\".?!:]+$", "", bare))
    if found is None or len(bare) > _MAX_STAGE:
        return None
    minute, rest = found["minute"], re.sub(r"^[\s:.\-–—|]+", "", found["rest"])
    behind = None if minute else _AT_THE_END.search(rest)
    if behind:
        minute, rest = behind["minute"], rest[: behind.start()]
    return Heading(Section.STAGE, clean(rest), found["key"].upper(), int(minute) if minute else None)


def _section_of(line: Line) -> Heading | None:
    numbered = _NUMBERED.match(line.name)
    section = SECTIONS.get(line.name) or (SECTIONS.get(numbered["word"]) if numbered else None)
    if section not in FACILITATOR_ONLY and line.value and not line.has_colon:
        return None
    if section is Section.HANDOUT and not line.value and line.in_brackets:
        return Heading(section, f"({line.in_brackets})")
    return Heading(section, line.value) if section else None
