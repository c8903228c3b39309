"""Erasing, exporting and forgetting people."""

import datetime as dt
import io
import json
import uuid
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test import Client

from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.domain.profiles import change_profile, set_email
from puspaga.accounts.domain.retention import run_retention
from puspaga.accounts.domain.slips import issue_invitations
from puspaga.accounts.enums import Role
from puspaga.accounts.models import AccessSlip, User
from puspaga.accounts.signals import person_erased, person_exported
from puspaga.core.domain import audit
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, make_user, sign_in

pytestmark = pytest.mark.django_db
CANARIES = ("Kanaria Bertuah", "kanaria@example.org", "lembaga-kanaria", "kanari-nama-akun")


def everything_in_the_database() -> str:
    """Every value of every table, as text."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows.extend(cursor.fetchall())
    return "\n".join(map(str, rows))


def person_with_traces() -> User:
    """Somebody whose name stands in many places."""
    user = make_user(Role.TRAINER, username="kanari-nama-akun", name=CANARIES[0])
    change_profile(user, language="en", email=CANARIES[1], organisation=CANARIES[2], audience="rt")
    issue_invitations([CANARIES[0]], batch=uuid.uuid4(), actor=make_user(Role.OFFICER), at=NOON)
    AccessSlip.objects.update(user=user, used_at=NOON)
    sign_in(Client(), user)
    return user


def test_after_erasing_no_name_is_left_anywhere_and_the_row_stays() -> None:
    user = person_with_traces()
    before = everything_in_the_database()
    assert [word for word in CANARIES if word not in before] == []
    erase_person(user, actor=None, at=NOON)
    after = everything_in_the_database()
    assert [word for word in CANARIES if word in after] == []
    user.refresh_from_db()
    assert user.username == f"anonim-{user.uuid.hex[:8]}"
    assert (user.is_active, user.has_usable_password(), user.groups.count(), user.erased_at) == (False, False, 0, NOON)
    assert AccessSlip.objects.filter(user=user).count() == 1
    for model in (EmailAddress, Authenticator):
        assert not model.objects.filter(user=user).exists()
    assert Session.objects.count() == 0


def test_erasing_twice_is_erasing_once() -> None:
    user = make_user(Role.COMPANION)
    heard: list[User] = []
    listener = lambda user, **_kwargs: heard.append(user)  # noqa: E731 -- kept alive by this name
    person_erased.connect(listener)
    try:
        for hour in (0, 1):
            erase_person(user, actor=None, at=NOON + dt.timedelta(hours=hour))
    finally:
        person_erased.disconnect(listener)
    user.refresh_from_db()
    assert user.erased_at == NOON
    assert len(heard) == 1
    assert AuditEntry.objects.filter(verb="account.erased").count() == 1


def test_an_export_holds_everything_but_secrets_and_upper_apps_add_theirs() -> None:
    user = person_with_traces()

    def courses(export: dict[str, Any], **_kwargs: Any) -> None:
        export["kelas"] = ["Contoh"]

    person_exported.connect(courses)
    try:
        text = json.dumps(export_person(user, at=NOON), ensure_ascii=False)
    finally:
        person_exported.disconnect(courses)
    assert [word for word in CANARIES if word not in text] == []
    assert '"kelas": ["Contoh"]' in text
    factor = Authenticator.objects.get(user=user)
    for secret in (user.password, factor.data["secret"], AccessSlip.objects.first().code_hash):
        assert secret not in text


def test_the_commands_do_the_same() -> None:
    user = person_with_traces()
    out = io.StringIO()
    call_command("export_person", "kanari-nama-akun", stdout=out)
    assert json.loads(out.getvalue())["akun"]["nama_akun"] == "kanari-nama-akun"
    call_command("erase_person", "kanari-nama-akun", stdout=out)
    user.refresh_from_db()
    assert user.erased_at is not None


def test_accounts_silent_for_two_years_are_erased_but_not_the_last_administrator() -> None:
    old, day = NOON - dt.timedelta(days=731), dt.timedelta(days=1)
    silent = make_user(Role.COMPANION, last_login=old)
    never_came = make_user(Role.COMPANION, date_joined=old)
    recent = make_user(Role.COMPANION, last_login=old + 2 * day, date_joined=old)
    boss = make_user(Role.ADMINISTRATOR, last_login=old, date_joined=old)
    User.objects.exclude(pk__in=[never_came.pk, recent.pk, boss.pk]).update(date_joined=old)
    assert run_retention(at=NOON)["accounts"] == 2
    erased = set(User.objects.exclude(erased_at=None).values_list("pk", flat=True))
    assert erased == {silent.pk, never_came.pk}


def test_logs_slip_names_and_sessions_go_when_their_time_is_over() -> None:
    trainer = make_user(Role.TRAINER, date_joined=NOON)
    issue_invitations(["Siti"], batch=uuid.uuid4(), actor=trainer, at=NOON - dt.timedelta(days=61))
    issue_invitations(["Budi"], batch=uuid.uuid4(), actor=trainer, at=NOON - dt.timedelta(days=59))
    AuditEntry.objects.all().delete()
    for verb, days in (("security.signed_in", 91), ("security.signed_in", 89), ("slip.voided", 731), ("slip.voided", 91)):
        audit.record(verb, trainer, actor=trainer, at=NOON - dt.timedelta(days=days))
    Session.objects.create(session_key="a", session_data="", expire_date=NOON - dt.timedelta(hours=1))
    done = run_retention(at=NOON)
    assert {key: done[key] for key in ("slip_names", "security_log", "audit_log", "sessions")} == {
        "slip_names": 1, "security_log": 1, "audit_log": 1, "sessions": 1,
    }  # fmt: skip
    assert sorted(AccessSlip.objects.values_list("display_name", flat=True)) == ["", "Budi"]
    assert not any(run_retention(at=NOON).values())


def test_removing_an_address_removes_it_everywhere() -> None:
    user = make_user(Role.COMPANION)
    set_email(user, "a@example.org")
    set_email(user, "")
    assert (user.email, EmailAddress.objects.count()) == ("", 0)


def test_an_erased_person_is_shown_without_a_number() -> None:
    user = make_user()
    erase_person(user, actor=None, at=NOON)
    user.refresh_from_db()
    assert user.get_full_name() == "(data sudah dihapus)"
