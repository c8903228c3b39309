"""Spelling that does not count, against numbers spelled by another way; what must stay different stays so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engines.quiz.wording import normalise

UNITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()


def spelled(number: int) -> str:
    """A number as it is said, the other way round than the engine: from the top."""
    if number < 12:
        return UNITS[number]
    if number < 20:
        return f"{UNITS[number - 10]} belas"
    for size, word, alone in ((10**6, "juta", ""), (1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "")):
        if number >= size:
            head = alone if alone and number // size == 1 else f"{spelled(number // size)} {word}"
            return f"{head} {spelled(number % size)}" if number % size else head
    raise AssertionError(number)


@settings(max_examples=1500, deadline=None)
@given(number=st.one_of(st.integers(0, 2_000), st.integers(0, 9_999_999)))
def test_a_number_in_words_is_the_number_in_digits(number: int) -> None:
    grouped = f"{number:,}".replace(",", ".")
    assert normalise(spelled(number)) == normalise(str(number)) == normalise(grouped) == str(number)


@settings(max_examples=400, deadline=None)
@given(numbers=st.lists(st.integers(10, 999), min_size=2, max_size=4))
def test_numbers_in_a_list_stay_apart(numbers: list[int]) -> None:
    told = normalise(", lalu ".join(map(spelled, numbers)))
    assert told == " lalu ".join(map(str, numbers))


@settings(max_examples=400, deadline=None)
@given(text=st.text(max_size=40))
def test_case_spaces_and_a_second_time_change_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once or "2" in once
    assert normalise(f"  {text.swapcase().swapcase()}\n") == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dua", "2"),
        ("seratus sepuluh", "110"),
        ("satu satu nol", "110"),
        ("1 2 9", "129"),
        ("SAPA129", "Sapa 129"),
        ("24jam", "24 jam"),
        ("dua puluh empat jam", "24 jam"),
        ("80%", "80 persen"),
        ("Rp50.000", "rp 50 ribu"),
        ("anak2", "anak-anak"),
        ("poli\u200bsi", "polisi"),
        ("café", "CAFE"),
        ("ke\u00adkerasan", "kekerasan"),
    ],
)
def test_the_same_in_another_spelling(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("12", "21"), ("1 2", "12"), ("dua belas", "dua puluh"), ("seratus", "seribu"), ("110", "11"), ("dua ratus", "2 dan 100")],
)
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)
