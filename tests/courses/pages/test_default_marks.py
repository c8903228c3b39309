"""What a person publishes who is no expert waits for the experts; learners read it, and its results are “uji coba”."""

import html as html_lib
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from assessments.domain.items import publish_item
from assessments.domain.naskah import check_text
from assessments.models import Item
from courses.domain.review import rests_on_open_marks
from courses.pages.models import CoursePage
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.domain.review import clear_mark, kinds_beyond, marks_of, open_marks
from puspaga.pages.domain.workflow import ensure_editorial_workflow
from tests.factories.accounts import NOON, make_user, sign_in, signed_in
from tests.factories.assessments import make_item
from tests.factories.authoring import answer_task
from tests.factories.courses import CHECK, activity_of, card, make_course_page, make_index, make_lesson_page
from tests.factories.scenarios import SAMPLE, make_codes, make_scenario_page, scenario_form
from tests.factories.workshops import CANARY, make_workshop_page, workshop_form

pytestmark = pytest.mark.django_db
PLAIN = SAMPLE.replace("// tinjau: clinical (cara menanyakan rasa takut)\n", "")


@pytest.fixture
def course() -> CoursePage:
    return make_course_page(make_index())


def published_by(page: Page, user: User) -> Page:
    page.save_revision(user=user).publish(user=user)
    page.refresh_from_db()
    return page


def open_kinds(subject: Any) -> list[str]:
    return [mark.kind for mark in marks_of(subject) if mark.is_open]


def test_a_trainers_simulation_is_live_and_says_that_nobody_looked(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course, PLAIN, live=False)
    signed_in(client, Role.TRAINER)
    sent = {**scenario_form(PLAIN), "action-publish": "1"}
    said = client.post(f"/admin/pages/{page.pk}/edit/", sent, follow=True).content.decode()
    assert open_kinds(page) == ["clinical"]
    assert "Sudah terbit, tetapi belum ditinjau: psikologi dan kesehatan" in said
    assert "Belum ditinjau: psikologi" in client.get(page.url, follow=True).content.decode()
    assert rests_on_open_marks([activity_of(page).key])


def test_a_trainers_workshop_waits_too(client: Client, course: CoursePage) -> None:
    page = make_workshop_page(course, live=False)
    signed_in(client, Role.TRAINER)
    client.post(f"/admin/pages/{page.pk}/edit/", {**workshop_form(), "action-publish": "1"})
    page.refresh_from_db()
    assert page.live
    assert "clinical" in open_kinds(page)


def test_a_lesson_asks_by_its_words(course: CoursePage) -> None:
    trainer = make_user(Role.TRAINER)
    plain = make_lesson_page(course, cards=[card("Duduk bersama")], live=False, content_note="")
    named = make_lesson_page(course, cards=[card("Pasal 15 undang-undang")], live=False, content_note="")
    assert [open_kinds(published_by(page, trainer)) for page in (plain, named)] == [[], ["legal"]]


def test_who_may_clear_a_kind_opens_none_of_it(course: CoursePage) -> None:
    page = make_scenario_page(course, f"{PLAIN}\n// Kelurahan Damai, pasal 15\n", live=False)
    assert open_kinds(published_by(page, make_user(Role.ADMINISTRATOR))) == []
    officer, trainer = make_user(Role.OFFICER), make_user(Role.TRAINER)
    every = ["legal", "clinical", "local"]
    assert [kinds_beyond(person, every) for person in (officer, trainer)] == [["legal", "clinical"], every]


def test_what_an_expert_cleared_stays_cleared_until_the_words_change(course: CoursePage) -> None:
    trainer, page = make_user(Role.TRAINER), make_scenario_page(course, PLAIN, live=False)
    published_by(page, trainer)
    clear_mark(marks_of(page)[0], actor=make_user(Role.REVIEWER_CLINICAL), at=NOON, subject=page)
    published_by(page, trainer)
    assert open_kinds(page) == []
    page.naskah = PLAIN.replace("Satu kalimat", "Kalimat pendek")
    assert open_kinds(published_by(page, trainer)) == ["clinical"]


