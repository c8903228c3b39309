"""Every way to /admin/ leads through a second factor."""

import re
import uuid

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from puspaga.accounts import rules
from puspaga.accounts.domain.second_factor import present_code, reset_second_factor
from puspaga.accounts.domain.slips import issue_recoveries
from puspaga.accounts.enums import STAFF_ROLES, Role
from puspaga.accounts.errors import NotYourself
from puspaga.core.errors import NotAllowed
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, PASSWORD, TOTP_SECRET, make_user, sign_in

pytestmark = pytest.mark.django_db
SAMPLE = {"int": "1", "str": "kata", "slug": "kata", "uuid": str(uuid.uuid4()), "path": "kata"}
ADMIN_ROLES = sorted(STAFF_ROLES - {Role.SERVICE_KEEPER})


def all_paths() -> list[str]:
    """One concrete path for every route of the URLconf, language prefixes included."""
    paths: set[str] = set()

    def walk(patterns: list[URLPattern | URLResolver], prefix: str) -> None:
        for entry in patterns:
            text = str(entry.pattern)
            if isinstance(entry, URLResolver):
                walk(entry.url_patterns, prefix + text)
            else:
                paths.add(concrete(prefix + text))

    resolver = get_resolver()
    walk(resolver.url_patterns, "/")
    # i18n_patterns shows its prefix only while that language is active.
    paths |= {"/en" + path for path in paths if path.startswith(("/_util/", "/cari/"))}
    return sorted(paths)


def concrete(route: str) -> str:
    """A path such as a browser would send for a route."""
    text = re.sub(r"<(?:(\w+):)?\w+>", lambda match: SAMPLE.get(match[1] or "str", "1"), route)
    text = re.sub(r"\(\?P<\w+>[^)]*\)", "1", text)
    text = re.sub(r"\((?:\?:)?[^)]*\)[*+?]?", "1", text)
    return re.sub(r"[\^$\\]", "", text).replace("//", "/").replace(".*", "kata")


def posts_of(user_name: str) -> dict[str, str]:
    """Right credentials under every name a sign-in form may use."""
    return {
        "login": user_name, "username": user_name, "email": user_name, "user": user_name, "name": user_name,
        "password": PASSWORD, "password1": PASSWORD, "passwd": PASSWORD, "next": "/admin/", "remember": "on",
    }  # fmt: skip


def opens_admin(client: Client) -> bool:
    """Whether this client now stands inside the admin."""
    response = client.get("/admin/")
    return response.status_code == 200


def test_no_view_that_takes_a_password_opens_the_admin_to_a_person_with_a_code_app(settings: object) -> None:
    settings.ACCOUNT_RATE_LIMITS = False
    person = make_user(Role.ADMINISTRATOR, username="penjaga-pintu", is_superuser=True)
    paths = all_paths()
    assert len(paths) > 200
    assert {"/akun/login/", "/admin/login/", "/_util/login/", "/en/_util/login/"} <= set(paths)
    opened = []
    for path in paths:
        client = Client(raise_request_exception=False)
        client.post(path, posts_of(person.username))
        if opens_admin(client):
            opened.append(path)
    assert opened == []


@pytest.mark.parametrize("door", ["/admin/login/", "/_util/login/", "/en/_util/login/"])
def test_wagtails_own_sign_in_pages_only_lead_to_ours(door: str) -> None:
    make_user(Role.EDITOR, username="penyunting-satu")
    client = Client()
    response = client.post(door, {"username": "penyunting-satu", "password": PASSWORD})
    assert response.status_code == 302
    assert response.url.startswith("/akun/login/?next=")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", ["/admin/password_reset/", "/admin/password_reset/done/", "/admin/password_reset/complete/"])
def test_wagtails_password_reset_is_off(path: str) -> None:
    assert Client().get(path).status_code == 404


@pytest.mark.parametrize("role", ADMIN_ROLES)
def test_password_then_code_opens_the_admin(role: Role) -> None:
    person = make_user(role)
    client = Client()
    first = client.post("/akun/login/", {"login": person.username, "password": PASSWORD, "next": "/admin/"})
    assert first.url == reverse("mfa_authenticate")
    assert not opens_admin(client)
    second = client.post(first.url, {"code": present_code(person, at=timezone.now())})
    assert second.url == "/admin/"
    assert opens_admin(client)


def test_a_recovery_code_from_paper_stands_in_for_the_phone() -> None:
    person = make_user(Role.TRAINER)
    code = RecoveryCodes.activate(person).get_unused_codes()[0]
    client = Client()
    client.post("/akun/login/", {"login": person.username, "password": PASSWORD})
    assert not opens_admin(client)
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert opens_admin(client)
    again = Client()
    again.post("/akun/login/", {"login": person.username, "password": PASSWORD})
    again.post(reverse("mfa_authenticate"), {"code": code})
    assert not opens_admin(again)


