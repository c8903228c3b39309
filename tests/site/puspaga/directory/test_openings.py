"""The keeper's changes: each does one thing, twice is once, and every refusal leaves nothing behind."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.domain.page_cache import site_version
from puspaga.core.errors import NotAllowed, Refusal
from puspaga.core.models import AuditEntry
from puspaga.directory.domain import openings
from puspaga.directory.domain.openings import (
    add_opening,
    cancel_opening,
    move_opening,
    next_occurrences,
    restore_opening,
    rules_of,
)
from puspaga.directory.enums import ExceptionKind
from puspaga.directory.errors import AlreadyOpen, DayTaken, NotAnOpeningDay, NotKeeper, PastDay
from puspaga.directory.models import Holiday, OpeningException, Service
from tests.factories.accounts import NOON, make_user
from tests.factories.directory import NEXT_WEDNESDAY, TODAY, make_psychologist, make_service

pytestmark = pytest.mark.django_db
SECOND = dt.date(2026, 12, 16)
THURSDAY = dt.date(2026, 12, 3)


@pytest.fixture
def keeper() -> User:
    """Who keeps the psychologist's service."""
    return make_user(Role.SERVICE_KEEPER)


@pytest.fixture
def service(keeper: User) -> Service:
    """First and third Wednesday."""
    return make_psychologist(keepers=(keeper,))


@pytest.fixture
def acts(keeper: User) -> dict[str, Callable[..., Any]]:
    """The four acts, as this keeper, today."""
    own = {"actor": keeper, "at": NOON}
    dated = {
        name: partial(act, **own, today=TODAY)
        for name, act in (("cancel", cancel_opening), ("move", move_opening), ("add", add_opening))
    }
    return {**dated, "restore": partial(restore_opening, **own)}


def upcoming(service: Service, count: int = 2) -> list[dt.date]:
    """The next true days, read anew."""
    return [day.on for day in next_occurrences(Service.objects.get(pk=service.pk), today=TODAY, count=count)]


def trail() -> list[tuple[str, dict]]:
    """What stands in the audit trail."""
    return list(AuditEntry.objects.filter(verb__startswith="opening").order_by("pk").values_list("verb", "details"))


def test_a_cancelled_day_is_gone_and_written_down(service: Service, keeper: User, acts: dict) -> None:
    version = site_version()
    made = acts["cancel"](service, on=NEXT_WEDNESDAY, reason="Psikolog bertugas di luar kota")
    assert (made.kind, made.created_by, made.created_at) == (ExceptionKind.CANCELLED, keeper, NOON)
    assert made.reason == "Psikolog bertugas di luar kota"
    assert upcoming(service) == [SECOND, dt.date(2027, 1, 6)]
    assert trail() == [("opening.cancelled", {"on": "2026-12-02"})]
    assert site_version() != version


def test_a_moved_day_stands_elsewhere(service: Service, acts: dict) -> None:
    acts["move"](service, on=NEXT_WEDNESDAY, to=THURSDAY)
    assert upcoming(service) == [THURSDAY, SECOND]
    assert trail() == [("opening.moved", {"on": "2026-12-02"})]


def test_a_day_moved_to_itself_gets_other_hours(service: Service, acts: dict) -> None:
    acts["move"](service, on=NEXT_WEDNESDAY, to=NEXT_WEDNESDAY, start=dt.time(13), end=dt.time(15))
    first = next_occurrences(service, today=TODAY, count=1)[0]
    assert (first.on, first.start, first.end, first.moved_from) == (NEXT_WEDNESDAY, dt.time(13), dt.time(15), None)


def test_a_moved_day_can_be_moved_on(service: Service, acts: dict) -> None:
    acts["move"](service, on=NEXT_WEDNESDAY, to=THURSDAY)
    acts["move"](service, on=THURSDAY, to=dt.date(2026, 12, 4))
    assert upcoming(service) == [dt.date(2026, 12, 4), SECOND]


def test_an_added_day_stands_among_the_others(service: Service, acts: dict) -> None:
    acts["add"](service, on=THURSDAY, start=dt.time(8), end=dt.time(9))
    assert upcoming(service, 3) == [NEXT_WEDNESDAY, THURSDAY, SECOND]


def test_a_restored_day_is_as_the_rule_has_it(service: Service, acts: dict) -> None:
    acts["cancel"](service, on=NEXT_WEDNESDAY)
    acts["restore"](service, on=NEXT_WEDNESDAY)
    assert upcoming(service) == [NEXT_WEDNESDAY, SECOND]
    assert [verb for verb, _details in trail()] == ["opening.cancelled", "opening.restored"]


@pytest.mark.parametrize(
    ("act", "fields"),
    [("cancel", {"on": NEXT_WEDNESDAY}), ("move", {"on": NEXT_WEDNESDAY, "to": THURSDAY}), ("add", {"on": THURSDAY})],
)
def test_twice_is_once(service: Service, acts: dict, act: str, fields: dict) -> None:
    first = acts[act](service, **fields)
    version = site_version()
    assert acts[act](service, **fields) == first
    assert (OpeningException.objects.count(), len(trail())) == (1, 1)
    assert site_version() == version


def test_cancelling_again_for_another_reason_keeps_the_first(service: Service, acts: dict) -> None:
    acts["cancel"](service, on=NEXT_WEDNESDAY, reason="Sakit")
    assert acts["cancel"](service, on=NEXT_WEDNESDAY, reason="Rapat").reason == "Sakit"


