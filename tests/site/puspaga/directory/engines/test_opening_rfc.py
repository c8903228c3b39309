"""Recurrence rules of RFC 5545 that our rules can say, against lists that another implementation asserts.

Rule and dates as asserted by the tests of python-dateutil (tests/test_rrule.py; Apache-2.0 or BSD-3-Clause). All begin on
Tuesday 2 September 1997. The RFC's own examples 3.8.5.3 follow with the dates printed there.
"""

import datetime as dt

import pytest

from puspaga.directory.engines.opening import NthWeekday, Rule, Weekly, occurrences

START = dt.date(1997, 9, 2)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

DATEUTIL = [
    ("FREQ=WEEKLY;BYDAY=TU", "1997-09-02 1997-09-09 1997-09-16"),  # testWeekly: the weekday of the start
    ("FREQ=DAILY;BYDAY=TU,TH", "1997-09-02 1997-09-04 1997-09-09"),  # testDailyByNWeekDay
    ("FREQ=YEARLY;BYDAY=TU,TH", "1997-09-02 1997-09-04 1997-09-09"),  # testYearlyByWeekDay
    ("FREQ=MONTHLY;BYDAY=+1TU,-1TH", "1997-09-02 1997-09-25 1997-10-07"),  # testMonthlyByNWeekDay
    ("FREQ=MONTHLY;BYDAY=+3TU,-3TH", "1997-09-11 1997-09-16 1997-10-16"),  # testMonthlyByNWeekDayLarge
    ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "1997-09-02 1997-09-03 1997-09-04"),  # testDTStartIsDate
]
PRINTED_IN_THE_RFC = [
    ("FREQ=MONTHLY;BYDAY=1FR", "1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06"),
    ("FREQ=MONTHLY;BYDAY=-2MO", "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16"),
    ("FREQ=WEEKLY;BYDAY=TU,TH", "1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18"),
]


def rules_of(text: str) -> list[Rule]:
    """Our rules for an RRULE with FREQ and BYDAY."""
    days = dict(part.split("=") for part in text.split(";"))["BYDAY"].split(",")
    plain = frozenset(CODES.index(day) for day in days if day in CODES)
    counted = [NthWeekday((int(day[:-2]),), CODES.index(day[-2:])) for day in days if day not in CODES]
    return [*counted, *([Weekly(plain)] if plain else [])]


@pytest.mark.parametrize(("rule", "expected"), DATEUTIL + PRINTED_IN_THE_RFC)
def test_our_days_are_the_days_of_the_standard(rule: str, expected: str) -> None:
    wanted = [dt.date.fromisoformat(day) for day in expected.split()]
    assert [day.on for day in occurrences(rules_of(rule), after=START, count=len(wanted))] == wanted
