"""Roles are groups whose permissions follow one matrix."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from puspaga.accounts import rules
from puspaga.accounts.domain.demo import ACCOUNTS, ensure_demo_accounts
from puspaga.accounts.domain.roles import missing_permissions, sync_roles
from puspaga.accounts.enums import STAFF_ROLES, Role
from puspaga.accounts.errors import OnlyForDevelopment
from puspaga.accounts.models import District, User
from tests.factories.accounts import NOON, make_user, sign_in

pytestmark = pytest.mark.django_db
# Screen of the admin, and who may open it.
SCREENS = {
    "/admin/": {Role.TRAINER, Role.REVIEWER_LEGAL, Role.REVIEWER_CLINICAL, Role.OFFICER, Role.EDITOR, Role.ADMINISTRATOR},
    "/admin/users/": {Role.OFFICER, Role.ADMINISTRATOR},
    "/admin/groups/": {Role.ADMINISTRATOR},
    "/admin/images/": {Role.TRAINER, Role.OFFICER, Role.EDITOR, Role.ADMINISTRATOR},
    "/admin/documents/": {Role.TRAINER, Role.OFFICER, Role.EDITOR, Role.ADMINISTRATOR},
    "/admin/slip/": {Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR},
    "/admin/sites/": {Role.ADMINISTRATOR},
    "/admin/workflows/list/": {Role.ADMINISTRATOR},
}


def test_every_permission_of_the_matrix_exists() -> None:
    assert missing_permissions() == set()


def test_migrating_gives_every_role_its_group() -> None:
    assert set(Role.values) <= set(Group.objects.values_list("name", flat=True))
    administrator = Group.objects.get(name="administrator")
    assert administrator.permissions.count() == Permission.objects.count()


def test_a_second_sync_writes_nothing() -> None:
    sync_roles()
    with CaptureQueriesContext(connection) as queries:
        sync_roles()
    writes = [query["sql"] for query in queries if query["sql"].split()[0] in {"INSERT", "UPDATE", "DELETE"}]
    assert writes == []


def test_sync_takes_away_what_the_matrix_does_not_give() -> None:
    group = Group.objects.get(name="reviewer-legal")
    given = set(group.permissions.values_list("codename", flat=True))
    group.permissions.add(Permission.objects.get(codename="delete_user"))
    sync_roles()
    assert set(group.permissions.values_list("codename", flat=True)) == given
    assert "access_admin" in given
    assert "delete_user" not in given


@pytest.mark.parametrize("role", list(Role))
def test_each_role_opens_its_screens_and_no_other(role: Role) -> None:
    client = sign_in(Client(), make_user(role))
    opened = {path for path in SCREENS if client.get(path).status_code == 200}
    assert opened == {path for path, roles in SCREENS.items() if role in roles}


def test_editors_publish_and_reviewers_do_not() -> None:
    from wagtail.models import Page

    home = Page.objects.filter(depth=2).first() or Page.objects.get(depth=1)
    assert home.permissions_for_user(make_user(Role.EDITOR)).can_publish()
    for role in (Role.REVIEWER_LEGAL, Role.REVIEWER_CLINICAL, Role.TRAINER, Role.OFFICER):
        assert not home.permissions_for_user(make_user(role)).can_publish()


def test_staff_is_everybody_but_companions() -> None:
    for role in Role:
        assert rules.is_staff_member(make_user(role)) == (role in STAFF_ROLES)
    assert not rules.is_staff_member(AnonymousUser())
    assert not rules.has_role(make_user(Role.TRAINER, is_active=False), Role.TRAINER)
    assert rules.has_role(make_user(is_superuser=True), Role.ADMINISTRATOR)


def test_officers_see_accounts_and_cannot_change_them() -> None:
    person = make_user(Role.COMPANION)
    client = sign_in(Client(), make_user(Role.OFFICER))
    response = client.post(reverse("wagtailusers_users:edit", args=[person.pk]), {"username": "diubah", "is_superuser": "on"})
    person.refresh_from_db()
    assert (response.status_code, person.is_superuser) == (302, False)


def test_demo_accounts_exist_only_where_debug_is_on(settings: object) -> None:
    settings.DEBUG = False
    with pytest.raises(OnlyForDevelopment):
        ensure_demo_accounts(at=NOON)
    settings.DEBUG = True
    for _ in range(2):
        assert ensure_demo_accounts(at=NOON) == ACCOUNTS
    assert User.objects.count() == len(ACCOUNTS) == len(Role)
    for account in ACCOUNTS:
        user = User.objects.get(username=account.username)
        assert rules.has_role(user, account.role)
        assert rules.has_second_factor(user) == account.needs_code


def test_the_code_of_a_demo_account_is_printed_only_where_debug_is_on(settings: object, capsys: object) -> None:
    from django.core.management import CommandError

    settings.DEBUG = True
    ensure_demo_accounts(at=NOON)
    call_command("totp", "pelatih")
    assert len(capsys.readouterr().out.strip()) == 6
    with pytest.raises(CommandError):
        call_command("totp", "relawan")
    settings.DEBUG = False
    with pytest.raises(CommandError):
        call_command("totp", "pelatih")


def test_an_administrator_adds_a_person_without_a_password_or_a_letter(mailoutbox: list) -> None:
    client = sign_in(Client(), make_user(Role.ADMINISTRATOR))
    trainer = Group.objects.get(name="trainer")
    page = client.get(reverse("wagtailusers_users:add"))
    assert "password" not in page.content.decode().lower().replace("kata sandi", "")
    values = {"username": "Pelatih-Baru", "display_name": "Bu Rahma", "email": "", "groups": [trainer.pk]}
    assert client.post(reverse("wagtailusers_users:add"), values).status_code == 302
    user = User.objects.get(username="pelatih-baru")
    assert (user.has_usable_password(), user.get_full_name(), mailoutbox) == (False, "Bu Rahma", [])
    assert rules.has_role(user, Role.TRAINER)
    edit = client.get(reverse("wagtailusers_users:edit", args=[user.pk])).content.decode()
    assert "Langkah kedua: belum dipasang." in edit
    assert "Buat slip kata sandi" in edit


def test_nobody_changes_their_own_roles() -> None:
    boss = make_user(Role.ADMINISTRATOR)
    client = sign_in(Client(), boss)
    page = client.get(reverse("wagtailusers_users:edit", args=[boss.pk])).content.decode()
    assert 'name="groups"' not in page
    assert "Setel ulang langkah kedua" not in page


def test_the_list_of_accounts_costs_the_same_at_3_and_at_100() -> None:
    client = sign_in(Client(), make_user(Role.ADMINISTRATOR))
    counts = []
    for more in (3, 30):
        for _ in range(more):
            make_user(Role.COMPANION)
        client.get("/admin/users/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/admin/users/").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_an_administrator_writes_down_the_district_of_an_officer() -> None:
    client, officer = sign_in(Client(), make_user(Role.ADMINISTRATOR)), make_user(Role.OFFICER)
    paser = District.objects.create(key="paser", name="Paser")
    group = Group.objects.get(name="officer")
    values = {"username": officer.username, "display_name": "Bu Ani", "groups": [group.pk], "is_active": "on"}
    address = reverse("wagtailusers_users:edit", args=[officer.pk])
    assert client.post(address, {**values, "district": paser.pk}).status_code == 302
    assert User.objects.get(pk=officer.pk).profile.district == paser
    assert f'<option value="{paser.pk}" selected>' in client.get(address).content.decode()
