"""Workshops as trainers paste them: from Word, from WhatsApp, by hand; nothing of the facilitator's slips out."""

import itertools
from dataclasses import asdict
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.formats.workshop_text import (
    AgendaItem,
    Audience,
    Level,
    Role,
    WorkshopReading,
    for_participants,
    read_workshop,
    reading_from_pack,
    write_workshop,
)

PACK = sorted((Path(__file__).resolve().parents[4] / "courses" / "starter" / "pack" / "workshops").glob("*.yaml"))
CANARY = "KENARI-4417"

BY_HAND = """Yang tidak ditanyakan

Ibu Tati kader posyandu. Dua bulan ini ia jarang hadir.
Suaminya selalu menunggu.

Tujuan:
- Memilah fakta dan dugaan
- Bertanya di tempat aman

Agenda
10 menit: Pembukaan
Kerja kelompok (20 menit): satu kartu tiap 5 menit
Penutup

Peran
Ibu Tati: Anda takut suami mendengar.
Tugas Anda: jawab pendek.
Relawan: Anda baru pertama bertugas.

Tahap 1: Di posyandu
Ibu Tati berbisik.

Pertanyaan
1. Apa yang diketahui?
2. Apa yang diduga?

Jawaban
Yang diketahui hanya yang terdengar.

Tips: beri waktu diam

Tahap 2 (menit 15)
Suaminya masuk.

Pertanyaan:
a) Apa kalimat pertama Anda?

Panduan
Jangan peragakan suaminya.

Selebaran: Lembar pengamat (untuk pengamat)
Tulis kalimat persis: ______

Selebaran: Kunci untuk pelatih
Rahasia.

Rubrik
Kriteria: Bertanya berdua | PKP.1.2 | kritis | 60
1. Di depan orang
2. Setengah suara
3. Berdua
4. Berdua dan menjelaskan
Kriteria: Menulis | 40%
"""


def sentences(reading: WorkshopReading) -> list[tuple[int, str]]:
    return [(message.line, message.sentence) for message in reading.messages]


def test_a_text_by_hand_is_read_whole() -> None:
    reading = read_workshop(BY_HAND)
    assert reading.title == "Yang tidak ditanyakan"
    assert reading.story == "Ibu Tati kader posyandu. Dua bulan ini ia jarang hadir.\nSuaminya selalu menunggu."
    assert reading.goals == ("Memilah fakta dan dugaan", "Bertanya di tempat aman")
    assert reading.agenda[0] == AgendaItem("Pembukaan", 10)
    assert reading.agenda[1] == AgendaItem("Kerja kelompok", 20, "satu kartu tiap 5 menit")
    assert reading.agenda[2] == AgendaItem("Penutup")
    assert reading.roles[0] == Role("Ibu Tati", "Anda takut suami mendengar.\nTugas Anda: jawab pendek.")
    assert [role.name for role in reading.roles] == ["Ibu Tati", "Relawan"]
    first, second = reading.stages
    assert (first.key, first.title, first.text) == ("1", "Di posyandu", "Ibu Tati berbisik.")
    assert first.questions == ("Apa yang diketahui?", "Apa yang diduga?")
    assert (first.answer, first.tips) == ("Yang diketahui hanya yang terdengar.", "beri waktu diam")
    assert (second.key, second.minute, second.questions) == ("2", 15, ("Apa kalimat pertama Anda?",))
    assert reading.guide == "Jangan peragakan suaminya."
    assert [handout.audience for handout in reading.handouts] == [Audience.OBSERVERS, Audience.FACILITATORS]
    bertanya, menulis = reading.rubric
    assert (bertanya.criterion, bertanya.competency, bertanya.critical, bertanya.weight) == (
        "Bertanya berdua",
        "PKP.1.2",
        True,
        60,
    )
    assert bertanya.levels == ("Di depan orang", "Setengah suara", "Berdua", "Berdua dan menjelaskan")
    assert (menulis.criterion, menulis.critical, menulis.weight) == ("Menulis", False, 40)
    assert reading.messages == ()


