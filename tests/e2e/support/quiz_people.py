"""Learners with attempts and signed-in sessions in the database of a running server, and what that database says afterwards."""

import uuid
from typing import Any

from django.test import Client

from assessments.domain.attempts import replay_attempt
from assessments.engines.quiz import ItemKind
from assessments.models import Attempt
from puspaga.accounts.enums import Role
from tests.factories.accounts import make_user, sign_in
from tests.factories.assessments import make_attempt, make_item, make_quiz_version
from tests.factories.items import make_item_data, make_rated_item


def make(count: int, items: int) -> list[tuple[str, str]]:
    """New learners, each with an open attempt at one quiz of these many items, and the session each is signed in with."""
    mine = uuid.uuid4().hex[:8]
    version = make_quiz_version([make_item(key=f"LOMBA-{mine}-{number}") for number in range(items)])
    made = []
    for number in range(count):
        learner = make_user(Role.COMPANION, username=f"lomba-{mine}-{number}")
        attempt = make_attempt(version, learner=learner, seed=f"benih-{number}")
        made.append((str(attempt.uuid), sign_in(Client(), learner).cookies["sessionid"].value))
    return made


def journey(mode: str) -> tuple[str, str, str]:
    """A new learner with an open attempt over every kind of item, in this mode."""
    mine = uuid.uuid4().hex[:8]
    every = [*map(make_item_data, ItemKind), make_rated_item(critical=True, critical_options=(2,))]
    items = [make_item(key=f"SEMUA-{mine}-{number}", data=data) for number, data in enumerate(every)]
    learner = make_user(Role.COMPANION, username=f"semua-{mine}")
    attempt = make_attempt(make_quiz_version(items, mode=mode, title="Kuis contoh"), learner=learner)
    return str(attempt.uuid), sign_in(Client(), learner).cookies["sessionid"].value, learner.username


def account(attempt: str) -> str:
    """The account name of the attempt's learner."""
    return Attempt.objects.get(uuid=attempt).learner.username


def read() -> dict[str, dict[str, Any]]:
    """Every attempt as its steps replay it; answers as the words that were chosen."""
    told = {}
    for attempt in Attempt.objects.filter(learner__username__startswith="lomba-"):
        replayed = replay_attempt(attempt)
        words = {place: [replayed.data[place].options[one] for one in row.chosen] for place, row in replayed.responses.items()}
        told[str(attempt.uuid)] = {
            "steps": list(attempt.steps.order_by("sequence").values_list("sequence", "kind")),
            "results": int(hasattr(attempt, "score")),
            "answers": words,
        }
    return told
