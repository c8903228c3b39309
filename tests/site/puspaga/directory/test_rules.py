"""When a number is fresh, when it may be tapped, who keeps a service."""

import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st

from puspaga.accounts.enums import Role
from puspaga.directory.enums import Freshness
from puspaga.directory.models import Channel
from puspaga.directory.rules import FRESH_DAYS, freshness, is_tappable, keeps_every_service, may_keep_service
from tests.factories.accounts import make_user
from tests.factories.directory import TODAY, make_service


def checked(days_ago: int | None, **values: object) -> Channel:
    """An unsaved number, checked so many days ago."""
    on = None if days_ago is None else TODAY - dt.timedelta(days=days_ago)
    return Channel(type="telepon", value="0542-123456", verified_on=on, **values)


def test_ninety_days_is_the_promise() -> None:
    assert FRESH_DAYS == 90


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [(0, Freshness.FRESH), (89, Freshness.FRESH), (90, Freshness.FRESH), (91, Freshness.STALE), (400, Freshness.STALE),
     (None, Freshness.NEVER)],
)  # fmt: skip
def test_a_number_is_fresh_on_day_ninety_and_not_on_day_ninety_one(days_ago: int | None, expected: Freshness) -> None:
    assert freshness(checked(days_ago), today=TODAY) == expected


@pytest.mark.parametrize(("days_left", "expected"), [(0, Freshness.FRESH), (1, Freshness.FRESH), (-1, Freshness.STALE)])
def test_a_number_is_fresh_on_its_last_valid_day_and_not_after(days_left: int, expected: Freshness) -> None:
    channel = checked(1, valid_until=TODAY + dt.timedelta(days=days_left))
    assert freshness(channel, today=TODAY) == expected


@given(st.dates(dt.date(2024, 1, 1), dt.date(2028, 1, 1)), st.integers(0, 200))
def test_freshness_is_what_counting_days_one_by_one_says(today: dt.date, days_ago: int) -> None:
    day, steps = today - dt.timedelta(days=days_ago), 0
    channel = Channel(type="telepon", value="1", verified_on=day)
    while day < today:
        day, steps = day + dt.timedelta(days=1), steps + 1
    assert (freshness(channel, today=today) == Freshness.FRESH) == (steps <= 90)


@pytest.mark.parametrize(
    ("value", "is_checked", "expected"),
    [("0542-123456", True, True), ("0542-123456", False, False), ("110", False, True), ("119", False, True),
     (" 129", False, True), ("112", False, False), ("148", False, False), ("148", True, True)],
)  # fmt: skip
def test_a_local_number_nobody_checked_is_not_tappable(value: str, is_checked: bool, expected: bool) -> None:
    assert is_tappable(Channel(type="telepon", value=value, verified_on=TODAY if is_checked else None)) == expected


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_officers_and_administrators_keep_every_service_and_nobody_else(role: Role) -> None:
    service, user = make_service(), make_user(role)
    keeps = role in {Role.OFFICER, Role.ADMINISTRATOR}
    assert (keeps_every_service(user), may_keep_service(user, service)) == (keeps, keeps)


@pytest.mark.django_db
def test_a_keeper_keeps_her_own_service_only() -> None:
    keeper = make_user(Role.SERVICE_KEEPER)
    own, other = make_service(keepers=(keeper,)), make_service()
    assert (may_keep_service(keeper, own), may_keep_service(keeper, other)) == (True, False)


@pytest.mark.django_db
def test_who_left_keeps_nothing() -> None:
    keeper, officer = make_user(Role.SERVICE_KEEPER, is_active=False), make_user(Role.OFFICER, is_active=False)
    service = make_service(keepers=(keeper,))
    assert not may_keep_service(keeper, service)
    assert not may_keep_service(officer, service)
    assert not may_keep_service(AnonymousUser(), service)
    assert may_keep_service(make_user(is_superuser=True), service)
