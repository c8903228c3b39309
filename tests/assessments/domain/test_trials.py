"""Trying a draft out: from any scene, without a trace, and never with somebody else's word."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments.domain.runs import token_for
from assessments.domain.trials import Trial, begin_trial, go_on_with, read_trial, screen_of
from assessments.errors import TrialNotPossible
from assessments.models import Run, RunStep
from tests.factories.scenarios import FLAWLESS, SAMPLE

pytestmark = pytest.mark.django_db


def played(trial: Trial, *names: str) -> Trial:
    for name in names:
        sequence = len(screen_of(trial).state.taken) + 1
        trial = go_on_with(trial, token_for(trial.seed, sequence=sequence, choice_id=name))
    return trial


def test_a_trial_runs_from_the_first_scene_to_a_debrief() -> None:
    screen = screen_of(played(begin_trial(SAMPLE, seed="a1"), *FLAWLESS))
    assert screen.moment.is_over
    assert screen.debrief.passed


def test_a_trial_begins_at_any_scene_with_the_state_of_the_shortest_way() -> None:
    screen = screen_of(begin_trial(SAMPLE, begin="rencana", seed="a1"))
    assert screen.moment.title == "Malam ini"
    assert len(screen.state.taken) == 2


def test_a_scene_nothing_leads_to_can_be_tried() -> None:
    text = SAMPLE + "\n== sendiri | Adegan lepas\nBu Rini: Halo.\n* Diam -> teras\n* Pergi -> akhir_sepi\n"
    trial = begin_trial(text, begin="sendiri", seed="a1")
    assert screen_of(trial).moment.title == "Adegan lepas"
    assert screen_of(played(trial, "sendiri.2")).debrief is None


def test_a_draft_without_effects_can_be_tried() -> None:
    text = "\n".join(line for line in SAMPLE.split("\n") if not line.startswith("  "))
    assert screen_of(played(begin_trial(text, seed="a1"), "teras.2")).moment.title == "Satu kalimat"


@pytest.mark.parametrize(("text", "begin"), [("", ""), ("judul: Kosong", ""), (SAMPLE, "tidak_ada")])
def test_what_cannot_be_tried_is_said(text: str, begin: str) -> None:
    with pytest.raises(TrialNotPossible):
        screen_of(begin_trial(text, begin=begin, seed="a1"))


def test_a_way_into_nothing_is_said() -> None:
    trial = begin_trial(SAMPLE.replace("-> takut", "-> belum_ada"), seed="a1")
    with pytest.raises(TrialNotPossible, match="belum ada"):
        screen_of(played(trial, "teras.2"))


def test_the_word_carries_everything_and_cannot_be_forged() -> None:
    trial = played(begin_trial(SAMPLE, seed="a1"), "teras.2")
    assert read_trial(trial.word) == trial
    assert "teras" not in trial.word
    for word in ("", "x", trial.word[:-1], trial.word[1:]):
        with pytest.raises(TrialNotPossible):
            read_trial(word)


def test_a_choice_that_is_not_offered_changes_nothing() -> None:
    trial = begin_trial(SAMPLE, seed="a1")
    assert go_on_with(trial, "x") == trial


def test_a_trial_leaves_no_record() -> None:
    screen_of(begin_trial(SAMPLE, seed="a1"))
    with CaptureQueriesContext(connection) as queries:
        screen_of(played(begin_trial(SAMPLE), *FLAWLESS))
    assert [query["sql"] for query in queries if not query["sql"].startswith("SELECT")] == []
    assert (Run.objects.count(), RunStep.objects.count()) == (0, 0)


def test_without_a_seed_every_trial_shuffles_anew() -> None:
    assert begin_trial(SAMPLE).seed != begin_trial(SAMPLE).seed
