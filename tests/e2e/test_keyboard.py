"""With the keyboard alone: everything that can be pressed is reached, seen, and not hidden under a bar."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.support.targets import targets_of
from tools.bench.server import Server

pytestmark = pytest.mark.e2e

PATHS = [
    "/",
    "/keluarga/",
    "/keluarga/remaja/",
    "/keluarga/remaja/saat-remaja-mulai-diam/",
    "/bantuan/",
    "/bantuan/puspaga-harapan-v/",
    "/bantuan/peta-rujukan/",
    "/aman/",
    "/cari/",
    "/akun/login/",
    "/undangan/",
    "/en/",
]

CONTROLS = """() => {
  const parts = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll(parts)].filter(node => {
    if (node.disabled || node.closest('[hidden]')) return false;
    if (node.type === 'radio') return false;
    const style = getComputedStyle(node);
    const folded = node.parentElement.closest('details:not([open])');
    return style.visibility !== 'hidden' && style.display !== 'none' && node.getClientRects().length > 0
      && !(folded && node.tagName !== 'SUMMARY');
  }).length;
}"""

# What has the focus: its mark (a number given on the first visit), whether it is in view and on top, whether a ring is drawn.
FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  window.marks = window.marks || new Map();
  if (!window.marks.has(node)) window.marks.set(node, window.marks.size);
  const boxes = [...node.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const inside = boxes.some(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
  const onTop = boxes.some(box => [0.1, 0.5, 0.9].some(x => [0.2, 0.5, 0.8].some(y => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return hit && (node.contains(hit) || hit.contains(node) || (node.labels && [...node.labels].some(l => l.contains(hit))));
  })));
  const style = getComputedStyle(node);
  const around = getComputedStyle(node.parentElement);
  const drawn = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
  const words = (node.textContent || node.name || node.id).trim().slice(0, 30);
  return {mark: window.marks.get(node), inside, onTop, ring: drawn(style) || drawn(around), words, type: node.type};
}"""


def walk(page: Page, presses: int) -> list[dict]:
    """Press Tab until the focus leaves the page or comes round; what had it. A date's day, month and year are one control."""
    met = []
    for _press in range(presses):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUSED)
        if found is None or (len(met) > 1 and found["mark"] == met[0]["mark"]):
            break
        if not met or found["mark"] != met[-1]["mark"]:
            met.append(found)
    return met


def faults_of(page: Page) -> list[str]:
    """What is wrong with the page for somebody who only has Tab."""
    controls = page.evaluate(CONTROLS)
    met = walk(page, controls + 40)
    reached = len([found for found in met if found["type"] != "radio"])
    return [
        *(f"hidden: {found['words']}" for found in met if not (found["inside"] and found["onTop"])),
        *(f"without a ring: {found['words']}" for found in met if not found["ring"]),
        *([f"{reached} of {controls} controls reached"] if reached != controls else []),
    ]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PATHS)
def test_every_control_is_reached_seen_and_uncovered(
    new_context: Callable[..., BrowserContext], site_url: str, path: str, width: int
) -> None:
    page = new_context(width=width).new_page()
    page.emulate_media(reduced_motion="reduce")
    page.goto(site_url + path)
    assert faults_of(page) == []


@pytest.mark.parametrize("kind", ["lessons", "quizzes", "simulations", "workshops", "documents", "own pages"])
def test_every_control_behind_the_sign_in_is_reached_seen_and_uncovered(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    server: Server,
    site_url: str,
    tell: Callable[[str], None],
    kind: str,
) -> None:
    pages: dict[str, Page] = {}
    targets = [target for target in targets_of(server, kind) if target.act is None]
    faults = []
    for target in targets:
        if target.account not in pages:
            pages[target.account] = new_context(state=signed_in(target.account) if target.account else None).new_page()
            pages[target.account].emulate_media(reduced_motion="reduce")
        pages[target.account].goto(site_url + target.path)
        faults += [f"{target.name}: {fault}" for fault in faults_of(pages[target.account])]
    tell(f"every control by Tab, {kind}: {len(targets)} pages")
    assert targets
    assert not faults, "\n".join(faults)


def test_the_skip_link_comes_first_and_leads_to_the_text(new_context: Callable[..., BrowserContext], site_url: str) -> None:
    page = new_context().new_page()
    page.goto(site_url + "/keluarga/remaja/saat-remaja-mulai-diam/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_search_and_an_exit_need_no_mouse(new_context: Callable[..., BrowserContext], site_url: str) -> None:
    page = new_context(javascript=False).new_page()
    page.goto(site_url + "/cari/")
    page.focus("main input[name=teks]")
    page.keyboard.type("anak marah")
    page.keyboard.press("Enter")
    page.wait_for_selector("#hasil")
    for _press in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "keluar":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/kalender/")
