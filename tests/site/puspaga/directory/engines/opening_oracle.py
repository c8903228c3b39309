"""An independent, slow way to the same days: whole months from the calendar module, then every single day in turn.

Shares the rule and change classes with the engine and nothing else.
"""

import calendar
import datetime as dt
from collections.abc import Iterable

from hypothesis import strategies as st

from puspaga.directory.engines.opening import (
    Always,
    ByAppointment,
    Cancelled,
    Change,
    Extra,
    Moved,
    NthWeekday,
    Occurrence,
    Rule,
    Weekly,
    WorkingDays,
)

HORIZON = 800
Hours = tuple[dt.time | None, dt.time | None]


def days_of_month(year: int, month: int, weekday: int) -> list[dt.date]:
    """All Mondays, Tuesdays, … of a month, read off the printed calendar."""
    weeks = calendar.Calendar(firstweekday=0).monthdayscalendar(year, month)
    return [dt.date(year, month, week[weekday]) for week in weeks if week[weekday]]


def named_by(rule: Rule, start: dt.date, end: dt.date, holidays: frozenset[dt.date]) -> set[dt.date]:
    """Every day from start to end that a rule names."""
    if isinstance(rule, Always | ByAppointment):
        return set()
    found: set[dt.date] = set()
    year, month = start.year, start.month
    while (year, month) <= (end.year, end.month):
        for weekday in range(7):
            days = days_of_month(year, month, weekday)
            if isinstance(rule, Weekly) and weekday in rule.weekdays:
                found.update(days)
            elif isinstance(rule, WorkingDays) and weekday not in (5, 6):
                found.update(set(days) - holidays)
            elif isinstance(rule, NthWeekday) and weekday == rule.weekday:
                found.update(days[nth - 1 if nth > 0 else nth] for nth in rule.nth if abs(nth) <= len(days))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return {day for day in found if start <= day <= end}


def hours_on(rules: Iterable[Rule], day: dt.date, holidays: frozenset[dt.date]) -> Hours | None:
    """The hours the first fitting rule gives a day; None when no rule names it."""
    for rule in rules:
        if day in named_by(rule, day, day, holidays):
            return rule.start, rule.end
    return None


def next_days(
    rules: list[Rule], changes: list[Change], *, after: dt.date, count: int, holidays: frozenset[dt.date]
) -> list[Occurrence]:
    """The next days, by walking through HORIZON days one by one."""
    end = after + dt.timedelta(days=HORIZON)
    named = [(rule, named_by(rule, after, end, holidays)) for rule in rules]
    found: list[Occurrence] = []
    day = after
    while day <= end and len(found) < count:
        answer = on_day(day, rules, named, changes)
        if answer is not None:
            found.append(answer)
        day += dt.timedelta(days=1)
    return found


def on_day(day: dt.date, rules: list[Rule], named: list[tuple[Rule, set[dt.date]]], changes: list[Change]) -> Occurrence | None:
    """What happens on one day: gone, moved here, added, or as the rules say."""
    answer = None
    for rule, days in reversed(named):
        if day in days:
            answer = Occurrence(day, rule.start, rule.end)
    for change in changes:
        if isinstance(change, Extra) and change.on == day:
            answer = Occurrence(day, change.start, change.end, is_extra=True)
        if isinstance(change, Moved) and change.to == day:
            hours = (change.start, change.end) if change.start else hours_on(rules, change.on, frozenset()) or (None, None)
            answer = Occurrence(day, *hours, moved_from=None if change.on == day else change.on)
    for change in changes:
        if change.on == day and (isinstance(change, Cancelled) or (isinstance(change, Moved) and change.to != day)):
            return None
    return answer


times = st.integers(0, 22 * 60).map(lambda minutes: dt.time(minutes // 60, minutes % 60))
hours = st.one_of(
    st.just((None, None)),
    st.tuples(times, st.integers(1, 90)).map(
        lambda pair: (pair[0], dt.time(*divmod(pair[0].hour * 60 + pair[0].minute + pair[1], 60)))
    ),
)
weekdays = st.integers(0, 6)
places = st.sets(st.sampled_from([1, 2, 3, 4, 5, -1]), min_size=1).map(
    lambda nth: tuple(sorted(nth, key=lambda value: (value < 0, value)))
)
rules = st.one_of(
    st.just(Always()),
    st.just(ByAppointment()),
    hours.map(lambda pair: WorkingDays(*pair)),
    st.builds(lambda days, pair: Weekly(frozenset(days), *pair), st.sets(weekdays, min_size=1), hours),
    st.builds(lambda nth, day, pair: NthWeekday(nth, day, *pair), places, weekdays, hours),
)
starts = st.dates(dt.date(2023, 12, 1), dt.date(2030, 3, 1))


@st.composite
def calendars(draw: st.DrawFn) -> tuple[dt.date, list[Rule], list[Change], frozenset[dt.date]]:
    """A first day, rules, changes of which each day has at most one (as in the database), and holidays."""
    after = draw(starts)
    near = st.integers(-20, 120).map(lambda days: after + dt.timedelta(days=days))
    one = st.one_of(
        st.builds(Cancelled, near),
        st.builds(lambda on, to, pair: Moved(on, to, *pair), near, near, hours),
        st.builds(lambda on, pair: Extra(on, *pair), near, hours),
    )
    changes = draw(st.lists(one, max_size=8, unique_by=lambda change: change.on))
    return after, draw(st.lists(rules, max_size=3)), changes, frozenset(draw(st.sets(near, max_size=10)))
