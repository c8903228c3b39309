"""The map and where its scenes stand."""

import random

import pytest

from assessments.engines.simulation import MapEdge, layout, map_of
from assessments.engines.simulation.crossings import crossings, ordered_rows
from assessments.engines.simulation.layers import layers_of
from tests.factories.naskah import CLEAN, CODES, make_pack_scenario, make_random_scenario, make_scenario


def test_ways_are_best_harmful_other_or_going_on() -> None:
    kinds = {edge.choice_id or edge.source: edge.kind for edge in map_of(make_scenario()).edges}
    assert kinds == {
        "awal.1": "best",
        "awal.2": "other",
        "tetangga.1": "best",
        "tetangga.2": "harmful",
        "cerita": "go_on",
        "penutup.1": "best",
        "penutup.2": "other",
        "penutup.3": "other",
    }


def test_scenes_carry_their_kind_ending_and_line() -> None:
    nodes = {node.key: node for node in map_of(make_scenario()).nodes}
    assert [nodes[key].kind for key in ("awal", "cerita", "akhir_baik")] == ["scene", "passage", "ending"]
    assert (nodes["akhir_bocor"].ending, nodes["awal"].line) == ("buruk", 14)


def test_a_conditioned_way_says_its_condition() -> None:
    edges = {edge.choice_id: edge for edge in map_of(make_scenario()).edges}
    assert edges["penutup.1"].condition == "bukan sudah(tetangga)"


def test_a_scene_that_does_not_exist_yet_stands_on_the_map_as_missing() -> None:
    story = map_of(make_scenario(CLEAN.replace("-> penutup", "-> penutop")))
    assert (story.nodes[-1].key, story.nodes[-1].kind) == ("penutop", "missing")
    assert MapEdge("cerita", "penutop", "go_on") in story.edges
    assert "penutop" in layout(story).by_key


def test_nothing_is_best_before_effects_are_written() -> None:
    text = "== a | Mulai\n* Dengarkan -> b\n* Pulang -> b\n== b | Selesai\nakhir: cukup | Selesai"
    assert {edge.kind for edge in map_of(make_scenario(text)).edges} == {"other"}


@pytest.mark.parametrize("code", CODES)
def test_every_way_of_the_six_files_goes_down(code: str) -> None:
    story = map_of(make_pack_scenario(code))
    places = layout(story).by_key
    assert set(places) == {node.key for node in story.nodes}
    assert all(places[edge.source].layer < places[edge.target].layer for edge in story.edges)


def test_no_two_scenes_lie_on_each_other_and_all_lie_inside() -> None:
    rng = random.Random(8)
    for _ in range(200):
        drawn = layout(map_of(make_random_scenario(rng, size=rng.randint(3, 12))))
        positions = drawn.positions
        assert all(66 <= place.x <= drawn.width - 66 and 24 <= place.y <= drawn.height - 24 for place in positions)
        for number, one in enumerate(positions):
            for two in positions[:number]:
                assert abs(one.x - two.x) >= 132 or abs(one.y - two.y) >= 48


def test_the_same_map_is_always_drawn_alike() -> None:
    assert layout(map_of(make_pack_scenario("SIM-B"))) == layout(map_of(make_pack_scenario("SIM-B")))


@pytest.mark.parametrize("code", CODES)
def test_no_way_of_the_six_files_runs_through_a_scene(code: str) -> None:
    drawn = layout(map_of(make_pack_scenario(code)))
    for route in drawn.routes:
        for x, y in route.points[1:-1]:
            assert not any(abs(place.x - x) < 66 and abs(place.y - y) < 24 for place in drawn.positions)


def test_a_way_begins_at_the_foot_of_its_source_and_ends_at_the_head_of_its_target() -> None:
    drawn = layout(map_of(make_scenario()))
    places, route = drawn.by_key, drawn.by_ends["awal", "cerita"]
    assert route.points[0] == (places["awal"].x, places["awal"].y + 24)
    assert route.points[-1] == (places["cerita"].x, places["cerita"].y - 24)
    assert len(route.points) == 3


def test_a_way_back_and_a_way_to_itself_are_drawn_too() -> None:
    story = map_of(
        make_scenario(CLEAN.replace("-> penutup", "-> awal").replace("menelepon.” -> akhir_cukup", "menelepon.” -> penutup"))
    )
    assert {(edge.source, edge.target) for edge in story.edges} == set(layout(story).by_ends)


def test_the_order_of_scenes_crosses_no_more_than_the_order_of_the_file() -> None:
    rng = random.Random(9)
    stories = [map_of(make_pack_scenario(code)) for code in CODES]
    stories += [map_of(make_random_scenario(rng, size=rng.randint(5, 14), forward=True)) for _ in range(100)]
    better = 0
    for story in stories:
        layers, _ = layers_of(story)
        before, after = crossings(layers.rows, layers.down), crossings(ordered_rows(layers), layers.down)
        assert after <= before
        better += after < before
    assert better > 40


def test_crossings_are_counted_as_one_would_by_eye() -> None:
    down = {"a": ["y"], "b": ["x"], "c": ["x", "y"], "x": [], "y": []}
    assert crossings([["a", "b"], ["x", "y"]], down) == 1
    assert crossings([["a", "b", "c"], ["x", "y"]], down) == 2
    assert crossings([["b", "c", "a"], ["x", "y"]], down) == 0
