"""A simulation on a small phone, with and without JavaScript: to both kinds of end, resumed, pressed twice; and its editor."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.support.axe import faults_of, is_clean
from tests.e2e.support.simulations import begin_run, make_course
from tests.factories.scenarios import SAMPLE
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
MODES = pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
FLAWLESS = ["Boleh saya duduk di sini?", "Apa yang paling Ibu takutkan?", "Kita hubungi layanan bersama."]
CRITICAL = ["Boleh saya duduk di sini?", "Saya telepon suami Ibu sekarang"]


def choose(page: Page, words: str) -> None:
    """Press the choice with these words."""
    page.get_by_role("button", name=re.compile(re.escape(words))).click()
    page.wait_for_load_state()


def played(page: Page, url: str, choices: list[str]) -> Page:
    """Play to the end and open the debrief."""
    page.goto(url)
    for words in choices:
        choose(page, words)
    page.get_by_role("button", name="Baca pembahasan").click()
    page.wait_for_load_state()
    return page


@MODES
def test_the_flawless_way_passes(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    server: Server,
    site_url: str,
    javascript: bool,
) -> None:
    number = begin_run(server, mode="assessment", seed=f"f{javascript:d}")
    page = new_context(javascript=javascript, state=signed_in("relawan")).new_page()
    text = played(page, f"{site_url}/simulasi/{number}/", FLAWLESS).inner_text("main")
    assert "Simulasi ini sudah tercatat." in text
    assert "Satu hal untuk lain kali" not in text


@MODES
def test_a_never_do_is_named_and_the_story_is_to_be_played_again(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    server: Server,
    site_url: str,
    javascript: bool,
) -> None:
    number = begin_run(server, mode="assessment", seed=f"c{javascript:d}")
    page = new_context(javascript=javascript, state=signed_in("relawan")).new_page()
    text = played(page, f"{site_url}/simulasi/{number}/", CRITICAL).inner_text("main")
    assert "Pilihan ini bisa membahayakan" in text
    assert "Perlu diulang setelah membaca pembahasan." in text
    assert text.index("Yang sudah membantu") < text.index("Satu hal untuk lain kali") < text.index("Hasil")


@MODES
def test_the_story_goes_on_in_another_browser_and_a_double_press_is_one_step(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    server: Server,
    site_url: str,
    javascript: bool,
) -> None:
    number = begin_run(server, story="SIM-D" if javascript else "SIM-C", seed="d1")
    state, url = signed_in("relawan"), f"{site_url}/simulasi/{number}/"
    page = new_context(javascript=javascript, state=state).new_page()
    page.goto(url)
    scene = page.inner_text(".bilah-maju")
    page.locator("button[name=pilihan]").first.dblclick()
    page.get_by_text("Adegan ke-2").wait_for()
    page.wait_for_load_state("networkidle")
    page.reload()
    other = new_context(width=1280, javascript=javascript, state=state).new_page()
    other.goto(url)
    assert scene == "Adegan ke-1"
    assert page.inner_text(".bilah-maju") == other.inner_text(".bilah-maju") == "Adegan ke-2"
    other.locator("button[name=pilihan]").first.click()
    other.wait_for_load_state()
    page.locator("button[name=pilihan]").last.click()
    page.wait_for_load_state()
    assert page.inner_text(".bilah-maju") == "Adegan ke-3"


def test_every_state_is_clean_and_light(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], server: Server, site_url: str
) -> None:
    number = begin_run(server, story="SIM-A", mode="practice", seed="e1")
    context = new_context(state=signed_in("relawan"))
    page = context.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(sum_of(request.sizes())))
    page.goto(f"{site_url}/simulasi/{number}/")
    page.wait_for_load_state("networkidle")
    assert len(sizes) <= 5
    assert sum(sizes) <= 60_000
    faults = is_clean(page, "first")
    for step in range(30):
        if page.locator("button[name=pilihan]").count() == 0:
            break
        page.locator("button[name=pilihan]").nth(step % 2).click()
        page.wait_for_load_state()
        page.eval_on_selector_all("details", "nodes => nodes.forEach(node => { node.open = true; })")
        faults += is_clean(page, f"step {step}")
    page.get_by_role("button", name="Baca pembahasan").click()
    page.wait_for_load_state()
    assert [*faults, *is_clean(page, "debrief")] == []


def sum_of(sizes: dict[str, int]) -> int:
    """What one answer weighed on the wire."""
    return sizes["responseBodySize"] + sizes["responseHeadersSize"]


def write(page: Page, text: str) -> None:
    """Put a text into the editor as pasting does."""
    page.evaluate(
        "text => { const area = document.querySelector('textarea[name=naskah]'); area.value = text;"
        " area.dispatchEvent(new Event('input', { bubbles: true })); }",
        text,
    )


def press_publish(page: Page) -> None:
    """Open the menu beside “Simpan draf” and publish."""
    page.locator("footer .w-dropdown button, footer button.w-dropdown__toggle-icon").first.click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_load_state()


def test_a_new_story_with_a_dead_end_is_refused_mended_and_published(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], server: Server, site_url: str
) -> None:
    course = make_course(server)
    story = SAMPLE.replace("SIM-CONTOH", "SIM-BARU")
    broken = story.replace("akhir: cukup | Teras yang kosong\n", "").replace(
        "pantulan: Apa yang ingin Anda tanyakan bila ia datang lagi?\n", ""
    )
    page = new_context(width=1366, state=signed_in("admin")).new_page()
    page.goto(f"{site_url}/admin/pages/add/learning_pages/scenariopage/{course}/")
    page.fill("[name=title]", "Cerita baru")
    write(page, broken)
    page.wait_for_selector(".nk-temuan .nk-galat")
    line = next(number for number, words in enumerate(broken.split("\n"), start=1) if words.startswith("== akhir_sepi"))
    finding = page.locator(f".nk-temuan [data-baris='{line}']").first
    finding.click()
    chosen = "(() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd); })()"
    assert page.evaluate(chosen).startswith("== akhir_sepi")
    press_publish(page)
    assert f"Baris {line}:" in page.inner_text("main")
    assert faults_of(page) == []
    write(page, story)
    page.wait_for_selector(".nk-temuan .nk-galat", state="detached")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Coba sebagai peserta").click()
    trial = opened.value
    trial.wait_for_load_state()
    for words in FLAWLESS:
        choose(trial, words)
    assert "Cerita ini selesai" in trial.inner_text("main")
    press_publish(page)
    assert "/edit/" not in page.url or page.locator(".messages .success").count() > 0
