"""Every page each role can reach: no error, no dead control, nothing from another origin, all protective headers.

A text from a word processor with a foreign picture was pasted into an article and published before.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from puspaga.accounts.domain.demo import ACCOUNTS
from tests.e2e.support.crawl import Walk, walk
from tests.e2e.support.made import LEARNER
from tests.e2e.support.players import made_on
from tests.e2e.support.staff import WITHOUT_ADMIN
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
PUBLIC = ["/", "/en/", "/cari/", "/akun/login/", "/undangan/", "/kalender/"]
OWN = ["/saya/", "/akun/2fa/"]


def check(found: Walk, article: str) -> None:
    """It went to its end, met the article, and nothing was wrong."""
    assert article in {visit.path for visit in found.visits}
    assert not found.faults(), found.faults()
    assert found.left == 0


@pytest.mark.parametrize(("javascript", "width"), [(True, 360), (False, 1280)], ids=["js-360", "no-js-1280"])
def test_every_page_of_anybody_is_whole(
    new_context: Callable[..., BrowserContext],
    site_url: str,
    pasted_article: str,
    tell: Callable[[str], None],
    javascript: bool,
    width: int,
) -> None:
    found = walk(new_context(javascript=javascript, width=width), site_url, start=PUBLIC, javascript=javascript)
    tell(f"crawl of anybody at {width} px: {len(found.visits)} pages, {found.answers} answers")
    check(found, pasted_article)


@pytest.mark.parametrize("account", [*(account.username for account in ACCOUNTS), LEARNER])
def test_every_page_a_role_can_reach_is_whole(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    server: Server,
    site_url: str,
    pasted_article: str,
    tell: Callable[[str], None],
    account: str,
) -> None:
    """Public pages too: for somebody who is signed in they are made anew. Learners open every card, staff one a lesson."""
    made_on(server)
    admin = [] if account in (*WITHOUT_ADMIN, LEARNER) else ["/admin/"]
    context = new_context(state=signed_in(account), width=1280)
    found = walk(context, site_url, start=[*PUBLIC[:2], *OWN, *admin], every_card=not admin)
    tell(f"crawl of {account}: {len(found.visits)} pages, {found.answers} answers")
    check(found, pasted_article)