@pytest.mark.parametrize("role", ADMIN_ROLES)
def test_staff_without_a_second_factor_are_led_to_set_one_up(role: Role) -> None:
    person = make_user(role, factor=False)
    client = Client()
    client.post("/akun/login/", {"login": person.username, "password": PASSWORD})
    assert client.get("/admin/").url == "/akun/langkah-kedua/?next=%2Fadmin%2F"
    assert client.get("/akun/langkah-kedua/?next=/admin/slip/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_setting_up_a_code_app_shows_recovery_codes_and_then_opens_the_admin() -> None:
    person = make_user(Role.TRAINER, factor=False)
    client = Client()
    client.post("/akun/login/", {"login": person.username, "password": PASSWORD})
    client.get("/akun/langkah-kedua/?next=/admin/slip/")
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    secret = client.session["mfa.totp.secret"]
    assert secret in page.content.decode()
    code = format_hotp_value(hotp_value(secret, int(timezone.now().timestamp()) // 30))
    response = client.post(reverse("mfa_activate_totp"), {"code": code})
    assert response.url == reverse("mfa_view_recovery_codes")
    codes = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert codes.count("<li><code>") == 10
    assert client.get(reverse("second_factor_done")).url == "/admin/slip/"
    assert opens_admin(client)


def test_a_session_older_than_the_factor_must_prove_it_and_cannot_take_it_off() -> None:
    person = make_user(Role.TRAINER, factor=False)
    client = Client()
    client.post("/akun/login/", {"login": person.username, "password": PASSWORD})
    TOTP.activate(person, TOTP_SECRET)  # somewhere else, by the owner
    assert client.get("/admin/").url.startswith(reverse("mfa_reauthenticate"))
    for name in (
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_add_webauthn",
        "mfa_index",
    ):
        assert client.post(reverse(name)).url.startswith(reverse("mfa_reauthenticate")), name
    assert rules.has_second_factor(person)
    client.post(reverse("mfa_reauthenticate"), {"code": present_code(person, at=timezone.now())})
    assert opens_admin(client)


def test_a_forced_session_without_proof_stays_outside() -> None:
    person = make_user(Role.ADMINISTRATOR)
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    assert not opens_admin(client)


def test_proof_of_one_person_is_worthless_to_another() -> None:
    one, other = make_user(Role.TRAINER), make_user(Role.TRAINER)
    client = sign_in(Client(), one)
    proof = client.session[rules.SECOND_FACTOR_KEY]
    client.force_login(other, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session[rules.SECOND_FACTOR_KEY] = proof
    session.save()
    assert not opens_admin(client)


def test_staff_cannot_take_off_their_last_factor() -> None:
    person = make_user(Role.TRAINER)
    client = sign_in(Client(), person)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.post(reverse("mfa_deactivate_totp"))
    assert "Peran Anda memerlukan langkah kedua." in page.content.decode()
    assert rules.has_second_factor(person)


def test_a_password_slip_leaves_the_second_factor_in_place() -> None:
    boss, person = make_user(Role.ADMINISTRATOR), make_user(Role.TRAINER)
    (slip,) = issue_recoveries([person], batch=uuid.uuid4(), actor=boss, at=timezone.now())
    client = Client()
    client.post("/undangan/", {"code": slip.code})
    new = "kata-sandi-dari-slip"
    assert client.post("/undangan/sandi/", {"password1": new, "password2": new}).url == "/akun/login/"
    assert not opens_admin(client)
    assert client.post("/akun/login/", {"login": person.username, "password": new}).url == reverse("mfa_authenticate")
    assert not opens_admin(client)


def test_companions_and_service_keepers_cannot_tell_the_admin_from_nothing() -> None:
    for role in (Role.COMPANION, Role.SERVICE_KEEPER):
        client = sign_in(Client(), make_user(role))
        assert client.get("/admin/").status_code == 404
        assert client.get("/admin/users/").status_code == 404


def test_a_service_keeper_proves_the_second_factor_before_changing_a_service() -> None:
    keeper = make_user(Role.SERVICE_KEEPER)
    client = Client()
    client.force_login(keeper, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/saya/layanan/").url == "/akun/2fa/reauthenticate/?next=%2Fsaya%2Flayanan%2F"
    assert sign_in(Client(), keeper).get("/saya/layanan/").status_code == 200


def test_only_another_administrator_resets_a_factor_and_it_is_written_down() -> None:
    boss, person = make_user(Role.ADMINISTRATOR), make_user(Role.TRAINER)
    inside = sign_in(Client(), person)
    assert opens_admin(inside)
    for actor, refusal in ((boss, NotYourself), (make_user(Role.OFFICER), NotAllowed)):
        with pytest.raises(refusal):
            reset_second_factor(boss, actor=actor, at=NOON)
    client = sign_in(Client(), boss)
    assert client.get(reverse("reset_factor", args=[boss.pk])).status_code == 404
    assert client.get(reverse("reset_factor", args=[person.pk])).status_code == 200
    client.post(reverse("reset_factor", args=[person.pk]))
    assert not Authenticator.objects.filter(user=person).exists()
    entry = AuditEntry.objects.get(verb="account.second_factor_reset")
    assert (entry.actor, entry.subject_key) == (boss, str(person.pk))
    assert not opens_admin(inside)


def test_officers_cannot_open_the_reset_screen() -> None:
    client = sign_in(Client(), make_user(Role.OFFICER))
    assert client.post(reverse("reset_factor", args=[make_user(Role.TRAINER).pk])).status_code in {302, 404}


@pytest.mark.parametrize("door", ["/admin/login/", "/_util/login/"])
def test_wagtails_own_doors_take_no_form_without_a_token(door: str) -> None:
    assert Client(enforce_csrf_checks=True).post(door, {"username": "a", "password": "b"}).status_code == 403