def test_a_trainer_sends_it_to_review_and_the_reviewer_clears_it(client: Client, course: CoursePage) -> None:
    ensure_editorial_workflow()
    make_codes(PLAIN)
    page = make_scenario_page(course, PLAIN, live=False)
    signed_in(client, Role.TRAINER)
    form = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert 'name="review_kinds"' in form
    client.post(f"/admin/pages/{page.pk}/edit/", {**scenario_form(PLAIN), "action-submit": "1"})
    page.refresh_from_db()
    assert (page.workflow_in_progress, open_kinds(page)) == (True, ["clinical"])
    answer_task(sign_in(Client(), make_user(Role.REVIEWER_CLINICAL)), page, "approve")
    page.refresh_from_db()
    assert (page.live, open_kinds(page)) == (True, [])


def test_a_draft_of_what_is_live_asks_nobody_yet(client: Client, course: CoursePage) -> None:
    page = make_workshop_page(course)
    signed_in(client, Role.TRAINER)
    client.post(f"/admin/pages/{page.pk}/edit/", workshop_form())
    assert open_kinds(page) == []


def test_a_trainers_item_waits_and_the_starters_says_itself_what_it_needs() -> None:
    own, starters = make_item(ready=False), make_item()
    publish_item(own, actor=make_user(Role.TRAINER), at=NOON)
    assert (open_kinds(own), open_kinds(starters)) == (["clinical"], [])
    assert Item.objects.ready().count() == 2


def reading(client: Client, subject: Any, kind: str = "clinical") -> str:
    (mark,) = open_marks(subject, [kind], at=NOON)
    return client.get(f"/admin/laporan/tinjauan/{mark.pk}/").content.decode()


def test_a_reviewer_reads_a_whole_simulation_beside_the_button(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course, PLAIN)
    signed_in(client, Role.REVIEWER_CLINICAL)
    html = html_lib.unescape(reading(client, page))
    scenario = check_text(PLAIN).scenario
    for node in scenario.nodes:
        assert all(line.text in html for line in node.body), node.key
        assert node.ending is None or (node.ending.title in html and node.ending.reflection in html)
    for choice in scenario.choices:
        assert choice.text in html
        assert choice.feedback in html
        assert choice.critical in html
    assert "Sudah saya tinjau, lepaskan tanda" in html


def test_the_text_names_experts_as_people_call_them(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.REVIEWER_CLINICAL)
    html = reading(client, make_scenario_page(course, SAMPLE))
    assert "psikologi dan kesehatan (cara menanyakan rasa takut)" in html


def test_a_reviewer_reads_a_whole_workshop_with_answers_and_guide(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.REVIEWER_CLINICAL)
    html = reading(client, make_workshop_page(course))
    for part in ("cara", "persiapan", "kartu", "jawaban", "tips", "amatan", "kunci", "rubrik", "tingkat satu"):
        assert f"{CANARY}-{part}" in html, part
    assert "Ia pernah dikunci semalam." in html
    assert "Sudah saya tinjau, lepaskan tanda" in html


def test_a_reviewer_reads_every_card_with_its_key(client: Client, course: CoursePage) -> None:
    signed_in(client, Role.REVIEWER_LEGAL)
    html = reading(client, make_lesson_page(course), "legal")
    for words in ("Percakapan kecil", "Ada saksinya?", "Satu tanda saja cukup", CHECK["opsi"][0]["teks"], "(tepat)"):
        assert words in html, words


def test_an_item_is_cleared_where_it_is_read(client: Client) -> None:
    item = make_item()
    signed_in(client, Role.REVIEWER_CLINICAL)
    html = reading(client, item)
    assert f'href="/admin/butir/inspect/{item.pk}/"' in html
    assert "Sudah saya tinjau" not in html


def test_the_list_leads_experts_to_no_editor(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course, PLAIN)
    open_marks(page, ["clinical"], at=NOON)
    address = f"/admin/pages/{page.pk}/edit/"
    signed_in(client, Role.REVIEWER_LEGAL)
    assert address not in client.get("/admin/laporan/tinjauan/").content.decode()
    signed_in(client, Role.EDITOR)
    assert address in client.get("/admin/laporan/tinjauan/").content.decode()
