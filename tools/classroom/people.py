"""Runs inside the server's own settings: makes the class from one pasted list, and tells what its database holds afterwards.

python -m tools.classroom.people make COUNT    prints {"cohort", "codes", "course", "quiz"}
python -m tools.classroom.people read COHORT   prints {account: {"open", "results", "steps", "answers", "private"}}
"""

import json
import subprocess
import sys
import uuid
from typing import Any

import django

from tools.prepare import ROOT

PROGRAMME, DISTRICT, COURSE, TRAINER = "pendamping-keluarga-dasar", "balikpapan", "manajemen-stres", "pelatih"


def make(count: int) -> dict[str, Any]:
    """A cohort of the demo trainer, and the slips of so many people from a list as somebody pastes it."""
    from courses.domain.cohorts import invite, save_cohort
    from courses.models import Cohort, Programme
    from puspaga.accounts.domain.names import parse_names
    from puspaga.accounts.models import District, User
    from puspaga.core import clock

    trainer, at = User.objects.get(username=TRAINER), clock.now()
    version = Programme.objects.get(key=PROGRAMME).versions.filter(language="id").latest("number")
    row = Cohort(title="Angkatan besar", programme_version=version, district=District.objects.get(key=DISTRICT))
    cohort = save_cohort(row, trainers=[trainer], actor=trainer, at=at)
    pasted = "\n".join(f"{number}. Warga Kelas {number}\tRT {number % 40:02d}" for number in range(1, count + 1))
    slips = invite(parse_names(pasted, limit=count), cohort=cohort, batch=uuid.uuid4(), actor=trainer, at=at)
    paths = {"course": f"/belajar/{COURSE}/", "quiz": f"/belajar/{COURSE}/{_quiz_of(COURSE)}/"}
    return {"cohort": str(cohort.uuid), "codes": [slip.code for slip in slips], **paths}


def _quiz_of(course: str) -> str:
    from courses.models import Activity

    return Activity.objects.live().required().get(module__course__slug=course, kind="quiz").slug


def read(cohort: str) -> dict[str, dict[str, Any]]:
    """Everybody in the cohort with the one attempt she made; answers as the form that would give them again."""
    from courses.models import Cohort

    rows = Cohort.objects.get(uuid=cohort).enrolments.active().select_related("learner")
    return {row.learner.username: _attempt_of(row.learner) for row in rows}


def _attempt_of(learner: Any) -> dict[str, Any]:
    from assessments.domain.attempts import replay_attempt
    from assessments.engines.quiz import response_to_form
    from assessments.models import Attempt

    attempts = list(Attempt.objects.filter(learner=learner))
    told: dict[str, Any] = {"attempts": len(attempts), "results": 0, "finished": 0, "steps": [], "answers": {}, "private": []}
    for attempt in attempts:
        replayed = replay_attempt(attempt)
        forms = {at: response_to_form(replayed.data[at], one, seed=attempt.seed) for at, one in replayed.responses.items()}
        told["results"] += int(hasattr(attempt, "score"))
        told["finished"] += int(attempt.finished_on is not None)
        told["steps"] += list(attempt.steps.order_by("sequence").values_list("kind", flat=True))
        told["answers"] |= forms
        told["private"] += sorted(replayed.private)
    return told


def people(environment: dict[str, str], *words: object) -> Any:
    """Run one of the acts against a running server's database; answers what it printed."""
    command = [sys.executable, "-m", "tools.classroom.people", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.strip().splitlines()[-1])


if __name__ == "__main__":
    django.setup()
    act, word = sys.argv[1:]
    print(json.dumps(make(int(word)) if act == "make" else read(word)))
