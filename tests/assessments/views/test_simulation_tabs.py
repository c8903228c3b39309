"""A tab that was left behind says why another scene follows."""

import pytest
from django.test import Client

from tests.assessments.views.test_simulation_player import own_run, send
from tests.factories.scenarios import FLAWLESS

pytestmark = pytest.mark.django_db


def test_the_same_choice_from_an_old_tab_is_told_that_the_story_went_on(client: Client) -> None:
    run = own_run(client, *FLAWLESS[:2])
    assert "Anda sudah memilih di adegan itu." in send(client, run, 1, FLAWLESS[0])
    assert "Anda sudah memilih di adegan itu." not in send(client, run, 2, FLAWLESS[1])
