"""Using a slip: once, by one person, without saying more than needed."""

import datetime as dt
import random
import uuid
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from puspaga.accounts.domain.codes import hash_of
from puspaga.accounts.domain.redeem import redeem_invitation, redeem_recovery
from puspaga.accounts.domain.slips import PlainSlip, issue_invitations, issue_recoveries
from puspaga.accounts.domain.usernames import propose_user_name
from puspaga.accounts.enums import Role
from puspaga.accounts.errors import NotAnAdult, SlipNotUsable, UserNameTaken
from puspaga.accounts.models import AccessSlip, User
from puspaga.accounts.rules import USER_NAME, has_role, name_part_in
from tests.factories.accounts import PASSWORD, make_user, sign_in
from tests.utils.threads import at_once

pytestmark = pytest.mark.django_db
SAME_SENTENCE = "Kode ini tidak dapat dipakai. Periksa hurufnya, atau minta slip baru kepada pelatih Anda."


def invitation(name: str = "Siti Aminah", *, at: dt.datetime | None = None) -> PlainSlip:
    trainer = make_user(Role.TRAINER)
    return issue_invitations([name], batch=uuid.uuid4(), actor=trainer, at=at or timezone.now())[0]


def account_form(**values: str) -> dict[str, str]:
    return {"is_adult": "on", "username": "teluk-jernih-27", "password1": PASSWORD, "password2": PASSWORD, **values}


def test_from_paper_to_account_without_email(client: Client) -> None:
    slip = invitation()
    assert client.post("/undangan/", {"code": slip.code.lower()}).url == "/undangan/akun/"
    page = client.get("/undangan/akun/")
    proposal = page.context["form"].initial["username"]
    assert USER_NAME.fullmatch(proposal)
    response = client.post("/undangan/akun/", account_form(username=proposal))
    assert response.url == "/saya/perkenalan/"
    user = User.objects.get(username=proposal)
    assert (user.profile.display_name, user.email, has_role(user, Role.COMPANION)) == ("Siti Aminah", "", True)
    assert user.adult_declared_at is not None
    assert "Halo, Siti Aminah" in client.get("/saya/").content.decode()


def test_opening_the_link_uses_nothing_up_and_tells_nothing(client: Client) -> None:
    slip = invitation()
    real = client.get(f"/u/{slip.code}/")
    unknown = Client().get("/u/0000-0000-0000/")
    assert real.status_code == unknown.status_code == 200
    assert AccessSlip.objects.get().used_at is None


def test_unknown_used_void_and_expired_codes_get_one_sentence() -> None:
    now = timezone.now()
    used, void, expired = invitation("Satu"), invitation("Dua"), invitation("Tiga", at=now - dt.timedelta(days=31))
    AccessSlip.objects.filter(code_hash=hash_of(used.code)).update(used_at=now)
    AccessSlip.objects.filter(code_hash=hash_of(void.code)).update(voided_at=now)
    answers = set()
    for code in (used.code, void.code, expired.code, "0000-0000-0000", "<script>", "🙂" * 60):
        response = Client().post("/undangan/", {"code": code})
        answers.add((response.status_code, tuple(response.context["form"].errors["code"])))
    assert answers == {(200, (SAME_SENTENCE,))}


def test_without_the_declaration_there_is_no_account() -> None:
    slip = invitation()
    with pytest.raises(NotAnAdult):
        redeem_invitation(hash_of(slip.code), username="a", password=PASSWORD, email="", is_adult=False, at=timezone.now())
    client = Client()
    client.post("/undangan/", {"code": slip.code})
    page = client.post("/undangan/akun/", account_form(is_adult=""))
    assert "Akun kelas hanya untuk usia 18 tahun ke atas." in page.content.decode()
    assert AccessSlip.objects.get().used_at is None


@pytest.mark.parametrize("username", ["siti27", "aminah-biru", "S-i-t-i-99", "x.síti.x"])
def test_the_user_name_may_not_give_the_person_away(username: str) -> None:
    client = Client()
    client.post("/undangan/", {"code": invitation().code})
    page = client.post("/undangan/akun/", account_form(username=username))
    assert page.status_code == 200
    assert page.context["form"].errors["username"]
    assert not User.objects.filter(username=username.lower()).exists()


@pytest.mark.django_db(transaction=True)
def test_nobody_waits_while_a_password_is_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.contrib.auth import hashers
    from django.db import connection

    blocked: list[bool] = []
    encode = hashers.MD5PasswordHasher.encode

    def spy(*args: object, **kwargs: object) -> str:
        blocked.append(connection.in_atomic_block)
        return encode(*args, **kwargs)

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", spy)
    slip, now = invitation(), timezone.now()
    learner, officer = make_user(Role.COMPANION), make_user(Role.ADMINISTRATOR)
    (recovery,) = issue_recoveries([learner], batch=uuid.uuid4(), actor=officer, at=now)
    blocked.clear()
    for _twice in range(2):
        form = {"username": "teluk-jernih-27", "password": PASSWORD, "email": "", "is_adult": True}
        redeem_invitation(hash_of(slip.code), **form, at=now)
        redeem_recovery(hash_of(recovery.code), password="sandi-baru-yang-panjang", at=now)
    assert len(blocked) >= 4
    assert not any(blocked)


