"""What stands before a quiz: its rules, attempts and waiting time, and which experts have still to look."""

from typing import Any

import pytest

from assessments.domain.attempts import finish_attempt
from courses.pages.models import CoursePage, QuizPage
from puspaga.core.domain.review import open_marks
from tests.factories.accounts import NOON, sign_in
from tests.factories.assessments import answer_all, make_attempt, make_item
from tests.factories.courses import course_of, make_cohort, make_course_page, make_index, make_learner, make_programme
from tests.factories.pages import publish
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> CoursePage:
    return make_course_page(make_index(), slug="dasar")


def make_quiz_page(course: CoursePage, **values: Any) -> QuizPage:
    course.refresh_from_db()
    fields = {"title": "Kuis", "slug": "kuis", "pool": "uji", "count": 1, "live": False, **values}
    return publish(course.add_child(instance=QuizPage(**fields)))


def door_of(client: StrictClient, course: CoursePage) -> str:
    learner = make_learner(make_cohort(make_programme(course_of(course))))
    return sign_in(client, learner).get("/belajar/dasar/kuis/").content.decode()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Kuis ini boleh dicoba berkali-kali. Percobaan berikutnya boleh langsung."),
        ({"wait_minutes": 60}, "Jeda sebelum percobaan berikutnya 1 jam."),
        ({"max_attempts": 3, "wait_minutes": 1440}, "Kuis ini boleh dicoba 3 kali. Jeda sebelum percobaan berikutnya 1 hari."),
        ({"max_attempts": 3}, "Sisa 3 percobaan."),
    ],
)
def test_attempts_and_waiting_time_are_named_before_the_start(
    client: StrictClient, course: CoursePage, values: dict[str, int], sentence: str
) -> None:
    make_item()
    make_quiz_page(course, **values)
    assert sentence in " ".join(door_of(client, course).split())


def test_an_item_that_waits_for_an_expert_marks_the_quiz(client: StrictClient, course: CoursePage) -> None:
    item = make_item()
    make_quiz_page(course)
    assert "Belum ditinjau" not in door_of(client, course)
    open_marks(item, ["legal"], at=NOON)
    assert "Belum ditinjau: hukum" in door_of(client, course)


def test_a_waiting_learner_reads_when_and_cannot_start(client: StrictClient, course: CoursePage) -> None:
    from assessments.domain.quizzes import newest_quiz_version

    make_item()
    page = make_quiz_page(course, wait_minutes=5_000_000)
    learner = make_learner(make_cohort(make_programme(course_of(course))))
    attempt = answer_all(make_attempt(newest_quiz_version(page.translation_key), learner=learner), right=False)
    finish_attempt(attempt, client_key="x", at=NOON)
    html = sign_in(client, learner).get("/belajar/dasar/kuis/").content.decode()
    assert "Anda dapat mencoba lagi " in html
    assert "Mulai kuis" not in html
