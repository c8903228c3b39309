"""Runs: steps are appended once, the state follows from them, and everything is told after the commit."""

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError

from assessments.domain.runs import (
    last_step,
    offered_ids,
    present,
    read_debrief,
    replay_run,
    start_run,
    state_after,
    take_choice,
    token_of,
)
from assessments.domain.scenarios import scenario_of
from assessments.engines import simulation
from assessments.enums import Mode
from assessments.errors import ChoiceNotOffered, DebriefUnread, RunIsOver, RunStillOpen, StepTaken
from assessments.models import Run, RunStep
from assessments.signals import run_finished
from puspaga.core.errors import ImmutableRecord
from tests.factories.accounts import NOON, make_user
from tests.factories.scenarios import CRITICAL, FLAWLESS, SAMPLE, WEAK, make_run, make_scenario, take

pytestmark = pytest.mark.django_db
LATER = NOON + dt.timedelta(days=2)


def test_starting_twice_gives_one_run() -> None:
    version, learner = make_scenario(), make_user()
    assert make_run(version, learner=learner).pk == make_run(version, learner=learner).pk


def test_practice_and_assessment_are_two_runs() -> None:
    version, learner = make_scenario(), make_user()
    assert make_run(version, learner=learner).pk != make_run(version, learner=learner, mode=Mode.PRACTICE).pk


def test_the_database_refuses_a_second_open_run() -> None:
    run = make_run()
    with pytest.raises(IntegrityError):
        Run.objects.create(version=run.version, learner=run.learner, mode=run.mode, seed="x", started_on=NOON.date())


def test_an_open_run_goes_on_with_the_version_it_began() -> None:
    learner, first = make_user(), make_scenario()
    run = make_run(first, learner=learner)
    second = make_scenario(SAMPLE.replace("Satu kalimat", "Kalimat pendek"), key=first.scenario.key)
    assert make_run(second, learner=learner) == run
    assert run.version == first


def test_without_a_seed_every_run_has_its_own() -> None:
    version = make_scenario()
    seeds = {start_run(version, learner=make_user(), mode=Mode.PRACTICE, at=NOON).seed for _number in range(5)}
    assert len(seeds) == 5


def test_a_choice_becomes_a_step_with_the_state_after_it() -> None:
    run = make_run()
    step = take(run, "teras.2")
    assert (step.sequence, step.node, step.choice, step.on) == (1, "teras", "teras.2", dt.date(2026, 11, 24))
    assert (step.state["node"], dict(step.state["meters"])["kepercayaan"]) == ("takut", 7)


def test_the_same_choice_again_is_the_same_step() -> None:
    run = make_run()
    token = token_of(run, sequence=1, choice_id="teras.2")
    first = take_choice(run, sequence=1, choice=token, at=NOON)
    assert take_choice(run, sequence=1, choice=token, at=LATER) == first
    assert run.steps.count() == 1


def test_another_choice_for_a_taken_step_is_refused() -> None:
    run = make_run()
    take(run, "teras.2")
    with pytest.raises(StepTaken):
        take_choice(run, sequence=1, choice=token_of(run, sequence=1, choice_id="teras.1"), at=NOON)


def test_the_last_step_of_a_finished_run_may_be_sent_again() -> None:
    run = make_run()
    step = take(run, *FLAWLESS)
    token = token_of(run, sequence=3, choice_id=FLAWLESS[-1])
    assert take_choice(run, sequence=3, choice=token, at=LATER) == step


def test_no_step_may_be_left_out() -> None:
    run = make_run()
    with pytest.raises(StepTaken):
        take_choice(run, sequence=2, choice=token_of(run, sequence=2, choice_id="teras.2"), at=NOON)


@pytest.mark.parametrize("word", ["", "teras.2", "2", "takut.1", "ff" * 10])
def test_what_was_not_offered_is_refused(word: str) -> None:
    run = make_run()
    with pytest.raises(ChoiceNotOffered):
        take_choice(run, sequence=1, choice=word, at=NOON)
    assert run.steps.count() == 0


def test_a_choice_whose_condition_does_not_hold_is_refused() -> None:
    run = make_run()
    take(run, "teras.2", "takut.2")
    with pytest.raises(ChoiceNotOffered):
        take_choice(run, sequence=3, choice=token_of(run, sequence=3, choice_id="rencana.2"), at=NOON)


def test_nothing_is_chosen_after_the_end() -> None:
    run = make_run()
    take(run, *FLAWLESS)
    with pytest.raises(RunIsOver):
        take_choice(run, sequence=4, choice="x", at=NOON)


