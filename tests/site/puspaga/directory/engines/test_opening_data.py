"""Opening rules as stored data: there and back, and every fault with the number of its rule."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puspaga.directory.engines.opening import Rule
from puspaga.directory.engines.opening_data import BadOpening, dump_opening, parse_opening
from tests.site.puspaga.directory.engines.opening_oracle import rules

GOOD = {"nth_weekday": {"nth": [1, 3], "weekday": "wed", "from": "09:00", "to": "12:00"}}
# (what is wrong with the second rule, the sentence)
FAULTS = [
    ({}, "jenis tidak dikenal: “”"),
    ({"sometimes": True}, "jenis tidak dikenal: “sometimes”"),
    ({"always": False}, "jenis tidak dikenal: “always”"),
    ("always", "bentuknya tidak dikenal"),
    (None, "bentuknya tidak dikenal"),
    ({"weekly": None}, "bentuknya tidak dikenal"),
    ({"weekly": {}}, "isian “weekdays” belum ada"),
    ({"weekly": {"weekdays": []}}, "belum ada harinya"),
    ({"weekly": {"weekdays": ["rabu"]}}, "hari tidak dikenal: “rabu”"),
    ({"nth_weekday": {"nth": [1]}}, "isian “weekday” belum ada"),
    ({"nth_weekday": {"weekday": "wed"}}, "isian “nth” belum ada"),
    ({"nth_weekday": {"nth": [], "weekday": "wed"}}, "belum ada harinya"),
    ({"nth_weekday": {"nth": [6], "weekday": "wed"}}, "urutan pekan tidak dikenal: “6”"),
    ({"nth_weekday": {"nth": [0], "weekday": "wed"}}, "urutan pekan tidak dikenal: “0”"),
    ({"nth_weekday": {"nth": ["1"], "weekday": "wed"}}, "urutan pekan tidak dikenal: “1”"),
    ({"working_days": True, "from": "25:00", "to": "26:00"}, "jam tidak dikenal: “25:00”"),
    ({"working_days": True, "from": "pagi", "to": "12:00"}, "jam tidak dikenal: “pagi”"),
    ({"working_days": True, "from": "09:00"}, "jam mulai dan jam selesai harus berpasangan"),
    ({"working_days": True, "to": "09:00"}, "jam mulai dan jam selesai harus berpasangan"),
    ({"working_days": True, "from": "12:00", "to": "12:00"}, "jam selesai harus sesudah jam mulai"),
]


@given(st.lists(rules, max_size=4))
def test_rules_survive_being_stored(given_rules: list[Rule]) -> None:
    assert parse_opening(dump_opening(given_rules)) == given_rules


@pytest.mark.parametrize(("fault", "sentence"), FAULTS)
def test_a_fault_is_named_with_the_number_of_its_rule(fault: Any, sentence: str) -> None:
    with pytest.raises(BadOpening) as caught:
        parse_opening([GOOD, fault])
    assert str(caught.value) == f"Aturan ke-2: {sentence}."


@given(st.lists(st.recursive(st.none() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3) |
                             st.dictionaries(st.sampled_from(["always", "weekly", "nth_weekday", "nth", "weekday", "weekdays",
                                                              "from", "to"]), inner, max_size=4)), max_size=3))  # fmt: skip
def test_any_data_is_read_or_refused_in_words(data: list[Any]) -> None:
    refusals = []
    try:
        parse_opening(data)
    except BadOpening as refusal:
        refusals.append(str(refusal))
    assert [line for line in refusals if not line.startswith("Aturan ke-")] == []


def test_places_are_put_in_order_and_doubles_dropped() -> None:
    (rule,) = parse_opening([{"nth_weekday": {"nth": [-1, 3, 1, 3], "weekday": "wed"}}])
    assert rule.nth == (1, 3, -1)


def test_seconds_are_dropped() -> None:
    assert dump_opening(parse_opening([{"working_days": True, "from": "08:00:30", "to": "12:00"}])) == [
        {"working_days": True, "from": "08:00", "to": "12:00"}
    ]
