"""The six simulations: each can be published, every scene is reached as a learner would, and no screen gives anything away."""

import functools
import re

import pytest
from django.test import Client

from assessments.domain.runs import last_step, offered_ids, present, replay_run, seed_of, state_after
from assessments.domain.scenarios import faults_of_text, scenario_of
from assessments.engines import simulation
from assessments.engines.simulation import Scenario, paths_to_nodes
from assessments.enums import Mode
from assessments.models import Run
from tests.factories.accounts import make_user, sign_in
from tests.factories.scenarios import PACK, make_codes, make_run, make_scenario, make_services, take

pytestmark = pytest.mark.django_db
CODES = sorted(PACK)
TAG = re.compile(r"<[^>]+>")


@functools.cache
def paths(code: str) -> dict[str, tuple[str, ...]]:
    """A way to every scene; the compiled story is the same in every test."""
    from assessments.formats.naskah import read_naskah

    return dict(paths_to_nodes(read_naskah(PACK[code]).scenario))


def walked(client: Client, code: str, choices: tuple[str, ...], *, mode: str = Mode.ASSESSMENT) -> Run:
    run = make_run(make_scenario(PACK[code]), learner=make_user(), mode=mode)
    sign_in(client, run.learner)
    take(run, *choices)
    return run


@pytest.mark.parametrize("code", CODES)
def test_each_can_be_published(code: str) -> None:
    make_codes(PACK[code])
    make_services(PACK[code])
    assert faults_of_text(PACK[code]) == []


@pytest.mark.parametrize("code", CODES)
def test_every_scene_is_reached_and_each_run_replays_to_its_stored_states(code: str) -> None:
    version, learner = make_scenario(PACK[code]), make_user()
    scenario = scenario_of(version)
    assert set(paths(code)) == {node.key for node in scenario.nodes}
    # Walking to the scenes farthest away passes through all others.
    reached: set[str] = set()
    for key, choices in sorted(paths(code).items(), key=lambda item: -len(item[1])):
        if key in reached:
            continue
        run = make_run(version, learner=make_user() if reached else learner, mode=Mode.PRACTICE)
        take(run, *choices)
        states = replay_run(run)
        assert [simulation.to_json(state) for state in states[1:]] == list(run.steps.values_list("state", flat=True))
        reached |= {state.node for state in states}
    assert reached == {node.key for node in scenario.nodes}


def secrets_of(scenario: Scenario, allowed: str) -> list[str]:
    """Everything a screen must not hold: feedback, critical texts, reflections, notes to come, other scenes' words."""
    words: list[str] = []
    for choice in scenario.choices:
        words += [choice.feedback, choice.critical, *choice.notes]
    for node in scenario.nodes:
        words += [node.ending.reflection, node.ending.title] if node.ending else []
        words += [line.text for line in node.body]
    return [word for word in set(words) if len(word) > 12 and word not in allowed]


@pytest.mark.parametrize("code", CODES)
def test_no_screen_of_any_scene_gives_anything_away(client: Client, code: str) -> None:
    make_scenario(PACK[code])
    looked = 0
    for key, choices in paths(code).items():
        run = walked(client, code, choices)
        answer = client.get(f"/simulasi/{run.uuid}/")
        html, headers = answer.content.decode(), str(answer.headers)
        scenario = scenario_of(run.version)
        state = state_after(run, last_step(run))
        shown = "\n".join([present(run).said, *state.notes, *(line.text for line in scenario.index[key].body)])
        node = scenario.index[key]
        shown += "\n".join([*(choice.text for choice in node.choices), node.scene, node.title])
        text = html.replace("&quot;", '"').replace("&#x27;", "'")
        assert [word for word in secrets_of(scenario, shown) if word in text] == []
        # Outside the words themselves no key, id, code or seed stands anywhere.
        bare = " ".join(TAG.findall(html)) + headers
        ids = [choice.id for choice in scenario.choices] + [run.seed, f'"{seed_of(run)}"', "PKP."]
        assert [name for name in ids if name in bare] == []
        looked += 1
    assert looked == len(scenario_of(run.version).nodes)


@pytest.mark.parametrize("code", CODES)
def test_buttons_of_one_scene_are_alike(client: Client, code: str) -> None:
    for choices in list(paths(code).values())[:12]:
        run = walked(client, code, choices)
        html = client.get(f"/simulasi/{run.uuid}/").content.decode()
        buttons = re.findall(r"<button name=\"pilihan\" value=\"([0-9a-f]+)\">(<span>)", html)
        assert len({len(token) for token, _span in buttons}) <= 1
        assert len({token for token, _span in buttons}) == len(buttons)


def test_the_place_on_the_screen_says_nothing_about_the_best() -> None:
    """Over many seeds the best choice stands at each place as often as chance would have it."""
    version = make_scenario(PACK["SIM-D"])
    scenario = scenario_of(version)
    places = {0: 0, 1: 0, 2: 0}
    for seed in range(600):
        state = simulation.start(scenario, seed=seed)
        best = max(scenario.nodes[0].choices, key=lambda choice: choice.total)
        places[offered_ids(scenario, state).index(best.id)] += 1
    assert all(150 < count < 250 for count in places.values()), places
