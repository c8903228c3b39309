"""The slip of an open track: for anybody, printed, nothing kept; companions' courses have none."""

import pytest
from django.urls import reverse
from wagtail.models import Site

from courses.models import Completion, Document, Place
from puspaga.core.models import SiteBrand
from tests.factories.accounts import make_user
from tests.factories.courses import course_of, make_course_page, make_index, make_lesson_page, make_open_course
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db


def address(slug: str) -> str:
    return reverse("participation_slip", args=[slug])


def test_anybody_may_print_it_without_an_account(client: StrictClient) -> None:
    page = make_open_course(title="Yang pertama mendengar")
    make_lesson_page(page, title="Saat seseorang memilih Anda", minutes=7)
    response = client.get(address(course_of(page).slug))
    html = response.content.decode()
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert "Yang pertama mendengar" in html
    assert "Saat seseorang memilih Anda" in html
    assert "sekitar 7 menit" in html
    assert "bukan sertifikat" in html


def test_it_keeps_nothing_about_the_reader(client: StrictClient) -> None:
    page = make_open_course()
    client.force_login(make_user())
    client.get(address(course_of(page).slug))
    assert [model.objects.count() for model in (Place, Completion, Document)] == [0, 0, 0]


def test_the_course_leads_to_it(client: StrictClient) -> None:
    slug = course_of(make_open_course()).slug
    assert address(slug) in client.get(reverse("course_home", args=[slug])).content.decode()


def test_a_companions_course_has_none(client: StrictClient) -> None:
    page = make_course_page(make_index())
    client.force_login(make_user())
    assert client.get(address(course_of(page).slug)).status_code == 404
    assert client.get(address("tidak-ada")).status_code == 404


@pytest.mark.parametrize(
    ("office", "end"), [("DP3AKB", "Bahan dari Puspaga Uji · DP3AKB</p>"), ("", "Bahan dari Puspaga Uji</p>")]
)
def test_the_slip_names_whose_material_it_is(client: StrictClient, office: str, end: str) -> None:
    slug = course_of(make_open_course()).slug
    SiteBrand.objects.update_or_create(
        site=Site.objects.get(is_default_site=True), defaults={"name": "Puspaga Uji", "office": office}
    )
    assert end in client.get(address(slug)).content.decode()


def test_who_has_no_slip_is_told_that_nothing_is_missing(client: StrictClient) -> None:
    page = make_open_course(slug="terbuka")
    make_lesson_page(page)
    html = client.get("/belajar/terbuka/").content.decode()
    assert "Siapa pun boleh mengikuti pelatihan ini. Membaca tidak perlu akun" in html
    assert "Masuk untuk ikut" not in html
    assert "/belajar/terbuka/tanda-ikut-serta/" in html
