"""How often one may be wrong: a class behind one address gets in, a guesser behind one does not."""

import uuid
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone

from puspaga.accounts.domain import tries
from puspaga.accounts.domain.slips import issue_invitations
from puspaga.accounts.enums import Role
from tests.factories.accounts import PASSWORD, make_user
from tests.utils.threads import at_once

pytestmark = pytest.mark.django_db
LOGIN, SLIP, HALL = "/akun/login/", "/undangan/", "203.0.113.9"
WRONG_CODE = {"code": "0000-0000-0000"}


def sign_in(name: str, password: str, *, address: str = HALL) -> int:
    return Client(REMOTE_ADDR=address).post(LOGIN, {"login": name, "password": password}).status_code


def test_a_class_behind_one_address_signs_in_although_every_third_mistypes() -> None:
    answers = []
    for number in range(90):
        make_user(Role.COMPANION, username=f"kelas-besar-{number}")
        if number % 3 == 0:
            answers.append(sign_in(f"kelas-besar-{number}", "salah-sekali"))
        answers.append(sign_in(f"kelas-besar-{number}", PASSWORD))
    assert (answers.count(200), answers.count(302), len(answers)) == (30, 90, 120)


def test_a_class_behind_one_address_uses_its_slips_although_every_third_mistypes() -> None:
    names, trainer = [f"Warga Kelas {number}" for number in range(90)], make_user(Role.TRAINER)
    answers = []
    for number, slip in enumerate(issue_invitations(names, batch=uuid.uuid4(), actor=trainer, at=timezone.now())):
        phone = Client(REMOTE_ADDR=HALL)
        if number % 3 == 0:
            answers.append(phone.post(SLIP, WRONG_CODE).status_code)
        answers.append(phone.post(SLIP, {"code": slip.code}).status_code)
        form = {"is_adult": "on", "username": f"teluk-jernih-{number}", "password1": PASSWORD, "password2": PASSWORD}
        assert phone.post("/undangan/akun/", form).url == "/saya/perkenalan/"
    assert (answers.count(200), answers.count(302), len(answers)) == (30, 90, 120)


@pytest.mark.parametrize(("path", "form"), [(LOGIN, {"login": "tidak-ada-{}", "password": "salah"}), (SLIP, WRONG_CODE)])
def test_an_account_of_ones_own_buys_a_guesser_one_more_try(path: str, form: dict[str, str]) -> None:
    make_user(Role.COMPANION, username="teluk-jernih-27")
    answers = []
    for number in range(30):
        if number % 5 == 4:
            sign_in("teluk-jernih-27", PASSWORD)
        fields = {name: value.format(number) for name, value in form.items()}
        answers.append(Client(REMOTE_ADDR=HALL).post(path, fields).status_code)
    assert answers == [200] * 21 + [429] * 9


def test_one_account_signs_in_ten_times_a_minute_and_the_others_go_on() -> None:
    for name in ("teluk-jernih-27", "bukit-hijau-31"):
        make_user(Role.COMPANION, username=name)
    assert [sign_in("teluk-jernih-27", PASSWORD) for _number in range(11)] == [302] * 10 + [429]
    assert sign_in("bukit-hijau-31", PASSWORD) == 302


def test_tries_at_the_very_same_moment_get_no_more_places_than_there_are() -> None:
    taken = at_once(*(partial(tries.take, tries.PASSWORD, address=HALL, name=f"orang-{number}") for number in range(30)))
    assert sum(places is not None for places in taken) == 20


def test_places_given_back_are_free_again_and_a_refused_try_takes_none() -> None:
    held = [tries.take(tries.PASSWORD, address=HALL, name="satu") for _number in range(5)]
    assert tries.take(tries.PASSWORD, address=HALL, name="satu") is None
    others = [tries.take(tries.PASSWORD, address=HALL, name=f"orang-{number}") for number in range(15)]
    assert None not in others
    assert tries.take(tries.PASSWORD, address=HALL, name="lain") is None
    tries.give_back(held[0] or [])
    assert tries.take(tries.PASSWORD, address=HALL, name="SATU") is not None


def test_a_new_password_forgets_what_was_wrong_about_its_name_only() -> None:
    for name in ("satu", "dua"):
        for _number in range(5):
            tries.take(tries.PASSWORD, address=HALL, name=name)
    tries.forget(tries.PASSWORD, address=HALL, name="satu")
    assert tries.take(tries.PASSWORD, address=HALL, name="satu") is not None
    assert tries.take(tries.PASSWORD, address=HALL, name="dua") is None
