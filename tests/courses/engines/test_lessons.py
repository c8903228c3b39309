"""Faults that stop a lesson, and advice that does not."""

import pytest

from courses.engines.lessons import advice_on, faults_of, words_in

WORDS = " ".join(["kata"] * 60)


def lesson(*cards, **values):
    return {"title": "Mendengar", "content_note": "", "codes": [], "cards": list(cards), **values}


def card(title="Kartu", kind="paragraf", value=f"<p>{WORDS}</p>", **values):
    return {"title": title, "kind": kind, "value": value, "is_sensitive": False, "alternative": "", **values}


GOOD = [card(f"Kartu {number}") for number in range(5)]
LAST = card("Ingat", value=f"<p>{WORDS}</p><p>Renungan pribadi.</p>")
STEPS = card("Langkah", "langkah", ["Dengar."])


def test_a_plain_lesson_has_no_fault() -> None:
    assert faults_of(lesson(card()), known_codes=[]) == []


@pytest.mark.parametrize(
    ("draft", "fault"),
    [
        (lesson(card(), title=" "), "Judul pelajaran belum ada."),
        (lesson(), "Belum ada kartu. Tulis sedikitnya satu."),
        (lesson(card(), codes=["PKP.0"]), "Kode PKP.0 tidak ada di kerangka kompetensi."),
        (lesson(card(value="<p> </p>")), "Kartu ke-1: isinya kosong."),
        (lesson(card("")), "Kartu ke-1: judulnya kosong."),
        (
            lesson(card(is_sensitive=True, alternative="Ringkas.")),
            "Ada kartu peka, tetapi catatan isi pelajaran masih kosong.",
        ),
        (
            lesson(card(is_sensitive=True), content_note="Catatan."),
            "Kartu ke-1: kartu peka perlu ringkasan untuk yang melewatinya.",
        ),
        (
            lesson(card(kind="cek_cepat", value={"soal": "Apa?", "opsi": [{"teks": "Ya", "umpan": ""}], "kunci": 0})),
            "Kartu ke-1: cek cepat perlu sedikitnya dua pilihan.",
        ),
        (
            lesson(card(kind="cek_cepat", value={"soal": "", "opsi": [{"teks": "a"}, {"teks": "b"}], "kunci": 1})),
            "Kartu ke-1: pertanyaan cek cepat kosong.",
        ),
    ],
)
def test_each_fault_is_one_sentence(draft, fault) -> None:
    assert faults_of(draft, known_codes=["PKP.1"]) == [fault]


def test_a_lesson_by_the_book_gets_no_advice() -> None:
    assert advice_on(lesson(*GOOD, STEPS, LAST)) == []


@pytest.mark.parametrize(
    ("cards", "advice"),
    [
        ([*GOOD[:2], STEPS, LAST], "Ada 4 kartu; yang enak dibaca 6 sampai 9."),
        ([STEPS, *GOOD, LAST], "Kartu pertama sebaiknya bercerita singkat mengapa pelajaran ini penting."),
        ([*GOOD, STEPS], "Kartu terakhir sebaiknya berjudul “Ingat”."),
        ([*GOOD, STEPS, card("Ingat")], "Kartu terakhir sebaiknya memuat satu renungan pribadi."),
        ([*GOOD, LAST], "Belum ada kartu latihan: langkah, kalimat berpasangan, atau cek cepat."),
        ([*GOOD, card(value="<p>pendek</p>"), STEPS, LAST], "Kartu ke-6 memuat 1 kata; yang enak dibaca 40 sampai 110."),
    ],
)
def test_each_advice_is_one_sentence(cards, advice) -> None:
    assert advice_on(lesson(*cards)) == [advice]


def test_words_are_counted_without_tags_and_inside_lists() -> None:
    assert words_in(card(value="<p>dua <b>kata</b></p>")) == 2
    assert words_in(card(kind="langkah", value=["satu", "dua tiga"])) == 3
