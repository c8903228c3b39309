"""“Baca lagi” leads to the card that teaches an item, only after it was judged, only where the learner may go."""

from typing import Any

import pytest
from django.test import Client

from assessments.domain.attempts import finish_attempt
from assessments.domain.quiz_pages import item_page, result_page
from assessments.domain.teaching import Taught
from assessments.engines.quiz import ItemKind
from assessments.enums import Mode
from assessments.models import Attempt
from courses.domain.teaching import cards_for
from courses.enums import CourseAudience
from courses.models import Activity, Course, Enrolment
from puspaga.accounts.models import User
from tests.factories.accounts import NOON, sign_in
from tests.factories.assessments import answer, make_attempt, make_item, make_quiz_version
from tests.factories.certificates import make_lesson
from tests.factories.courses import (
    CODE,
    PLAIN_CARDS,
    card,
    course_of,
    make_cohort,
    make_course_page,
    make_framework,
    make_index,
    make_learner,
    make_lesson_page,
    make_programme,
)
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
STEM = "Bu Darmi berkata lehernya pernah ditekan. Apa langkah Anda?"
STRANGLING = card("Leher pernah ditekan", value="<p>Leher yang pernah ditekan adalah tanda pertama. " * 6 + "</p>")
CARDS = [*PLAIN_CARDS[:3], STRANGLING, *PLAIN_CARDS[3:]]


@pytest.fixture
def course(db: None) -> Course:
    """A course whose second lesson teaches the item in its fourth card."""
    make_framework()
    page = make_course_page(make_index(), slug="dasar")
    make_lesson_page(page, slug="lain", cards=CARDS)
    make_lesson_page(page, slug="tanda", title="Tanda bahaya", cards=CARDS, competencies=f"{CODE}")
    return course_of(page)


@pytest.fixture
def learner(course: Course) -> User:
    return make_learner(make_cohort(make_programme(course)))


def attempt_of(learner: User, course: Course, **values: Any) -> Attempt:
    """An attempt at the course's quiz of one item."""
    item = make_item(ItemKind.SINGLE, stem=STEM, unit=values.pop("unit", CODE))
    version = make_quiz_version([item], **values)
    make_lesson(course, kind="quiz", key=version.quiz.key, slug="kuis")
    return make_attempt(version, learner=learner)


def handed_in(attempt: Attempt, *, right: bool = False) -> Attempt:
    answer(attempt, 1, right=right)
    return finish_attempt(attempt, client_key="selesai", at=NOON)


def page_of(client: Client, attempt: Attempt, end: str = "hasil/") -> str:
    sign_in(client, attempt.learner)
    return client.get(f"/kuis/{attempt.uuid}/{end}").content.decode()


WHERE = "/belajar/dasar/tanda/?kartu=4"


def test_the_result_leads_to_the_card_that_teaches_what_was_missed(client: StrictClient, learner: User, course: Course) -> None:
    attempt = handed_in(attempt_of(learner, course))
    (one,) = result_page(attempt, at=NOON).reread
    assert [(card.title, card.path) for card in one.cards] == [("Tanda bahaya: Leher pernah ditekan", WHERE)]
    assert page_of(client, attempt).count(f'href="{WHERE}"') == 1


def test_the_link_opens_the_note_first_and_then_that_card(client: StrictClient, learner: User, course: Course) -> None:
    sign_in(client, learner)
    page = client.get(WHERE)
    assert page.status_code == 200
    assert "Menyebut ancaman tanpa rincian." in page.content.decode()
    assert 'href="/belajar/dasar/tanda/4/"' in page.content.decode()
    assert "Leher pernah ditekan" in client.get("/belajar/dasar/tanda/4/").content.decode()


@pytest.mark.parametrize("asked", ["0", "99", "-1", "dua", "9999999999", ""])
def test_a_strange_number_of_a_card_harms_nothing(client: StrictClient, learner: User, course: Course, asked: str) -> None:
    sign_in(client, learner)
    assert client.get(f"/belajar/dasar/tanda/?kartu={asked}").status_code == 200


def test_practice_leads_there_as_soon_as_the_answer_was_judged(client: StrictClient, learner: User, course: Course) -> None:
    attempt = attempt_of(learner, course, mode=Mode.PRACTICE)
    assert WHERE not in page_of(client, attempt, "1/")
    answer(attempt, 1, right=False)
    assert WHERE in page_of(client, attempt, "1/")
    assert WHERE not in page_of(client, attempt, "1/?lagi=1")


def test_a_test_leads_nowhere_before_it_is_handed_in(client: StrictClient, learner: User, course: Course) -> None:
    attempt = attempt_of(learner, course)
    answer(attempt, 1, right=False)
    for end in ("1/", "1/?lagi=1", "periksa/"):
        content = page_of(client, attempt, end)
        assert "kartu=" not in content
        assert "/belajar/dasar/tanda" not in content
    assert item_page(attempt, position=1).sheet is None


def test_what_went_well_leads_nowhere(client: StrictClient, learner: User, course: Course) -> None:
    assert "kartu=" not in page_of(client, handed_in(attempt_of(learner, course), right=True))


def test_who_left_the_course_gets_no_link(client: StrictClient, learner: User, course: Course) -> None:
    attempt = handed_in(attempt_of(learner, course))
    Enrolment.objects.update(ended_at=NOON)
    assert "kartu=" not in page_of(client, attempt)


def test_an_open_track_is_for_everybody(client: StrictClient, learner: User, course: Course) -> None:
    attempt = handed_in(attempt_of(learner, course))
    Enrolment.objects.update(ended_at=NOON)
    Course.objects.update(audience=CourseAudience.OPEN)
    assert WHERE in page_of(client, attempt)
    assert client.get(WHERE).status_code == 200


@pytest.mark.parametrize("gone", ["lesson", "course"])
def test_what_is_no_longer_published_gets_no_link(client: StrictClient, learner: User, course: Course, gone: str) -> None:
    attempt = handed_in(attempt_of(learner, course))
    if gone == "lesson":
        Activity.objects.filter(slug="tanda").update(is_live=False)
    else:
        Course.objects.update(is_live=False)
    assert "kartu=" not in page_of(client, attempt)


def test_an_item_that_no_lesson_names_gets_no_link(client: StrictClient, learner: User, course: Course) -> None:
    assert "kartu=" not in page_of(client, handed_in(attempt_of(learner, course, unit="PKP.9.9")))


def test_a_quiz_outside_every_course_gets_no_link(client: StrictClient, learner: User) -> None:
    attempt = make_attempt(make_quiz_version([make_item(unit=CODE)]), learner=learner)
    assert "kartu=" not in page_of(client, handed_in(attempt))


def test_many_items_ask_as_often_as_one(
    client: StrictClient, learner: User, course: Course, django_assert_num_queries: Any
) -> None:
    attempt = Attempt.objects.select_related("version__quiz", "learner").get(pk=attempt_of(learner, course).pk)
    for count in (1, 12):
        with django_assert_num_queries(3):
            cards_for(attempt, {place: Taught(CODE, STEM) for place in range(count)})
