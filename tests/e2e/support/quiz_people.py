"""Learners with attempts and signed-in sessions in the database of a running server, and what that database says afterwards.

python -m tests.e2e.support.quiz_people make COUNT ITEMS    prints [[attempt, session], …]
python -m tests.e2e.support.quiz_people read                prints {attempt: {steps, results, finished, answers}}
"""

import json
import sys
from typing import Any

import django


def make(count: int, items: int) -> list[tuple[str, str]]:
    """New learners, each with an open attempt at one quiz of these many items, and the session each is signed in with."""
    from django.test import Client

    from puspaga.accounts.enums import Role
    from tests.factories.accounts import make_user, sign_in
    from tests.factories.assessments import make_attempt, make_item, make_quiz_version

    version = make_quiz_version([make_item(key=f"LOMBA-{number}") for number in range(items)])
    made = []
    for number in range(count):
        learner = make_user(Role.COMPANION, username=f"lomba-{number}")
        attempt = make_attempt(version, learner=learner, seed=f"benih-{number}")
        made.append((str(attempt.uuid), sign_in(Client(), learner).cookies["sessionid"].value))
    return made


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


if __name__ == "__main__":
    django.setup()
    act, *numbers = sys.argv[1:]
    print(json.dumps(make(*map(int, numbers)) if act == "make" else read()))