HEADINGS = [
    "Jawaban",
    "jawaban:",
    "*Jawaban*",
    "**Jawaban:**",
    "# Jawaban",
    "### jawaban",
    "3. Jawaban",
    "JAWABAN",
    "_Jawaban_ :",
    "• Jawaban",
    "Kunci jawaban",
    "B. Jawaban",
    "IV. Jawaban",
    "Contoh Jawaban.",
    "Jawaban 1",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_is_known_however_it_is_dressed(heading: str) -> None:
    reading = read_workshop(f"Judul saja\n\nTahap 1\nTeks.\nPertanyaan\nApa?\n{heading}\n{CANARY}")
    assert reading.stages[0].answer == CANARY
    assert reading.messages == ()


@pytest.mark.parametrize(
    "heading",
    ["Tahap 1", "TAHAP 1:", "*Tahap 1.*", "Babak 1", "Adegan I", "## Tahap K1 - Di pasar", "Tahap 1 (menit 20): Pagi"],
)
def test_a_stage_is_known_however_it_is_dressed(heading: str) -> None:
    [stage] = read_workshop(f"Judul\n\n{heading}\nTeks.\nPertanyaan\nApa?").stages
    assert (stage.text, stage.questions) == ("Teks.", ("Apa?",))


@pytest.mark.parametrize(
    "line", ["Tahap 1 selesai ketika semua setuju.", "Jawaban Bu Rani pendek.", "Kartu 1: ______ Alasan: ____", "Tipsnya satu."]
)
def test_a_sentence_is_no_heading(line: str) -> None:
    assert read_workshop(f"Judul\n\nCerita\n{line}").story == line


CHATS = [
    ("[12/11/26, 20.14] Bu Ani: ", "[12/11/26, 20.14] "),
    ("[12/11/2026 20:14:05] +62 812-0000-0000: ", "[12/11/2026 20:14:05] "),
    ("12/11/26 20.14 - Pak Budi: ", "12/11/26 20.14 - "),
    ("\u200e[12/11/26, 08.14] Dinas: ", "12/11/2026, 20:14 - "),
]


@pytest.mark.parametrize(("said", "announced"), CHATS)
def test_a_chat_loses_its_beginnings_and_says_so(said: str, announced: str) -> None:
    lines = [
        f"{announced}Pesan dan panggilan terenkripsi",
        f"{said}Malam hujan",
        "",
        f"{said}*Tahap 1*",
        f"{said}Hujan.",
        "Listrik padam.",
    ]
    reading = read_workshop("\n".join([*lines, f"{said}Pertanyaan", f"{said}- Siapa?", f"{said}<Media tidak disertakan>"]))
    assert (reading.title, reading.stages[0].text, reading.stages[0].questions) == (
        "Malam hujan",
        "Hujan.\nListrik padam.",
        ("Siapa?",),
    )
    assert sentences(reading) == [(1, "Awalan percakapan WhatsApp dihapus dari 7 baris.")]
    assert reading.messages[0].level is Level.NOTE


@pytest.mark.parametrize(
    "heading",
    ["Jawban", "Pandaun:", "*Tisp*", "Catatan fasilitatr", "KUNCI SOAL", "# Hanya buat pelatih", "Contoh jawabn", "Jawban: "],
)
def test_a_misspelt_facilitator_heading_still_guards_what_is_below(heading: str) -> None:
    reading = read_workshop(f"Judul\n\nTahap 1\nTeks.\nPertanyaan\n- Apa?\n{heading}\n{CANARY}\n\nTahap 2\nLagi.")
    assert CANARY not in repr(for_participants(reading))
    assert CANARY in repr(reading)
    [(line, sentence)] = sentences(reading)
    assert line == 7
    assert "fasilitator" in sentence
    assert "Maksud Anda" in sentence or sentence.endswith("awali baris itu dengan “Untuk peserta:”.")


@pytest.mark.parametrize(
    "line", [f"Fasilitator: {CANARY}", f"(Untuk fasilitator: {CANARY})", f"*Catatan fasilitator:* {CANARY}"]
)
def test_a_line_addressed_to_the_facilitator_is_the_facilitators(line: str) -> None:
    reading = read_workshop(f"Judul\n\nTahap 1\nTeks.\n{line}\nPertanyaan\n- Apa?")
    assert CANARY not in repr(for_participants(reading))
    assert CANARY in reading.stages[0].tips + reading.guide
    assert reading.stages[0].questions == ("Apa?",)


def test_among_the_roles_the_facilitator_plays_one() -> None:
    reading = read_workshop("Judul\n\nPeran\nLurah: Anda ingin rukun.\nFasilitator: menjadi Ibu Ratna.")
    assert reading.roles == (Role("Lurah", "Anda ingin rukun."), Role("Fasilitator", "menjadi Ibu Ratna."))


def test_another_misspelt_heading_is_asked_about_and_held_until_it_is_clear() -> None:
    reading = read_workshop("Judul\n\nCerita\nHujan.\nPertanyan:\nApa?")
    said = "Judul “Pertanyan” tidak dikenal. Maksud Anda “Pertanyaan”? Sampai jelas, isinya hanya untuk fasilitator."
    assert (5, said) in sentences(reading)
    assert (reading.story, reading.guide) == ("Hujan.", "Pertanyan:\nApa?")


def test_an_unknown_heading_below_an_answer_does_not_end_it() -> None:
    reading = read_workshop(f"Judul\n\nTahap 1\nTeks.\nJawaban\nSatu.\n# Lain-lain\n{CANARY}")
    assert CANARY not in repr(for_participants(reading))
    assert (7, "Judul “Lain-lain” tidak dikenal. Isinya masuk ke bagian sebelumnya.") in sentences(reading)


@pytest.mark.parametrize("path", PACK, ids=lambda path: path.stem)
def test_participants_get_nothing_of_the_facilitators_pack(path: Path) -> None:
    reading = reading_from_pack(yaml.safe_load(path.read_text()))
    shown = write_workshop(for_participants(read_workshop(write_workshop(reading))))
    secrets = [
        *itertools.chain.from_iterable((stage.answer, stage.tips) for stage in reading.stages),
        *(handout.text for handout in reading.handouts if handout.audience is not Audience.PARTICIPANTS),
        *(role.card for role in reading.roles),
        *(text for row in reading.rubric for text in row.levels),
        *reading.preparation,
        *reading.debrief,
    ]
    lines = {line for secret in secrets for line in secret.split("\n") if len(line) > 40}
    assert len(lines) > 40
    assert [line for line in lines if line in shown] == []
    assert all(stage.text in shown for stage in reading.stages)


@settings(max_examples=200, deadline=None)
@given(
    before=st.lists(
        st.sampled_from(["Teks.", "Tahap 1", "Pertanyaan", "- Apa?", "Peran: Lurah", "Selebaran: Surat", "Cerita", ""]),
        max_size=8,
    ),
    heading=st.sampled_from(
        ["Jawaban", "*Tips*", "Panduan:", "# Panduan fasilitator", "Persiapan", "Kunci jawaban:", "Panduan umum"]
    ),
    after=st.lists(
        st.sampled_from(["Teks.", "- poin", "1. poin", "**Tebal.** lagi", "# Lain", "Tujuan kami baik.", "", "Peserta: 9"]),
        max_size=6,
    ),
)
def test_below_a_facilitator_heading_nothing_reaches_participants(before: list[str], heading: str, after: list[str]) -> None:
    marked = [f"{line} {CANARY}" if line and not line.startswith("#") else line for line in after]
    reading = read_workshop("\n".join(["Judul", "", *before, heading, CANARY, *marked]))
    assert CANARY not in repr(for_participants(reading))
    assert repr(asdict(reading)).count(CANARY) == 1 + sum(CANARY in line for line in marked)


def test_questions_without_a_stage_make_one() -> None:
    [stage] = read_workshop("Kasus singkat\n\nCerita\nHujan.\n\nPertanyaan\n- Apa?\n\nJawaban\nTelepon.").stages
    assert (stage.key, stage.questions, stage.answer) == ("1", ("Apa?",), "Telepon.")


def test_a_guide_below_every_stage_belongs_to_its_stage() -> None:
    reading = read_workshop("J\n\nTahap 1\nA.\nPanduan\nSatu.\nTahap 2\nB.\nPanduan\nDua.")
    assert [stage.tips for stage in reading.stages] == ["Satu.", "Dua."]
    assert reading.guide == ""


def test_what_is_missing_is_said() -> None:
    assert sentences(read_workshop("")) == [
        (0, "Belum ada judul. Tulis judul di baris pertama."),
        (0, "Belum ada cerita. Tulis judul “Cerita”, lalu ceritanya di bawahnya."),
        (0, "Belum ada pertanyaan. Tulis judul “Pertanyaan” di bawah setiap tahap."),
    ]
    assert (5, "Tahap 2 masih kosong.") in sentences(read_workshop("J\nTahap 1\nPertanyaan\n- Apa?\nTahap 2"))


def test_facts_at_the_top_are_read() -> None:
    reading = read_workshop(
        "Malam hujan\nDurasi: 150 menit\n*Tingkat:* madya\nPeserta: 12 orang\nKompetensi: PKP.3.1, PKP.6.3\n\nCerita\nHujan."
    )
    assert (reading.title, reading.minutes, reading.level, reading.seats) == ("Malam hujan", 150, "madya", 12)
    assert reading.competencies == ("PKP.3.1", "PKP.6.3")


def test_a_table_row_of_a_rubric_brings_its_levels() -> None:
    [row] = read_workshop("J\nRubrik\nBertanya berdua | Di depan orang | Setengah suara | Berdua | Berdua dan jelas").rubric
    assert (row.criterion, len(row.levels)) == ("Bertanya berdua", 4)


def test_a_very_long_text_is_cut_and_said() -> None:
    reading = read_workshop("\n".join(["Judul", *["baris biasa saja"] * 6000]))
    assert "Baris setelah 5000 tidak dibaca." in reading.messages[-1].sentence


def test_a_debrief_in_the_programme_is_an_entry_and_with_a_colon_a_heading() -> None:
    reading = read_workshop("J\nAgenda\n- Pembukaan\n- Debrief\n\nDebrief:\n- Apa yang terasa?")
    assert [item.title for item in reading.agenda] == ["Pembukaan", "Debrief"]
    assert reading.debrief == ("Apa yang terasa?",)


@pytest.mark.parametrize(
    ("line", "minutes", "seats"),
    [
        ("150 menit, 12 kursi", 150, 12),
        ("*150 menit, 12 kursi*", 150, 12),
        ("Durasi 2,5 jam; maksimal 12 orang", 150, 12),
        ("Waktu: 2 jam", 120, None),
        ("Menit: 150, kursi: 12", 150, 12),
        ("12 peserta / 90 menit", 90, 12),
    ],
)
def test_minutes_and_seats_are_read_as_people_write_them(line: str, minutes: int, seats: int | None) -> None:
    reading = read_workshop(f"Malam hujan\n{line}\n\nCerita\nHujan.")
    assert (reading.title, reading.minutes, reading.seats, reading.story) == ("Malam hujan", minutes, seats, "Hujan.")


def test_a_sentence_with_a_number_is_no_fact() -> None:
    assert read_workshop("J\n\nDua jam ia menunggu, 12 orang lewat.").story == "Dua jam ia menunggu, 12 orang lewat."


@pytest.mark.parametrize("dress", ["📌 *{}*", "🧑 *{}*", "📌 {}", "1️⃣ {}:", "✨{}✨", "➡️ {}"])
def test_pictures_before_a_heading_do_not_hide_it(dress: str) -> None:
    lines = ["PERAN", "Lurah: Anda ingin rukun.", "TAHAP 1", "Hujan.", "Pertanyaan", "Apa?", "Jawaban", "Telepon."]
    text = "\n".join(dress.format(line) if line.isupper() or line in ("Pertanyaan", "Jawaban") else line for line in lines)
    reading = read_workshop(f"Malam hujan\n\n{text}")
    assert [role.name for role in reading.roles] == ["Lurah"]
    assert [(stage.text, stage.questions, stage.answer) for stage in reading.stages] == [("Hujan.", ("Apa?",), "Telepon.")]
    assert reading.messages == ()


def test_a_sheet_that_names_the_facilitator_is_his_and_is_named() -> None:
    reading = read_workshop("J\nSelebaran: Kunci jawaban\nRahasia.\nSelebaran: Panduan aman (untuk peserta)\nIsi.")
    assert [one.audience for one in reading.handouts] == [Audience.FACILITATORS, Audience.PARTICIPANTS]
    assert any("Selebaran “Kunci jawaban” hanya untuk fasilitator." in sentence for _line, sentence in sentences(reading))


def criteria(text: str) -> list[tuple[str, str, bool, int]]:
    rows = read_workshop(f"J\nRubrik\n{text}").rubric
    return [(row.criterion, row.competency, row.critical, row.weight) for row in rows]


def test_plain_lines_below_the_rubric_are_one_criterion_each() -> None:
    text = "Memilih tempat yang aman (kritis)\nMenaikkan tanda merah lebih dahulu – kritis\nMengakui perasaan"
    assert criteria(text) == [
        ("Memilih tempat yang aman", "", True, 0),
        ("Menaikkan tanda merah lebih dahulu", "", True, 0),
        ("Mengakui perasaan", "", False, 0),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1. Memilih tempat [KRITIS]", ("Memilih tempat", "", True, 0)),
        ("- Memilih tempat, kritis", ("Memilih tempat", "", True, 0)),
        ("Memilih tempat *kritis*", ("Memilih tempat", "", True, 0)),
        ("KRITIS: Memilih tempat", ("Memilih tempat", "", True, 0)),
        ("Memilih tempat (PKP.2.1, kritis, 20%)", ("Memilih tempat", "PKP.2.1", True, 20)),
        ("Memilih tempat (kritis, bobot 20)", ("Memilih tempat", "", True, 20)),
        ("Berpikir kritis", ("Berpikir kritis", "", False, 0)),
    ],
)
def test_what_stands_behind_a_plain_criterion_is_read(line: str, expected: tuple[str, str, bool, int]) -> None:
    assert criteria(line) == [expected]


