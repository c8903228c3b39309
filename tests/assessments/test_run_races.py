"""Twenty presses at once on one scene: one step stands, whoever came first."""

import pytest

from assessments.domain.runs import replay_run, start_run, take_choice, token_of
from assessments.engines import simulation
from assessments.enums import Mode
from assessments.errors import StepTaken
from assessments.models import Run, RunStep
from tests.assessments.test_attempt_races import together
from tests.factories.accounts import NOON, make_user
from tests.factories.scenarios import make_run, make_scenario, offered

pytestmark = pytest.mark.django_db(transaction=True)


def test_twenty_presses_of_one_button_are_one_step() -> None:
    run = make_run()
    token = token_of(run, sequence=1, choice_id="teras.2")
    steps = together(lambda _number: take_choice(run, sequence=1, choice=token, at=NOON).pk)
    assert (len(set(steps)), RunStep.objects.count()) == (1, 1)


def test_different_buttons_at_once_leave_one_choice_and_tell_the_others() -> None:
    run = make_run()
    names = offered(run)

    def press(number: int) -> str:
        name = names[number % len(names)]
        try:
            return take_choice(run, sequence=1, choice=token_of(run, sequence=1, choice_id=name), at=NOON).choice
        except StepTaken:
            return "taken"

    answers = set(together(press)) - {"taken"}
    step = RunStep.objects.get()
    assert answers == {step.choice}
    assert simulation.to_json(replay_run(run)[-1]) == step.state


def test_twenty_beginnings_are_one_run() -> None:
    version, learner = make_scenario(), make_user()
    runs = together(lambda _number: start_run(version, learner=learner, mode=Mode.ASSESSMENT, at=NOON).pk)
    assert (len(set(runs)), Run.objects.count()) == (1, 1)
