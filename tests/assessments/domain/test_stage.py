"""What one screen shows: bubbles on the telephone only, and nothing about what comes."""

import pytest

from assessments.domain.stage import is_phone_scene, moment_of
from assessments.engines import simulation
from assessments.engines.simulation import Ending, Node, Scenario, State


def scenario_with(*nodes: Node) -> Scenario:
    return Scenario("Uji", "SIM-U", (), (), (), "dasar", 5, "", "", None, nodes)


def state_at(*visited: str) -> State:
    return State(node=visited[-1], meters=(), visited=visited)


@pytest.mark.parametrize(
    ("title", "scene", "expected"),
    [
        ("Pagi", "Di telepon, pukul 23.40 WITA.", True),
        ("Telepon dari kelurahan", "Pukul 10.30.", True),
        ("Pesan malam hari", "Rumah Anda, pukul 21.40.", True),
        ("Ia menelepon lagi", "", True),
        ("Nomor dua belas", "Kantor kelurahan, pukul 09.20 WITA.", False),
        ("Berpesan", "Teras rumah.", False),
        ("Pagi", "", False),
    ],
)
def test_a_scene_is_on_the_phone_when_it_says_so(title: str, scene: str, expected: bool) -> None:
    assert is_phone_scene(scenario_with(Node("a", title, scene)), state_at("a")) is expected


def test_the_telephone_lasts_until_another_place_is_named() -> None:
    story = scenario_with(
        Node("a", "Malam", "Di telepon, pukul 23.40."),
        Node("b", "Sunyi"),
        Node("c", "Lebih larut", "Pukul 23.55."),
        Node("d", "Pagi", "Teras rumah, pukul 06.00."),
        Node("e", "Kopi"),
    )
    found = [is_phone_scene(story, state_at(*"abcde"[:length])) for length in range(1, 6)]
    assert found == [True, True, True, False, False]


def test_a_title_on_the_phone_speaks_for_its_scene_only() -> None:
    story = scenario_with(Node("a", "Ruang tamu", "Kantor."), Node("b", "Telepon dari lurah"), Node("c", "Rapat"))
    assert [is_phone_scene(story, state_at(*"abc"[:length])) for length in range(1, 4)] == [False, True, False]


def test_a_scene_that_goes_on_offers_one_way() -> None:
    story = scenario_with(Node("a", "Pagi", go_on="b"), Node("b", "Sore", ending=Ending("baik", "Selesai")))
    moment = moment_of(story, state_at("a"), tokens={"a.0": "t"}, shows_feedback=False)
    assert (moment.goes_on, moment.is_over, moment.is_stuck, moment.offers[0].token) == (True, False, False, "t")


def test_an_ending_is_over_and_a_draft_may_be_stuck() -> None:
    story = scenario_with(Node("a", "Pagi"), Node("b", "Sore", ending=Ending("baik", "Selesai")))
    assert moment_of(story, state_at("b"), tokens={}, shows_feedback=False).is_over
    assert moment_of(story, state_at("a"), tokens={}, shows_feedback=False).is_stuck


def test_what_was_said_last_stands_above() -> None:
    choice = simulation.Choice("a.1", "Duduk dulu.", "b", feedback="Hadir.", critical="Jangan")
    story = scenario_with(Node("a", "Pagi", choices=(choice,)), Node("b", "Sore"))
    state = State(node="b", meters=(), visited=("a", "b"), taken=("a.1",))
    moment = moment_of(story, state, tokens={}, shows_feedback=True)
    assert (moment.said, moment.head, moment.feedback) == ("Duduk dulu.", "Pilihan ini bisa membahayakan", "Hadir.")
    assert moment_of(story, state, tokens={}, shows_feedback=False).head == ""
