"""The editor's publish button appends a version like every other way to publish."""

import pytest
from django.test import Client

from assessments.models import ScenarioVersion
from courses.models import WorkshopVersion
from courses.pages.domain.tree import pages_without_their_version
from courses.pages.models import CoursePage
from puspaga.accounts.enums import Role
from tests.factories.accounts import signed_in
from tests.factories.courses import make_course_page, make_index
from tests.factories.scenarios import SAMPLE, make_scenario_page, scenario_form
from tests.factories.workshops import make_workshop_page, workshop_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> CoursePage:
    return make_course_page(make_index())


def test_a_draft_published_by_the_button_has_its_version(client: Client, course: CoursePage) -> None:
    scenario, workshop = make_scenario_page(course, live=False), make_workshop_page(course, live=False)
    user = signed_in(client, Role.EDITOR)
    client.post(f"/admin/pages/{scenario.pk}/edit/", {**scenario_form(), "action-publish": "1"})
    client.post(f"/admin/pages/{workshop.pk}/edit/", {**workshop_form(), "action-publish": "1"})
    assert ScenarioVersion.objects.get().published_by == user
    assert WorkshopVersion.objects.get().published_by == user
    assert pages_without_their_version() == []


def test_a_change_published_by_the_button_is_a_new_version(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course)
    signed_in(client, Role.EDITOR)
    text = SAMPLE.replace("Satu kalimat", "Kalimat pendek")
    for _time in range(2):
        client.post(f"/admin/pages/{page.pk}/edit/", {**scenario_form(text), "action-publish": "1"})
    assert list(ScenarioVersion.objects.order_by("number").values_list("number", flat=True)) == [1, 2]
    assert pages_without_their_version() == []
