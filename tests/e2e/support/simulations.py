"""Simulations on the running server: published and begun by the process beside it."""

from assessments.domain.runs import start_run
from courses.pages.models import CourseIndexPage, CoursePage
from puspaga.accounts.models import User
from puspaga.core import clock
from puspaga.pages.models import HomePage
from tests.e2e.support.beside import ask
from tests.factories.scenarios import PACK, SAMPLE, make_codes, make_scenario
from tools.bench.server import Server


def begin_run(
    server: Server, *, story: str = "SAMPLE", account: str = "relawan", mode: str = "practice", seed: str = "a1"
) -> str:
    """A run of the sample story, or of one of the pack's, for a demo account; answers its number."""
    return ask(server.environment, begun, story, account, mode, seed)


def begun(story: str, account: str, mode: str, seed: str) -> str:
    """There: publish the story where it is not, and begin."""
    version = make_scenario(SAMPLE if story == "SAMPLE" else PACK[story])
    learner = User.objects.get(username=account)
    return str(start_run(version, learner=learner, mode=mode, at=clock.now(), seed=seed, back_path="/saya/").uuid)


def make_course(server: Server) -> int:
    """A published course that simulations may stand under; answers the number of its page."""
    return ask(server.environment, course)


def course() -> int:
    """There: the course, found or made."""
    make_codes(SAMPLE)
    home = HomePage.objects.filter(locale__language_code="id").first()
    index = CourseIndexPage.objects.child_of(home).first()
    found = CoursePage.objects.child_of(index).filter(slug="uji-simulasi").first()
    if found is None:
        found = CoursePage(title="Uji simulasi", slug="uji-simulasi", summary="Untuk uji.", live=False)
        index.add_child(instance=found)
        found.save_revision().publish()
    return found.pk