def test_a_step_cannot_be_changed() -> None:
    step = take(make_run(), "teras.2")
    step.choice = "teras.1"
    with pytest.raises(ImmutableRecord):
        step.save()


@pytest.mark.parametrize(
    ("choices", "ending", "passed", "critical"),
    [
        (FLAWLESS, "akhir_ditemani", True, []),
        (CRITICAL, "akhir_ramai", False, ["takut.1"]),
        (WEAK, "akhir_sepi", False, []),
    ],
)
def test_the_end_keeps_what_the_steps_say(choices: tuple[str, ...], ending: str, passed: bool, critical: list[str]) -> None:
    run = make_run()
    take(run, *choices, at=LATER)
    assert (run.ending, run.is_passed, run.critical_errors, run.finished_on) == (ending, passed, critical, LATER.date())
    last, scenario = replay_run(run)[-1], scenario_of(run.version)
    assert (last.node, simulation.passed(scenario, last), list(last.critical)) == (ending, passed, critical)


def test_the_end_is_told_once_and_after_the_commit(django_capture_on_commit_callbacks: Any) -> None:
    heard: list[Run] = []

    def hear(run: Run, **_kwargs: Any) -> None:
        heard.append(run)

    run_finished.connect(hear)
    try:
        with django_capture_on_commit_callbacks() as waiting:
            run = make_run()
            take(run, *FLAWLESS)
            take_choice(run, sequence=3, choice=token_of(run, sequence=3, choice_id=FLAWLESS[-1]), at=NOON)
            assert heard == []
        assert len(waiting) == 1
        waiting[0]()
    finally:
        run_finished.disconnect(hear)
    assert heard == [run]


def test_replaying_gives_the_stored_states_after_the_page_was_published_again() -> None:
    run = make_run()
    take(run, *FLAWLESS)
    make_scenario(SAMPLE.replace("+2 keselamatan\n", "+3 keselamatan\n"), key=run.version.scenario.key)
    states = [simulation.to_json(state) for state in replay_run(Run.objects.get(pk=run.pk))]
    assert states[1:] == list(run.steps.values_list("state", flat=True))


def test_a_run_with_a_never_do_is_read_before_the_next_begins() -> None:
    run = make_run()
    take(run, *CRITICAL)
    with pytest.raises(DebriefUnread):
        make_run(run.version, learner=run.learner)
    read_debrief(run, at=LATER)
    assert make_run(run.version, learner=run.learner).pk != run.pk


def test_a_never_do_in_practice_does_not_hold_up_the_assessment() -> None:
    run = make_run(mode=Mode.PRACTICE)
    take(run, *CRITICAL)
    assert make_run(run.version, learner=run.learner).pk != run.pk


def test_a_weak_run_may_be_repeated_at_once() -> None:
    run = make_run()
    take(run, *WEAK)
    assert make_run(run.version, learner=run.learner).pk != run.pk


def test_the_first_opening_of_the_debrief_counts() -> None:
    run = make_run()
    take(run, *CRITICAL)
    read_debrief(run, at=NOON)
    assert read_debrief(run, at=LATER).debrief_read_on == NOON.date()


def test_the_debrief_stays_shut_while_the_story_runs() -> None:
    with pytest.raises(RunStillOpen):
        read_debrief(make_run(), at=NOON)


def test_the_screen_offers_what_may_be_taken_in_the_shuffled_order() -> None:
    run = make_run()
    scenario, state = scenario_of(run.version), state_after(run, last_step(run))
    wanted = [token_of(run, sequence=1, choice_id=name) for name in offered_ids(scenario, state)]
    assert [offer.token for offer in present(run).offers] == wanted
    assert len(set(wanted)) == 3


def test_the_order_differs_between_seeds() -> None:
    version = make_scenario()
    orders = {
        tuple(offer.text for offer in present(make_run(version, learner=make_user(), seed=str(number))).offers)
        for number in range(24)
    }
    assert len(orders) == 6


def test_feedback_comes_in_practice_only_and_never_before_the_choice() -> None:
    exam, practice = make_run(), make_run(make_scenario(SAMPLE.replace("SIM-CONTOH", "SIM-DUA")), mode=Mode.PRACTICE)
    assert (present(practice).feedback, present(practice).head) == ("", "")
    take(exam, "teras.2")
    take(practice, "teras.2")
    assert (present(exam).feedback, present(exam).head) == ("", "")
    assert present(practice).feedback.startswith("Hadir dan bertanya")


def test_steps_keep_a_day_and_no_minute() -> None:
    assert {field.name for field in RunStep._meta.fields if "Date" in type(field).__name__} == {"on"}
    assert RunStep._meta.get_field("on").get_internal_type() == "DateField"
