"""A service named in a text: its name, its page, its number of today, and never a hole."""

import datetime as dt

import pytest

from puspaga.directory.domain.references import render_service_reference
from tests.factories.directory import TODAY, make_channel, make_emergency, make_page, make_service
from tests.factories.pages import make_tree

pytestmark = pytest.mark.django_db


def rendered(key: str, language: str = "id", today: dt.date = TODAY) -> str:
    return str(render_service_reference(key, language=language, today=today))


def test_name_page_and_number() -> None:
    make_page(make_tree().help, make_service("uptd", name="UPTD PPA", number="0542-123456"))
    assert rendered("uptd") == '<a href="/bantuan/uptd/">UPTD PPA</a> (<a href="tel:+62542123456">0542-123456</a>)'


def test_a_service_without_a_page_is_plain_text() -> None:
    make_service("uptd", name="UPTD <PPA>", number="0542-123456")
    assert rendered("uptd") == 'UPTD &lt;PPA&gt; (<a href="tel:+62542123456">0542-123456</a>)'


def test_a_number_nobody_checked_is_not_offered() -> None:
    make_channel(make_service("uptd", name="UPTD PPA"), "0542-123456", verified_on=None)
    assert rendered("uptd") == "UPTD PPA"


def test_a_number_in_the_name_is_not_said_twice() -> None:
    make_emergency()
    assert rendered("sapa-129") == "SAPA 129"


def test_the_other_language_has_the_same_facts() -> None:
    make_page(make_tree().help, make_service("uptd", name="UPTD PPA", number="0542-123456"))
    assert rendered("uptd", "en") == rendered("uptd")


@pytest.mark.parametrize("key", ["tidak-ada", "tersembunyi"])
def test_an_unknown_or_hidden_service_speaks_of_129(key: str) -> None:
    make_service("tersembunyi", is_published=False, number="0542-123456")
    assert rendered(key) == "129"
    make_emergency()
    assert rendered(key) == "SAPA 129"


def test_an_old_number_says_since_when_and_that_129_answers() -> None:
    make_service("uptd", name="UPTD PPA", number="0542-123456")
    later = TODAY + dt.timedelta(days=91)
    assert rendered("uptd", today=later) == (
        'UPTD PPA (<a href="tel:+62542123456">0542-123456</a>; sumber dibaca 24 November 2026, belum kami telepon; '
        'bila tidak tersambung, hubungi <a href="tel:129">129</a>)'
    )


def test_an_old_110_or_129_says_since_when_and_names_no_other() -> None:
    make_emergency()
    later = TODAY + dt.timedelta(days=91)
    assert rendered("polisi-110", today=later) == (
        'Polisi (<a href="tel:110">110</a>; sumber dibaca 24 November 2026, belum kami telepon)'
    )
    assert rendered("sapa-129", today=later) == "SAPA 129 (sumber dibaca 24 November 2026, belum kami telepon)"
