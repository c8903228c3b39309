"""What comes along with a text from a word processor stays out: no foreign picture, no style, no script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.e2e.support.crawl import Watch
from tests.e2e.support.pasting import CLINGING

pytestmark = pytest.mark.e2e


def test_pasted_office_text_keeps_its_words_and_nothing_else(
    new_context: Callable[..., BrowserContext], site_url: str, pasted_article: str
) -> None:
    page = new_context().new_page()
    visit = Watch(page, site_url).visit(pasted_article)
    html = page.content()
    assert visit.faults == []
    assert "Kalimat dari pengolah kata" in html
    assert "Kalimat kedua" in html
    assert [word for word in CLINGING if word in html] == []
