"""The editor of a lesson as a trainer's browser sends it: drafts save, buttons and workflow refuse alike."""

from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from courses.models import LessonVersion
from courses.pages.errors import NotPublishable
from courses.pages.models import CoursePage, LessonPage
from puspaga.accounts.enums import Role
from puspaga.core.models import ReviewMark
from puspaga.pages.domain.workflow import ensure_editorial_workflow
from tests.factories.accounts import signed_in
from tests.factories.courses import make_course_page, make_index, make_lesson_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> CoursePage:
    return make_course_page(make_index())


def card(title: str, text: str = "<p>Duduk di dekatnya.</p>") -> tuple[str, dict[str, Any]]:
    return ("kartu", {"judul": title, "isi": streamfield([("paragraf", rich_text(text))]), "ringkasan": ""})


def form(cards: list[Any], **values: Any) -> dict[str, Any]:
    fields = {
        "title": "Hadir",
        "slug": "hadir",
        "minutes": "10",
        "module_title": "",
        "is_required": "on",
        "competencies": "",
        "content_note": "",
        "seo_title": "",
        "search_description": "",
        "body": streamfield(cards),
        "facts": inline_formset([]),
        "comments": inline_formset([]),
    }
    return {**nested_form_data(fields), "review_kinds": [], **values}


def add(client: Client, course: CoursePage, cards: list[Any], **values: Any) -> Any:
    return client.post(f"/admin/pages/add/learning_pages/lessonpage/{course.pk}/", form(cards, **values))


def test_a_trainer_publishes_a_new_lesson(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.TRAINER)
    response = add(client, course, [card("Satu")], **{"action-publish": "1", "review_kinds": ["clinical"]})
    assert response.status_code == 302
    assert LessonPage.objects.get().live
    assert LessonVersion.objects.get().content["cards"][0]["title"] == "Satu"
    assert ReviewMark.objects.get().kind == "clinical"


def test_an_empty_draft_is_saved_and_shows_what_is_missing(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.TRAINER)
    assert add(client, course, []).status_code == 302
    page = LessonPage.objects.get()
    assert not page.live
    assert "Belum ada kartu." in client.get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_the_publish_button_refuses_with_the_sentence(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.TRAINER)
    response = add(client, course, [], **{"action-publish": "1"})
    assert response.status_code == 200
    assert "Belum ada kartu. Tulis sedikitnya satu." in response.content.decode()
    assert LessonPage.objects.count() == LessonVersion.objects.count() == 0


def test_an_edit_is_checked_as_it_stands_in_the_form(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.TRAINER)
    lesson = make_lesson_page(course)
    values = {"title": lesson.title, "slug": lesson.slug, "action-publish": "1", "competencies": "PKP.9.9"}
    html = client.post(f"/admin/pages/{lesson.pk}/edit/", form([card("Satu")], **values)).content.decode()
    assert "Kode PKP.9.9 tidak ada di kerangka kompetensi." in html
    assert LessonVersion.objects.count() == 1


def test_the_last_step_of_a_review_refuses_too(client: Client, course: CoursePage) -> None:
    workflow = ensure_editorial_workflow()
    lesson = make_lesson_page(course, cards=[], live=False)
    state = workflow.start(lesson, signed_in(client, Role.ADMINISTRATOR))
    with pytest.raises(NotPublishable):
        state.finish()
    lesson.refresh_from_db()
    assert (lesson.live, LessonVersion.objects.count()) == (False, 0)


def test_a_copy_that_is_live_at_once_gets_its_own_version(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.ADMINISTRATOR)
    lesson = make_lesson_page(course)
    values = {"new_title": "Salinan", "new_slug": "salinan", "new_parent_page": course.pk, "publish_copies": "on"}
    assert client.post(f"/admin/pages/{lesson.pk}/copy/", values).status_code == 302
    copy = LessonPage.objects.get(slug="salinan")
    assert copy.live
    assert set(LessonVersion.objects.values_list("activity__key", flat=True)) == {lesson.translation_key, copy.translation_key}


def test_the_preview_shows_every_card_and_keeps_nothing(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.TRAINER)
    lesson = make_lesson_page(course)
    html = client.get(f"/admin/pages/{lesson.pk}/view_draft/").content.decode()
    assert html.count('class="pratinjau"') == 6
    assert "tidak ada yang dicatat" in html
