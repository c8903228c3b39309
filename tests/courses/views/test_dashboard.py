"""A learner's first page: go on, the road, the next workshop, whom to call."""

import datetime as dt

import pytest

from courses.domain.certification.revoke import revoke_document
from courses.enums import RevocationReason
from courses.models import Completion, WorkshopSession, WorkshopVersion
from courses.models.workshop import Workshop
from puspaga.accounts.enums import Role
from puspaga.core import clock
from tests.factories.accounts import NOON, sign_in, signed_in
from tests.factories.certificates import make_document, make_road
from tests.factories.courses import (
    activity_of,
    course_of,
    make_cohort,
    make_course_page,
    make_index,
    make_learner,
    make_lesson_page,
    make_programme,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lesson():
    return make_lesson_page(make_course_page(make_index(), title="Mendengar dulu", slug="dasar"), slug="hadir", title="Hadir")


@pytest.fixture
def cohort(lesson):
    return make_cohort(make_programme(course_of(lesson.get_parent())))


def page(client) -> str:
    response = client.get("/saya/")
    assert response.status_code == 200
    return response.content.decode()


def test_it_begins_with_lanjutkan(client, cohort) -> None:
    sign_in(client, make_learner(cohort))
    html = page(client)
    assert html.index('id="lanjutkan"') < html.index("Mendengar dulu")
    assert 'href="/belajar/dasar/hadir/"' in html


def test_lanjutkan_knows_the_card(client, cohort) -> None:
    sign_in(client, make_learner(cohort))
    client.post("/belajar/dasar/hadir/3/")
    assert "kartu 4" in page(client)


def test_a_finished_course_is_ticked(client, cohort, lesson) -> None:
    learner = make_learner(cohort)
    Completion.objects.create(learner=learner, activity=activity_of(lesson), source="lesson 1", completed_on=NOON.date())
    sign_in(client, learner)
    html = page(client)
    assert "Semua yang wajib sudah selesai" in html
    assert '<li class="selesai">' in html


def test_somebody_without_a_class_is_told_what_to_do(client) -> None:
    signed_in(client, Role.COMPANION)
    assert "Anda belum terdaftar di kelas mana pun." in page(client)


def test_the_next_workshop_and_the_contact_stand_there(client, cohort) -> None:
    workshop = Workshop.objects.create(slug="malam-hujan", title="Malam hujan")
    version = WorkshopVersion.objects.create(
        workshop=workshop, number=1, content_hash="x", published_at=NOON, participant={}, facilitator={}, rubric=[]
    )
    starts = clock.now() + dt.timedelta(days=3)
    WorkshopSession.objects.create(version=version, cohort=cohort, place="Aula kelurahan", starts_at=starts)
    sign_in(client, make_learner(cohort))
    html = page(client)
    assert "Malam hujan" in html
    assert "Aula kelurahan" in html
    assert "Bu Ratna" in html


def test_it_tells_until_when_the_account_is_kept(client, cohort) -> None:
    sign_in(client, make_learner(cohort))
    assert "data Anda disimpan sampai" in page(client)


def test_it_costs_the_same_at_one_and_at_five_courses(client, lesson, django_assert_num_queries) -> None:
    pages = [lesson.get_parent()]
    index = pages[0].get_parent().specific
    for _more in range(4):
        pages.append(make_lesson_page(make_course_page(index)).get_parent())
    for count in (1, 5):
        sign_in(client, make_learner(make_cohort(make_programme(*[course_of(one) for one in pages[:count]]))))
        page(client)
        with django_assert_num_queries(14):
            page(client)


def test_an_issued_certificate_is_named_and_led_to(client) -> None:
    document = make_document()
    sign_in(client, document.learner)
    html = client.get("/saya/").content.decode()
    assert document.number in html
    assert f"/saya/sertifikat/{document.uuid}/" in html
    assert "Menunggu penerbitan" not in html


def test_a_withdrawn_certificate_is_no_waiting(client) -> None:
    road = make_road()
    document = make_document(road)
    revoke_document(document, reason=RevocationReason.NOT_MET, actor=road.officer, at=NOON)
    sign_in(client, document.learner)
    html = client.get("/saya/").content.decode()
    assert "syarat ternyata belum terpenuhi" in html
    assert "Menunggu penerbitan" not in html
    assert "Menunggu penerbitan" not in client.get("/saya/sertifikat/").content.decode()


def test_it_names_the_account_one_signs_in_with(client, cohort) -> None:
    user = signed_in(client, Role.COMPANION)
    assert f"<strong>{user.username}</strong>" in page(client)


def test_the_way_to_a_pause_is_always_there(client, lesson) -> None:
    version = make_programme(course_of(lesson.get_parent()))
    sign_in(client, make_learner(make_cohort(version, contact_name="", contact_hours="")))
    html = client.get("/saya/").content.decode()
    assert "Saya perlu jeda" in html
    assert "Bila Anda perlu bantuan" in html


def test_the_foot_of_a_signed_in_page_leads_home_and_out(client) -> None:
    signed_in(client, Role.COMPANION)
    for path in ("/saya/", "/saya/sertifikat/", "/saya/akun/"):
        foot = client.get(path).content.decode().rpartition('<footer class="kaki">')[2]
        assert 'href="/saya/">Halaman saya' in foot, path
        assert ">Keluar</a>" in foot, path
        assert "Masuk kelas" not in foot, path
    client.logout()
    assert "Masuk kelas" in client.get("/akun/login/").content.decode()
