"""Simulations on the running server: published and begun by a short program with the server's own settings."""

import subprocess
import sys
from pathlib import Path

from tools.bench.server import Server

ROOT = Path(__file__).resolve().parents[3]
BEGIN = """
from puspaga.accounts.models import User
from puspaga.core import clock
from assessments.domain.runs import start_run
from tests.factories.scenarios import PACK, SAMPLE, make_scenario
version = make_scenario({text})
learner = User.objects.get(username="{account}")
run = start_run(version, learner=learner, mode="{mode}", at=clock.now(), seed="{seed}", back_path="/saya/")
print("answer", run.uuid)
"""
COURSE = """
from wagtail.models import Page
from courses.pages.models import CourseIndexPage, CoursePage
from puspaga.pages.models import HomePage
from tests.factories.scenarios import SAMPLE, make_codes
make_codes(SAMPLE)
home = HomePage.objects.filter(locale__language_code="id").first()
index = CourseIndexPage.objects.child_of(home).first()
if index is None:
    index = home.add_child(instance=CourseIndexPage(title="Pelatihan", slug="pelatihan"))
index.save_revision().publish()
index.refresh_from_db()
course = CoursePage.objects.child_of(index).filter(slug="uji-simulasi").first()
if course is None:
    course = index.add_child(instance=CoursePage(title="Uji simulasi", slug="uji-simulasi", summary="Untuk uji.", live=False))
    course.save_revision().publish()
print("answer", course.pk)
"""


def answer_of(server: Server, program: str) -> str:
    """Run a program beside the server and give what it printed last after “answer”."""
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", program]
    environment = {**server.environment, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}", "LOG_LEVEL": "ERROR"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    lines = [line for line in done.stdout.splitlines() if line.startswith("answer ")]
    assert lines, done.stderr[-2000:]
    return lines[-1].split()[1]


def begin_run(
    server: Server, *, story: str = "SAMPLE", account: str = "relawan", mode: str = "practice", seed: str = "a1"
) -> str:
    """A run of the sample story, or of one of the pack's, for a demo account; answers its number."""
    text = "SAMPLE" if story == "SAMPLE" else f'PACK["{story}"]'
    return answer_of(server, BEGIN.format(text=text, account=account, mode=mode, seed=seed))


def make_course(server: Server) -> int:
    """A published course that simulations may stand under; answers the number of its page."""
    return int(answer_of(server, COURSE))
