"""Opening rules against an oracle of another kind, and by hand where people would look."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puspaga.directory.engines.opening import (
    Always,
    ByAppointment,
    Cancelled,
    Extra,
    Moved,
    NthWeekday,
    Occurrence,
    Rule,
    Weekly,
    WorkingDays,
    matches,
    occurrences,
    place_from_end,
    place_in_month,
)
from tests.site.puspaga.directory.engines.opening_oracle import HORIZON, calendars, days_of_month, next_days

TUESDAY = dt.date(2026, 11, 24)
FIRST_AND_THIRD = NthWeekday((1, 3), 2, dt.time(9), dt.time(12))


def days(*found: str) -> list[dt.date]:
    return [dt.date.fromisoformat(day) for day in found]


def upcoming(rules: list[Rule], *changes: object, after: dt.date = TUESDAY, count: int = 4, **more: object) -> list[dt.date]:
    return [day.on for day in occurrences(rules, changes, after=after, count=count, **more)]


@settings(max_examples=300, deadline=None)
@given(case=calendars(), count=st.integers(0, 12))
def test_the_engine_and_the_oracle_agree(case: tuple, count: int) -> None:
    after, rules, changes, holidays = case
    found = occurrences(rules, changes, after=after, count=count, holidays=holidays, horizon_days=HORIZON)
    assert found == next_days(rules, changes, after=after, count=count, holidays=holidays)


@settings(max_examples=150, deadline=None)
@given(case=calendars(), count=st.integers(1, 10))
def test_days_are_in_order_once_each_and_a_shorter_list_is_a_beginning(case: tuple, count: int) -> None:
    after, rules, changes, holidays = case
    found = occurrences(rules, changes, after=after, count=count, holidays=holidays)
    assert [day.on for day in found] == sorted({day.on for day in found})
    assert all(after <= day.on <= after + dt.timedelta(days=400) for day in found)
    assert occurrences(rules, changes, after=after, count=count - 1, holidays=holidays) == found[: count - 1]


@settings(max_examples=150, deadline=None)
@given(case=calendars())
def test_calling_the_next_day_off_shows_the_one_after_it(case: tuple) -> None:
    after, rules, _changes, holidays = case
    before = occurrences(rules, (), after=after, count=3, holidays=holidays)
    for first in before[:1]:
        assert occurrences(rules, [Cancelled(first.on)], after=after, count=2, holidays=holidays) == before[1:]


@settings(max_examples=200, deadline=None)
@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)))
def test_the_place_of_a_day_is_its_place_in_the_printed_calendar(day: dt.date) -> None:
    same = days_of_month(day.year, day.month, day.weekday())
    assert (place_in_month(day), place_from_end(day)) == (same.index(day) + 1, same.index(day) - len(same))


def test_first_and_third_wednesday_over_the_turn_of_the_year() -> None:
    found = upcoming([FIRST_AND_THIRD], count=6)
    assert found == days("2026-12-02", "2026-12-16", "2027-01-06", "2027-01-20", "2027-02-03", "2027-02-17")


def test_the_day_itself_counts_until_it_is_over() -> None:
    assert upcoming([FIRST_AND_THIRD], after=dt.date(2026, 12, 2), count=1) == days("2026-12-02")
    assert upcoming([FIRST_AND_THIRD], after=dt.date(2026, 12, 3), count=1) == days("2026-12-16")


def test_a_month_without_a_fifth_wednesday_is_passed_over() -> None:
    assert upcoming([NthWeekday((5,), 2)], count=4) == days("2026-12-30", "2027-03-31", "2027-06-30", "2027-09-29")


def test_the_last_friday_in_months_of_28_to_31_days() -> None:
    found = upcoming([NthWeekday((-1,), 4)], after=dt.date(2028, 1, 1), count=4)
    assert found == days("2028-01-28", "2028-02-25", "2028-03-31", "2028-04-28")


def test_the_29th_of_february_can_be_a_fifth_tuesday() -> None:
    assert upcoming([NthWeekday((5,), 1)], after=dt.date(2028, 2, 1), count=1) == days("2028-02-29")


def test_a_day_that_is_fourth_and_last_stands_once() -> None:
    assert upcoming([NthWeekday((4, -1), 2)], after=dt.date(2027, 2, 1), count=2) == days("2027-02-24", "2027-03-24")


def test_a_cancelled_day_is_gone_and_the_next_follows() -> None:
    assert upcoming([FIRST_AND_THIRD], Cancelled(dt.date(2026, 12, 2)), count=2) == days("2026-12-16", "2027-01-06")


def test_a_moved_day_keeps_its_hours_unless_told_otherwise() -> None:
    moved = Moved(dt.date(2026, 12, 2), dt.date(2026, 12, 3))
    first = occurrences([FIRST_AND_THIRD], [moved], after=TUESDAY, count=1)[0]
    assert first == Occurrence(moved.to, dt.time(9), dt.time(12), moved_from=moved.on)
    later = Moved(moved.on, moved.to, dt.time(13), dt.time(15))
    assert occurrences([FIRST_AND_THIRD], [later], after=TUESDAY, count=1)[0].start == dt.time(13)


def test_a_move_to_the_same_day_changes_its_hours_only() -> None:
    change = Moved(dt.date(2026, 12, 2), dt.date(2026, 12, 2), dt.time(10), dt.time(11))
    first = occurrences([FIRST_AND_THIRD], [change], after=TUESDAY, count=1)[0]
    assert first == Occurrence(change.on, dt.time(10), dt.time(11))


def test_a_day_moved_and_moved_on_stands_where_it_went_last() -> None:
    chain = [Moved(dt.date(2026, 12, 2), dt.date(2026, 12, 3)), Moved(dt.date(2026, 12, 3), dt.date(2026, 12, 4))]
    assert upcoming([FIRST_AND_THIRD], *chain, count=2) == days("2026-12-04", "2026-12-16")


def test_a_day_moved_out_of_the_past_is_still_to_come() -> None:
    moved = Moved(dt.date(2026, 11, 18), dt.date(2026, 11, 25))
    assert upcoming([FIRST_AND_THIRD], moved, count=2) == days("2026-11-25", "2026-12-02")


def test_an_added_day_stands_among_the_others() -> None:
    extra = Extra(dt.date(2026, 12, 9), dt.time(8), dt.time(9))
    found = occurrences([FIRST_AND_THIRD], [extra], after=TUESDAY, count=3)
    assert [(day.on.day, day.is_extra) for day in found] == [(2, False), (9, True), (16, False)]


@pytest.mark.parametrize("rule", [Always(), ByAppointment()])
def test_rules_without_days_name_none_but_can_be_given_one(rule: Rule) -> None:
    assert upcoming([rule]) == []
    assert upcoming([rule], Extra(dt.date(2026, 12, 9))) == days("2026-12-09")


def test_nothing_beyond_the_horizon() -> None:
    far = Extra(TUESDAY + dt.timedelta(days=401))
    assert upcoming([], far) == []
    assert upcoming([Weekly(frozenset({2}))], far, count=100)[-1] <= TUESDAY + dt.timedelta(days=400)


def test_holidays_close_working_days_and_nothing_else() -> None:
    christmas = frozenset({dt.date(2026, 12, 25)})
    friday = dt.date(2026, 12, 25)
    assert not matches(WorkingDays(), friday, holidays=christmas)
    assert matches(Weekly(frozenset({4})), friday, holidays=christmas)
    assert upcoming([WorkingDays()], after=friday, count=2, holidays=christmas) == days("2026-12-28", "2026-12-29")


def test_the_first_rule_that_names_a_day_gives_its_hours() -> None:
    rules = [Weekly(frozenset({2}), dt.time(8), dt.time(9)), FIRST_AND_THIRD]
    assert [day.start for day in occurrences(rules, after=TUESDAY, count=2)] == [dt.time(8), dt.time(8)]