def test_a_taken_user_name_is_refused_and_the_slip_stays_good() -> None:
    make_user(Role.COMPANION, username="teluk-jernih-27")
    slip = invitation()
    with pytest.raises(UserNameTaken):
        redeem_invitation(
            hash_of(slip.code),
            username="teluk-jernih-27",
            password=PASSWORD + "x",
            email="",
            is_adult=True,
            at=timezone.now(),
        )
    assert AccessSlip.objects.get(code_hash=hash_of(slip.code)).used_at is None


def test_a_double_click_makes_one_account_and_both_clicks_arrive() -> None:
    slip = invitation()
    one, two = Client(), Client()
    for tab in (one, two):
        tab.post("/undangan/", {"code": slip.code})
    answers = [tab.post("/undangan/akun/", account_form()).url for tab in (one, two)]
    assert answers == ["/saya/perkenalan/", "/saya/perkenalan/"]
    assert User.objects.filter(username="teluk-jernih-27").count() == 1


def test_a_second_person_with_the_same_slip_gets_nothing() -> None:
    slip = invitation()
    one, two = Client(), Client()
    for tab in (one, two):
        tab.post("/undangan/", {"code": slip.code})
    one.post("/undangan/akun/", account_form())
    page = two.post("/undangan/akun/", account_form(username="bukit-hijau-31"))
    assert SAME_SENTENCE in page.content.decode()
    assert "_auth_user_id" not in two.session


def test_without_a_code_the_account_page_leads_back(client: Client) -> None:
    assert client.get("/undangan/akun/").url == "/undangan/"
    assert client.get("/undangan/sandi/").url == "/undangan/"
    client.post("/undangan/", {"code": invitation().code})
    assert client.get("/undangan/sandi/").url == "/undangan/"


def test_a_lost_password_is_found_again_by_slip() -> None:
    learner = make_user(Role.COMPANION, username="teluk-jernih-27")
    (slip,) = issue_recoveries([learner], batch=uuid.uuid4(), actor=make_user(Role.ADMINISTRATOR), at=timezone.now())
    client = Client()
    assert client.post("/undangan/", {"code": slip.code}).url == "/undangan/sandi/"
    new = {"password1": "sandi-baru-yang-panjang", "password2": "sandi-baru-yang-panjang"}
    assert client.post("/undangan/sandi/", new).url == "/akun/login/"
    assert "_auth_user_id" not in client.session
    assert client.post("/akun/login/", {"login": "teluk-jernih-27", "password": new["password1"]}).url == "/saya/"
    with pytest.raises(SlipNotUsable):
        redeem_recovery(hash_of(slip.code), password="lain-lagi-sekali", at=timezone.now())


def test_a_new_password_ends_the_sessions_of_whoever_had_the_old_one() -> None:
    learner = make_user(Role.COMPANION)
    thief = sign_in(Client(), learner)
    (slip,) = issue_recoveries([learner], batch=uuid.uuid4(), actor=make_user(Role.ADMINISTRATOR), at=timezone.now())
    redeem_recovery(hash_of(slip.code), password="sandi-baru-yang-panjang", at=timezone.now())
    assert thief.get("/saya/").status_code == 302


def test_guessing_codes_ends_in_429_and_good_codes_are_not_counted() -> None:
    guesser, hall = Client(REMOTE_ADDR="198.51.100.7"), "203.0.113.9"
    for _ in range(20):
        assert guesser.post("/undangan/", {"code": "0000-0000-0000"}).status_code == 200
    locked = guesser.post("/undangan/", {"code": invitation().code})
    assert (locked.status_code, locked.headers["Retry-After"]) == (429, "600")
    for number in range(25):
        slip = invitation(f"Orang {number}")
        assert Client(REMOTE_ADDR=hall).post("/undangan/", {"code": slip.code}).status_code == 302


def test_who_is_signed_in_is_sent_home(client: Client) -> None:
    sign_in(client, make_user(Role.COMPANION))
    assert client.get("/undangan/").url == "/saya/"


def test_proposed_names_are_free_and_hold_no_part_of_the_name() -> None:
    chance = random.Random(7)
    for name in ("Laut Biru", "Embun Pagi Lestari", "Siti", "", "محمد", "Bintang Senja"):
        for _ in range(30):
            proposal = propose_user_name(name=name, chance=chance)
            assert USER_NAME.fullmatch(proposal)
            assert name_part_in(proposal, name=name) is None


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_the_very_same_moment_make_one_account() -> None:
    slip = invitation()

    def redeem(username: str) -> str:
        try:
            redeem_invitation(
                hash_of(slip.code), username=username, password=PASSWORD, email="", is_adult=True, at=timezone.now()
            )
        except SlipNotUsable:
            return "refused"
        return "made"

    results = at_once(*(partial(redeem, f"pulau-tenang-{number}") for number in range(4)))
    assert sorted(results) == ["made", "refused", "refused", "refused"]
    assert User.objects.filter(username__startswith="pulau-tenang").count() == 1
