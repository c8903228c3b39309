"""What a keeper changes and what time changes: the public page tells the truth, on a small phone."""

import io
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page
from pypdf import PdfReader

pytestmark = pytest.mark.e2e
SERVICE = "/bantuan/puspaga-harapan-v/"
DAY = r"Rabu, \d+ \w+ \d{4}"


def days_shown(page: Page, url: str) -> list[str]:
    """The days of the service that the public reads, in order; days called off are struck out and left aside."""
    page.goto(url)
    page.eval_on_selector_all("main s", "nodes => nodes.forEach(node => node.remove())")
    return re.findall(DAY, page.inner_text("main"))


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
def test_three_taps_call_the_next_wednesday_off_and_the_public_reads_the_next_true_day(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], site_url: str, javascript: bool
) -> None:
    public = new_context(javascript=javascript).new_page()
    before = days_shown(public, site_url + SERVICE)
    keeper = new_context(javascript=javascript, state=signed_in("penjaga")).new_page()
    keeper.goto(site_url + "/saya/")
    for name in ("Layanan saya", re.compile("Tiadakan atau pindahkan"), "Tiadakan tanggal ini"):
        control = keeper.get_by_role("link", name=name).or_(keeper.get_by_role("button", name=name))
        assert control.bounding_box()["height"] >= 44
        control.click()
        keeper.wait_for_load_state()
    assert f"{before[0]} ditiadakan." in keeper.inner_text("body")
    after = days_shown(public, site_url + SERVICE)
    assert len(before) > 1
    assert (before[0] in after, after[0]) == (False, before[1])
    keeper.get_by_role("button", name="Pulihkan").first.click()
    keeper.wait_for_load_state()
    assert days_shown(public, site_url + SERVICE) == before


def test_the_pocket_cards_are_eight_whole_ones_on_one_sheet(new_context: Callable[..., BrowserContext], site_url: str) -> None:
    page = new_context(width=1280).new_page()
    page.goto(f"{site_url}/bantuan/peta-rujukan/kartu/")
    sheet = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(sheet.pages) == 1
    assert sheet.pages[0].extract_text().count("hubungi 129.") == 8
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 794, "height": 1123})
    over = "nodes => nodes.map(node => node.scrollHeight - node.clientHeight)"
    assert page.eval_on_selector_all(".saku-kartu", over) == [0] * 8


def test_a_number_checked_91_days_ago_says_so_and_offers_129(
    new_context: Callable[..., BrowserContext], site_url: str, later_url: str
) -> None:
    page = new_context().new_page()
    fallback = "Bila tidak tersambung, hubungi 129"
    shown = {}
    for name, url in (("now", site_url), ("later", later_url)):
        page.goto(url + "/bantuan/uptd-ppa-balikpapan/")
        words = page.inner_text("main")
        shown[name] = (
            bool(re.search(r"(terakhir diperiksa|sumber dibaca) \d+ \w+ \d{4}", words)),
            fallback in words,
            page.locator("main a[href='tel:129']").count() > 0,
        )
    assert shown == {"now": (True, False, False), "later": (True, True, True)}
