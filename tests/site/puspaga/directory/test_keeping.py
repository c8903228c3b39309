"""What a keeper sees of her services and their days."""

import datetime as dt

import pytest

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.errors import Refusal
from puspaga.directory.domain.keeping import day_rows, free_day, kept_rows, kept_services, possible_keepers
from puspaga.directory.errors import DayTaken, NotAnOpeningDay, PastDay
from puspaga.directory.models import Holiday, OpeningException, Service
from tests.factories.accounts import NOON, make_user
from tests.factories.directory import NEXT_WEDNESDAY, TODAY, make_channel, make_psychologist, make_service

pytestmark = pytest.mark.django_db
THURSDAY = dt.date(2026, 12, 3)


@pytest.fixture
def keeper() -> User:
    """Who keeps the psychologist's service."""
    return make_user(Role.SERVICE_KEEPER)


@pytest.fixture
def service(keeper: User) -> Service:
    """First and third Wednesday."""
    return make_psychologist(keepers=(keeper,))


def change(service: Service, kind: str, on: dt.date, to: dt.date | None = None, **hours: dt.time) -> OpeningException:
    return OpeningException.objects.create(service=service, kind=kind, on=on, to=to, created_at=NOON, **hours)


def seen(service: Service) -> list[tuple[str, str | None]]:
    """Day and change of each row."""
    rows = day_rows(service, today=TODAY)
    return [(row.on.isoformat(), row.change.kind if row.change else None) for row in rows]


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Role.SERVICE_KEEPER, []), (Role.TRAINER, []), (Role.OFFICER, ["psikolog", "lain"]),
     (Role.ADMINISTRATOR, ["psikolog", "lain"])],
)  # fmt: skip
def test_officers_see_all_services_and_others_their_own(service: Service, role: Role, expected: list[str]) -> None:
    make_service("lain", tier=2)
    assert [found.key for found in kept_services(make_user(role))] == expected


def test_a_keeper_sees_her_own_also_when_it_is_hidden(keeper: User, service: Service) -> None:
    make_service("lain")
    make_service("tersembunyi", tier=3, is_published=False, keepers=(keeper,))
    assert [found.key for found in kept_services(keeper)] == ["psikolog", "tersembunyi"]


def test_the_list_tells_the_next_true_day_and_what_is_due(keeper: User, service: Service) -> None:
    make_channel(service, "0542-1", verified_on=TODAY - dt.timedelta(days=91))
    make_channel(service, "0542-2", verified_on=None)
    make_channel(service, "0542-3", verified_by=keeper)
    make_channel(service, "0542-4", verified_on=None, is_published=False)
    make_channel(service, "uptd", verified_on=None, type="lewat_layanan")
    make_channel(service, "0542-5")  # its source was read, nobody called
    change(service, "cancelled", NEXT_WEDNESDAY)
    (row,) = kept_rows(keeper, today=TODAY)
    assert (row.next.on, row.to_check, row.is_untouched) == (dt.date(2026, 12, 16), 3, True)


@pytest.mark.parametrize(
    ("kind", "on", "to"),
    [("moved", NEXT_WEDNESDAY, TODAY + dt.timedelta(days=1)), ("moved", NEXT_WEDNESDAY, NEXT_WEDNESDAY),
     ("extra", TODAY + dt.timedelta(days=1), None)],
    ids=["moved here", "other hours", "added"],
)  # fmt: skip
def test_a_next_day_that_was_changed_is_not_changed_from_the_list(
    keeper: User, service: Service, kind: str, on: dt.date, to: dt.date | None
) -> None:
    change(service, kind, on, to)
    (row,) = kept_rows(keeper, today=TODAY)
    assert row.is_untouched is False


def test_a_service_without_days_has_no_next_day(keeper: User) -> None:
    make_service(opening=[{"always": True}], keepers=(keeper,))
    (row,) = kept_rows(keeper, today=TODAY)
    assert (row.next, row.is_untouched) == (None, False)


def test_days_stand_as_the_rule_has_them_with_their_changes(service: Service) -> None:
    change(service, "cancelled", NEXT_WEDNESDAY)
    change(service, "moved", dt.date(2026, 12, 16), dt.date(2026, 12, 17))
    change(service, "extra", THURSDAY)
    assert seen(service) == [
        ("2026-12-02", "cancelled"), ("2026-12-03", "extra"), ("2026-12-16", "moved"), ("2027-01-06", None),
        ("2027-01-20", None), ("2027-02-03", None), ("2027-02-17", None),
    ]  # fmt: skip


def test_a_day_moved_out_of_the_past_can_still_be_seen(service: Service) -> None:
    change(service, "moved", dt.date(2026, 11, 18), dt.date(2026, 11, 25))
    change(service, "cancelled", dt.date(2026, 11, 4))
    assert seen(service)[0] == ("2026-11-18", "moved")
    assert len(seen(service)) == 7


def test_other_hours_are_told_apart_from_another_day(service: Service) -> None:
    change(service, "moved", NEXT_WEDNESDAY, NEXT_WEDNESDAY, start=dt.time(13), end=dt.time(15))
    change(service, "moved", dt.date(2026, 12, 16), dt.date(2026, 12, 17))
    assert [row.is_other_hours for row in day_rows(service, today=TODAY)[:3]] == [True, False, False]


def test_holidays_are_no_days_of_a_service_of_working_days() -> None:
    Holiday.objects.create(on=TODAY, name="Libur")
    daily = make_service(opening=[{"working_days": True}])
    assert seen(daily)[0] == ("2026-11-25", None)


@pytest.mark.parametrize(
    ("on", "refusal"),
    [
        (THURSDAY, DayTaken),
        (dt.date(2026, 12, 16), DayTaken),
        (dt.date(2026, 12, 9), NotAnOpeningDay),
        (dt.date(2026, 11, 18), PastDay),
    ],
)
def test_only_a_day_of_the_rule_that_nobody_changed_is_free(service: Service, on: dt.date, refusal: type[Refusal]) -> None:
    change(service, "cancelled", dt.date(2026, 12, 16))
    change(service, "extra", THURSDAY)
    with pytest.raises(refusal):
        free_day(service, on=on, today=TODAY)
    assert free_day(service, on=NEXT_WEDNESDAY, today=TODAY).on == NEXT_WEDNESDAY


def test_a_service_is_entrusted_to_keepers_only_and_to_whom_has_it_now() -> None:
    keeper, former = make_user(Role.SERVICE_KEEPER), make_user(Role.COMPANION)
    make_user(Role.COMPANION)
    make_user(Role.SERVICE_KEEPER, is_active=False)
    service = make_service(keepers=(former,))
    assert set(possible_keepers(service)) == {keeper, former}
    assert set(possible_keepers(Service())) == {keeper}
