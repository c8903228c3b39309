"""Who belongs to which group, and who clears which mark."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from puspaga.accounts.domain.roles import give_roles
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.enums import ReviewKind
from puspaga.core.rules import group_names, is_in_group, may_clear_mark
from tests.factories.accounts import make_user

pytestmark = pytest.mark.django_db


def test_the_groups_of_a_person_are_read_once_however_often_they_are_asked_for() -> None:
    person = User.objects.get(pk=make_user(Role.EDITOR).pk)
    with CaptureQueriesContext(connection) as queries:
        assert is_in_group(person, "editor")
        assert not is_in_group(person, "officer", "trainer")
        assert group_names(person) == {"editor"}
    assert len(queries) == 1


def test_a_role_given_later_counts_at_once() -> None:
    person = make_user(Role.EDITOR)
    assert not is_in_group(person, "officer")
    give_roles(person, Role.OFFICER)
    assert is_in_group(person, "officer")


def test_nobody_and_people_switched_off_belong_to_no_group() -> None:
    person = make_user(Role.OFFICER)
    person.is_active = False
    assert not is_in_group(AnonymousUser(), "officer")
    assert group_names(AnonymousUser()) == frozenset()
    assert not is_in_group(person, "officer")


@pytest.mark.parametrize(
    ("role", "kinds"),
    [
        (Role.REVIEWER_LEGAL, {ReviewKind.LEGAL}),
        (Role.REVIEWER_CLINICAL, {ReviewKind.CLINICAL}),
        (Role.OFFICER, {ReviewKind.LOCAL}),
        (Role.ADMINISTRATOR, set(ReviewKind)),
        (Role.TRAINER, set()),
    ],
)
def test_each_reader_clears_the_marks_of_her_kind(role: Role, kinds: set[ReviewKind]) -> None:
    person = make_user(role)
    assert {kind for kind in ReviewKind if may_clear_mark(person, kind)} == kinds
