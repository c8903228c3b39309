"""Nothing kept about a quiz or a simulation tells that somebody left in the middle and signed in again on the same day."""

import datetime as dt
import json
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.core import serializers
from django.db.models import DateTimeField, Model

from assessments.domain.attempts import replay_attempt, start_attempt
from assessments.models import Attempt, AttemptItem, AttemptScore, AttemptStep, ResponseText, Run, RunStep
from courses.models import Completion, Place
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.models import User
from tests.factories.accounts import NOON, PASSWORD, make_user
from tests.factories.assessments import form_of, make_item, make_quiz_version, right_response
from tests.utils.client import StrictClient
from tests.utils.quiz import address, key_in

pytestmark = pytest.mark.django_db
LEARNING = (Attempt, AttemptItem, AttemptStep, AttemptScore, ResponseText, Run, RunStep, Place, Completion)
MINUTE = dt.timedelta(minutes=1)
CHANCE = set("pk id uuid attempt item client_key learner user actor object_key password username nomor subject_key".split())


@pytest.mark.parametrize("model", LEARNING)
def test_learning_is_dated_by_the_day(model: type[Model]) -> None:
    minutes = {field.name for field in model._meta.concrete_fields if isinstance(field, DateTimeField)}
    assert minutes == ({"again_from"} if model is Attempt else set())


def test_who_left_and_came_back_leaves_what_her_twin_leaves(django_capture_on_commit_callbacks: Any) -> None:
    """Both sign in at nine and again at ten, and hand in at eleven; only one had begun before ten and left in the middle.

    Every row that is kept is compared, minutes and all; only keys and chance are set aside.
    """
    with time_machine.travel(NOON, tick=False):
        version = make_quiz_version([make_item() for _ in range(6)], wait_minutes=60)
        twins = [make_user(name="Kembar") for _ in range(2)]
    for learner, leaves in zip(twins, (False, True), strict=True):
        with time_machine.travel(NOON, tick=False) as clock, django_capture_on_commit_callbacks(execute=True):
            _study(learner, version, clock, leaves=leaves)
    calm, hard = [_kept_about(learner) for learner in twins]
    assert calm == hard
    assert [sum(f'"{name}"' in row for row in calm) for name in ("assessments.attemptstep", "core.auditentry")] == [7, 2]


def _study(learner: User, version: Any, clock: Any, *, leaves: bool) -> None:
    client = StrictClient()
    assert client.login(username=learner.username, password=PASSWORD)
    if leaves:
        clock.move_to(NOON + 5 * MINUTE)
        attempt = start_attempt(version, learner=learner, at=NOON + 5 * MINUTE, seed="benih")
        for position in (1, 2, 3):
            _answer(client, attempt, position)
        client.post("/tutup/")
        client = StrictClient()
    else:
        client.logout()
    clock.move_to(NOON + 60 * MINUTE)
    assert client.login(username=learner.username, password=PASSWORD)
    attempt = start_attempt(version, learner=learner, at=NOON + 61 * MINUTE, seed="benih")
    for position in range(4 if leaves else 1, 7):
        _answer(client, attempt, position)
    clock.move_to(NOON + 120 * MINUTE)
    assert client.post(address(attempt, "periksa")).status_code == 303


def _answer(client: StrictClient, attempt: Attempt, position: int) -> None:
    page = client.get(address(attempt, position), {"lagi": "1"})
    form = form_of(attempt, position, right_response(replay_attempt(attempt).data[position]))
    assert client.post(address(attempt, position), {**form, "kunci": key_in(page)}).status_code == 303


def _kept_about(learner: User) -> list[str]:
    """Every row that points at her, every row of her attempt, and her own copy of it all."""
    rows: list[Any] = [export_person(learner, at=NOON + 200 * MINUTE), *serializers.serialize("python", [learner])]
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.related_model is User:
                rows += serializers.serialize("python", model._default_manager.filter(**{field.name: learner}))
            elif field.related_model is Attempt:
                rows += serializers.serialize("python", model._default_manager.filter(**{f"{field.name}__learner": learner}))
    return sorted(_without_keys(row, learner) for row in rows)


def _without_keys(row: Any, learner: User) -> str:
    """One row as text: the numbers of rows and what chance chose set aside, hours and minutes as kept."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: plain(part) for name, part in value.items() if name not in CHANCE}
        return [plain(part) for part in value] if isinstance(value, list) else value

    return json.dumps(plain(row), default=str, sort_keys=True).replace(learner.username, "<nama>")
