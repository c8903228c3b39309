"""The quiz on a small phone, with and without JavaScript and by the keyboard alone: every kind of item, every state."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.support.quiz_people import people
from tests.e2e.test_accessible import SIDEWAYS, faults_of
from tests.factories.accounts import PASSWORD
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
MODES = pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
KINDS = 9


@pytest.fixture
def learner_page(new_context: Callable[..., BrowserContext], site_url: str) -> Callable[..., Page]:
    """A page on which somebody is signed in by a session."""

    def make(session: str, **options: object) -> Page:
        context = new_context(**options)
        context.add_cookies([{"name": "sessionid", "value": session, "url": site_url}])
        return context.new_page()

    return make


def fill(page: Page) -> None:
    """Some answer to whatever the page asks."""
    if page.locator("textarea").count():
        page.fill("textarea", "Tokoh itu memutuskan sendiri.")
    for field in page.locator(".pilihan input").all()[:1]:
        field.check()
    for row in page.locator(".nilai > li").all():
        row.locator("input").first.check()
    for number, row in enumerate(page.locator(".soal select").all(), start=1):
        row.select_option(index=number)


def send(page: Page) -> None:
    """Press the main button."""
    page.locator("button.t-1[form=jawab]").click()
    page.wait_for_load_state()


def is_clean(page: Page, name: str) -> list[str]:
    """What axe finds at 360 and 1280 px, and what stands over the edge at 320 px."""
    faults = []
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 740})
        faults += [f"{name} at {width}: {fault}" for fault in faults_of(page)]
    page.set_viewport_size({"width": 320, "height": 640})
    over = page.evaluate(SIDEWAYS)
    page.set_viewport_size({"width": 360, "height": 740})
    return [*faults, *([f"{name}: {over} px too wide"] if over > 0 else [])]


@pytest.mark.parametrize("mode", ["assessment", "practice"])
def test_axe_finds_nothing_in_any_state(server: Server, site_url: str, learner_page: Callable[..., Page], mode: str) -> None:
    attempt, session, _account = people(server.environment, "journey", mode)
    page, address = learner_page(session), f"{site_url}/kuis/{attempt}"
    faults = []
    for number in range(1, KINDS + 1):
        page.goto(f"{address}/{number}/")
        faults += is_clean(page, f"{number} empty")
        send(page)
        faults += is_clean(page, f"{number} refused")
        fill(page)
        send(page)
        page.goto(f"{address}/{number}/")
        faults += is_clean(page, f"{number} answered")
    page.goto(f"{address}/periksa/")
    faults += is_clean(page, "check")
    page.get_by_role("button", name="Serahkan jawaban").click()
    page.wait_for_url("**/hasil/")
    assert "\n".join([*faults, *is_clean(page, "result")]) == ""


@MODES
def test_every_kind_is_answered_and_handed_in(
    server: Server, site_url: str, learner_page: Callable[..., Page], javascript: bool
) -> None:
    attempt, session, _account = people(server.environment, "journey", "assessment")
    page = learner_page(session, javascript=javascript)
    for _number in range(KINDS):
        page.goto(f"{site_url}/kuis/{attempt}/")
        assert not page.url.endswith("/periksa/")
        fill(page)
        send(page)
    page.goto(f"{site_url}/kuis/{attempt}/")
    assert "Semua butir sudah dijawab" in page.inner_text("main")
    page.get_by_role("button", name="Serahkan jawaban").click()
    assert page.locator("main h1").inner_text() in ("Menunggu penilai", "Belum lulus")


@MODES
def test_leaving_in_question_seven_and_coming_back_keeps_six_answers(
    server: Server, site_url: str, learner_page: Callable[..., Page], javascript: bool
) -> None:
    ((attempt, session),) = people(server.environment, "make", 1, 12)
    account = people(server.environment, "account", attempt)
    page = learner_page(session, javascript=javascript)
    for number in range(1, 7):
        page.goto(f"{site_url}/kuis/{attempt}/{number}/")
        fill(page)
        send(page)
    assert page.url.endswith("/7/")
    page.click("button.keluar")
    page.wait_for_url("**/kalender/")
    page.goto(f"{site_url}/kuis/{attempt}/7/")
    assert "/kalender/" in page.url
    page.get_by_role("button", name="Buka lagi").click()
    page.goto(f"{site_url}/kuis/{attempt}/")
    page.fill("input[name=login]", account)
    page.fill("input[name=password]", PASSWORD)
    page.click("form:has(input[name=password]) button[type=submit]")
    page.wait_for_url("**/7/")
    page.goto(f"{site_url}/kuis/{attempt}/periksa/")
    assert "6 butir belum dijawab" in page.inner_text("main")


def test_the_keyboard_alone_answers(server: Server, site_url: str, learner_page: Callable[..., Page]) -> None:
    ((attempt, session),) = people(server.environment, "make", 1, 2)
    page = learner_page(session)
    page.goto(f"{site_url}/kuis/{attempt}/1/")
    press_until(page, "document.activeElement.name === 'pilihan'")
    page.keyboard.press("Space")
    press_until(page, "document.activeElement.matches('button.t-1[form=jawab]')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2/")


def press_until(page: Page, condition: str) -> None:
    """Tab until the focus is there."""
    for _press in range(30):
        page.keyboard.press("Tab")
        if page.evaluate(condition):
            return
    raise AssertionError(f"never: {condition}")
