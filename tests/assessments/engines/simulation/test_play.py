"""Playing: order of events, clamping, visits, refusals, and 10,000 runs against the oracle."""

import json
import random
from collections import Counter
from dataclasses import replace

import pytest

from assessments.engines.simulation import (
    BrokenPath,
    HiddenChoice,
    RunFinished,
    Scenario,
    State,
    UnknownChoice,
    choice_at,
    choose,
    from_json,
    go_on,
    is_finished,
    passed,
    paths_to_nodes,
    replay,
    scenario_from_json,
    scenario_to_json,
    start,
    to_json,
    visible_choices,
)
from tests.assessments.engines.simulation.oracle import Walk
from tests.factories.naskah import CLEAN, CODES, make_pack_scenario, make_random_scenario, make_scenario

GOOD_WAY = ("awal.1", "cerita.0", "penutup.1")
MENDED_WAY = ("awal.2", "tetangga.1", "cerita.0", "penutup.2")


def test_a_run_starts_on_the_first_scene_with_the_starting_meters() -> None:
    state = start(make_scenario(), seed=3)
    assert (state.node, state.values, state.visited, state.taken) == ("awal", {"percaya": 5, "aman": 5}, ("awal",), ())


def test_a_choice_adds_its_effects_and_notes_and_enters_its_target() -> None:
    scenario = make_scenario()
    state = choose(scenario, start(scenario, seed=1), "awal.1")
    assert (state.node, state.values, state.notes) == ("cerita", {"percaya": 7, "aman": 6}, ("Ia datang sendiri",))
    assert state.visited == ("awal", "cerita")


def test_effects_are_clamped_after_all_were_added() -> None:
    scenario = make_scenario(CLEAN.replace("+2 percaya, +1 aman", "+9 percaya, -9 aman"))
    assert choose(scenario, start(scenario, seed=1), "awal.1").values == {"percaya": 10, "aman": 0}


def test_a_node_counts_as_visited_while_one_stands_on_it() -> None:
    scenario = make_scenario(CLEAN.replace("? sudah(tetangga)", "? sudah(penutup)"))
    state = replay(scenario, GOOD_WAY[:2], seed=1)[-1]
    assert {shown.id for shown in visible_choices(scenario, state)} == {"penutup.1", "penutup.2", "penutup.3"}


def test_a_way_on_without_choices_is_gone_by_going_on() -> None:
    scenario = make_scenario()
    state = replay(scenario, GOOD_WAY[:1], seed=1)[-1]
    assert visible_choices(scenario, state) == ()
    assert go_on(scenario, state).node == "penutup"
    assert go_on(scenario, state).taken == GOOD_WAY[:2]


def test_passing_needs_the_rule_and_no_critical_choice_and_no_bad_end() -> None:
    scenario = make_scenario()
    assert passed(scenario, replay(scenario, GOOD_WAY, seed=1)[-1])
    assert passed(scenario, replay(scenario, MENDED_WAY, seed=1)[-1])
    assert not passed(scenario, replay(scenario, GOOD_WAY[:2], seed=1)[-1])
    assert not passed(scenario, replace(replay(scenario, GOOD_WAY, seed=1)[-1], critical=("awal.2",)))
    assert not passed(scenario, replace(replay(scenario, GOOD_WAY, seed=1)[-1], meters=(("percaya", 9), ("aman", 5))))
    bad = replay(scenario, ("awal.2", "tetangga.2"), seed=1)[-1]
    assert bad.critical == ("tetangga.2",)
    assert not passed(scenario, replace(bad, critical=(), meters=(("percaya", 9), ("aman", 9))))


def test_the_same_note_twice_is_one_note() -> None:
    text = CLEAN.replace("  = Pintunya", "  + catatan: Ia datang sendiri\n  = Pintunya")
    scenario = make_scenario(text)
    assert replay(scenario, GOOD_WAY, seed=1)[-1].notes == ("Ia datang sendiri",)


def test_what_cannot_be_chosen_is_refused_by_name() -> None:
    scenario = make_scenario()
    first, late = start(scenario, seed=1), replay(scenario, GOOD_WAY[:2], seed=1)[-1]
    for state, choice_id, refusal in (
        (first, "awal.9", UnknownChoice),
        (first, "cerita.0", UnknownChoice),
        (first, "awal.0", UnknownChoice),
        (late, "penutup.2", HiddenChoice),
        (replay(scenario, GOOD_WAY, seed=1)[-1], "penutup.1", RunFinished),
    ):
        with pytest.raises(refusal) as caught:
            choose(scenario, state, choice_id)
        assert str(caught.value).endswith(".")
    with pytest.raises(UnknownChoice):
        go_on(scenario, first)


