"""With the keyboard alone, from beginning to end: a lesson, every kind of item, a simulation and the code of ethics."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.support import quiz_people
from tests.e2e.support.beside import ask
from tests.e2e.support.keyboard import choose, press, reach
from tests.e2e.support.simulations import begin_run
from tests.e2e.test_simulation import FLAWLESS
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
COURSE, LESSON, SENSITIVE, CARDS = "/belajar/asesmen-risiko/", "/belajar/asesmen-risiko/enam-tanda/", 3, 8
CHECK = "/belajar/mengenali-dan-hak/empat-bentuk/6/"
KINDS = 9


@pytest.fixture
def learner_page(new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict]) -> Page:
    """A small phone with a keyboard, the demo learner signed in."""
    return new_context(state=signed_in("relawan")).new_page()


@pytest.fixture
def newcomer(new_context: Callable[..., BrowserContext], server: Server, site_url: str) -> Callable[[str], tuple[Page, str]]:
    """Somebody new with an open attempt over every kind of item: her page, and the attempt's address."""

    def make(mode: str) -> tuple[Page, str]:
        attempt, session, _account = ask(server.environment, quiz_people.journey, mode)
        context = new_context()
        context.add_cookies([{"name": "sessionid", "value": session, "url": site_url}])
        return context.new_page(), f"{site_url}/kuis/{attempt}/"

    return make


def test_a_lesson_is_read_from_the_outline_to_its_end(learner_page: Page, site_url: str) -> None:
    page = learner_page
    page.goto(site_url + COURSE)
    press(page, "a[href$='/enam-tanda/']")
    page.wait_for_url(f"**{LESSON}")
    press(page, ".lantai a.t-1")
    for number in range(1, CARDS + 1):
        page.wait_for_url(f"{site_url}{LESSON}{number}/") if number > 1 else page.wait_for_url(f"{site_url}{LESSON}*/")
        if page.url.endswith(f"/{SENSITIVE}/"):
            press(page, "details.pilih summary", "Baca bagian ini")
            expect(page.get_by_text("Pernah dicekik")).to_be_visible()
        if page.url.endswith(f"/{CARDS}/"):
            break
        press(page, ".lantai button.t-1", "Lanjut")
    press(page, ".lantai button.t-1", "Selesai")
    page.wait_for_url(site_url + COURSE)


def test_a_check_on_a_card_is_answered(learner_page: Page, site_url: str) -> None:
    learner_page.goto(site_url + CHECK)
    press(learner_page, "form.cek input[type=radio]", key="Space")
    press(learner_page, "form.cek button")
    expect(learner_page.locator(".cek-jawab strong")).to_be_visible()


@pytest.mark.parametrize("mode", ["assessment", "practice"])
def test_every_kind_of_item_is_answered_and_handed_in(newcomer: Callable[[str], tuple[Page, str]], mode: str) -> None:
    page, address = newcomer(mode)
    for number in range(1, KINDS + 1):
        page.goto(f"{address}{number}/")
        answer(page)
        with page.expect_navigation():
            press(page, "button.t-1[form=jawab]")
    page.goto(f"{address}periksa/")
    expect(page.get_by_text("Semua butir sudah dijawab")).to_be_visible()
    press(page, "main button, .lantai button", "Serahkan jawaban")
    page.wait_for_url("**/hasil/")


def answer(page: Page) -> None:
    """Some answer to whatever the page asks: choices, levels in a row, places in lists, words."""
    rows, lists = page.locator(".nilai > li").count(), page.locator(".soal select").count()
    if rows:
        for row in range(1, rows + 1):
            press(page, f".nilai > li:nth-child({row}) input", key="Space")
    elif lists:
        for number in range(1, lists + 1):
            reach(page, ".soal select")
            choose(page, number)
        values = page.eval_on_selector_all(".soal select", "nodes => nodes.map(node => node.value)")
        assert len({*values, ""}) == lists + 1, "every list holds another choice, none is empty"
    elif page.locator(".pilihan input").count():
        press(page, ".pilihan input", key="Space")
    else:
        reach(page, ".soal textarea, .soal input")
        page.keyboard.type("Tokoh itu memutuskan sendiri.")


def test_a_simulation_is_played_to_its_debrief(learner_page: Page, server: Server, site_url: str) -> None:
    number = begin_run(server, mode="assessment", seed="papan-tombol")
    page = learner_page
    page.goto(f"{site_url}/simulasi/{number}/")
    for place, words in enumerate(FLAWLESS, start=1):
        expect(page.get_by_text(f"Adegan ke-{place}", exact=True)).to_be_visible()
        with page.expect_navigation():
            press(page, "button[name=pilihan]", words)
    press(page, "button", "Baca pembahasan")
    expect(page.get_by_text("Simulasi ini sudah tercatat.")).to_be_visible()


def test_the_code_of_ethics_is_signed(newcomer: Callable[[str], tuple[Page, str]], site_url: str) -> None:
    page, _address = newcomer("assessment")
    page.goto(f"{site_url}/saya/kode-etik/")
    press(page, "main input[type=checkbox]", key="Space")
    press(page, "button", "Tandatangani")
    expect(page.get_by_text("Tercatat. Anda menandatangani kode etik")).to_be_visible()
