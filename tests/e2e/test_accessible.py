"""axe finds nothing and nothing scrolls sideways: every page class, every address, every state, at three widths."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page
from playwright.sync_api import Error as PlaywrightError

from tests.e2e.support.states import NOT_PAGES
from tests.e2e.support.targets import Target, all_targets, page_classes, url_names
from tools.bench.server import Server

pytestmark = pytest.mark.e2e

OPTIONS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def faults_of(page: Page) -> list[str]:
    """Violations as `rule: where`; a page on which no rule ran is a fault too."""
    answer = Axe().run(page, options=OPTIONS).response
    if not answer["passes"]:
        return ["no rule ran"]
    return [f"{found['id']}: {found['nodes'][0]['html'][:120]}" for found in answer["violations"]]


def look(page: Page, base: str, target: Target) -> list[str]:
    """Open one target at 360, 1280 and 320 px and collect what is wrong."""
    answer = page.goto(base + target.path)
    if answer is None or answer.status != target.status:
        return [f"{target.name}: status {answer and answer.status}"]
    try:
        if target.act:
            target.act(page)
    except PlaywrightError as error:
        return [f"{target.name}: {str(error).splitlines()[0]}"]
    faults = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"{target.name} at {width}: {fault}" for fault in faults_of(page)]
    page.set_viewport_size({"width": 320, "height": 640})
    over = page.evaluate(SIDEWAYS)
    return [*faults, f"{target.name} scrolls sideways by {over} px at 320"] if over > 0 else faults


def test_every_page_class_and_address_has_a_target(server: Server) -> None:
    targets = all_targets(server)
    looked_at = {target.name.partition(":")[0] for target in targets}
    assert page_classes() - {target.name.split()[0] for target in targets} == set()
    assert url_names() - looked_at - set(NOT_PAGES) == set()
    assert set(NOT_PAGES) & looked_at == set(), "looked at and excused"
    assert set(NOT_PAGES) - url_names() == set(), "excused, and not there"


def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], site_url: str, server: Server
) -> None:
    targets = all_targets(server)
    faults = []
    for target in targets:
        context = new_context(state=signed_in(target.account) if target.account else None)
        faults += look(context.new_page(), site_url, target)
        context.close()
    print(f"axe: {len(targets)} targets at 360 and 1280 px")
    assert "\n".join(faults) == ""