def test_a_draft_with_a_broken_target_is_refused_when_it_gets_there() -> None:
    scenario = make_scenario(CLEAN.replace("-> penutup", "-> penutop"))
    state = replay(scenario, GOOD_WAY[:1], seed=1)[-1]
    with pytest.raises(BrokenPath):
        go_on(scenario, state)
    with pytest.raises(BrokenPath):
        start(replace(scenario, nodes=()), seed=1)


def test_choices_are_shuffled_by_the_seed_and_come_back_by_position() -> None:
    scenario = make_pack_scenario("SIM-A")
    first = start(scenario, seed=1)
    orders = {tuple(shown.id for shown in visible_choices(scenario, first, seed=seed)) for seed in range(60)}
    assert len(orders) == 6
    assert visible_choices(scenario, first) == visible_choices(scenario, first, seed=1)
    for shown in visible_choices(scenario, first):
        assert choice_at(scenario, first, shown.position) == shown.id
    with pytest.raises(UnknownChoice):
        choice_at(scenario, first, 9)


def test_position_tells_nothing_about_the_place_in_the_file() -> None:
    scenario = make_pack_scenario("SIM-A")
    first = start(scenario, seed=0)
    places = Counter(visible_choices(scenario, first, seed=seed)[0].id for seed in range(3000))
    assert set(places) == {"angkat.1", "angkat.2", "angkat.3"}
    assert all(900 < count < 1100 for count in places.values())


def test_a_scene_met_again_is_shuffled_anew() -> None:
    scenario = make_pack_scenario("SIM-A")
    first = start(scenario, seed=5)
    later = [replace(first, taken=("x",) * visits) for visits in range(20)]
    assert len({tuple(shown.id for shown in visible_choices(scenario, state)) for state in later}) > 3


def _walk_at_random(scenario: Scenario, rng: random.Random, *, most: int) -> tuple[list[State], list[Walk]]:
    """A random run by the engine beside the same run in the oracle's diary."""
    states, walks = [start(scenario, seed=rng.randint(0, 9))], [Walk.begin(scenario)]
    while len(states) <= most:
        ways = walks[-1].ways()
        shown = {choice.id for choice in visible_choices(scenario, states[-1])}
        assert shown == {choice.id for _, choice in ways if choice}
        if not ways:
            break
        target, choice = rng.choice(ways)
        states.append(choose(scenario, states[-1], choice.id) if choice else go_on(scenario, states[-1]))
        walks.append(walks[-1].after(target, choice))
    return states, walks


def test_ten_thousand_runs_equal_the_oracle_and_their_own_replay() -> None:
    rng = random.Random(20)
    scenarios = [make_random_scenario(rng, size=rng.randint(3, 8)) for _ in range(500)]
    scenarios += [make_pack_scenario(code) for code in CODES] * 20
    seen = Counter[str]()
    for number in range(10_000):
        scenario = scenarios[number % len(scenarios)]
        states, walks = _walk_at_random(scenario, rng, most=6)
        for state, walk in zip(states, walks, strict=True):
            assert (state.node, state.values, list(state.visited)) == (walk.node, walk.meters, walk.visited)
            assert (list(state.notes), list(state.critical), list(state.taken)) == (walk.notes, walk.critical, walk.taken)
        last = states[-1]
        assert replay(scenario, last.taken, seed=last.seed) == states
        assert passed(scenario, last) is walks[-1].passes()
        seen.update(finished=is_finished(scenario, last), passed=passed(scenario, last), critical=bool(last.critical))
    assert min(seen["finished"], seen["passed"], seen["critical"]) > 300


def test_states_and_scenarios_survive_storage() -> None:
    rng = random.Random(4)
    for _ in range(300):
        scenario = make_random_scenario(rng)
        stored = scenario_from_json(json.loads(json.dumps(scenario_to_json(scenario))))
        assert stored == scenario
        states, _ = _walk_at_random(stored, rng, most=6)
        assert [from_json(json.loads(json.dumps(to_json(state)))) for state in states] == states


@pytest.mark.parametrize("code", CODES)
def test_every_scene_of_every_scenario_is_reached_by_its_way(code: str) -> None:
    scenario = make_pack_scenario(code)
    ways = paths_to_nodes(scenario)
    assert set(ways) == {node.key for node in scenario.nodes}
    for key, way in ways.items():
        assert replay(scenario, way, seed=2)[-1].node == key
