"""The lesson player: who enters, what is kept, what never is."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.models import Activity, Completion, Enrolment, Evidence, Place
from puspaga.accounts.enums import Role
from puspaga.core.domain.review import open_marks
from tests.factories.accounts import NOON, make_user, sign_in, signed_in
from tests.factories.courses import (
    activity_of,
    course_of,
    make_cohort,
    make_course_page,
    make_index,
    make_learner,
    make_lesson_page,
    make_open_course,
    make_programme,
)
from tests.factories.directory import make_emergency
from tests.factories.pages import publish

pytestmark = pytest.mark.django_db
WRITES = re.compile(r"^\s*(INSERT|UPDATE|DELETE)", re.I)


@pytest.fixture
def lesson():
    return make_lesson_page(make_course_page(make_index(), slug="dasar"), slug="percakapan")


@pytest.fixture
def learner(client, lesson):
    course = course_of(lesson.get_parent())
    learner = make_learner(make_cohort(make_programme(course)))
    sign_in(client, learner)
    return learner


def path(number: int | None = None) -> str:
    return "/belajar/dasar/percakapan/" + (f"{number}/" if number else "")


def test_the_note_stands_before_the_first_card(client, learner) -> None:
    html = client.get(path()).content.decode()
    assert "Menyebut ancaman tanpa rincian." in html
    assert f'href="{path(1)}"' in html


def test_the_note_speaks_of_a_closed_part_only_where_there_is_one(client, learner, lesson) -> None:
    assert "Bagian yang peka ditutup dulu." in client.get(path()).content.decode()
    lesson.body = [("kartu", part.value) for part in lesson.body if not part.value["peka"]]
    publish(lesson)
    html = client.get(path()).content.decode()
    assert "Menyebut ancaman tanpa rincian." in html
    assert "Bagian yang peka ditutup dulu." not in html


def test_lanjut_keeps_the_place_and_goes_on(client, learner, lesson) -> None:
    response = client.post(path(2))
    assert (response.status_code, response.headers["Location"]) == (303, path(3))
    assert Place.objects.get(learner=learner).card == 3
    assert f'href="{path(3)}"' in client.get(path()).content.decode()


def test_selesai_finishes_the_lesson_once(client, learner, lesson) -> None:
    client.post(path(5))
    for _time in range(2):
        response = client.post(path(6))
        assert (response.status_code, response.headers["Location"]) == (303, "/belajar/dasar/")
    done = Completion.objects.get(learner=learner)
    assert done.activity == activity_of(lesson)
    evidence = Evidence.objects.get(learner=learner)
    assert (evidence.kind, evidence.is_met, evidence.is_provisional) == ("lesson", True, False)
    assert not Place.objects.filter(learner=learner).exists()


def test_a_lesson_with_an_open_mark_gives_provisional_evidence_and_says_so(client, learner, lesson) -> None:
    open_marks(lesson, ["legal"], at=NOON)
    assert "Belum ditinjau" in client.get(path()).content.decode()
    client.post(path(6))
    assert Evidence.objects.get().is_provisional


def test_reading_and_skipping_ask_the_server_for_the_same_page(client, learner) -> None:
    html = client.get(path(3)).content.decode()
    assert "Lewati bagian ini" in html
    assert "Satu tanda saja cukup untuk menghubungi koordinator." in html
    assert html.count("<details") == 2
    assert "?lewat" not in html


def test_a_get_writes_nothing(client, learner) -> None:
    for address in (path(), path(1), path(3), path(4), "/belajar/dasar/", "/belajar/jeda/", "/saya/"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200
        assert [query["sql"] for query in queries if WRITES.match(query["sql"])] == [], address


def test_a_card_costs_ten_queries_and_its_button_no_outline(client, learner, lesson, django_assert_num_queries) -> None:
    for _more in range(3):
        make_lesson_page(lesson.get_parent().specific)
    client.get(path(1))
    with django_assert_num_queries(10):
        client.get(path(1))
    client.post(path(1))
    with CaptureQueriesContext(connection) as queries:
        client.post(path(1))
    assert [query["sql"] for query in queries if "courses_evidence" in query["sql"] or "reviewmark" in query["sql"]] == []


def test_a_check_shows_feedback_and_keeps_nothing(client, learner) -> None:
    html = client.get(path(4)).content.decode()
    assert "Ia didengar lebih dulu." not in html
    assert "Dukungan ditawarkan" not in html
    tokens = re.findall(r'name="jawab" value="([0-9a-f]+)"', html)
    assert len(set(tokens)) == 3
    said = [client.get(path(4), {"jawab": token}).content.decode() for token in tokens]
    assert sum("<strong>Tepat</strong>" in page for page in said) == 1
    assert sum("<strong>Belum tepat</strong>" in page for page in said) == 2
    assert Evidence.objects.count() == Completion.objects.count() == Place.objects.count() == 0


def test_nothing_about_the_right_option_stands_in_the_page_before(client, learner) -> None:
    """The same page whichever option were right, but for the options' opaque names."""
    from courses.models import LessonVersion

    def stripped() -> str:
        html = client.get(path(4)).content.decode()
        return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", html)

    before, version = stripped(), LessonVersion.objects.get()
    content = version.content
    content["cards"][3]["value"]["kunci"] = 0
    LessonVersion.objects.filter(pk=version.pk).update(content=content)
    assert stripped() == before


