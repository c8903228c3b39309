"""A lesson on a small phone, with and without JavaScript: read, pass over, check, pause, stop, go on, finish."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.support.learning import answering

pytestmark = pytest.mark.e2e
MODES = pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
LESSON = "/belajar/asesmen-risiko/enam-tanda/"
BUDGET, MOST_REQUESTS = 60 * 1024, 8


@pytest.fixture
def learner_page(new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict]) -> Callable[..., Page]:
    """A page on which the demo learner is signed in."""
    return lambda **options: new_context(state=signed_in("relawan"), **options).new_page()


def press(page: Page, name: str) -> None:
    """Press the main button of the floor."""
    page.locator(".lantai").get_by_text(name, exact=True).click()
    page.wait_for_load_state()


@MODES
def test_a_whole_lesson_is_read_to_its_end(site_url: str, learner_page: Callable[..., Page], javascript: bool) -> None:
    page = learner_page(javascript=javascript)
    page.goto(site_url + LESSON)
    assert page.get_by_role("heading", name="Sebelum mulai").is_visible()
    page.goto(f"{site_url}{LESSON}1/")
    for number in range(1, 8):
        assert page.url == f"{site_url}{LESSON}{number}/"
        press(page, "Lanjut")
    press(page, "Selesai")
    assert page.url == f"{site_url}/belajar/asesmen-risiko/"
    assert "selesai" in page.locator("a[href$='/enam-tanda/']").first.inner_text()


@MODES
def test_a_sensitive_card_shows_nothing_until_asked_and_sends_nothing(
    site_url: str, learner_page: Callable[..., Page], javascript: bool
) -> None:
    page = learner_page(javascript=javascript)
    page.goto(f"{site_url}{LESSON}3/")
    sent: list[str] = []
    page.on("request", lambda request: "/static/" in request.url or sent.append(request.url))
    assert not page.get_by_text("Pernah dicekik").is_visible()
    page.get_by_text("Lewati bagian ini").click()
    assert page.get_by_text("Tiga tanda pertama menyangkut").is_visible()
    assert not page.get_by_text("Pernah dicekik").is_visible()
    page.get_by_text("Baca bagian ini").click()
    assert page.get_by_text("Pernah dicekik").is_visible()
    assert sent == []


@MODES
def test_a_check_answers_on_the_same_card(site_url: str, learner_page: Callable[..., Page], javascript: bool) -> None:
    page = learner_page(javascript=javascript)
    page.goto(f"{site_url}/belajar/mengenali-dan-hak/empat-bentuk/6/")
    assert page.locator(".cek-jawab").count() == 0
    answering(page)
    assert page.locator(".cek-jawab strong").inner_text() in {"Tepat", "Belum tepat"}


@MODES
def test_the_place_is_found_again_on_another_device(site_url: str, learner_page: Callable[..., Page], javascript: bool) -> None:
    first = learner_page(javascript=javascript)
    first.goto(f"{site_url}/belajar/asesmen-risiko/menyiapkan-percakapan/2/")
    press(first, "Lanjut")
    first.get_by_text("Simpan & berhenti").click()
    first.wait_for_url("**/saya/")
    second = learner_page(javascript=javascript, width=1280)
    second.goto(f"{site_url}/belajar/asesmen-risiko/menyiapkan-percakapan/")
    assert second.get_by_text("Lanjutkan di kartu 3").is_visible()


@MODES
def test_a_pause_leads_back_to_the_same_card(site_url: str, learner_page: Callable[..., Page], javascript: bool) -> None:
    page = learner_page(javascript=javascript)
    page.goto(f"{site_url}{LESSON}4/")
    page.get_by_text("Saya perlu jeda").click()
    assert page.get_by_text("Contoh Pelatih").is_visible()
    assert page.locator("[data-jeda-tombol]").is_visible() is javascript
    press(page, "Kembali belajar")
    assert page.url == f"{site_url}{LESSON}4/"


def test_an_open_track_is_read_without_an_account_or_a_cookie(
    new_context: Callable[..., BrowserContext], site_url: str
) -> None:
    context = new_context(javascript=False)
    page = context.new_page()
    page.goto(f"{site_url}/belajar/yang-pertama-mendengar/")
    page.locator(".lantai a.t-1").click()
    page.locator(".lantai a.t-1").click()
    page.get_by_role("link", name="Lanjut").click()
    assert page.url.endswith("/2/")
    assert context.cookies() == []


def test_a_first_card_stays_within_its_weight(site_url: str, learner_page: Callable[..., Page]) -> None:
    page = learner_page()
    link = page.context.new_cdp_session(page)
    link.send("Network.enable")
    received: dict[str, float] = {}
    link.on("Network.loadingFinished", lambda event: received.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(f"{site_url}{LESSON}1/", wait_until="networkidle")
    print(f"card: {sum(received.values()):.0f} bytes, {len(received)} requests")
    assert sum(received.values()) <= BUDGET
    assert len(received) <= MOST_REQUESTS
