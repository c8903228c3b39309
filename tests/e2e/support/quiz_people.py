"""Learners with attempts and signed-in sessions in the database of a running server, and what that database says afterwards.

python -m tests.e2e.support.quiz_people make COUNT ITEMS    prints [[attempt, session], …]
python -m tests.e2e.support.quiz_people read                prints {attempt: {steps, results, finished, answers}}
"""

import json
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import django

ROOT = Path(__file__).resolve().parents[3]


def make(count: int, items: int) -> list[tuple[str, str]]:
    """New learners, each with an open attempt at one quiz of these many items, and the session each is signed in with."""
    from django.test import Client

    from puspaga.accounts.enums import Role
    from tests.factories.accounts import make_user, sign_in
    from tests.factories.assessments import make_attempt, make_item, make_quiz_version

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
    from django.test import Client

    from assessments.engines.quiz import ItemKind
    from puspaga.accounts.enums import Role
    from tests.factories.accounts import make_user, sign_in
    from tests.factories.assessments import make_attempt, make_item, make_quiz_version
    from tests.factories.items import make_item_data, make_rated_item

    mine = uuid.uuid4().hex[:8]
    every = [*map(make_item_data, ItemKind), make_rated_item(critical=True, critical_options=(2,))]
    items = [make_item(key=f"SEMUA-{mine}-{number}", data=data) for number, data in enumerate(every)]
    learner = make_user(Role.COMPANION, username=f"semua-{mine}")
    attempt = make_attempt(make_quiz_version(items, mode=mode, title="Kuis contoh"), learner=learner)
    return str(attempt.uuid), sign_in(Client(), learner).cookies["sessionid"].value, learner.username


def account(attempt: str) -> str:
    """The account name of the attempt's learner."""
    from assessments.models import Attempt

    return Attempt.objects.get(uuid=attempt).learner.username


def read() -> dict[str, dict[str, Any]]:
    """Every attempt as its steps replay it; answers as the words that were chosen."""
    from assessments.domain.attempts import replay_attempt
    from assessments.models import Attempt

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


def people(environment: dict[str, str], *words: object) -> Any:
    """Run one of the acts against a running server's database; answers what it printed."""
    command = [sys.executable, "-m", "tests.e2e.support.quiz_people", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


if __name__ == "__main__":
    django.setup()
    act, *words = sys.argv[1:]
    acts = {"make": make, "journey": journey, "account": account, "read": read}
    print(json.dumps(acts[act](*(int(word) if act == "make" else word for word in words))))
