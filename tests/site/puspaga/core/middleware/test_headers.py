"""The headers of every response, whatever its status."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client, override_settings

from puspaga.accounts.enums import Role
from puspaga.core.middleware.headers import ADMIN_POLICY, FILE_POLICY, PUBLIC_POLICY
from tests.factories.accounts import signed_in
from tests.factories.pages import Tree, make_article, make_tree

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.utils.urls")]

EXPECTED_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
)
STATUSES = [
    ("/uji/polos/", 200),
    ("/uji/peka/", 200),
    ("/uji/alir/", 200),
    ("/uji/berkas/", 200),
    ("/uji/nanti/", 200),
    ("/kalender/", 200),
    ("/healthz", 200),
    ("/saya/", 302),
    ("/tutup/", 405),
    ("/uji/curiga/", 400),
    ("/uji/tolak/", 403),
    ("/tidak-ada/", 404),
    ("/en/tidak-ada/", 404),
    ("/media/tidak-ada.jpg", 404),
    ("/static/tidak-ada.css", 404),
    ("/uji/rem/", 429),
    ("/uji/rusak/", 500),
]


@pytest.fixture
def client() -> Client:
    """A client that gets the 500 page instead of the exception."""
    return Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def tree() -> Tree:
    """The tree that Wagtail's addresses need."""
    return make_tree()


@pytest.mark.parametrize(("path", "status"), STATUSES)
def test_every_status_carries_the_full_set(client: Client, path: str, status: int) -> None:
    response = client.get(path)
    found = {
        name: response.headers.get(name)
        for name in ("X-Content-Type-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy")
    }
    assert (response.status_code, found) == (
        status,
        {
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )
    assert len(response.headers["X-Request-ID"]) == 16
    assert response.headers["Permissions-Policy"].startswith("camera=(), geolocation=(), microphone=()")


@pytest.mark.parametrize(("path", "status"), [row for row in STATUSES if not row[0].startswith("/media/")])
def test_every_status_carries_the_strict_policy(client: Client, path: str, status: int) -> None:
    assert client.get(path).headers["Content-Security-Policy"] == EXPECTED_POLICY


def test_the_strict_policy_allows_no_inline_code() -> None:
    assert PUBLIC_POLICY == EXPECTED_POLICY
    assert [word for word in ("unsafe", "nonce", "http:", "https:", "*") if word in PUBLIC_POLICY] == []


@pytest.mark.parametrize(
    ("path", "status"), [row for row in STATUSES if not row[0].startswith(("/media/", "/static/")) or row[1] == 404]
)
def test_every_page_is_no_store(client: Client, path: str, status: int) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("path", "status"), STATUSES)
def test_no_answer_tells_other_sites_where_the_reader_was(client: Client, path: str, status: int) -> None:
    assert client.get(path).headers["Referrer-Policy"] == "no-referrer"


def test_a_page_with_a_form_token_keeps_its_origin_for_our_own_forms(client: Client) -> None:
    assert client.get("/uji/formulir/").headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/uji/polos/", None),
        ("/uji/peka/", "noindex, nofollow"),
        ("/kalender/", "noindex, nofollow"),
        ("/cari/", "noindex, nofollow"),
        ("/akun/login/", "noindex, nofollow"),
        ("/saya/", "noindex, nofollow"),
    ],
)
def test_sensitive_answers_are_kept_out_of_search_engines(client: Client, path: str, expected: str | None) -> None:
    assert client.get(path).headers.get("X-Robots-Tag") == expected


def test_a_sensitive_page_of_an_editor_is_sensitive_fresh_and_from_the_cache(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic, is_sensitive=True)
    answers = [client.get(article.url) for _fresh_and_kept in range(2)]
    assert [
        (answer.headers["X-Robots-Tag"], answer.headers["Referrer-Policy"], answer.headers["Cache-Control"])
        for answer in answers
    ] == [("noindex, nofollow", "no-referrer", "no-store")] * 2


def test_a_page_from_the_cache_carries_what_a_fresh_one_does(client: Client) -> None:
    changing = {"X-Request-ID", "Content-Length", "Vary"}
    fresh, kept = (
        {name: value for name, value in client.get("/uji/polos/").headers.items() if name not in changing}
        for _twice in range(2)
    )
    assert fresh == kept


def test_an_answer_of_the_guard_carries_them_too(client: Client) -> None:
    client.post("/tutup/")
    response = client.get("/uji/polos/")
    assert (response.status_code, response.headers["Cache-Control"], response.headers["Content-Security-Policy"]) == (
        303,
        "no-store",
        EXPECTED_POLICY,
    )


def test_a_host_that_is_not_ours_gets_them_too(client: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["contoh.id"]
    response = client.get("/uji/polos/", headers={"Host": "lain.example"})
    assert (response.status_code, response.headers["Cache-Control"], response.headers["Content-Security-Policy"]) == (
        400,
        "no-store",
        EXPECTED_POLICY,
    )


@pytest.fixture
def collected(settings: Any, tmp_path: Path) -> Path:
    """WhiteNoise before a folder of collected files, as in production."""
    root = tmp_path / "static"
    (root / "puspaga").mkdir(parents=True)
    (root / "puspaga" / "uji.css").write_text("p{color:#123}")
    settings.STATIC_ROOT = root
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = False
    safety, *others = django_settings.MIDDLEWARE
    settings.MIDDLEWARE = [safety, "whitenoise.middleware.WhiteNoiseMiddleware", *others]
    return root


def test_static_files_are_kept_by_the_browser_and_carry_them_too(collected: Path) -> None:
    response = Client().get("/static/puspaga/uji.css")
    assert b"".join(response) == b"p{color:#123}"
    response.close()
    assert response.headers["Cache-Control"] == "max-age=60, public"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == EXPECTED_POLICY


@pytest.fixture
def photo(settings: Any, tmp_path: Path) -> Path:
    """An uploaded picture."""
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "gambar.jpg").write_bytes(b"\xff\xd8\xff")
    return tmp_path / "gambar.jpg"


def test_uploads_stand_under_a_policy_in_which_nothing_runs(client: Client, photo: Path) -> None:
    response = client.get("/media/gambar.jpg")
    response.close()
    assert response.headers["Content-Security-Policy"] == FILE_POLICY
    assert FILE_POLICY == "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "private, max-age=86400"


def test_an_upload_that_is_not_there_answers_with_a_page_whose_buttons_work(client: Client, photo: Path) -> None:
    response = client.get("/media/tidak-ada.jpg")
    assert response.status_code == 404
    assert response.headers["Content-Security-Policy"] == EXPECTED_POLICY


def test_the_admin_has_a_nonce_and_no_unsafe_script(client: Client) -> None:
    signed_in(client, Role.ADMINISTRATOR)
    response = client.get("/admin/")
    nonce = client.session["csp_nonce"]
    assert response.headers["Content-Security-Policy"] == ADMIN_POLICY.format(nonce=f" 'nonce-{nonce}'")
    scripts = next(part for part in ADMIN_POLICY.split("; ") if part.startswith("script-src"))
    assert scripts == "script-src 'self'{nonce}"


def test_strangers_before_the_admin_get_no_nonce_at_all(client: Client) -> None:
    assert client.get("/admin/").headers["Content-Security-Policy"] == ADMIN_POLICY.format(nonce="")


@override_settings(SECURE_SSL_REDIRECT=True)
def test_a_page_kept_for_https_is_not_given_out_over_http() -> None:
    secure, plain = Client(), Client()
    assert secure.get("/uji/polos/", secure=True).status_code == 200
    assert plain.get("/uji/polos/").status_code == 301
