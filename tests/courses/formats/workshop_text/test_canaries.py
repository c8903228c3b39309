"""Whatever a trainer calls it, what is meant for the facilitator reaches no participant: when in doubt it is held back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.formats.docx import docx_to_text, read_docx
from courses.formats.workshop_text import WorkshopReading, for_participants, read_workshop
from tests.factories.docx import make_docx, make_paragraph, make_run

CANARY = "telepon polisi lebih dahulu, kenari-4417."

# As found in texts of trainers: plain, bold as in WhatsApp, numbered, with pictures, in brackets, loud, abbreviated, English.
NAMES = [
    "Poin penting untuk pelatih",
    "Kunci Jawaban (jangan dibagikan)",
    "Catatan fasilitator (rahasia)",
    "Untuk pelatih saja",
    "Solusi",
    "Yang diharapkan",
    "Respon yang aman",
    "Respons ideal",
    "Panduan diskusi",
    "Rambu-rambu jawaban",
    "Harapan jawaban",
    "Kesimpulan",
    "Pembahasan",
    "Pembahasan kasus",
    "Jawaban tahap 1",
    "Jawaban no. 1",
    "Pegangan pelatih",
    "Pedoman penilai",
    "Hanya dibaca pemandu",
    "Khusus panitia",
    "Jangan dibagikan ke peserta",
    "Sebaiknya",
    "Seharusnya",
    "Hal yang perlu diperhatikan",
    "Poin kunci",
    "Pesan utama",
    "Arahan diskusi",
    "Analisis",
    "Jwb",
    "Answer key",
    "Facilitator notes",
    "Internal",
    "Pertanyaan (untuk pelatih)",
    "Cerita: versi pelatih",
    "Tahap 1: Jawaban",
    "Tahap 1 (panduan pelatih)",
    "𝗞𝘂𝗻𝗰𝗶 𝗷𝗮𝘄𝗮𝗯𝗮𝗻",
]
DRESSES = [
    "{}",
    "{}:",
    "*{}*",
    "*{}:*",
    "**{}**",
    "__{}__",
    "_{}_",
    "# {}",
    "### {}",
    "3. {}",
    "3. *{}*",
    "B. {}",
    "IV. {}",
    "1.2. {}",
    "• {}",
    "- {}",
    "[{}]",
    "({})",
    "=== {} ===",
    "» {} «",
    "📌 *{}*",
    "🔑 {} 🔑",
    "1️⃣ {}",
    "✅ {}:",
    "> {}",
    "{} :",
    "{} –",
    "*{}",
]
PLACES = {
    "stage": "Tahap 1\nIbu Tati berbisik.\n{}",
    "stage, after a blank line": "Tahap 1\nIbu Tati berbisik.\n\n{}",
    "questions": "Tahap 1\nIbu Tati berbisik.\nPertanyaan\n1. Apa yang diketahui?\n{}",
    "story": "Cerita\nHujan sejak sore.\n\n{}",
    "no heading at all": "Hujan sejak sore. Listrik padam.\n\n{}",
}


def shown(text: str) -> str:
    """What participants get."""
    return repr(for_participants(read_workshop(text)))


def held(reading: WorkshopReading) -> list[int]:
    return [message.line for message in reading.messages if message.is_held]


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize("name", NAMES)
def test_no_dress_brings_the_facilitators_text_to_a_participant(name: str, place: str) -> None:
    leaks = []
    for dress in DRESSES:
        for line in (dress.format(name), dress.format(name.upper())):
            below = f"{line}\n{CANARY}\n\n{CANARY} lagi\n- {CANARY}\n\nTahap 2\nSuaminya datang."
            text = f"Judul\n\n{place.format(below)}"
            if CANARY in shown(text) or CANARY not in repr(read_workshop(text)):
                leaks.append(line)
    assert leaks == []


INLINE = [
    "Solusi: {}",
    "*Solusi:* {}",
    "Jawaban – {}",
    "Kunci jawaban = {}",
    "Kunci → {}",
    "- Jawaban: {}",
    "1) Jawaban: {}",
    "Kesimpulan: {}",
    "Catatan: {}",
    "Respon yang aman: {}",
    "*Yang diharapkan* {}",
    "**Pembahasan.** {}",
    "(Jawaban: {})",
    "[Untuk pelatih: {}]",
    "Siapa yang dihubungi? (Jawaban: {})",
    "Siapa yang dihubungi? Jawaban: {}",
    "Siapa yang dihubungi? -> Kunci: {}",
    "Siapa yang dihubungi? — jawab: {}",
    "2. Siapa yang dihubungi? [Catatan fasilitator: {}]",
    "2. Siapa yang dihubungi? (untuk pelatih) {}",
]


@pytest.mark.parametrize("line", INLINE)
@pytest.mark.parametrize("place", [PLACES["stage"], PLACES["questions"]], ids=["stage", "questions"])
def test_what_stands_behind_such_a_word_in_its_line_is_the_facilitators(line: str, place: str) -> None:
    text = f"Judul\n\n{place.format(line.format(CANARY))}\n\nTahap 2\nLagi."
    assert CANARY not in shown(text)
    assert CANARY in repr(read_workshop(text))


def test_a_very_long_answer_in_one_line_is_still_an_answer() -> None:
    assert CANARY not in shown(f"Judul\n\nTahap 1\nTeks.\nJawaban: {'kata ' * 900}{CANARY}")


UNKNOWN = ["*Suasana di luar*", "## Kelompok A", "SUASANA DI LUAR", "Suasana di luar:", "🌧️ Suasana di luar", "Suasana di luar"]


@pytest.mark.parametrize("line", UNKNOWN)
@pytest.mark.parametrize("place", ["Tahap 1\nIa berbisik.\n\n{}", "Tahap 1\nIa berbisik.\nPertanyaan\n- Apa?\n\n{}"])
def test_a_heading_nobody_knows_is_held_and_named_with_the_way_to_decide(line: str, place: str) -> None:
    reading = read_workshop(f"Judul\n\n{place.format(line)}\n{CANARY}\n\nTahap 2\nLagi.")
    assert CANARY not in repr(for_participants(reading))
    assert CANARY in reading.stages[0].tips
    [message] = [one for one in reading.messages if one.is_held]
    assert "hanya fasilitator yang membacanya" in message.sentence
    assert message.sentence.endswith("Bila untuk peserta, awali baris itu dengan “Untuk peserta:”.")


@pytest.mark.parametrize("line", [*UNKNOWN, "Kesimpulan", "Catatan di meja: pergi"])
def test_two_words_give_it_back_to_the_participants(line: str) -> None:
    reading = read_workshop(f"Judul\n\nTahap 1\nIa berbisik.\n\nUntuk peserta: {line}\n{CANARY}")
    assert reading.stages[0].text == f"Ia berbisik.\n\n{line}\n{CANARY}"
    assert held(reading) == []


def test_those_words_do_not_open_an_answer() -> None:
    assert CANARY not in shown(f"Judul\n\nTahap 1\nTeks.\nJawaban\nSatu.\nUntuk peserta: {CANARY}")


@pytest.mark.parametrize(
    "line",
    [
        "Ibu Tati: Saya takut.",
        "“Jangan bilang siapa-siapa,” katanya",
        "Kunci rumah dipegang suaminya sejak menikah.",
        "Jawaban Bu Rani pendek.",
        "* Dua anak di kamar",
        "Pukul 21.15",
        "Ia tidak menjawab",
        "Apa yang sebaiknya Anda katakan?",
        "Tulis jawaban Anda di kertas.",
    ],
)
def test_a_story_keeps_its_sentences(line: str) -> None:
    reading = read_workshop(f"Judul\n\nTahap 1\nIbu Tati datang, lalu\n{line}\nHujan.\nPertanyaan\n- Apa?")
    assert (reading.stages[0].text, held(reading)) == (f"Ibu Tati datang, lalu\n{line}\nHujan.", [])


@pytest.mark.parametrize(
    "line",
    [
        "1. Apa jawaban Anda kepada Bu Tati?",
        "- Bagaimana respon yang aman?",
        "3. Siapa dihubungi lebih dahulu",
        "2. Tulis satu kalimat",
    ],
)
def test_questions_that_name_an_answer_stay_questions(line: str) -> None:
    reading = read_workshop(f"Judul\n\nTahap 1\nTeks.\nPertanyaan\n1. Apa?\n{line}")
    assert (len(reading.stages[0].questions), held(reading)) == (2, [])


HEADINGS = ["Judul1", "Heading2", "Judulku"]


@pytest.mark.parametrize("style", HEADINGS)
@pytest.mark.parametrize("name", ["Solusi", "Poin penting untuk pelatih", "🔑 Kunci", "Suasana di luar"])
def test_headings_of_a_word_document_are_no_leak_either(name: str, style: str) -> None:
    data = make_docx(
        make_paragraph("Malam hujan", "Judul"),
        make_paragraph("Tahap 1", "Judul1"),
        make_paragraph("Telepon berbunyi."),
        make_paragraph(name, style),
        make_paragraph(CANARY),
        make_paragraph(runs=make_run("Rambu-rambu", "<w:b/>")),
        make_paragraph(CANARY),
    )
    assert CANARY not in shown(docx_to_text(read_docx(data)))


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    dress=st.sampled_from(DRESSES),
    before=st.lists(
        st.sampled_from(["Teks.", "Ia diam", "", "- Apa?", "Pertanyaan", "Tahap 1", "Selebaran: Surat"]), max_size=5
    ),
    after=st.lists(st.sampled_from(["Teks.", "- poin", "*Tebal*", "1. Satu?", "", "Jangan: marah", "Bu Sari: ya"]), max_size=5),
)
def test_nothing_below_such_a_heading_comes_back_by_itself(name: str, dress: str, before: list[str], after: list[str]) -> None:
    marked = [f"{line} {CANARY}" if line else line for line in after]
    text = "\n".join(["Judul", "", "Tahap 1", "Awal.", *before, dress.format(name), CANARY, *marked])
    headings = [line for line in before if line in ("Selebaran: Surat", "Pertanyaan", "Tahap 1")]
    in_a_sheet = headings[-1:] == ["Selebaran: Surat"]
    assert in_a_sheet or CANARY not in shown(text)


@pytest.mark.parametrize(
    "line", ["Cerita: bacakan pelan, {}", "**Cerita.** Bacakan pelan, {}", "Tujuan – {}", "Catatan isi: {}"]
)
def test_a_guide_that_speaks_of_the_story_stays_a_guide(line: str) -> None:
    reading = read_workshop(f"Judul\n\nTahap 1\nTeks.\n\nPanduan umum\nBaca dulu.\n{line.format(CANARY)}\n\nTahap 2\nLagi.")
    assert CANARY not in repr(for_participants(reading))
    assert CANARY in reading.guide
