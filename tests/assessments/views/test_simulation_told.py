"""What the player and the debrief say: acts are no speech, choice and reason stand apart, another go is one press away."""

import re

import pytest
from django.test import Client

from tests.assessments.views.test_simulation_player import address, text_of
from tests.factories.accounts import signed_in
from tests.factories.scenarios import SAMPLE, WEAK, make_run, make_scenario, take

pytestmark = pytest.mark.django_db


def test_what_was_done_is_not_shown_as_speech(client: Client) -> None:
    spoken = "* “Boleh saya duduk di sini? Ibu mau cerita pelan-pelan?” -> takut"
    text = SAMPLE.replace(spoken, "* Duduk di sampingnya. -> takut")
    run = make_run(make_scenario(text), learner=signed_in(client))
    take(run, "teras.2")
    html = text_of(client, run)
    assert "<b>Yang Anda lakukan:</b> <span>Duduk di sampingnya.</span>" in html
    assert "ucapan-anda" not in html


def test_the_debrief_keeps_choice_and_reason_apart_and_offers_another_go(client: Client) -> None:
    run = make_run(learner=signed_in(client), back_path="/belajar/dasar/di-teras/")
    take(run, *WEAK)
    client.post(f"{address(run)}pembahasan/")
    html = text_of(client, run, "pembahasan/")
    assert "<b>Pilihan Anda:</b>" in html
    assert "<b>Sebabnya:</b>" in html
    assert re.search(r'action="/belajar/dasar/di-teras/">.*name="cara" value="assessment">.*Ulangi simulasi ini', html)
