"""“Tutup cepat” is at most three presses of Tab away, wherever somebody is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.support.keyboard import presses_until
from tests.e2e.support.targets import ADMIN, AREAS, targets_of
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
MOST = 3


@pytest.mark.parametrize("kind", [kind for kind in AREAS if kind not in ADMIN])
def test_the_way_out_is_three_presses_away_at_most(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    site_url: str,
    server: Server,
    tell: Callable[[str], None],
    kind: str,
) -> None:
    pages: dict[str, Page] = {}
    far, looked_at = [], 0
    for target in targets_of(server, kind):
        if target.act:
            continue
        if target.account not in pages:
            pages[target.account] = new_context(state=signed_in(target.account) if target.account else None).new_page()
        page = pages[target.account]
        page.goto(site_url + target.path)
        looked_at += 1
        if presses_until(page, "button.keluar", most=MOST) > MOST:
            far.append(f"{target.name} {target.path}")
    tell(f"Tutup cepat by Tab, {kind}: {looked_at} pages")
    assert looked_at
    assert not far, "\n".join(far)
