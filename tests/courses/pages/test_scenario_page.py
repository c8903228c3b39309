"""Simulation pages: drafts always save, publishing proves the text, and learners keep the version they began."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from assessments.domain.scenarios import newest_scenario_version
from assessments.models import Scenario, ScenarioVersion
from courses.models import Activity
from courses.pages.domain.tree import pages_without_their_version
from courses.pages.errors import NotPublishable
from courses.pages.models import CoursePage, ScenarioPage
from puspaga.accounts.enums import Role
from puspaga.core.models import ReviewMark
from puspaga.pages.domain.workflow import ensure_editorial_workflow
from tests.factories.accounts import make_user, sign_in, signed_in
from tests.factories.authoring import answer_task
from tests.factories.courses import activity_of, make_course_page, make_index
from tests.factories.pages import publish
from tests.factories.scenarios import SAMPLE, make_codes, make_scenario_page, scenario_form

pytestmark = pytest.mark.django_db
BROKEN = SAMPLE.replace("-> akhir_ramai", "-> akhir_lupa")
LINE = next(number for number, words in enumerate(BROKEN.split("\n"), start=1) if "akhir_lupa" in words)


@pytest.fixture
def course() -> CoursePage:
    return make_course_page(make_index())


def press(client: Client, page: Page, action: str = "", **values: Any) -> Any:
    pressed = {f"action-{action}": "1"} if action else {}
    return client.post(f"/admin/pages/{page.pk}/edit/", {**scenario_form(**values), **pressed})


def test_a_new_page_begins_with_a_story_that_can_be_played() -> None:
    assert ScenarioPage().naskah == SAMPLE


def test_publishing_makes_the_activity_the_simulation_and_a_version(course: CoursePage) -> None:
    page = make_scenario_page(course)
    row, version = activity_of(page), newest_scenario_version(page.translation_key)
    assert (row.kind, row.minutes, row.is_live) == ("scenario", 5, True)
    assert (version.scenario.code, version.number, version.text) == ("SIM-CONTOH", 1, SAMPLE)
    assert pages_without_their_version() == []


def test_a_changed_text_is_a_new_version_and_the_same_text_is_not(course: CoursePage) -> None:
    page = make_scenario_page(course)
    publish(page)
    page.naskah = SAMPLE.replace("Satu kalimat", "Kalimat pendek")
    publish(page)
    assert list(ScenarioVersion.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_publishing_with_a_fault_is_refused_with_its_line_and_nothing_is_live(course: CoursePage) -> None:
    page = make_scenario_page(course, BROKEN, live=False)
    with pytest.raises(NotPublishable) as refused:
        publish(page)
    assert any(fault.startswith(f"Baris {LINE}: ") for fault in refused.value.faults)
    page.refresh_from_db()
    assert (page.live, Scenario.objects.count(), Activity.objects.count()) == (False, 0, 0)


def test_the_text_asks_for_its_reviews(course: CoursePage) -> None:
    page = make_scenario_page(course)
    assert [mark.kind for mark in ReviewMark.objects.open().filter(object_key=str(page.translation_key))] == ["clinical"]


def test_unpublishing_withdraws_and_keeps_the_versions(course: CoursePage) -> None:
    page = make_scenario_page(course)
    page.unpublish()
    assert newest_scenario_version(page.translation_key) is None
    assert ScenarioVersion.objects.count() == 1
    publish(page)
    assert newest_scenario_version(page.translation_key).number == 1


def test_readers_of_the_address_go_to_the_way_in(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course)
    answer = client.get(page.url)
    assert answer.headers["Location"] == f"/belajar/{course.slug}/di-teras/"


def test_an_editor_saves_a_broken_draft_and_is_refused_publishing_it(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course, live=False)
    signed_in(client, Role.EDITOR)
    assert press(client, page, naskah=BROKEN).status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().naskah.replace("\r\n", "\n").strip() == BROKEN.strip()
    answer = press(client, page, "publish", naskah=BROKEN)
    assert answer.status_code == 200
    assert f"Baris {LINE}: " in answer.content.decode()
    assert press(client, page, "publish").status_code == 302
    page.refresh_from_db()
    assert page.live


def test_a_trainer_writes_and_publishes_a_story_below_the_courses(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course, live=False)
    signed_in(client, Role.TRAINER)
    refused = press(client, page, "publish", naskah=BROKEN)
    assert f"Baris {LINE}: " in refused.content.decode()
    assert press(client, page, "publish").status_code == 302
    page.refresh_from_db()
    assert page.live
    assert ReviewMark.objects.open().filter(object_key=str(page.translation_key)).count() == 1


def test_a_trainer_begins_a_new_story_from_the_sample(client: Client, course: CoursePage) -> None:
    make_codes(SAMPLE)
    signed_in(client, Role.TRAINER)
    path = f"/admin/pages/add/learning_pages/scenariopage/{course.pk}/"
    assert "Menunggu sepi" in client.get(path).content.decode()
    assert client.post(path, scenario_form(slug="baru", title="Baru")).status_code == 302
    assert ScenarioPage.objects.get(slug="baru").live is False


def test_windows_line_ends_make_no_difference(client: Client, course: CoursePage) -> None:
    page = make_scenario_page(course)
    signed_in(client, Role.EDITOR)
    press(client, page, "publish", naskah=SAMPLE.replace("\n", "\r\n"))
    assert ScenarioVersion.objects.count() == 1
    assert pages_without_their_version() == []


def test_refused_mended_reviewed_and_published_by_the_workflow(client: Client, course: CoursePage) -> None:
    ensure_editorial_workflow()
    page = make_scenario_page(course, live=False)
    signed_in(client, Role.EDITOR)
    refused = press(client, page, "submit", naskah=BROKEN)
    assert f"Baris {LINE}: " in refused.content.decode()
    assert press(client, page, "submit").status_code == 302
    page.refresh_from_db()
    assert page.workflow_in_progress
    psychologist = sign_in(Client(), make_user(Role.REVIEWER_CLINICAL))
    answer_task(psychologist, page, "approve")
    page.refresh_from_db()
    assert page.live
    assert ReviewMark.objects.open().filter(object_key=str(page.translation_key)).count() == 0
    assert newest_scenario_version(page.translation_key) is not None


def test_a_changed_text_is_asked_about_again(client: Client, course: CoursePage) -> None:
    test_refused_mended_reviewed_and_published_by_the_workflow(client, course)
    page = ScenarioPage.objects.get()
    page.naskah = SAMPLE.replace("Satu kalimat", "Kalimat pendek")
    publish(page)
    assert ReviewMark.objects.open().filter(object_key=str(page.translation_key)).count() == 1


def test_the_preview_shows_the_way_in_without_anything_to_press(course: CoursePage) -> None:
    page = make_scenario_page(course)
    html = page.make_preview_request().content.decode()
    assert "Bu Rini belum pulang dan memanggil Anda." in html
    assert 'name="pilihan"' not in html
    assert "Hadir dan bertanya" not in html


def test_the_preview_of_an_empty_draft_says_why(course: CoursePage) -> None:
    page = make_scenario_page(course, "", live=False)
    assert "belum dapat dicoba" in page.make_preview_request().content.decode()


def check(client: Client, text: str, **values: str) -> str:
    return client.post("/admin/naskah/periksa/", {"naskah": text, **values}).content.decode()


def test_the_editor_says_what_is_wrong_while_typing(client: Client) -> None:
    make_codes(SAMPLE)
    signed_in(client, Role.TRAINER)
    part = check(client, BROKEN, bagian="1")
    assert f'href="#id_naskah" data-baris="{LINE}"' in part, "the text is beside it"
    assert "<html" not in part
    assert "akhir_lupa" in part
    assert 'role="img"' in part


def test_without_javascript_the_check_is_a_page_with_numbered_lines(client: Client) -> None:
    make_codes(SAMPLE)
    signed_in(client, Role.TRAINER)
    assert f'href="#baris-{LINE}"' in check(client, BROKEN)
    page = check(client, SAMPLE)
    assert "Tidak ada yang menghalangi penerbitan sejauh ini." in page
    assert 'id="baris-15"' in page


def test_the_check_of_a_page_also_searches_every_state(client: Client) -> None:
    make_codes(SAMPLE)
    signed_in(client, Role.TRAINER)
    text = SAMPLE.replace("? keselamatan <= 5", "? keselamatan <= 1")
    assert "nk-galat" not in check(client, text, bagian="1")
    assert "nk-galat" in check(client, text)


@pytest.mark.parametrize("text", ["", "\x00", "== a | b", "<script>alert(1)</script>", "* a -> b\n" * 400])
def test_no_text_breaks_the_check(client: Client, text: str) -> None:
    signed_in(client, Role.TRAINER)
    assert "<script>alert" not in check(client, text)


def test_a_trial_goes_from_a_scene_to_the_end_and_leaves_nothing(client: Client) -> None:
    make_codes(SAMPLE)
    signed_in(client, Role.TRAINER)
    html = client.post("/admin/naskah/coba/", {"naskah": SAMPLE, "mulai": "rencana"}).content.decode()
    assert "Malam ini" in html
    for _step in range(5):
        import re

        word, tokens = re.search(r'name="uji" value="([^"]+)"', html), re.findall(r'name="pilihan" value="([^"]+)"', html)
        if word is None:
            break
        html = client.post("/admin/naskah/coba/", {"uji": word.group(1), "pilihan": tokens[0]}).content.decode()
    assert "Cerita ini selesai" in html
    assert "Jalan cerita Anda" in html


def test_a_forged_trial_is_refused_in_words(client: Client) -> None:
    signed_in(client, Role.TRAINER)
    html = client.post("/admin/naskah/coba/", {"uji": "x", "pilihan": "y"}).content.decode()
    assert "Belum dapat dicoba" in html


@pytest.mark.parametrize("path", ["/admin/naskah/periksa/", "/admin/naskah/coba/"])
def test_companions_and_strangers_have_no_editor(client: Client, path: str) -> None:
    assert client.post(path, {"naskah": SAMPLE}).status_code == 302
    signed_in(client, Role.COMPANION)
    assert client.post(path, {"naskah": SAMPLE}).status_code in {302, 403, 404}
    assert client.get(path).status_code in {302, 403, 404, 405}


def test_typing_says_what_was_not_tried_yet(client: Client) -> None:
    make_codes(SAMPLE)
    signed_in(client, Role.TRAINER)
    said = "Putaran dan syarat baru diuji lengkap"
    assert said in check(client, SAMPLE, bagian="1")
    assert said not in check(client, SAMPLE)
