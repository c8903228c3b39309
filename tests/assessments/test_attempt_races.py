"""Twenty sends at once against one attempt: a smaller form of tests/e2e/test_quiz_races.py."""

import threading
from collections.abc import Callable

import pytest
from django.db import OperationalError, connection

from assessments.domain.attempts import finish_attempt, form_key, record_answer, replay_attempt, start_attempt
from assessments.engines.quiz import ItemKind, Response
from assessments.enums import StepKind
from assessments.errors import AttemptIsOver
from assessments.models import Attempt, AttemptScore, AttemptStep
from tests.factories.accounts import NOON, make_user
from tests.factories.assessments import form_of, make_attempt, make_item, make_quiz_version

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act: Callable[[int], object], *, count: int = 20) -> list[object]:
    """Run `act(0)` … `act(count - 1)` in threads. SQLite in memory does not wait for a lock as a file does: once more."""
    results: list[object] = []

    def run(number: int) -> None:
        while True:
            try:
                results.append(act(number))
                break
            except OperationalError:
                continue
        connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == count
    return results


def test_twenty_copies_of_one_form_are_one_answer() -> None:
    attempt = make_attempt(make_quiz_version([make_item(ItemKind.SINGLE)]))
    key = form_key(attempt, place="1", turn=0)
    forms = [form_of(attempt, 1, Response(chosen=(number % 4,))) for number in range(20)]

    def send(number: int) -> bool:
        return record_answer(attempt, position=1, raw=forms[number], client_key=key, at=NOON).step is not None

    assert at_once(send).count(True) == 1
    assert AttemptStep.objects.count() == 1


def test_twenty_different_forms_are_twenty_steps_in_one_row() -> None:
    attempt = make_attempt(make_quiz_version([make_item() for _number in range(4)]))
    forms = {place: form_of(attempt, place, Response(chosen=(0,))) for place in range(1, 5)}

    def send(number: int) -> object:
        place = number % 4 + 1
        return record_answer(attempt, position=place, raw=forms[place], client_key=f"k{number}", at=NOON)

    at_once(send)
    assert sorted(AttemptStep.objects.values_list("sequence", flat=True)) == list(range(1, 21))


def test_twenty_people_pressing_hand_in_give_one_result() -> None:
    attempt = make_attempt(make_quiz_version([make_item()]))
    at_once(lambda _number: finish_attempt(attempt, client_key="selesai", at=NOON).pk)
    assert AttemptStep.objects.filter(kind=StepKind.FINISH).count() == AttemptScore.objects.count() == 1


def test_answers_and_handing_in_at_once_never_leave_an_answer_behind_the_end() -> None:
    attempt = make_attempt(make_quiz_version([make_item() for _number in range(4)]))
    forms = {place: form_of(attempt, place, Response(chosen=(1,))) for place in range(1, 5)}

    def act(number: int) -> object:
        if number == 10:
            return finish_attempt(attempt, client_key="selesai", at=NOON)
        place = number % 4 + 1
        try:
            return record_answer(attempt, position=place, raw=forms[place], client_key=f"k{number}", at=NOON).step
        except AttemptIsOver:
            return "late"

    at_once(act)
    steps = list(AttemptStep.objects.order_by("sequence"))
    assert [step.sequence for step in steps] == list(range(1, len(steps) + 1))
    assert steps[-1].kind == StepKind.FINISH
    score = AttemptScore.objects.get()
    assert score.percent == 25 * len(replay_attempt(attempt).responses)


def test_twenty_starts_at_once_are_one_attempt() -> None:
    version, learner = make_quiz_version([make_item()]), make_user()
    numbers = at_once(lambda _number: start_attempt(version, learner=learner, at=NOON).pk)
    assert len(set(numbers)) == Attempt.objects.count() == 1
