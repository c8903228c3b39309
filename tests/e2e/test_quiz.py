"""The quiz on a small phone, with and without JavaScript and by the keyboard alone: every kind of item, every state."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.support import quiz_people
from tests.e2e.support.beside import ask
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
    with page.expect_navigation():
        page.locator("button.t-1[form=jawab]").click()


@MODES
def test_every_kind_is_answered_and_handed_in(
    server: Server, site_url: str, learner_page: Callable[..., Page], javascript: bool
) -> None:
    attempt, session, _account = ask(server.environment, quiz_people.journey, "assessment")
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
    ((attempt, session),) = ask(server.environment, quiz_people.make, 1, 12)
    account = ask(server.environment, quiz_people.account, attempt)
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
