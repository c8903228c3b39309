"""Saying that a number was checked, and which numbers are due."""

import datetime as dt

import pytest

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.domain.page_cache import site_version
from puspaga.core.models import AuditEntry
from puspaga.directory.domain.verification import channels_to_check, verify_channel
from puspaga.directory.enums import Freshness
from puspaga.directory.errors import NotKeeper
from puspaga.directory.models import Channel
from puspaga.directory.rules import freshness, needs_check
from tests.factories.accounts import NOON, make_user
from tests.factories.directory import TODAY, make_channel, make_service

pytestmark = pytest.mark.django_db
LONG_AGO = TODAY - dt.timedelta(days=200)


@pytest.fixture
def keeper() -> User:
    """Who keeps the service."""
    return make_user(Role.SERVICE_KEEPER)


@pytest.fixture
def channel(keeper: User) -> Channel:
    """A number checked long ago."""
    return make_channel(make_service(keepers=(keeper,)), "0542-123456", verified_on=LONG_AGO)


def trail() -> list[tuple[str, dict]]:
    """What stands in the audit trail."""
    return list(AuditEntry.objects.filter(verb="channel.verified").values_list("verb", "details"))


def test_a_check_is_written_with_day_and_person(channel: Channel, keeper: User) -> None:
    version = site_version()
    verify_channel(channel, actor=keeper, at=NOON, on=TODAY)
    channel.refresh_from_db()
    assert (channel.verified_on, channel.verified_by) == (TODAY, keeper)
    assert trail() == [("channel.verified", {"on": "2026-11-24"})]
    assert site_version() != version


def test_twice_on_one_day_is_once(channel: Channel, keeper: User) -> None:
    verify_channel(channel, actor=keeper, at=NOON, on=TODAY)
    version = site_version()
    verify_channel(channel, actor=keeper, at=NOON, on=TODAY)
    assert (len(trail()), site_version()) == (1, version)


def test_a_check_after_its_last_valid_day_makes_a_number_fresh_again(channel: Channel, keeper: User) -> None:
    Channel.objects.update(verified_on=TODAY, verified_by=keeper, valid_until=TODAY - dt.timedelta(days=1))
    checked = verify_channel(channel, actor=keeper, at=NOON, on=TODAY)
    assert checked.valid_until is None
    assert freshness(checked, today=TODAY) == Freshness.FRESH
    assert list(channels_to_check(today=TODAY)) == []


def test_a_check_before_its_last_valid_day_keeps_that_day(channel: Channel, keeper: User) -> None:
    Channel.objects.update(valid_until=TODAY)
    assert verify_channel(channel, actor=keeper, at=NOON, on=TODAY).valid_until == TODAY


@pytest.mark.parametrize("role", [Role.SERVICE_KEEPER, Role.TRAINER, Role.COMPANION])
def test_who_does_not_keep_the_service_checks_nothing(channel: Channel, role: Role) -> None:
    with pytest.raises(NotKeeper):
        verify_channel(channel, actor=make_user(role), at=NOON, on=TODAY)
    channel.refresh_from_db()
    assert (channel.verified_on, trail()) == (LONG_AGO, [])


def test_what_nobody_called_is_due_first_however_lately_its_source_was_read(keeper: User) -> None:
    service = make_service()
    make_channel(service, "lama", verified_on=LONG_AGO, verified_by=keeper)
    make_channel(service, "baru ditelepon", verified_by=keeper)
    make_channel(service, "hanya dibaca")
    make_channel(service, "belum dibaca", verified_on=None)
    due = channels_to_check(today=TODAY)
    assert [channel.value for channel in due] == ["belum dibaca", "hanya dibaca", "lama"]
    assert {channel.value for channel in due} == {
        channel.value for channel in Channel.objects.all() if needs_check(channel, today=TODAY)
    }


def test_what_is_due_is_what_is_not_fresh_the_oldest_first(keeper: User) -> None:
    """Every mixture of last check and last valid day."""
    service = make_service()
    ages = (None, 0, 89, 90, 91, 92, 300)
    for age in ages:
        for left in (None, -1, 0, 1):
            make_channel(
                service,
                f"{age} {left}",
                verified_on=None if age is None else TODAY - dt.timedelta(days=age),
                verified_by=None if age is None else keeper,
                valid_until=None if left is None else TODAY + dt.timedelta(days=left),
            )
    due = list(channels_to_check(today=TODAY))
    stale = [channel for channel in Channel.objects.all() if freshness(channel, today=TODAY) != Freshness.FRESH]
    assert {channel.value for channel in due} == {channel.value for channel in stale}
    dates = [channel.verified_on for channel in due if channel.verified_on]
    assert dates == sorted(dates)
    assert len(due) == 4 + 3 * 4 + 3


def test_what_nobody_sees_is_not_due() -> None:
    make_channel(make_service(is_published=False), "1", verified_on=None)
    make_channel(make_service(), "2", verified_on=None, is_published=False)
    make_channel(make_service(), "uptd", verified_on=None, type="lewat_layanan")
    make_channel(make_service(), "uptd", verified_on=None, type="tanya_layanan")
    assert list(channels_to_check(today=TODAY)) == []
