"""The exact search against walking every way, on hundreds of small random scenarios."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from assessments.engines.simulation import BrokenPath, Effect, Scenario, paths_to_nodes, search_states
from tests.assessments.engines.simulation.oracle import Walk, all_walks, goes_round, is_true
from tests.factories.hard_scenarios import make_hard_scenario
from tests.factories.naskah import make_pack_scenario, make_random_scenario, make_scenario


def _acyclic(count: int, seed: int) -> list[Scenario]:
    rng = random.Random(seed)
    return [
        make_random_scenario(
            rng, size=rng.randint(3, 7), forward=True, high=rng.choice((4, 9)), conditions=rng.choice((0.3, 0.9))
        )
        for _ in range(count)
    ]


def _read_state(walk: Walk, read: set[str]) -> tuple[object, ...]:
    """What the full search tells apart: meters, visits that something reads, and whether anything critical happened."""
    return (walk.node, tuple(walk.meters.items()), frozenset(walk.visited) & read, bool(walk.critical))


def _visits_read(scenario: Scenario) -> set[str]:
    conditions = [choice.condition for choice in scenario.choices if choice.condition]
    return {atom.key for condition in conditions for atom in condition.atoms if hasattr(atom, "key")}


def test_ways_lengths_and_states_equal_the_oracle() -> None:
    seen = Counter[str]()
    for scenario in _acyclic(400, seed=1):
        every, ended = all_walks(scenario)
        quick, full = search_states(scenario), search_states(scenario, full=True)
        lengths = [walk.decisions() for walk in ended]
        for report in (quick, full):
            assert report.complete
            assert not report.has_cycle
            assert report.paths == len(ended)
            assert (report.shortest, report.longest) == (min(lengths, default=None), max(lengths, default=None))
            reached = {walk.node for walk in every}
            assert set(report.unreached) == {node.key for node in scenario.nodes} - reached
            assert set(report.dead_ends) == {walk.node for walk in every if not walk.ways() and not walk.here().ending}
        read = _visits_read(scenario)
        assert full.states == len({_read_state(walk, read) for walk in every})
        seen.update(
            ended=bool(ended), stuck=bool(quick.dead_ends), unreached=bool(quick.unreached), smaller=quick.states < full.states
        )
    assert min(seen.values()) > 30, seen


def test_figures_of_endings_equal_the_oracle() -> None:
    for scenario in _acyclic(300, seed=2):
        _, ended = all_walks(scenario)
        read = _visits_read(scenario)
        quick = {ending.key: ending for ending in search_states(scenario).endings}
        for ending in search_states(scenario, full=True).endings:
            states = {_read_state(walk, read): walk for walk in ended if walk.node == ending.key}
            assert ending.states == len(states)
            assert ending.meters == len({state[1] for state in states})
            assert ending.critical == sum(bool(walk.critical) for walk in states.values())
            assert ending.passing == sum(walk.passes() for walk in states.values())
            assert ending.meeting_rule == sum(walk.meets() for walk in states.values())
            near = quick[ending.key]
            assert [bool(near.states), bool(near.critical), bool(near.passing), bool(near.clean)] == [
                bool(ending.states),
                bool(ending.critical),
                bool(ending.passing),
                bool(ending.clean),
            ]


def test_what_can_be_seen_and_which_conditions_ever_hold_equal_the_oracle() -> None:
    for scenario in _acyclic(300, seed=3):
        every, _ = all_walks(scenario)
        report = search_states(scenario)
        sets = {(walk.node, tuple(choice.id for choice in walk.open())) for walk in every if walk.here().choices}
        assert set(report.visible) == sets
        for truth in report.atoms:
            condition = type(next(choice.condition for choice in scenario.choices if choice.condition))(((truth.atom,),))
            values = {
                is_true(condition, walk.meters, set(walk.visited))
                for walk in every
                if walk.node == truth.choice_id.split(".")[0]
            }
            assert (truth.can_hold, truth.can_fail) == (True in values, False in values)


def test_flawless_ways_equal_the_oracle() -> None:
    compared = 0
    for scenario in _acyclic(300, seed=4):
        expected, pending = set(), [Walk.begin(scenario)]
        while pending:
            walk = pending.pop()
            if walk.here().ending:
                expected.add((tuple(taken for taken in walk.taken if not taken.endswith(".0")), walk.node))
            fair = [choice for choice in walk.open() if not choice.critical]
            top = max((sum(effect.amount for effect in choice.effects) for choice in fair), default=0)
            for target, choice in walk.ways():
                if choice is None or (not choice.critical and sum(effect.amount for effect in choice.effects) == top):
                    pending.append(walk.after(target, choice))
        report = search_states(scenario)
        assert {(way.choices, way.ending) for way in report.flawless} == expected
        compared += bool(expected)
    assert compared > 100


def test_going_round_for_ever_is_told_from_circles_that_end() -> None:
    rng, seen = random.Random(5), Counter[bool]()
    for _ in range(300):
        scenario = make_random_scenario(rng, size=rng.randint(3, 5), high=2)
        report = search_states(scenario)
        assert report.has_cycle is goes_round(scenario)
        assert (report.paths is None) is report.has_cycle
        seen[report.has_cycle] += 1
    assert min(seen[True], seen[False]) > 60, seen


def test_shortest_ways_reach_every_scene_that_can_be_reached() -> None:
    for scenario in _acyclic(200, seed=6):
        every, _ = all_walks(scenario)
        ways = paths_to_nodes(scenario)
        assert set(ways) == {walk.node for walk in every}
        for key, way in ways.items():
            assert len(way) == min(len(walk.taken) for walk in every if walk.node == key)


def test_the_search_stops_at_its_limit_and_says_so() -> None:
    report = search_states(make_pack_scenario("SIM-A"), limit=100)
    assert (report.complete, report.paths, report.longest) == (False, None, None)


@pytest.mark.parametrize("step", [1, 5])
def test_forty_scenes_with_four_meters_of_a_hundred_are_searched_to_the_end(step: int) -> None:
    for seed in range(2):
        report = search_states(make_hard_scenario(random.Random(seed), step=step))
        assert report.complete
        assert report.unproved == ()


def test_wide_meters_give_the_same_as_walking_every_way() -> None:
    for seed in range(40):
        scenario = make_hard_scenario(random.Random(seed), size=13, step=1, conditions=0.6)
        every, ended = all_walks(scenario)
        report = search_states(scenario)
        assert report.paths == len(ended)
        assert report.states <= len({walk.key() for walk in every})
        assert set(report.visible) == {
            (walk.node, tuple(choice.id for choice in walk.open())) for walk in every if walk.here().choices
        }
        for ending in report.endings:
            walks = [walk for walk in ended if walk.node == ending.key]
            known = (bool(ending.states), bool(ending.critical), bool(ending.passing), bool(ending.meeting_rule))
            assert known == (
                bool(walks),
                any(walk.critical for walk in walks),
                any(walk.passes() for walk in walks),
                any(walk.meets() for walk in walks),
            )


def test_two_effects_on_one_meter_both_count() -> None:
    scenario = make_scenario()
    first = scenario.nodes[0]
    twice = replace(first.choices[0], effects=(Effect("aman", 1), Effect("aman", -3), Effect("percaya", 2)))
    scenario = replace(scenario, nodes=(replace(first, choices=(twice, *first.choices[1:])), *scenario.nodes[1:]))
    _, ended = all_walks(scenario)
    states = {(walk.node, tuple(walk.meters.values()), tuple(walk.critical)) for walk in ended}
    assert sum(ending.states for ending in search_states(scenario, full=True).endings) == len(states)


def test_an_empty_scenario_is_refused() -> None:
    empty = replace(make_scenario(), nodes=())
    with pytest.raises(BrokenPath):
        search_states(empty)
