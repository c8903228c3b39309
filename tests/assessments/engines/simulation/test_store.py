"""What is stored: the compiled scenario, its hash, and refusals of anything else."""

from dataclasses import replace
from typing import Any

import pytest

from assessments.engines.simulation import (
    BadData,
    content_hash,
    from_json,
    scenario_from_json,
    scenario_to_json,
    start,
    to_json,
)
from tests.factories.naskah import CLEAN, CODES, make_pack_scenario, make_scenario


@pytest.mark.parametrize("code", CODES)
def test_the_six_files_survive_storage(code: str) -> None:
    scenario = make_pack_scenario(code)
    assert scenario_from_json(scenario_to_json(scenario)) == scenario


def test_the_hash_changes_with_every_word_and_not_with_spacing() -> None:
    first = content_hash(make_scenario())
    assert first == content_hash(make_scenario(CLEAN.replace("\n\n", "\n\n\n") + "\n// catatan penulis"))
    assert first == content_hash(scenario_from_json(scenario_to_json(make_scenario())))
    for old, new in (("duduk?", "masuk?"), ("+2 aman", "+1 aman"), ("PKP.1.3", "PKP.1.2"), ("legal (", "local (")):
        assert content_hash(make_scenario(CLEAN.replace(old, new, 1))) != first
    assert content_hash(replace(make_scenario(), minutes=11)) != first


def test_source_lines_are_not_stored() -> None:
    assert "line" not in scenario_to_json(make_scenario())["nodes"][0]
    assert scenario_from_json(scenario_to_json(make_scenario())).nodes[1].line == 0


@pytest.mark.parametrize("data", [{}, {"format": 99}, [], None, {"format": 1, "title": "x"}])
def test_what_is_no_scenario_is_refused(data: Any) -> None:
    with pytest.raises(BadData) as caught:
        scenario_from_json(data)
    assert str(caught.value) == "Data simulasi ini tidak dapat dibaca."


@pytest.mark.parametrize("data", [{}, [], None, {"node": "a", "meters": 3}])
def test_what_is_no_state_is_refused(data: Any) -> None:
    with pytest.raises(BadData):
        from_json(data)


def test_a_state_is_stored_whole() -> None:
    state = start(make_scenario(), seed=12)
    assert to_json(state) == {
        "node": "awal",
        "meters": [["percaya", 5], ["aman", 5]],
        "visited": ["awal"],
        "notes": [],
        "critical": [],
        "taken": [],
        "seed": 12,
    }
