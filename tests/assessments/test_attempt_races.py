"""Twenty sends at once against one attempt: a smaller form of tests/e2e/test_quiz_races.py."""

import contextlib
import threading
from collections.abc import Callable
from functools import partial

import pytest
from django.db import IntegrityError, connection

from assessments.domain.attempts import answering, finish_attempt, form_key, record_answer, replay_attempt, start_attempt
from assessments.engines.quiz import ItemKind, Response
from assessments.enums import StepKind
from assessments.errors import AttemptIsOver
from assessments.models import Attempt, AttemptScore, AttemptStep
from assessments.models.attempt import AttemptQuerySet
from tests.factories.accounts import NOON, make_user
from tests.factories.assessments import form_of, make_attempt, make_item, make_quiz_version
from tests.utils.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def together(act: Callable[[int], object], *, count: int = 20) -> list[object]:
    """`act(0)` … `act(count - 1)` at the same moment."""
    return at_once(*(partial(act, number) for number in range(count)))


def test_twenty_copies_of_one_form_are_one_answer() -> None:
    attempt = make_attempt(make_quiz_version([make_item(ItemKind.SINGLE)]))
    key = form_key(attempt, place="1", turn=0)
    forms = [form_of(attempt, 1, Response(chosen=(number % 4,))) for number in range(20)]

    def send(number: int) -> bool:
        return record_answer(attempt, position=1, raw=forms[number], client_key=key, at=NOON).step is not None

    assert together(send).count(True) == 1
    assert AttemptStep.objects.count() == 1


def test_twenty_different_forms_are_twenty_steps_in_one_row() -> None:
    attempt = make_attempt(make_quiz_version([make_item() for _number in range(4)]))
    forms = {place: form_of(attempt, place, Response(chosen=(0,))) for place in range(1, 5)}

    def send(number: int) -> object:
        place = number % 4 + 1
        return record_answer(attempt, position=place, raw=forms[place], client_key=f"k{number}", at=NOON)

    together(send)
    assert sorted(AttemptStep.objects.values_list("sequence", flat=True)) == list(range(1, 21))


def test_twenty_people_pressing_hand_in_give_one_result() -> None:
    attempt = make_attempt(make_quiz_version([make_item()]))
    together(lambda _number: finish_attempt(attempt, client_key="selesai", at=NOON).pk)
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

    together(act)
    steps = list(AttemptStep.objects.order_by("sequence"))
    assert [step.sequence for step in steps] == list(range(1, len(steps) + 1))
    assert steps[-1].kind == StepKind.FINISH
    score = AttemptScore.objects.get()
    assert score.percent == 25 * len(replay_attempt(attempt).responses)


def test_twenty_starts_at_once_are_one_attempt() -> None:
    version, learner = make_quiz_version([make_item()]), make_user()
    numbers = together(lambda _number: start_attempt(version, learner=learner, at=NOON).pk)
    assert len(set(numbers)) == Attempt.objects.count() == 1


def test_two_sends_that_meet_are_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    attempt = make_attempt(make_quiz_version([make_item()]))
    key, form = form_key(attempt, place="1", turn=0), form_of(attempt, 1, Response(chosen=(0,)))
    meeting, read = threading.Barrier(2), answering._read

    def read_together(*values: object, **named: object) -> object:
        with contextlib.suppress(threading.BrokenBarrierError):
            meeting.wait(timeout=1)
        return read(*values, **named)

    def send(_number: int) -> bool:
        return record_answer(attempt, position=1, raw=form, client_key=key, at=NOON).step is None

    monkeypatch.setattr(answering, "_read", read_together)
    assert together(send, count=2).count(True) == 1
    assert AttemptStep.objects.count() == 1


def overtaken(monkeypatch: pytest.MonkeyPatch) -> Callable[[], object]:
    """One send without transaction and lock; after it has looked and before it writes, the same form is sent once more."""
    attempt = make_attempt(make_quiz_version([make_item()]))
    key, form = form_key(attempt, place="1", turn=0), form_of(attempt, 1, Response(chosen=(0,)))
    bare, read = record_answer.__wrapped__, answering._read
    monkeypatch.setattr(AttemptQuerySet, "select_for_update", lambda self, **_options: self)

    def send() -> object:
        return bare(attempt, position=1, raw=form, client_key=key, at=NOON)

    def read_late(*values: object, **named: object) -> object:
        monkeypatch.setattr(answering, "_read", read)
        send()
        return read(*values, **named)

    monkeypatch.setattr(answering, "_read", read_late)
    return send


@pytest.mark.mutation
def test_without_the_lock_an_overtaken_send_fails_on_the_constraint(monkeypatch: pytest.MonkeyPatch) -> None:
    send = overtaken(monkeypatch)
    with pytest.raises(IntegrityError):
        send()
    assert AttemptStep.objects.count() == 1


@pytest.mark.mutation
def test_without_lock_and_constraints_one_form_becomes_two_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    send, constraints = overtaken(monkeypatch), list(AttemptStep._meta.constraints)
    for constraint in constraints:  # the model first: SQLite makes the table anew from what it says
        AttemptStep._meta.constraints.remove(constraint)
        with connection.schema_editor() as editor:
            editor.remove_constraint(AttemptStep, constraint)
    try:
        send()
        assert AttemptStep.objects.count() == 2
    finally:
        AttemptStep.objects.all().delete()
        for constraint in constraints:
            AttemptStep._meta.constraints.append(constraint)
            with connection.schema_editor() as editor:
                editor.add_constraint(AttemptStep, constraint)
