"""Every page each role can reach: no error, no dead control, nothing from another origin, all protective headers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from puspaga.accounts.domain.demo import ACCOUNTS
from tests.e2e.support.crawl import walk

pytestmark = pytest.mark.e2e
PUBLIC = ["/", "/en/", "/cari/", "/akun/login/", "/undangan/", "/kalender/", "/robots.txt"]
WITHOUT_ADMIN = ("relawan", "penjaga")


def report(visits: list) -> str:
    """One line per fault."""
    return "\n".join(f"{visit.path}: {fault}" for visit in visits for fault in visit.faults)


@pytest.mark.parametrize(("javascript", "width"), [(True, 360), (False, 1280)], ids=["js-360", "no-js-1280"])
def test_anonymous_pages_are_whole(
    new_context: Callable[..., BrowserContext], site_url: str, javascript: bool, width: int
) -> None:
    visits = walk(new_context(javascript=javascript, width=width), site_url, start=PUBLIC, limit=500)
    print(f"crawl anonymous: {len(visits)} pages")
    assert len(visits) > 50
    print(report(visits))
    assert report(visits) == ""


@pytest.mark.parametrize("account", [account.username for account in ACCOUNTS])
def test_pages_of_every_role_are_whole(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], site_url: str, account: str
) -> None:
    """The public pages were walked above; here the own and the admin pages are."""
    context = new_context(state=signed_in(account), width=1280)
    visits = [
        *walk(context, site_url, start=["/saya/"], limit=60, stay="/saya/"),
        *walk(context, site_url, start=["/akun/2fa/"], limit=40, stay="/akun/"),
    ]
    if account not in WITHOUT_ADMIN:
        visits += walk(context, site_url, start=["/admin/"], limit=160, stay="/admin/")
    print(f"crawl {account}: {len(visits)} pages")
    print(report(visits))
    assert report(visits) == ""
