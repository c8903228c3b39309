"""Tutup cepat: after it, no way back shows what was read. Two controls prove that the test would see it."""

import contextlib
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as PlaywrightError

from tests.e2e.support.proxy import without_no_store
from tools.bench.server import Server

pytestmark = pytest.mark.e2e

PATHS = [
    "/keluarga/tetangga/saat-tetangga-bercerita/",
    "/aman/",
    "/bantuan/",
    "/bantuan/uptd-ppa-balikpapan/",
    "/keluarga/komunikasi/berbeda-pendapat-di-depan-anak/",
    "/bantuan/nomor-129/",
    "/kode-etik/",
    "/bantuan/peta-rujukan/",
]


SHOWN = "document.readyState === 'complete' ? document.body.innerText + '|' : ''"


class Browser:
    """What a person sees and presses, through the browser's own protocol: the driver cannot follow pages kept alive."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)

    def shows_the_site(self) -> bool:
        """True when a page of the site with its exit button is shown, not the neutral page or nothing."""
        for _try in range(60):
            with contextlib.suppress(PlaywrightError):
                text = self.session.send("Runtime.evaluate", {"expression": SHOWN})["result"].get("value")
                if text:
                    return "Tutup cepat" in text
            time.sleep(0.05)
        raise AssertionError("the page never became complete")

    def step(self, direction: int) -> bool:
        """Press Back (-1) or Forward (1); at the ends of the history nothing happens. What is shown then."""
        history = self.session.send("Page.getNavigationHistory")
        index = history["currentIndex"] + direction
        if 0 <= index < len(history["entries"]):
            self.session.send("Page.navigateToHistoryEntry", {"entryId": history["entries"][index]["id"]})
            time.sleep(0.15)
        return self.shows_the_site()


def read(page: Page, base: str, depth: int) -> None:
    """Open `depth` pages one after the other."""
    for path in PATHS[:depth]:
        page.goto(base + path)


def walk_back(page: Page, steps: int) -> int:
    """Press Back `steps` times, then Forward twice; how often a page of the site was shown."""
    browser = Browser(page)
    return sum(browser.step(direction) for direction in [-1] * steps + [1] * 2)


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
@pytest.mark.parametrize("depth", range(1, 9))
def test_back_forward_and_reopening_show_nothing(
    new_context: Callable[..., BrowserContext], site_url: str, depth: int, javascript: bool
) -> None:
    context = new_context(javascript=javascript)
    page = context.new_page()
    page.goto("about:blank")
    read(page, site_url, depth)
    page.click("button.keluar")
    page.wait_for_url("**/kalender/")
    assert page.title() == "Kalender"
    assert walk_back(page, 10) == 0
    page.close()
    again = context.new_page()
    again.goto(site_url + PATHS[depth - 1])
    assert (Browser(again).shows_the_site(), again.title()) == (False, "Kalender")


def test_control_an_exit_by_location_shows_pages_again(new_context: Callable[..., BrowserContext], site_url: str) -> None:
    page = new_context().new_page()
    read(page, site_url, 4)
    page.evaluate("location.href = '/kalender/'")
    page.wait_for_url("**/kalender/")
    assert walk_back(page, 4) > 0


def test_control_without_no_store_pages_are_shown_again(new_context: Callable[..., BrowserContext], server: Server) -> None:
    with without_no_store(server.port) as base:
        page = new_context(javascript=False).new_page()
        read(page, base, 4)
        page.click("button.keluar")
        page.wait_for_url("**/kalender/")
        assert walk_back(page, 4) > 0


def test_coming_back_takes_one_neutral_page_and_one_button(new_context: Callable[..., BrowserContext], site_url: str) -> None:
    page = new_context(javascript=False).new_page()
    page.goto(site_url + "/aman/")
    page.click("button.keluar")
    page.goto(site_url + "/keluarga/")
    assert page.title() == "Kalender"
    page.click("text=Buka lagi")
    assert page.url == site_url + "/"
    assert Browser(page).shows_the_site()


def test_shift_three_times_leaves_and_typing_capitals_does_not(
    new_context: Callable[..., BrowserContext], site_url: str
) -> None:
    page = new_context().new_page()
    page.goto(site_url + "/")
    page.focus("#cari")
    for letter in "ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJ":
        page.keyboard.press(f"Shift+{letter}")
    assert page.url == site_url + "/"
    for _number in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/kalender/")


def test_the_screen_is_blank_at_once_even_when_no_answer_comes(
    new_context: Callable[..., BrowserContext], site_url: str
) -> None:
    page = new_context().new_page()
    page.goto(site_url + "/aman/")
    page.route("**/tutup/", lambda route: route.fulfill(status=204))
    page.click("button.keluar", no_wait_after=True)
    # The driver's own title() names the address that is still loading; the document is what the person sees.
    assert page.evaluate("[getComputedStyle(document.body).display, document.title]") == ["none", "Kalender"]


@pytest.mark.parametrize(("width", "height"), [(360, 640), (320, 256), (1280, 720)])
@pytest.mark.parametrize("path", PATHS)
def test_the_button_is_in_view_large_and_near_by_keyboard(
    new_context: Callable[..., BrowserContext], site_url: str, path: str, width: int, height: int
) -> None:
    page = new_context(width=width).new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(site_url + path)
    for share in (0, 0.5, 1):
        page.evaluate("share => window.scrollTo(0, document.body.scrollHeight * share)", share)
        box = page.locator("button.keluar").bounding_box()
        assert box["width"] >= 44
        assert box["height"] >= 44
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height
        top = page.evaluate(
            "([x, y]) => document.elementFromPoint(x, y).closest('button.keluar') !== null",
            [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
        )
        assert top
    page.evaluate("window.scrollTo(0, 0)")
    reached = []
    for _press in range(3):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.className"))
    assert "keluar" in reached


def test_words_searched_and_read_stand_in_no_address_and_no_log(
    new_context: Callable[..., BrowserContext], site_url: str, server: Server
) -> None:
    context = new_context()
    page = context.new_page()
    addresses: list[str] = []
    page.on("framenavigated", lambda frame: addresses.append(frame.url))
    page.on("request", lambda request: addresses.append(request.url))
    for words in ("suami memukul saya", "korban kekerasan"):
        page.goto(site_url + "/")
        page.fill("#cari", words)
        page.click("form.cari button")
        page.wait_for_selector("[data-hasil] h2")
    for path in PATHS[:2]:
        page.goto(site_url + path)
    page.click("button.keluar")
    page.wait_for_url("**/kalender/")
    server_lines = server.log.read_text()
    assert addresses
    assert server_lines
    for word in ("memukul", "korban", "kekerasan", "suami"):
        assert [address for address in addresses if word in address] == []
        assert word not in server_lines
