"""The calendar that stands in the place of what was read."""

import re

import pytest
import time_machine

from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db

OURS = ("puspaga", "keluarga", "bantuan", "tutup", "belajar")


@pytest.fixture(autouse=True)
def _november() -> None:
    """The 24th of November 2026, shortly after midnight in Balikpapan (still the 23rd in Greenwich)."""
    with time_machine.travel("2026-11-23T16:30:00Z", tick=False):
        yield


def texts(html: str, tag: str) -> list[str]:
    """The text of each such element."""
    return [re.sub(r"<[^>]+>", "", found).strip() for found in re.findall(rf"<{tag}\b[^>]*>(.*?)</{tag}>", html, re.S)]


def shown(client: StrictClient, address: str = "/kalender/") -> str:
    """The page's HTML."""
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_it_shows_the_present_month_and_marks_today_by_the_clock_of_balikpapan(client: StrictClient) -> None:
    html = shown(client)
    assert texts(html, "h1") == ["November 2026"]
    assert re.findall(r'aria-current="date">(\d+)<', html) == ["24"]


def test_it_has_every_day_once_in_rows_of_seven(client: StrictClient) -> None:
    days = texts(shown(client), "td")
    assert len(days) % 7 == 0
    assert [day for day in days if day] == [str(number) for number in range(1, 31)]


def test_other_months_are_a_link_away(client: StrictClient) -> None:
    html = shown(client)
    assert re.findall(r'href="\?b=(\d{4}-\d{2})"', html) == ["2026-10", "2026-12"]
    january = shown(client, "/kalender/?b=2027-01")
    assert (texts(january, "h1"), january.count("aria-current")) == (["Januari 2027"], 0)


@pytest.mark.parametrize("month", ["x", "2026-13", "", "1999-12", "2100-01", "9999-12", "2026-11-24", "'><b>"])
def test_anything_else_shows_the_present_month(client: StrictClient, month: str) -> None:
    assert texts(shown(client, f"/kalender/?b={month}"), "h1") == ["November 2026"]


def test_it_tells_nothing_about_this_site(client: StrictClient) -> None:
    html = shown(client).lower()
    visible = re.sub(r'(?:href|src|action)="[^"]*"', "", html)
    assert [word for word in OURS if word in visible] == []
    assert texts(html, "title") == ["kalender"]
    assert html.count('rel="icon" href="data:,"') == 1


def test_the_way_back_is_offered_to_those_who_left_and_to_nobody_else(client: StrictClient) -> None:
    assert shown(client).count("Buka lagi") == 0
    client.post("/tutup/")
    html = shown(client)
    assert re.findall(r'<form method="post" action="([^"]+)"><button>Buka lagi', html) == ["/buka/"]


def test_it_runs_no_script_and_costs_no_query(client: StrictClient, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):
        assert shown(client).count("<script") == 0
