"""Which language answers: the address alone on public pages, the person's setting behind sign-in."""

import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from puspaga.accounts.enums import Role
from puspaga.core.middleware.language import LanguageMiddleware
from tests.factories.accounts import signed_in
from tests.factories.pages import make_tree

pytestmark = pytest.mark.django_db

ACCEPTED = ["", "en", "en-US,en;q=0.9", "ms,id;q=0.5", "xx"]


def answered(client: Client, path: str, **headers: str) -> str:
    """The language the answer says it is in."""
    return client.get(path, headers=headers).headers["Content-Language"]


@pytest.mark.parametrize("accepted", ACCEPTED)
@pytest.mark.parametrize(
    ("path", "language"),
    [("/", "id"), ("/kalender/", "id"), ("/cari/", "id"), ("/tidak-ada/", "id"), ("/en/cari/", "en"), ("/en/tidak-ada/", "en")],
)
def test_the_address_alone_decides_on_public_pages(client: Client, path: str, language: str, accepted: str) -> None:
    make_tree()
    assert answered(client, path, **{"Accept-Language": accepted}) == language


@pytest.mark.parametrize("setting", ["", "id", "en"])
@pytest.mark.parametrize("path", ["/", "/keluarga/", "/cari/"])
def test_a_persons_setting_changes_no_public_page(client: Client, path: str, setting: str) -> None:
    make_tree()
    signed_in(client, language=setting)
    assert answered(client, path) == "id"


@pytest.mark.parametrize(("setting", "language"), [("", "id"), ("id", "id"), ("en", "en")])
def test_the_setting_decides_behind_sign_in(client: Client, setting: str, language: str) -> None:
    signed_in(client, Role.COMPANION, language=setting)
    assert answered(client, "/saya/", **{"Accept-Language": "en"}) == language


@pytest.mark.parametrize(("setting", "language"), [("", "id"), ("id", "id"), ("en", "en")])
def test_the_setting_decides_in_the_admin(client: Client, setting: str, language: str) -> None:
    signed_in(client, Role.ADMINISTRATOR, language=setting)
    response = client.get("/admin/", headers={"Accept-Language": "en"})
    html = response.content.decode()
    assert (response.headers["Content-Language"], f'lang="{language}' in html) == (language, True)


@pytest.mark.parametrize("path", ["/akun/login/", "/saya/", "/admin/"])
def test_strangers_before_the_door_are_addressed_in_indonesian(client: Client, path: str) -> None:
    assert answered(client, path, **{"Accept-Language": "en"}) == "id"


@pytest.mark.parametrize("path", ["/english/", "/en-lain/", "/keluarga/en/"])
def test_an_address_that_only_looks_english_is_indonesian(path: str) -> None:
    assert LanguageMiddleware.language_of(RequestFactory().get(path)) == "id"


def test_the_language_is_given_back_after_the_answer(client: Client) -> None:
    make_tree()
    with translation.override("id"):
        client.get("/en/cari/")
        assert translation.get_language() == "id"
