"""A rubric ends at a line that stands like a title; nothing of it gets lost or runs together without a word."""

import pytest

from courses.formats.workshop_text import Level, Message, WorkshopReading, for_participants, read_workshop

CLOSINGS = ["Penutup", "*Debrief dan penutup*", "*Catatan penutup*", "Terima kasih 🙏", "*PENUTUP*", "# Penutup", "Penutup:"]
OTHERS = ["*Hal yang dibahas*", "Hal yang dibahas", "🌱 Pulang", "HAL YANG DIBAHAS", "Hal yang dibahas:"]
TAILS = ["- Bagian mana?\n- Siapa?", "1. Apa?\n2. Siapa?\n3. Kapan?\n4. Di mana?\n5. Mengapa?\n6. Bagaimana?", "Bagian mana?"]
EIGHT = "\n".join(f"{number}. Kriteria {'kata ' * number}{'(kritis)' * (number < 4)}" for number in range(1, 9))
LABELLED = "Kriteria: Bertanya | kritis | 60\n1. A\n2. B\n3. C\n4. D\nKriteria: Mencatat | 40\n1. A\n2. B\n3. C\n4. D"
TABLE = "Bertanya (kritis) | A | B | C | D\nMencatat | A | B | C | D"
LEVELS = "Bertanya (kritis)\n1. A\n2. B\n3. C\n4. D\n\nMencatat\n1. A\n2. B\n3. C\n4. D"
SPACED = "Bertanya aman (kritis)\n\nMendengar\n\nMencatat seperlunya"
RUBRICS = {
    "plain": ("Bertanya aman (kritis)\nMendengar", 2),
    "numbered": (EIGHT, 8),
    "labelled": (LABELLED, 2),
    "table": (TABLE, 2),
    "levels": (LEVELS, 2),
    "paragraphs": (SPACED, 3),
}


def read(rubric: str) -> WorkshopReading:
    return read_workshop(f"Judul\n\nCerita\nHujan.\n\nPertanyaan\n- Apa?\n\n*Rubrik penilaian*\n{rubric}")


def messages(reading: WorkshopReading) -> list[Message]:
    return [one for one in reading.messages if one.line]


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("title", [*CLOSINGS, *OTHERS, "*Panduan penutup*", "Panduan penutup"])
@pytest.mark.parametrize(("rubric", "count"), RUBRICS.values(), ids=RUBRICS.keys())
def test_a_title_below_the_criteria_ends_them(rubric: str, count: int, title: str, tail: str) -> None:
    reading = read(f"{rubric}\n\n{title}\n{tail}")
    assert (len(reading.rubric), reading.rubric[0].critical) == (count, True)
    assert tail.split("\n", maxsplit=1)[0] in "\n".join(stage.tips + stage.answer for stage in reading.stages) + reading.guide
    assert "Bagian mana" not in repr(for_participants(reading))


@pytest.mark.parametrize("title", CLOSINGS)
def test_a_closing_is_named_and_does_not_hinder(title: str) -> None:
    [message] = messages(read(f"Bertanya aman (kritis)\nMendengar\n\n{title}\n- Bagian mana?"))
    assert (message.level, message.line) == (Level.ADVICE, 13)
    assert message.sentence.endswith("mengakhiri rubrik. Mulai baris ini hanya fasilitator yang membacanya.")


@pytest.mark.parametrize("title", OTHERS)
def test_what_may_have_been_a_criterion_must_be_decided(title: str) -> None:
    [message] = messages(read(f"{EIGHT}\n\n{title}\n- Bagian mana?"))
    assert (message.level, message.line) == (Level.FAULT, 19)
    assert "Bila ini kriteria, tulis seperti kriteria di atasnya" in message.sentence


@pytest.mark.parametrize("closing", ["Penutup", "*Hal lain*", "# Hal lain"])
def test_a_title_without_a_blank_line_ends_them_too(closing: str) -> None:
    assert len(read(f"Bertanya aman (kritis)\nMendengar\n{closing}\n- Bagian mana?").rubric) == 2


def test_below_the_end_nothing_comes_back_by_itself() -> None:
    reading = read("Bertanya (kritis)\nMendengar\n\n*Penutup*\nCerita: bacakan kenari.\nTujuan: pulang dengan kenari.")
    assert "kenari" not in repr(for_participants(reading))
    assert reading.guide.count("kenari") == 2


def test_a_backslash_makes_it_a_criterion() -> None:
    assert [row.criterion for row in read("Bertanya (kritis)\nMendengar\n\n\\Penutup").rubric][-1] == "Penutup"


@pytest.mark.parametrize(
    ("rubric", "criteria"),
    [
        ("*Bertanya aman (kritis)*\n*Mendengar*\n*Mencatat*", ["Bertanya aman", "Mendengar", "Mencatat"]),
        ("1. *Bertanya aman* (kritis)\n2. Mendengar *aktif*", ["Bertanya aman", "Mendengar aktif"]),
        ("*1. Bertanya aman (kritis)*\n*2. Mendengar*", ["Bertanya aman", "Mendengar"]),
        ("1. Bertanya\n2. Mendengar\nMencatat", ["Bertanya", "Mendengar", "Mencatat"]),
        ("1. Bertanya di tempat\nyang aman (kritis)\n2. Mendengar", ["Bertanya di tempat yang aman", "Mendengar"]),
        ("1. Bertanya di tempat aman\n(kritis)\n2. Mendengar", ["Bertanya di tempat aman", "Mendengar"]),
        ("- Bertanya\n- Mendengar\n\n- Mencatat", ["Bertanya", "Mendengar", "Mencatat"]),
        (SPACED, ["Bertanya aman", "Mendengar", "Mencatat seperlunya"]),
    ],
)
def test_every_line_is_a_criterion_of_its_own(rubric: str, criteria: list[str]) -> None:
    reading = read(rubric)
    assert ([row.criterion for row in reading.rubric], messages(reading)) == (criteria, [])


@pytest.mark.parametrize(
    ("criterion", "left"),
    [
        ("Bertanya aman (kritis) lalu mendengar", "(kritis)"),
        ("Bertanya [KRITIS] dan mendengar", "[KRITIS]"),
        ("Mendengar *Panduan lain", "*"),
        ("(kritis) lalu mendengar", "(kritis)"),
    ],
)
def test_a_mark_or_a_star_left_in_a_criterion_must_be_mended(criterion: str, left: str) -> None:
    [message] = messages(read(f"1. Memilih tempat\n2. {criterion}"))
    assert (message.level, message.line) == (Level.FAULT, 11)
    assert f"masih memuat “{left}”" in message.sentence