def test_criteria_without_a_label_may_have_their_four_levels() -> None:
    rows = read_workshop("J\nRubrik\nBertanya berdua (kritis)\n1. A\n2. B\n3. C\n4. D\nMenulis\n1. E\n2. F\n3. G\n4. H").rubric
    assert [(row.criterion, row.critical, row.levels) for row in rows] == [
        ("Bertanya berdua", True, ("A", "B", "C", "D")),
        ("Menulis", False, ("E", "F", "G", "H")),
    ]


def test_the_titles_of_a_table_are_no_criterion() -> None:
    assert criteria("Kriteria | Kompetensi | Kritis | Bobot\nBertanya | PKP.1.1 | ya | 100") == [
        ("Bertanya", "PKP.1.1", True, 100)
    ]


@pytest.mark.parametrize("start", ["Peran\n*Koordinator*\nAnda memimpin.", "Peran: Koordinator\nAnda memimpin."])
def test_a_bold_name_below_the_roles_begins_a_card(start: str) -> None:
    reading = read_workshop(f"J\n\n{start}\n\n*Pengamat (tiga orang)*\nCatat kalimat *persis*.")
    assert reading.roles == (Role("Koordinator", "Anda memimpin."), Role("Pengamat (tiga orang)", "Catat kalimat *persis*."))


def test_a_bold_line_of_a_card_stays_in_it() -> None:
    [role] = read_workshop("J\n\nPeran: Ibu Tati\n*Yang Anda tahu*\nSuami menunggu.").roles
    assert role == Role("Ibu Tati", "*Yang Anda tahu*\nSuami menunggu.")
