"""What axe and a narrow screen find wrong with the page that is shown."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Every rule runs; of what passes only one place a rule is told, which makes the answer a tenth of its size.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
# What slides in has come to rest before it is looked at.
REST = """() => Promise.allSettled(document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime < 5000)
  .map(one => one.finished))"""
RUN = "options => axe.run(document, options)"
FOOT, HEIGHT = ".lantai, .bawah", "document.documentElement.scrollHeight"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
NARROW, HIGH = 320, 640


def faults_of(page: Page) -> list[str]:
    """Violations as `rule: where`; a page on which no rule ran is a fault too.

    Where a bar stands at the foot the whole page is shown meanwhile: what the bar covers can be scrolled to, and axe
    does not scroll.
    """
    page.wait_for_load_state()
    before = page.viewport_size if page.locator(FOOT).count() else None
    if before:
        page.set_viewport_size({"width": before["width"], "height": max(before["height"], page.evaluate(HEIGHT))})
    page.evaluate(REST)
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    answer = page.evaluate(RUN, OPTIONS)
    if before:
        page.set_viewport_size(before)
    if not answer["passes"]:
        return ["no rule ran"]
    return [f"{found['id']}: {found['nodes'][0]['html'][:160]}" for found in answer["violations"]]


def sideways_of(page: Page) -> list[str]:
    """What stands over the edge of a screen of 320 px; the page is left as wide as it was."""
    before = page.viewport_size
    page.set_viewport_size({"width": NARROW, "height": HIGH})
    over = page.evaluate(SIDEWAYS)
    if before:
        page.set_viewport_size(before)
    return [f"scrolls sideways by {over} px at {NARROW}"] if over > 0 else []


def is_clean(page: Page, name: str = "") -> list[str]:
    """Both, with the name of the state (else its address) before each."""
    return [f"{name or page.url}: {fault}" for fault in [*sideways_of(page), *faults_of(page)]]
