"""Telephone numbers: one form to dial however they are written, and found in prose without mistaking other numerals."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puspaga.directory.engines.phone import SHORT_CODES, digits_of, find_numbers, normalise, tel_href, wa_href

DIALLED = [
    ("110", "tel:110"),
    ("129", "tel:129"),
    (" 129 ", "tel:129"),
    ("021-129", "tel:021129"),
    ("0821-5285-8026", "tel:+6282152858026"),
    ("+62 821 5285 8026", "tel:+6282152858026"),
    ("62821-5285-8026", "tel:+6282152858026"),
    ("(0542) 123-4567", "tel:+625421234567"),
]
# (a sentence, the digits in it)
PROSE = [
    ("Hubungi 0821-5285-8026 atau telepon 129.", ["082152858026", "129"]),
    ("Kirim ke +62 811 1129 129 saja", ["628111129129"]),
    ("Telepon 110, lalu panggil 119.", ["110", "119"]),
    ("polisi 110", ["110"]),
    ("SAPA 129", ["129"]),
    ("Pasal 44 UU 23/2004 dan UU 12 Tahun 2022", []),
    ("Pukul 08.00–15.00", []),
    ("Pukul 08.00-15.00", []),
    ("Pukul 08:00 - 15:30", []),
    ("Bantuan Rp2.500.000 untuk 110 keluarga", []),
    ("Halaman 129 dari 148", []),
    ("2 Desember 2026", []),
    ("KTP 6471010101010001", []),
]


@pytest.mark.parametrize(("written", "address"), DIALLED)
def test_a_number_is_dialled_the_same_however_it_is_written(written: str, address: str) -> None:
    assert tel_href(written) == address


def test_a_whatsapp_address_has_digits_only() -> None:
    assert wa_href("0811-1129-129") == "https://wa.me/628111129129"


@given(st.integers(10**8, 10**11 - 1), st.lists(st.sampled_from(["", " ", "-", "."]), min_size=12, max_size=12))
def test_national_and_international_writing_meet(rest: int, marks: list[str]) -> None:
    digits = f"8{rest}"
    spaced = "".join(digit + mark for digit, mark in zip(digits, marks, strict=False))
    assert normalise(f"0{spaced}") == normalise(f"+62{spaced}") == normalise(f"62 {spaced}") == f"+62{digits}"
    assert normalise(normalise(f"0{spaced}")) == f"+62{digits}"


@pytest.mark.parametrize(("sentence", "digits"), PROSE)
def test_numbers_to_dial_are_found_and_others_are_not(sentence: str, digits: list[str]) -> None:
    assert [span.digits for span in find_numbers(sentence)] == digits


@given(st.text(max_size=120))
def test_a_found_number_is_exactly_what_stands_there(text: str) -> None:
    spans = find_numbers(text)
    assert [digits_of(text[span.start : span.end]) for span in spans] == [span.digits for span in spans]
    assert all(before.end <= after.start for before, after in pairwise(spans))


@given(st.sampled_from(sorted(SHORT_CODES)), st.sampled_from(["Hubungi", "telepon", "Panggil", "call"]))
def test_short_codes_are_found_after_a_verb(code: str, verb: str) -> None:
    assert [span.digits for span in find_numbers(f"{verb} {code} sekarang")] == [code]
