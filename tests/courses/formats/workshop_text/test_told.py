"""Words between the questions that speak to the facilitator reach no participant; a word nobody knows is held."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from courses.formats.workshop_text import Level, Message, WorkshopReading, for_participants, read_workshop

CANARY = "kenari-4417"
KNOWN = [
    "Jangan dibacakan: {}",
    "Dorong peserta: {}",
    "Dorong peserta untuk {}",
    "NB: {}",
    "N.B.: {}",
    "NB – {}",
    "*NB:* {}",
    "J: {}",
    "A: {}",
    "- J: {}",
    "*J:* {}",
    "J:\n{}",
    "Jawab: {}",
    "Jawaban: {}",
    "Kunci: {}",
    "Catatan: {}",
    "Probing: {}",
    "2. Probing: {}?",
    "Bila peserta bingung: {}",
    "Bila ada peserta diam, {}.",
    "Kalau kelompok buntu: {}",
    "Minta peserta {}",
    "Siapa yang tahu? NB: {}",
    "Siapa yang tahu? J: {}",
]
OPEN = ["Arahkan: {}", "Diskusi: {}", "Tujuan: {}", "Bila buntu: {}", "2. Gali lagi: {}?", "- Pesan moral: {}", "*Arahkan*: {}"]

DRESSES = st.sampled_from(["{}:", "- {}:", "*{}:*", "*{}*:", "2. {}:", "• {}:"])
# Beginnings of a question that these letters can spell.
ASKING = ("apa", "siapa", "di", "mana", "soal", "berapa", "bagaimana", "mengapa", "diskusi", "urai")


def read(line: str, *, above: str = "1. Apa?\n") -> WorkshopReading:
    return read_workshop(f"Judul\n\nTahap 1\nHujan.\n\nPertanyaan\n{above}{line}")


def held(reading: WorkshopReading) -> list[Message]:
    return [one for one in reading.messages if one.is_held]


@pytest.mark.parametrize("above", ["1. Apa?\n", "", "Apa?\n\n"])
@pytest.mark.parametrize("line", [*KNOWN, *OPEN])
def test_such_a_line_reaches_no_participant(line: str, above: str) -> None:
    reading = read(line.format(CANARY), above=above)
    assert CANARY not in repr(for_participants(reading))
    assert CANARY in reading.stages[0].tips + reading.stages[0].answer


@pytest.mark.parametrize("line", OPEN)
def test_a_word_nobody_knows_must_be_decided(line: str) -> None:
    [message] = held(read(line.format(CANARY)))
    assert (message.level, message.line) == (Level.FAULT, 8)
    assert "Bila untuk peserta, awali baris itu dengan “Untuk peserta:”." in message.sentence
    assert "Bila untuk fasilitator, awali dengan “Tips:”." in message.sentence


@pytest.mark.parametrize("line", OPEN)
def test_two_words_decide_it_either_way(line: str) -> None:
    mine = read("Untuk peserta: " + line.format(CANARY))
    theirs = read("Tips: " + line.format(CANARY))
    assert (CANARY in repr(for_participants(mine)), held(mine)) == (True, [])
    assert (CANARY in repr(for_participants(theirs)), held(theirs)) == (False, [])


@pytest.mark.parametrize("line", ["NB: {}", "Jangan dibacakan: {}", "Probing: {}", "Dorong peserta: {}", "Diskusi: {}"])
@pytest.mark.parametrize("place", ["Tahap 1\nHujan.\n{}", "Tahap 1\nHujan.\nJawaban\nPolisi.\n{}"], ids=["stage", "answer"])
def test_it_is_the_facilitators_below_a_stage_and_an_answer(line: str, place: str) -> None:
    assert CANARY not in repr(for_participants(read_workshop("Judul\n\n" + place.format(line.format(CANARY)))))


@pytest.mark.parametrize(
    "line",
    [
        "2. Pukul 21:15 siapa yang Anda telepon?",
        "2. Pilih satu: polisi atau medis",
        "T: Siapa yang tahu?",
        "2. “Ibu: saya takut.” Apa maksudnya?",
        "2. Apa yang Anda lakukan bila peserta rapat menolak?",
        "Bila peserta rapat menolak, apa jawab Anda?",
        "Kalimat pertama: ______",
    ],
)
def test_a_question_stays_a_question(line: str) -> None:
    reading = read(line, above="")
    assert (reading.stages[0].questions, held(reading)) == ((line.removeprefix("2. "),), [])


def test_a_numbered_heading_of_questions_goes_on_with_them() -> None:
    assert read("Pertanyaan 2: Siapa?").stages[0].questions == ("Apa?", "Siapa?")


@settings(max_examples=200, deadline=None)
@given(words=st.lists(st.text("abdegiklmnoprsu", min_size=3, max_size=9), min_size=1, max_size=4), dress=DRESSES)
def test_no_word_at_all_with_a_colon_slips_through(words: list[str], dress: str) -> None:
    reading = read(dress.format(" ".join(words).capitalize()) + f" {CANARY}")
    assume(words[0] not in ASKING)
    assert CANARY not in repr(for_participants(reading))
    assert CANARY in repr(reading)


@pytest.mark.parametrize("line", ["J: polisi", "Jawaban: polisi", "NB: jangan lama", "Arahkan: ke polisi"])
def test_the_next_question_below_such_a_line_is_a_question_again(line: str) -> None:
    numbered = read(f"{line}\n2. Siapa?\n{line}\n3. Kapan?")
    lettered = read(f"{line}\nT: Siapa?\n{line}\nT: Kapan?", above="T: Apa?\n")
    assert numbered.stages[0].questions == ("Apa?", "Siapa?", "Kapan?")
    assert lettered.stages[0].questions == ("T: Apa?", "T: Siapa?", "T: Kapan?")


@pytest.mark.parametrize("below", [f"3. {CANARY}?", f"2. {CANARY}", f"1. Aman?\n2. {CANARY}?", f"- {CANARY}?"])
def test_a_list_of_the_facilitators_is_no_next_question(below: str) -> None:
    assert CANARY not in repr(for_participants(read(f"NB: tanyakan\n{below}")))
