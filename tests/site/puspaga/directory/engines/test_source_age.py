"""How old a source is, read from what an officer wrote."""

import datetime as dt

import pytest

from puspaga.directory.engines.source_age import is_old, years_of

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2016/2017", "2016/2017"),
        ("2016–2017", "2016/2017"),
        ("2025-08-07", "2025"),
        ("2025-12", "2025"),
        ("Mei 2019", "2019"),
        ("2019", "2019"),
        ("", ""),
        ("tidak tahu", ""),
        ("0542123456", ""),
    ],
)
def test_the_years_a_date_names(text: str, years: str) -> None:
    assert years_of(text) == years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016/2017", True),
        ("2022", True),
        ("2023", False),  # it may be of December
        ("2023-10", True),
        ("2023-11", False),
        ("2023-11-23", True),
        ("2023-11-24", False),
        ("2016/2025", False),
        ("2025-01-02", False),
        ("", False),
        ("tidak tahu", False),
    ],
)
def test_a_source_is_old_when_its_latest_possible_day_is_three_years_back(text: str, expected: bool) -> None:
    assert is_old(text, today=TODAY) is expected
