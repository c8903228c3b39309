"""Proofs scene by scene, against walking every way: nothing false is ever claimed, and little stays open."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from assessments.engines.simulation import Scenario, SearchReport, check_states, search_states
from assessments.engines.simulation.proofs import prove_scenes
from tests.assessments.engines.simulation.oracle import Walk, all_walks, goes_round, is_true
from tests.factories.hard_scenarios import make_hard_scenario
from tests.factories.naskah import CODES, make_pack_scenario, make_random_scenario

ONLY_PROOFS = 0


def _stories(count: int, seed: int) -> list[Scenario]:
    rng = random.Random(seed)
    small = [make_random_scenario(rng, size=rng.randint(3, 7), forward=True, conditions=0.8) for _ in range(count)]
    wide = [make_hard_scenario(random.Random(place), size=13, step=1, conditions=0.7) for place in range(count // 8)]
    return small + wide


def _sets(walks: list[Walk]) -> set[tuple[str, tuple[str, ...]]]:
    return {(walk.node, tuple(choice.id for choice in walk.open())) for walk in walks if walk.here().choices}


def _ends(scenario: Scenario, walks: list[Walk]) -> dict[str, tuple[bool, ...]]:
    found = {}
    for node in scenario.endings:
        here = [walk for walk in walks if walk.node == node.key]
        critical, meets = any(walk.critical for walk in here), any(walk.meets() for walk in here)
        found[node.key] = (bool(here), critical, meets, any(not walk.meets() for walk in here), any(map(Walk.passes, here)))
    return found


def _told_ends(report: SearchReport) -> dict[str, tuple[bool, ...]]:
    return {
        end.key: (
            bool(end.states),
            bool(end.critical),
            bool(end.meeting_rule),
            end.meeting_rule < end.states,
            bool(end.passing),
        )
        for end in report.endings
    }


def test_what_is_proved_of_each_scene_equals_the_oracle() -> None:
    seen = Counter[bool]()
    for scenario in _stories(160, seed=1):
        every, ended = all_walks(scenario)
        report = search_states(scenario, limit=ONLY_PROOFS)
        assert not report.complete
        assert report.unproved == ()
        assert set(report.visible) == _sets(every)
        assert set(report.unreached) == {node.key for node in scenario.nodes} - {walk.node for walk in every}
        assert set(report.dead_ends) == {walk.node for walk in every if not walk.ways() and not walk.here().ending}
        assert _told_ends(report) == _ends(scenario, ended)
        seen[bool(report.unreached)] += 1
    assert min(seen[True], seen[False]) > 20, seen


def test_parts_of_conditions_equal_the_oracle() -> None:
    for scenario in _stories(80, seed=2):
        every, _ = all_walks(scenario)
        for truth in search_states(scenario, limit=ONLY_PROOFS).atoms:
            alone = type(next(choice.condition for choice in scenario.choices if choice.condition))(((truth.atom,),))
            here = [walk for walk in every if walk.node == truth.choice_id.split(".")[0]]
            values = {is_true(alone, walk.meters, set(walk.visited)) for walk in here}
            assert (truth.can_hold, truth.can_fail) == (True in values, False in values)


@pytest.mark.parametrize("limit", [0, 3, 40, 400])
def test_with_little_room_nothing_false_is_claimed(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessments.engines.simulation.proofs.RUNS", 1)
    seen = Counter[bool]()
    for scenario in _stories(120, seed=3):
        every, _ = all_walks(scenario)
        proofs = prove_scenes(scenario, limit=limit)
        for key, answers in proofs.answers.items():
            node = scenario.index[key]
            told = {(key, tuple(node.choices[place].id for place in answer.places)) for answer in answers if node.choices}
            true = {entry for entry in _sets(every) if entry[0] == key}
            assert told <= true
            assert key in proofs.unproved or told == true
        seen[bool(proofs.unproved)] += 1
    assert seen[True] > 10 or limit == 400, seen


def test_a_circle_that_may_never_end_is_left_open_or_proved_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessments.engines.simulation.proofs.RUNS", 5)
    rng, seen = random.Random(5), Counter[tuple[bool, bool]]()
    for _ in range(200):
        scenario = make_random_scenario(rng, size=rng.randint(3, 5), high=2)
        round_for_ever, is_open = goes_round(scenario), bool(search_states(scenario, limit=ONLY_PROOFS).unproved)
        assert is_open or not round_for_ever
        seen[round_for_ever, is_open] += 1
    assert seen[False, False] > 40, seen


@pytest.mark.parametrize("code", CODES)
def test_the_six_files_are_proved_scene_by_scene_too(code: str) -> None:
    scenario = make_pack_scenario(code)
    whole, proved = search_states(scenario), search_states(scenario, limit=ONLY_PROOFS)
    assert proved.unproved == ()
    assert (proved.visible, proved.atoms, proved.unreached) == (whole.visible, whole.atoms, whole.unreached)
    assert _told_ends(proved) == _told_ends(whole)
    assert check_states(scenario, report=proved) == []


def test_what_stays_open_is_named_and_nothing_is_said_to_be_impossible_there() -> None:
    scenario = make_pack_scenario("SIM-A")
    whole = search_states(scenario)
    blind = replace(whole, complete=False, atoms=tuple(replace(one, can_hold=False) for one in whole.atoms), visible=())
    everywhere = tuple(node.key for node in scenario.nodes)
    faults = check_states(scenario, report=replace(blind, unproved=everywhere, unreached=everywhere, endings=()))
    assert [(fault.line, fault.level, fault.code) for fault in faults] == [(scenario.nodes[0].line, "saran", "terlalu_besar")]
    assert "“angkat”" in faults[0].sentence
    assert f"dan {len(everywhere) - 5} lagi" in faults[0].sentence
    assert {fault.code for fault in check_states(scenario, report=blind)} == {"syarat_mustahil"}


def test_no_way_to_pass_is_only_said_when_every_ending_is_proved() -> None:
    scenario = make_pack_scenario("SIM-E")
    whole = search_states(scenario)
    none = replace(whole, endings=tuple(replace(end, passing=0, states=0, meeting_rule=0, critical=0) for end in whole.endings))
    assert "tidak_bisa_lulus" in {fault.code for fault in check_states(scenario, report=none)}
    left_open = replace(none, unproved=(whole.endings[0].key,))
    assert "tidak_bisa_lulus" not in {fault.code for fault in check_states(scenario, report=left_open)}
