"""Quick exit: leaving, the thirty minutes after, and the way back."""

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from puspaga.accounts.enums import Role
from puspaga.core.middleware.guard import GUARD_COOKIE, GUARD_SECONDS
from tests.factories.accounts import signed_in
from tests.factories.pages import Tree, make_article, make_tree

pytestmark = pytest.mark.django_db

ELSEWHERE = [
    "/",
    "/keluarga/",
    "/keluarga/remaja/",
    "/bantuan/",
    "/cari/",
    "/en/",
    "/tidak-ada/",
    "/akun/login/",
    "/saya/",
    "/admin/",
    "/media/gambar.jpg",
    "/dokumen/1/surat.pdf",
]


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


@pytest.fixture
def strict() -> Client:
    """A client that checks form tokens as a browser's requests are checked."""
    return Client(enforce_csrf_checks=True)


def leave(client: Client, **values: Any) -> Any:
    """Press "Tutup cepat"."""
    return client.post("/tutup/", **values)


def test_leaving_leads_to_the_neutral_page_without_a_token(strict: Client) -> None:
    response = leave(strict)
    assert (response.status_code, response.headers["Location"]) == (303, "/kalender/")


def test_leaving_sets_the_guard_for_half_an_hour(client: Client) -> None:
    cookie = leave(client).cookies[GUARD_COOKIE]
    assert (cookie.value, cookie["max-age"], cookie["path"]) == ("1", 1800, "/")
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")
    assert GUARD_SECONDS == 1800


def test_the_guard_is_a_secure_cookie_where_sessions_are(client: Client, settings: Any) -> None:
    settings.SESSION_COOKIE_SECURE = True
    assert leave(client).cookies[GUARD_COOKIE]["secure"] is True


def test_the_guards_name_tells_nothing() -> None:
    assert GUARD_COOKIE == "kal"


def test_leaving_does_not_clear_the_browsers_data_or_the_guard_would_go_too(client: Client) -> None:
    assert "Clear-Site-Data" not in leave(client).headers


def test_leaving_signs_out_and_forgets_the_session(client: Client) -> None:
    signed_in(client, Role.COMPANION)
    assert Session.objects.count() == 1
    response = leave(client)
    assert Session.objects.count() == 0
    assert (response.cookies["sessionid"].value, response.cookies["sessionid"]["max-age"]) == ("", 0)


def test_leaving_takes_every_cookie_but_the_guard_along(client: Client) -> None:
    client.cookies["csrftoken"] = "x" * 32
    client.cookies["messages"] = "y"
    cookies = leave(client).cookies
    assert {name: cookie["max-age"] for name, cookie in cookies.items()} == {"csrftoken": 0, "messages": 0, GUARD_COOKIE: 1800}


def test_the_form_token_goes_with_the_browser(settings: Any) -> None:
    assert settings.CSRF_COOKIE_AGE is None


def test_leaving_without_a_session_asks_nothing_of_the_database(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        leave(client)


def test_leaving_twice_is_leaving_once(client: Client) -> None:
    leave(client)
    assert leave(client).status_code == 303


@pytest.mark.parametrize("path", ELSEWHERE)
def test_while_guarded_every_address_leads_to_the_neutral_page(client: Client, tree: Tree, path: str) -> None:
    leave(client)
    response = client.get(path)
    assert (response.status_code, response.headers["Location"], response.content) == (303, "/kalender/", b"")


@pytest.mark.parametrize("path", ["/cari/", "/akun/login/", "/admin/"])
def test_while_guarded_a_form_sent_again_leads_there_too(client: Client, tree: Tree, path: str) -> None:
    leave(client)
    response = client.post(path, {"teks": "jaring"})
    assert (response.status_code, response.headers["Location"]) == (303, "/kalender/")


def test_while_guarded_a_kept_page_is_not_given_out(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic)
    Client().get(article.url)
    leave(client)
    assert client.get(article.url).status_code == 303


def test_while_guarded_the_answer_costs_no_query(client: Client, tree: Tree, django_assert_num_queries: Any) -> None:
    leave(client)
    with django_assert_num_queries(0):
        client.get("/keluarga/remaja/")


@pytest.mark.parametrize("path", ["/kalender/", "/healthz", "/readyz"])
def test_while_guarded_these_still_answer(client: Client, tree: Tree, path: str) -> None:
    leave(client)
    assert client.get(path).status_code == 200


def test_the_guard_of_one_browser_is_not_anothers(client: Client, tree: Tree) -> None:
    leave(client)
    assert Client().get("/keluarga/").status_code == 200


def test_reopening_goes_home_without_a_token_and_ends_the_guard(strict: Client, tree: Tree) -> None:
    leave(strict)
    response = strict.post("/buka/")
    cookie = response.cookies[GUARD_COOKIE]
    assert (response.status_code, response.headers["Location"]) == (303, "/")
    assert (cookie.value, cookie["max-age"], cookie["path"]) == ("", 0, "/")
    assert strict.get("/keluarga/").status_code == 200


def test_reopening_does_not_sign_in_again(client: Client, tree: Tree) -> None:
    signed_in(client, Role.COMPANION)
    leave(client)
    client.post("/buka/")
    assert client.get("/saya/").status_code == 302


@pytest.mark.parametrize("path", ["/tutup/", "/buka/"])
@pytest.mark.parametrize("method", ["get", "head", "put", "delete"])
def test_nothing_but_a_post_does_anything(client: Client, path: str, method: str) -> None:
    signed_in(client, Role.COMPANION)
    client.cookies[GUARD_COOKIE] = "1"
    response = getattr(client, method)(path)
    assert (response.status_code, response.headers["Allow"], response.cookies) == (405, "POST", {})
    assert Session.objects.count() == 1


@pytest.mark.parametrize("path", ["/tutup/", "/buka/"])
def test_a_restored_tab_shows_the_neutral_page_and_no_error(client: Client, path: str) -> None:
    assert client.get(path).templates[0].name == "core/kalender.html"


@pytest.mark.parametrize(
    ("headers", "ends"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "null"}, False),
        ({"Origin": "http://testserver"}, True),
        ({"Origin": "null"}, True),
        ({"Origin": "https://lain.example"}, False),
        ({}, True),
    ],
)
def test_only_our_own_page_ends_the_thirty_minutes(client: Client, tree: Tree, headers: dict, ends: bool) -> None:
    client.cookies[GUARD_COOKIE] = "1"
    response = client.post("/buka/", headers=headers)
    assert (response.headers["Location"], GUARD_COOKIE in response.cookies) == (("/", True) if ends else ("/kalender/", False))