def test_restoring_what_was_never_changed_does_nothing(service: Service, acts: dict) -> None:
    version = site_version()
    acts["restore"](service, on=NEXT_WEDNESDAY)
    assert (trail(), site_version()) == ([], version)


REFUSED = [
    (PastDay, "cancel", {"on": TODAY - dt.timedelta(days=6)}),
    (PastDay, "move", {"on": NEXT_WEDNESDAY, "to": TODAY - dt.timedelta(days=1)}),
    (PastDay, "move", {"on": TODAY - dt.timedelta(days=6), "to": THURSDAY}),
    (PastDay, "add", {"on": TODAY - dt.timedelta(days=1)}),
    (NotAnOpeningDay, "cancel", {"on": THURSDAY}),
    (NotAnOpeningDay, "cancel", {"on": dt.date(2026, 12, 9)}),
    (NotAnOpeningDay, "move", {"on": THURSDAY, "to": NEXT_WEDNESDAY}),
    (AlreadyOpen, "add", {"on": NEXT_WEDNESDAY}),
    (AlreadyOpen, "move", {"on": NEXT_WEDNESDAY, "to": SECOND}),
    (AlreadyOpen, "move", {"on": NEXT_WEDNESDAY, "to": NEXT_WEDNESDAY}),
    (DayTaken, "move", {"on": NEXT_WEDNESDAY, "to": dt.date(2027, 1, 6)}),
    (DayTaken, "cancel", {"on": dt.date(2027, 1, 20)}),
    (DayTaken, "move", {"on": dt.date(2027, 1, 6), "to": THURSDAY}),
    (DayTaken, "add", {"on": dt.date(2027, 1, 6)}),
]


@pytest.mark.parametrize(("refusal", "act", "fields"), REFUSED)
def test_a_refusal_is_a_sentence_and_changes_nothing(
    service: Service, acts: dict, refusal: type[Refusal], act: str, fields: dict
) -> None:
    acts["cancel"](service, on=dt.date(2027, 1, 6))
    acts["move"](service, on=dt.date(2027, 1, 20), to=dt.date(2027, 1, 21))
    before = (list(OpeningException.objects.values()), trail(), site_version())
    with pytest.raises(refusal, match=r"^[A-Z].+\.$"):
        acts[act](service, **fields)
    assert (list(OpeningException.objects.values()), trail(), site_version()) == before


@pytest.mark.parametrize("act", ["cancel", "move", "add", "restore"])
@pytest.mark.parametrize("role", [Role.SERVICE_KEEPER, Role.TRAINER, Role.COMPANION, Role.EDITOR])
def test_who_does_not_keep_the_service_changes_nothing(service: Service, acts: dict, act: str, role: Role) -> None:
    fields = {"on": THURSDAY if act == "add" else NEXT_WEDNESDAY, **({"to": THURSDAY} if act == "move" else {})}
    with pytest.raises(NotKeeper) as caught:
        acts[act](service, **{**fields, "actor": make_user(role)})
    assert isinstance(caught.value, NotAllowed)
    assert (OpeningException.objects.count(), trail()) == (0, [])


def test_an_officer_changes_any_service(service: Service, acts: dict) -> None:
    acts["cancel"](service, on=NEXT_WEDNESDAY, actor=make_user(Role.OFFICER))
    assert upcoming(service, 1) == [SECOND]


def test_today_can_still_be_called_off(acts: dict, keeper: User) -> None:
    daily = make_service(opening=[{"working_days": True}], keepers=(keeper,))
    acts["cancel"](daily, on=TODAY)
    assert upcoming(daily, 1) == [dt.date(2026, 11, 25)]


def test_a_holiday_is_no_opening_day_of_working_days(acts: dict, keeper: User) -> None:
    daily = make_service(opening=[{"working_days": True}], keepers=(keeper,))
    Holiday.objects.create(on=dt.date(2026, 12, 25), name="Natal")
    with pytest.raises(NotAnOpeningDay):
        acts["cancel"](daily, on=dt.date(2026, 12, 25))
    acts["add"](daily, on=dt.date(2026, 12, 25))
    assert upcoming(daily, 40)[23] == dt.date(2026, 12, 25)


def test_the_database_holds_one_change_a_day(service: Service, acts: dict) -> None:
    made = acts["cancel"](service, on=NEXT_WEDNESDAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        OpeningException.objects.create(service=service, on=made.on, kind=ExceptionKind.EXTRA, created_at=NOON)


def test_of_two_at_once_the_constraint_lets_one_through_whole(
    service: Service, acts: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else writes between the look and the write, as without the lock they could."""
    look = openings._require_room

    def look_too_early(kept: Service, on: dt.date, fields: dict) -> None:
        look(kept, on, fields)
        OpeningException.objects.create(service=kept, on=on, kind=ExceptionKind.CANCELLED, created_at=NOON)

    monkeypatch.setattr(openings, "_require_room", look_too_early)
    with pytest.raises(IntegrityError), transaction.atomic():
        acts["cancel"](service, on=NEXT_WEDNESDAY)
    assert (OpeningException.objects.count(), trail()) == (0, [])


def test_rules_that_cannot_be_read_count_as_unknown() -> None:
    broken = make_service(opening=[{"nth_weekday": {"nth": [9], "weekday": "wed"}}])
    assert (rules_of(broken), upcoming(broken)) == ([], [])
