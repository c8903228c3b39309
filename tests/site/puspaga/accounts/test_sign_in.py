"""Signing in: one answer for everybody, limits that do not lock the owner out, no open redirects."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from puspaga.accounts.domain.letters import wait_for_letters
from puspaga.accounts.domain.profiles import set_email
from puspaga.accounts.enums import Role
from tests.factories.accounts import PASSWORD, make_user

pytestmark = pytest.mark.django_db
LOGIN = "/akun/login/"


def bare(html: bytes) -> str:
    """The page without its token and without what was typed."""
    import re

    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", html.decode())
    return re.sub(r'name="(login|email)" value="[^"]*"', "", text)


def test_people_sign_in_by_user_name_or_email(client: Client) -> None:
    user = make_user(Role.COMPANION, username="teluk-jernih-27")
    set_email(user, "seseorang@example.org")
    for login in ("teluk-jernih-27", "Teluk-Jernih-27", "seseorang@example.org"):
        response = client.post(LOGIN, {"login": login, "password": PASSWORD})
        assert (response.status_code, response.url) == (302, "/saya/")
        client.post("/akun/logout/")


@pytest.mark.parametrize("login", ["teluk-jernih-27", "tidak-ada-99", "seseorang@example.org", "tak.ada@example.org"])
def test_known_and_unknown_names_get_the_same_answer(client: Client, login: str) -> None:
    user = make_user(Role.COMPANION, username="teluk-jernih-27")
    set_email(user, "seseorang@example.org")
    reference = Client().post(LOGIN, {"login": "siapa-pun", "password": "salah-sekali"})
    response = client.post(LOGIN, {"login": login, "password": "salah-sekali"})
    assert response.status_code == reference.status_code == 200
    assert bare(response.content) == bare(reference.content)
    assert "Nama akun atau kata sandi tidak cocok." in response.content.decode()


def test_an_unknown_name_costs_a_password_hash_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    make_user(Role.COMPANION, username="teluk-jernih-27")
    from django.contrib.auth import hashers

    calls: list[str] = []
    encode = hashers.MD5PasswordHasher.encode
    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", lambda *a, **k: calls.append("hash") or encode(*a, **k))
    counts = []
    for login in ("teluk-jernih-27", "tidak-ada-99"):
        calls.clear()
        client.post(LOGIN, {"login": login, "password": "salah-sekali"})
        counts.append(len(calls))
    assert min(counts) >= 1


def test_the_sixth_wrong_password_is_answered_429_and_the_owner_still_gets_in() -> None:
    make_user(Role.COMPANION, username="teluk-jernih-27")
    stranger, owner = Client(REMOTE_ADDR="198.51.100.7"), Client(REMOTE_ADDR="203.0.113.9")
    for _ in range(5):
        assert stranger.post(LOGIN, {"login": "teluk-jernih-27", "password": "salah"}).status_code == 200
    locked = stranger.post(LOGIN, {"login": "teluk-jernih-27", "password": PASSWORD})
    assert (locked.status_code, locked.headers["Retry-After"]) == (429, "900")
    assert owner.post(LOGIN, {"login": "teluk-jernih-27", "password": PASSWORD}).status_code == 302


def test_forwarded_addresses_and_hosts_do_not_get_round_the_limit() -> None:
    make_user(Role.COMPANION, username="teluk-jernih-27")
    for number in range(5):
        guesser = Client(REMOTE_ADDR="198.51.100.7", HTTP_X_FORWARDED_FOR=f"203.0.113.{number}", HTTP_HOST=f"h{number}.test")
        guesser.post(LOGIN, {"login": "teluk-jernih-27", "password": "salah"})
    last = Client(REMOTE_ADDR="198.51.100.7", HTTP_X_FORWARDED_FOR="203.0.113.200", HTTP_HOST="lain.test")
    assert last.post(LOGIN, {"login": "teluk-jernih-27", "password": PASSWORD}).status_code == 429


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "javascript:alert(1)",
        "https:evil.example",
        "http:///evil.example",
        " //evil.example",
        "/\t/evil.example",
    ],
)
@pytest.mark.parametrize("door", ["/akun/login/", "/admin/login/", "/_util/login/"])
def test_next_never_leads_off_the_site(client: Client, door: str, target: str) -> None:
    make_user(Role.COMPANION, username="teluk-jernih-27")
    response = client.get(door, {"next": target}, follow=True)
    page = response.request["PATH_INFO"]
    assert page == LOGIN
    form = {"login": "teluk-jernih-27", "password": PASSWORD, "next": target}
    response = client.post(LOGIN, form)
    assert response.url == "/saya/"


def test_nobody_signs_up_alone(client: Client) -> None:
    assert client.get("/akun/signup/").url == reverse("slip")
    assert client.post("/akun/signup/", {"username": "baru", "password1": PASSWORD, "password2": PASSWORD}).url == "/undangan/"


def reset(client: Client, email: str) -> tuple[int, str]:
    response = client.post("/akun/password/reset/", {"email": email}, follow=True)
    wait_for_letters()
    return response.status_code, bare(response.content)


def test_a_forgotten_password_answers_alike_and_writes_only_to_known_addresses() -> None:
    set_email(make_user(Role.COMPANION), "seseorang@example.org")
    assert reset(Client(), "seseorang@example.org") == reset(Client(), "tak.ada@example.org")
    assert [(letter.subject, letter.to) for letter in mail.outbox] == [("Tautan masuk", ["seseorang@example.org"])]


def test_a_broken_mail_server_tells_nobody_who_has_an_account(settings: object) -> None:
    set_email(make_user(Role.COMPANION), "seseorang@example.org")
    settings.EMAIL_BACKEND = "tests.utils.mail.BrokenBackend"
    assert reset(Client(), "seseorang@example.org") == reset(Client(), "tak.ada@example.org")


def test_the_link_in_the_letter_stands_on_our_own_address(settings: object) -> None:
    settings.BASE_URL = "https://belajar.example"
    set_email(make_user(Role.COMPANION), "seseorang@example.org")
    reset(Client(HTTP_HOST="evil.example"), "seseorang@example.org")
    link = next(line for line in mail.outbox[0].body.splitlines() if "://" in line)
    assert link.startswith("https://belajar.example/akun/password/reset/key/")
    assert "evil" not in mail.outbox[0].body


def test_the_letter_sets_a_new_password_once() -> None:
    user = make_user(Role.COMPANION, username="teluk-jernih-27")
    set_email(user, "seseorang@example.org")
    reset(Client(), "seseorang@example.org")
    link = next(line for line in mail.outbox[0].body.splitlines() if "://" in line)
    path = "/" + link.split("/", 3)[3]
    client = Client()
    form_page = client.get(path, follow=True)
    new = {"password1": "empat-kata-baru-sekali", "password2": "empat-kata-baru-sekali"}
    client.post(form_page.request["PATH_INFO"], new)
    assert Client().post(LOGIN, {"login": "teluk-jernih-27", "password": new["password1"]}).status_code == 302
    assert "sudah tidak berlaku" in Client().get(path, follow=True).content.decode()


def test_account_pages_are_kept_out_of_cache_and_search(client: Client) -> None:
    for path in ("/akun/login/", "/undangan/", "/u/7K2M-9QXA-34TD/"):
        response = client.get(path)
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert response.headers["Cache-Control"] == "no-store"
