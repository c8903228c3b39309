"""What the public page of a course shows to whom."""

from typing import Any

import pytest
from django.test import Client

from courses.pages.models import CoursePage
from puspaga.accounts.enums import Role
from tests.factories.accounts import make_user, sign_in
from tests.factories.courses import course_of, make_cohort, make_course_page, make_index, make_learner, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> CoursePage:
    return make_course_page(make_index(), slug="dasar")


def sees_the_door(page: CoursePage, user: Any = None) -> bool:
    client = Client()
    if user:
        sign_in(client, user)
    html = client.get(page.url).content.decode()
    assert "Diikuti dengan undangan dari pelatih atau petugas." in html
    return 'href="/belajar/dasar/"' in html


def test_the_door_is_shown_to_strangers_who_sign_in_first(page: CoursePage) -> None:
    assert sees_the_door(page)


def test_the_door_is_shown_to_the_invited_and_to_staff_who_read_courses(page: CoursePage) -> None:
    learner = make_learner(make_cohort(make_programme(course_of(page))))
    assert [sees_the_door(page, user) for user in (learner, make_user(Role.OFFICER))] == [True, True]


def test_no_door_is_shown_to_signed_in_people_whom_it_would_refuse(page: CoursePage) -> None:
    assert [sees_the_door(page, make_user(role)) for role in (Role.COMPANION, Role.SERVICE_KEEPER)] == [False, False]
