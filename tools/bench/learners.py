"""Runs inside the measured server's own settings: signed-in learners of the demo cohort, and what they may open.

python -m tools.bench.learners COUNT    prints {"sessions": [...], "cards": [...], "quiz": path, "simulations": [...]}
"""

import datetime as dt
import json
import subprocess
import sys
import uuid
from typing import Any

import django

from tools.prepare import ROOT

COURSE = "manajemen-stres"


def make(count: int) -> dict[str, Any]:
    """So many new learners, signed in, in the demo cohort."""
    from courses.models import Activity, Cohort, LessonVersion

    cohort = Cohort.objects.get(title="Angkatan contoh")
    courses = cohort.programme_version.courses.values_list("course_id", flat=True)
    rows = Activity.objects.live().filter(module__course__in=list(courses)).select_related("module__course").order_by("pk")
    cards = []
    for row in rows.filter(kind="lesson"):
        version = LessonVersion.objects.filter(activity=row, language="id").latest("number")
        cards += [f"{_path(row)}{number}/" for number in range(1, len(version.content["cards"]) + 1)]
    return {
        "sessions": [_session(cohort) for _number in range(count)],
        "cards": cards,
        "quiz": _path(rows.get(kind="quiz", module__course__slug=COURSE)),
        "simulations": [_path(row) for row in rows.filter(kind="scenario")],
    }


def _path(activity: Any) -> str:
    return f"/belajar/{activity.module.course.slug}/{activity.slug}/"


def _session(cohort: Any) -> str:
    """A learner without a password, and the key of a session as sign-in makes it."""
    from django.contrib.auth import login
    from django.contrib.sessions.backends.db import SessionStore
    from django.http import HttpRequest

    from courses.domain.enrolment import enrol
    from puspaga.accounts.domain.roles import give_roles
    from puspaga.accounts.enums import Role
    from puspaga.accounts.models import Profile, User

    at = dt.datetime.now(tz=dt.UTC)
    learner = User.objects.create(username=f"ukur-{uuid.uuid4().hex[:12]}", adult_declared_at=at)
    Profile.objects.create(user=learner, display_name="Peserta Ukur")
    give_roles(learner, Role.COMPANION)
    enrol(learner, cohort=cohort, actor=None, at=at)
    request = HttpRequest()
    request.session = SessionStore()
    login(request, learner, backend="django.contrib.auth.backends.ModelBackend")
    request.session.save()
    return str(request.session.session_key)


def learners(environment: dict[str, str], count: int) -> dict[str, Any]:
    """Make them in a running server's database."""
    command = [sys.executable, "-m", "tools.bench.learners", str(count)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.strip().splitlines()[-1])


if __name__ == "__main__":
    django.setup()
    print(json.dumps(make(int(sys.argv[1]))))