def test_an_unknown_token_counts_as_no_answer(client, learner) -> None:
    assert "Belum tepat" not in client.get(path(4), {"jawab": "1"}).content.decode()


def test_a_number_past_the_end_leads_to_the_last_card(client, learner) -> None:
    assert client.get(path(99)).headers["Location"] == path(6)


def test_the_wagtail_address_leads_into_the_player(client, learner, lesson) -> None:
    assert client.get(lesson.url).headers["Location"] == path()


def test_a_lesson_that_went_off_is_not_there(client, learner, lesson) -> None:
    lesson.unpublish()
    assert client.get(path(1)).status_code == 404


@pytest.mark.parametrize("address", ["/belajar/dasar/", path(), path(1)])
def test_not_yours_answers_like_not_there(client, lesson, address) -> None:
    signed_in(client, Role.COMPANION)
    theirs, missing = client.get(address), client.get(address.replace("dasar", "tiada"))
    assert (theirs.status_code, missing.status_code) == (404, 404)
    assert len(theirs.content) == len(missing.content)


def test_strangers_sign_in_first_whether_the_course_exists_or_not(client, lesson) -> None:
    for address in (path(1), "/belajar/tiada/percakapan/1/"):
        assert client.get(address).headers["Location"] == f"/akun/login/?next={address}"


def test_staff_read_and_leave_no_record(client, lesson) -> None:
    trainer = signed_in(client, Role.TRAINER)
    assert 'method="post" action="/belajar' not in client.get(path(1)).content.decode()
    assert client.post(path(6)).status_code == 303
    assert Completion.objects.filter(learner=trainer).count() == Place.objects.count() == 0


def test_an_ended_enrolment_opens_nothing(client, learner) -> None:
    Enrolment.objects.update(ended_at=NOON)
    assert client.get(path(1)).status_code == 404


def test_the_private_headers_stand_on_every_page(client, learner) -> None:
    for address in (path(), path(1), "/belajar/dasar/", "/belajar/jeda/", "/saya/"):
        response = client.get(address)
        assert response.headers["Cache-Control"] == "no-store"
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert "kekerasan" not in re.search(r"<title>(.*?)</title>", response.content.decode(), re.S).group(1).lower()


def test_an_open_track_is_read_without_cookie_token_or_record(client) -> None:
    make_lesson_page(make_open_course(slug="mendengar"), slug="hadir")
    for address in ("/belajar/mendengar/", "/belajar/mendengar/hadir/", "/belajar/mendengar/hadir/1/"):
        response = client.get(address)
        html = response.content.decode()
        assert response.status_code == 200
        assert not response.cookies
        assert "csrfmiddlewaretoken" not in html
    assert 'href="/belajar/mendengar/hadir/2/"' in html
    assert Place.objects.count() == 0


def test_an_open_track_is_joined_by_a_post(client) -> None:
    page = make_open_course(slug="mendengar")
    user = signed_in(client)
    assert client.post("/belajar/mendengar/").status_code == 303
    assert client.post("/belajar/mendengar/").status_code == 303
    assert Enrolment.objects.get(learner=user).course == course_of(page)


def test_a_companion_course_cannot_be_joined_by_oneself(client, lesson) -> None:
    signed_in(client, Role.TRAINER)
    assert client.post("/belajar/dasar/").status_code == 404
    assert Enrolment.objects.count() == 0


def test_the_pause_page_names_the_contact_and_leads_back_only_to_players(client, learner) -> None:
    html = client.get("/belajar/jeda/", {"ke": path(3)}).content.decode()
    assert "Bu Ratna" in html
    assert "08.00–16.00" in html
    assert f'href="{path(3)}"' in html
    for bad in ("https://contoh.id/", "//contoh.id/belajar/", "/admin/", "/belajar//contoh.id"):
        assert f'href="{bad}"' not in client.get("/belajar/jeda/", {"ke": bad}).content.decode()


def test_pausing_and_skipping_leave_the_database_as_it_was(client, learner) -> None:
    from django.apps import apps

    def counts() -> dict[str, int]:
        return {model._meta.label: model._default_manager.count() for model in apps.get_models()}

    before = counts()
    for address in (path(), path(3), "/belajar/jeda/?ke=" + path(3), path(3), "/saya/"):
        client.get(address)
    assert counts() == before


def test_english_reads_the_indonesian_text_until_there_is_another(client, learner) -> None:
    response = client.get("/en" + path(1))
    assert response.status_code == 200
    assert 'lang="id"' in response.content.decode()
    assert "/en/belajar/dasar/percakapan/" in response.content.decode()


def test_every_activity_has_an_address(lesson) -> None:
    row = Activity.objects.get()
    assert reverse("activity", args=[row.module.course.slug, row.slug]) == path()


def test_somebody_else_has_another_place(client, learner, lesson) -> None:
    client.post(path(3))
    other = make_learner(Enrolment.objects.get(learner=learner).cohort)
    sign_in(client, other)
    assert f'href="{path(1)}"' in client.get(path()).content.decode()
    assert make_user().enrolments.count() == 0


def test_the_pause_names_people_and_services_first_and_the_police_for_danger_last(client) -> None:
    make_emergency()
    html = client.get("/belajar/jeda/").content.decode()
    assert html.index(">129<") < html.index("Bila ada bahaya sekarang") < html.index(">110<")
