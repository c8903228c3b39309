"""Writing back: the text of a scenario reads as the same scenario."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engines.simulation import Line, Scenario
from assessments.formats.naskah import lint_naskah, read_naskah, write_naskah
from tests.factories.naskah import CLEAN, CODES, make_pack_scenario, make_random_scenario, make_scenario

# Texts people might write, and what could be taken for something else.
PIECES = st.sampled_from(
    "* + - = ? @ ! -> == // : | \\ • – Bu Sari Catatan latar akhir {{layanan:sapa-129}} 1 ya, “baik” é".split()
)
NARRATION = st.lists(PIECES, min_size=1, max_size=5).map(" ".join)


@pytest.mark.parametrize("code", CODES)
def test_the_six_files_survive_a_round_trip(code: str) -> None:
    scenario = make_pack_scenario(code)
    text = write_naskah(scenario)
    assert read_naskah(text).scenario == scenario
    assert write_naskah(make_scenario(text)) == text


def test_the_clean_text_is_written_as_it_stands_but_for_the_order_of_properties() -> None:
    assert sorted(write_naskah(make_scenario()).splitlines()) == sorted(CLEAN.splitlines())


def test_random_scenarios_survive_a_round_trip() -> None:
    rng = random.Random(7)
    for _ in range(200):
        scenario = make_random_scenario(rng, size=rng.randint(3, 7))
        reading = read_naskah(write_naskah(scenario))
        assert reading.scenario == scenario


def _with_narration(text: str) -> Scenario:
    scenario = make_scenario()
    nodes = [replace(node, body=(Line(text),)) if node.key == "cerita" else node for node in scenario.nodes]
    return replace(scenario, nodes=tuple(nodes))


@settings(max_examples=300, deadline=None)
@given(NARRATION)
def test_narration_that_looks_like_something_else_survives(text: str) -> None:
    scenario = _with_narration(text)
    assert read_naskah(write_naskah(scenario)).scenario == scenario


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    lint_naskah(text, deep=True)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(CLEAN)), st.integers(0, 12), st.text(max_size=6)), max_size=4))
def test_no_damage_to_a_good_text_makes_the_reader_fail(cuts: list[tuple[int, int, str]]) -> None:
    text = CLEAN
    for start, length, put in cuts:
        text = text[:start] + put + text[start + length :]
    reading = lint_naskah(text, deep=True)
    lines = text.count("\n") + 200
    assert all(1 <= fault.line <= lines and fault.sentence for fault in reading.faults)
    if reading.scenario is not None:
        assert lint_naskah(write_naskah(reading.scenario)).scenario is not None
