"""Error pages: in the site's voice, in both languages, and without the database."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.db import OperationalError, connection
from django.db.backends.utils import CursorWrapper
from django.test import RequestFactory

from puspaga.accounts.enums import Role
from puspaga.core.views import errors
from tests.factories.accounts import signed_in
from tests.factories.pages import make_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.urls("tests.utils.urls")

STATUSES = {"curiga": 400, "tolak": 403, "tidak-ada": 404, "rem": 429, "rusak": 500}


@pytest.fixture
def client() -> StrictClient:
    """A client that gets the 500 page instead of the exception."""
    return StrictClient(raise_request_exception=False)


@pytest.fixture
def no_database(db: None) -> Iterator[None]:
    """A database that answers nothing, until the test is over and its rows are taken back."""

    def away(*_args: Any, **_kwargs: Any) -> Any:
        raise OperationalError("could not connect")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("execute", "executemany"):
            patch.setattr(CursorWrapper, name, away)
        patch.setattr(connection, "cursor", away)
        yield


def headline(response: Any) -> str:
    """The page's <h1>."""
    return re.search(r"<h1>(.*?)</h1>", response.content.decode())[1]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("name", "status"), STATUSES.items())
def test_each_status_has_a_page_in_each_language(client: StrictClient, name: str, status: int, language: str) -> None:
    make_tree()
    prefix = "/en" if language == "en" else ""
    response = client.get(f"{prefix}/uji/{name}/")
    html = response.content.decode()
    assert (response.status_code, headline(response)) == (status, errors.TEXTS[status][language][0])
    assert f'<html lang="{language}">' in html
    assert f'<a class="t t-1" href="{prefix}/">' in html
    assert html.count('action="/tutup/"') == 1


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("status", [400, 403, 404, 429, 500])
def test_they_are_made_without_the_database(no_database: None, language: str, status: int) -> None:
    request = RequestFactory().get("/en/uji/" if language == "en" else "/uji/")
    response = errors.answer(request, status)
    assert (response.status_code, headline(response)) == (status, errors.TEXTS[status][language][0])


def test_a_page_that_needs_the_database_answers_500_in_our_words(no_database: None, client: StrictClient) -> None:
    response = client.get("/keluarga/")
    assert (response.status_code, headline(response)) == (500, "Ada yang tidak beres di pihak kami")
    assert response.headers["Cache-Control"] == "no-store"


def test_leaving_works_without_the_database(no_database: None, client: StrictClient) -> None:
    response = client.post("/tutup/")
    assert (response.status_code, response.headers["Location"]) == (303, "/kalender/")
    assert client.get("/kalender/").status_code == 200
    assert client.get("/keluarga/").status_code == 303


@pytest.mark.django_db
def test_a_fault_tells_the_reader_nothing_about_itself(client: StrictClient) -> None:
    html = client.get("/uji/rusak/").content.decode()
    assert [word for word in ("nilai rahasia", "RuntimeError", "Traceback", "uji/rusak") if word in html] == []


@pytest.mark.django_db
def test_a_missing_token_is_answered_in_words() -> None:
    make_tree()
    response = StrictClient(enforce_csrf_checks=True).post("/akun/login/", {"login": "x", "password": "y"})
    assert (response.status_code, headline(response)) == (403, "Halaman ini bukan untuk dibuka dari sini")


@pytest.mark.django_db
def test_the_braked_are_told_how_long_to_wait(client: StrictClient) -> None:
    assert client.get("/uji/rem/").headers["Retry-After"] == "60"


def test_five_minutes_unless_told_otherwise() -> None:
    assert errors.too_many(RequestFactory().get("/")).headers["Retry-After"] == "300"


@pytest.mark.django_db
def test_a_missing_page_is_our_own_in_development_too(client: StrictClient, settings: Any) -> None:
    make_tree()
    settings.DEBUG = True
    response = client.get("/tidak-ada/")
    assert (response.status_code, headline(response)) == (404, "Halaman ini tidak ada")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "status"),
    [("/media/../rahasia", 400), ("/media/%2e%2e/rahasia", 400), ("/tidak.php", 404), ("/uji/curiga/", 400), ("/media/x", 404)],
)
def test_no_page_of_the_framework_in_development(client: StrictClient, settings: Any, path: str, status: int) -> None:
    make_tree()
    settings.DEBUG = True
    response = client.get(path)
    assert (response.status_code, headline(response)) == (status, errors.TEXTS[status]["id"][0])


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.COMPANION, Role.SERVICE_KEEPER])
@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/", "/admin/tidak-ada/"])
def test_the_admin_is_not_there_for_others_in_development_too(
    client: StrictClient, settings: Any, role: Role, path: str
) -> None:
    make_tree()
    settings.DEBUG = True
    signed_in(client, role)
    response = client.get(path)
    assert (response.status_code, headline(response)) == (404, "Halaman ini tidak ada")


@pytest.mark.django_db
def test_the_home_page_comes_from_the_cache_while_the_database_is_away(
    client: StrictClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_tree()
    fresh = client.get("/")

    def away(*_args: Any, **_kwargs: Any) -> Any:
        raise OperationalError("could not connect")

    monkeypatch.setattr(connection, "cursor", away)
    assert client.get("/").content == fresh.content
    assert caches["pages"] is not None
