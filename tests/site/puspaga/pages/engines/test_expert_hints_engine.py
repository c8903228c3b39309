"""A text that names the law or medicine without its mark gets advice which box to tick."""

import pytest

from puspaga.pages.engines.content_checks import Block, Finding, Level
from puspaga.pages.engines.expert_hints import hints_in

LAW = [
    ("Suami berhak memukul istri menurut Pasal 5.", "Suami memeluk istri menurut cerita."),
    ("Lihat UU 23 Tahun 2004.", "Lihat buku 23 Tahun 2004."),
    ("UU PKDRT menyebutnya.", "Buku KIA menyebutnya."),
    ("Menurut undang-undang, usia kawin 19 tahun.", "Menurut Nenek, usia kawin 19 tahun."),
    ("Ibu berhak atas rumah itu menurut adat.", "Ibu pulang ke rumah itu menurut tetangga."),
    ("Pelakunya bisa dipidana.", "Pelakunya bisa didatangi."),
]
MEDICINE = [
    ("Beri anak obat tidur dua butir.", "Beri anak dua butir telur."),
    ("Minum obat itu tiap malam.", "Minum teh itu tiap malam."),
    ("Dosis untuk anak lebih kecil.", "Porsi untuk anak lebih kecil."),
    ("Cukup 500 mg sebelum tidur.", "Cukup 500 m sebelum pulang."),
    ("Beri dua tablet.", "Beri dua pelukan."),
    ("Terapi ini cocok di rumah.", "Permainan ini cocok di rumah."),
]


def asked(words: str, *marked: str) -> list[Finding]:
    """Hints for one paragraph at the third place."""
    return hints_in([(0, Block("title", "Judul")), (3, Block("paragraf", words))], marked=marked)


@pytest.mark.parametrize(("words", "twin"), LAW)
def test_the_law_without_its_mark_names_the_box(words: str, twin: str) -> None:
    ((level, place, sentence),) = [(one.level, one.block, one.sentence) for one in asked(words)]
    assert (level, place) == (Level.ADVICE, 3)
    assert sentence.endswith("menyebut hukum atau hak. Centang “hukum” di “Perlu ditinjau”.")
    assert (asked(words, "legal"), asked(twin)) == ([], [])


@pytest.mark.parametrize(("words", "twin"), MEDICINE)
def test_medicine_without_its_mark_names_the_box(words: str, twin: str) -> None:
    ((level, place, sentence),) = [(one.level, one.block, one.sentence) for one in asked(words)]
    assert (level, place) == (Level.ADVICE, 3)
    assert sentence.endswith("menyebut obat atau terapi. Centang “psikologi dan kesehatan” di “Perlu ditinjau”.")
    assert (asked(words, "clinical"), asked(twin)) == ([], [])


@pytest.mark.parametrize(
    "words",
    ["Pasalnya sederhana.", "Obat nyamuk habis.", "Beli dua butir kelapa.", "Lagu itu pengobat rindu.", "Berhak istirahat."],
)
def test_other_words_that_look_alike_ask_nobody(words: str) -> None:
    assert asked(words) == []


def test_only_the_first_place_is_told() -> None:
    places = [(1, Block("paragraf", "Pasal 1.")), (2, Block("paragraf", "Pasal 2."))]
    assert [one.block for one in hints_in(places, marked=())] == [1]
