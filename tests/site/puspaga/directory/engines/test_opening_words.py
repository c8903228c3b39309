"""Opening rules in words: what people read in both languages, and Indonesian lines read back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puspaga.directory.engines.opening import Always, ByAppointment, NthWeekday, Rule, Weekly, WorkingDays
from puspaga.directory.engines.opening_data import BadOpening
from puspaga.directory.engines.opening_words import DAYS, PLACES, describe, describe_one, parse_words
from tests.site.puspaga.directory.engines.opening_oracle import rules

NINE, NOON = dt.time(9), dt.time(12)
SAID = [
    (Always(), "24 jam setiap hari", "24 hours, every day"),
    (ByAppointment(), "Buat janji lebih dulu", "By appointment"),
    (WorkingDays(), "Hari kerja", "Working days"),
    (WorkingDays(dt.time(8), dt.time(15, 30)), "Hari kerja, 08.00–15.30", "Working days, 08:00–15:30"),
    (Weekly(frozenset({0})), "Senin", "Monday"),
    (Weekly(frozenset({4, 0})), "Senin dan Jumat", "Monday and Friday"),
    (
        Weekly(frozenset({0, 2, 4}), NINE, NOON),
        "Senin, Rabu dan Jumat, 09.00–12.00",
        "Monday, Wednesday and Friday, 09:00–12:00",
    ),
    (NthWeekday((1, 3), 2), "Rabu pekan pertama dan ketiga", "First and third Wednesday of the month"),
    (NthWeekday((-1,), 4, NINE, NOON), "Jumat pekan terakhir, 09.00–12.00", "Last Friday of the month, 09:00–12:00"),
    (NthWeekday((2, 4, 5), 5), "Sabtu pekan kedua, keempat dan kelima", "Second, fourth and fifth Saturday of the month"),
]
# (a line as people write it, the rule)
WRITTEN = [
    ("rabu pekan pertama dan ketiga", NthWeekday((1, 3), 2)),
    ("Rabu pekan ketiga, pertama", NthWeekday((1, 3), 2)),
    ("  Hari kerja 08.00-15.30  ", WorkingDays(dt.time(8), dt.time(15, 30))),
    ("Hari kerja, 8:00 sampai 15:30", WorkingDays(dt.time(8), dt.time(15, 30))),
    ("Senin, 09.00 s.d. 12.00", Weekly(frozenset({0}), NINE, NOON)),
    ("Ahad", Weekly(frozenset({6}))),
    ("Jum'at", Weekly(frozenset({4}))),
    ("24 jam", Always()),
    ("Setiap hari, 24 jam", Always()),
    ("Dengan janji", ByAppointment()),
    ("Perlu janji dulu.", ByAppointment()),
]
FAULTS = [
    ("Rebo", "hari tidak dikenal: “rebo”"),
    ("Rabu pekan keenam", "urutan pekan tidak dikenal: “keenam”"),
    ("Wednesday pekan pertama", "hari tidak dikenal: “wednesday”"),
    ("Rabu pekan dan", "belum ada harinya"),
    (", 09.00–12.00", "belum ada harinya"),
    ("Rabu, 25.00–26.00", "jam “25.00–26.00” tidak ada"),
    ("Rabu, 12.00–09.00", "jam selesai harus sesudah jam mulai"),
    ("Rabu, 09.00–09.00", "jam selesai harus sesudah jam mulai"),
]


@pytest.mark.parametrize(("rule", "indonesian", "english"), SAID)
def test_a_rule_is_said_in_both_languages(rule: Rule, indonesian: str, english: str) -> None:
    assert (describe_one(rule), describe_one(rule, language="en")) == (indonesian, english)


def test_several_rules_are_one_line() -> None:
    together = [WorkingDays(), ByAppointment()]
    assert describe(together) == "Hari kerja, buat janji lebih dulu"
    assert describe(together, language="en") == "Working days, by appointment"
    assert describe([]) == ""


@given(st.lists(rules, max_size=4))
def test_what_was_said_is_read_back_as_the_same_rules(given_rules: list[Rule]) -> None:
    assert parse_words("\n".join(describe_one(rule) for rule in given_rules)) == given_rules


@pytest.mark.parametrize(("line", "rule"), WRITTEN)
def test_lines_as_people_write_them(line: str, rule: Rule) -> None:
    assert parse_words(line) == [rule]


@pytest.mark.parametrize(("line", "sentence"), FAULTS)
def test_a_line_that_cannot_be_read_is_named(line: str, sentence: str) -> None:
    with pytest.raises(BadOpening) as caught:
        parse_words(f"24 jam\n\n{line}")
    assert str(caught.value) == f"Baris 3: {sentence}."


@given(st.text(alphabet="Rabu Senin pekan pertama dan ,0129.:–-\n", max_size=60))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    refusals = []
    try:
        parse_words(text)
    except BadOpening as refusal:
        refusals.append(str(refusal))
    assert [line for line in refusals if not line.startswith("Baris ")] == []


@given(rules)
def test_no_word_of_the_other_language_is_said(rule: Rule) -> None:
    indonesian, english = describe_one(rule), describe_one(rule, language="en")
    foreign = {*DAYS["en"], *PLACES["en"].values()}
    own = {*DAYS["id"], *PLACES["id"].values(), "pekan", "jam"}
    assert foreign.isdisjoint(indonesian.replace(",", " ").split())
    assert own.isdisjoint(english.replace(",", " ").split())
