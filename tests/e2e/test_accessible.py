"""axe finds nothing and nothing scrolls sideways: every page class, every address, every state, every screen of the admin."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Error as PlaywrightError

from tests.e2e.support.axe import faults_of, sideways_of
from tests.e2e.support.states import NOT_PAGES
from tests.e2e.support.targets import AREAS, Target, all_targets, page_classes, targets_of, url_names
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
PHONE, DESK = 360, 1280


class Sight:
    """Who looks, how wide. People who only look share a browser context; who presses something first has her own."""

    def __init__(self, new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], width: int) -> None:
        self.new_context, self.signed_in, self.width = new_context, signed_in, width
        self.shared: dict[str, BrowserContext] = {}

    def context(self, target: Target) -> BrowserContext:
        """The browser context in which the target is opened."""
        if target.act is None and target.account in self.shared:
            return self.shared[target.account]
        state = self.signed_in(target.account) if target.account else None
        found = self.new_context(state=state, width=self.width)
        if target.act is None:
            self.shared[target.account] = found
        return found

    def faults(self, base: str, target: Target) -> list[str]:
        """What is wrong with one target."""
        page = self.context(target).new_page()
        try:
            answer = page.goto(base + target.path)
            if answer is None or answer.status != target.status:
                return [f"{target.name}: status {answer and answer.status}"]
            if target.act:
                target.act(page)
            faults = [*faults_of(page), *(sideways_of(page) if self.width == PHONE else [])]
        except PlaywrightError as error:
            faults = [str(error).splitlines()[0]]
        finally:
            page.close()
        return [f"{target.name}: {fault}" for fault in faults]


def test_every_page_class_address_and_screen_of_the_admin_has_a_target(server: Server) -> None:
    targets = all_targets(server)
    looked_at = {target.name.partition(": ")[0] for target in targets}
    assert page_classes() - {target.name.split()[0] for target in targets} == set()
    assert {f"{name} edit" for name in page_classes()} - looked_at == set()
    assert url_names() - looked_at - set(NOT_PAGES) == set()
    assert set(NOT_PAGES) & looked_at == set(), "looked at and excused"
    assert set(NOT_PAGES) - url_names() == set(), "excused, and not there"


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("kind", AREAS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    site_url: str,
    server: Server,
    tell: Callable[[str], None],
    kind: str,
    width: int,
) -> None:
    targets, sight = targets_of(server, kind), Sight(new_context, signed_in, width)
    tell(f"axe at {width} px, {kind}: {len(targets)} targets")
    faults = [fault for target in targets for fault in sight.faults(site_url, target)]
    assert targets
    assert not faults, "\n".join(faults)
