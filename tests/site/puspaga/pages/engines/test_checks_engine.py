"""Every rule of the content checks: one planted fault with its place and sentence, one good twin beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puspaga.pages.engines.content_checks import (
    BUDGET_BYTES,
    FRAME_BYTES,
    MAX_SENTENCE_WORDS,
    Block,
    Finding,
    Level,
    Number,
    check_blocks,
    long_sentences,
)

CARD = Block("kotak_aman", "")
TWENTY = "Ibu dan ayah duduk di tepi teluk sambil minum teh hangat lalu bicara pelan tentang sekolah anak mereka hari ini."
LONG = TWENTY.replace("hari ini.", "hari ini juga.")


def found(*blocks: Block, card: bool = True, **options: object) -> list[Finding]:
    """Findings of these blocks, with a safety card behind them."""
    return check_blocks([*blocks, CARD] if card else list(blocks), needs_safety_card=True, **options)


def text(words: str, kind: str = "paragraf") -> Block:
    """A block with these words."""
    return Block(kind, words)


PLANTED = {
    "long sentence": (
        text(LONG),
        text(TWENTY),
        Finding(Level.ADVICE, 2, "paragraf", "Kalimat 21 kata: “Ibu dan ayah duduk di tepi …”. Bagi menjadi dua."),
    ),
    "blame": (
        text("Kenapa bertahan di rumah itu?"),
        text("Kenapa tertahan di rumah itu?"),
        Finding(Level.ADVICE, 2, "paragraf", "“kenapa bertahan” dapat terasa menyalahkan. Cari kata lain."),
    ),
    "blame over two lines": (
        text("Ia bilang itu salah\nsendiri."),
        text("Ia bilang itu salah\nsendi."),
        Finding(Level.ADVICE, 2, "paragraf", "“salah sendiri” dapat terasa menyalahkan. Cari kata lain."),
    ),
    "picture without words": (
        Block("gambar", "", has_alt=False),
        Block("gambar", "", has_alt=True),
        Finding(Level.ERROR, 2, "gambar", "Gambar ini belum punya keterangan bagi yang tidak melihat."),
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_named_with_its_place_and_its_twin_is_not(name: str) -> None:
    bad, good, expected = PLANTED[name]
    assert found(text("Pembuka."), bad) == [expected]
    assert found(text("Pembuka."), good) == []


def test_a_missing_safety_card_is_an_error_of_the_whole_page() -> None:
    expected = Finding(Level.ERROR, 0, "kotak_aman", "Kotak aman belum ada. Setiap artikel memuatnya satu kali.")
    assert found(text("Halo."), card=False) == [expected]
    assert check_blocks([text("Halo.")], needs_safety_card=False) == []


def test_a_number_outside_the_service_data_is_an_error() -> None:
    sentence = "Nomor 0542123456 tidak ada di data layanan. Tulis kunci layanannya, bukan nomornya."
    number = Number(1, "0542123456", "paragraf")
    block = text("Telepon 0542-123456.")
    assert found(block, numbers=[number], known={"0542123457"}) == [Finding(Level.ERROR, 1, "paragraf", sentence)]
    assert found(block, numbers=[number], known={"0542123456"}) == []


def test_one_byte_too_many_is_told_with_the_expected_weight() -> None:
    fits = BUDGET_BYTES - FRAME_BYTES
    sentence = "Perkiraan berat 75 KB, batasnya 75 KB. Kurangi gambar."
    assert found(Block("gambar", "", weight=fits)) == []
    assert found(Block("gambar", "", weight=fits + 1)) == [Finding(Level.ADVICE, 0, "gambar", sentence)]
    assert found(head=[Block("gambar", "", weight=fits + 1)]) == [Finding(Level.ADVICE, 0, "gambar", sentence)]


def test_the_title_is_read_too() -> None:
    head = [Block("title", "Salah sendiri")]
    expected = Finding(Level.ADVICE, 0, "title", "“salah sendiri” dapat terasa menyalahkan. Cari kata lain.")
    assert found(head=head) == [expected]


def test_errors_stand_before_advice_and_then_in_the_order_of_the_text() -> None:
    blocks = [text("Salah sendiri."), Block("gambar", "", has_alt=False), text(LONG), Block("gambar", "", has_alt=False)]
    order = [(finding.level, finding.block) for finding in found(*blocks) if finding.block]
    assert order == [(Level.ERROR, 2), (Level.ERROR, 4), (Level.ADVICE, 1), (Level.ADVICE, 3)]


@pytest.mark.parametrize("mark", [".", "!", "?", "…", "\n"])
def test_each_of_these_ends_a_sentence(mark: str) -> None:
    half = " ".join(["kata"] * 11)
    assert long_sentences(f"{half}{mark} {half}") == []
    assert len(long_sentences(f"{half}, {half}")) == 1


@given(st.lists(st.integers(1, 45), max_size=8))
def test_exactly_the_sentences_over_the_limit_are_told(lengths: list[int]) -> None:
    words = " ".join(" ".join(["kata"] * length) + "." for length in lengths)
    told = [int(sentence.split()[1]) for sentence in long_sentences(words)]
    assert told == [length for length in lengths if length > MAX_SENTENCE_WORDS]


def test_an_unknown_number_names_the_keys_to_write_instead() -> None:
    numbers, keys = [Number(1, "0542123", "paragraf")], [("Psikolog", "psikolog")]
    (finding,) = found(text("Telepon 0542123."), numbers=numbers, keys=keys)
    assert finding.sentence.endswith("Pilihannya: Psikolog → {{layanan:psikolog}}.")
