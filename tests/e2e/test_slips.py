"""From paper to account on a small phone, in real Chromium, without e-mail."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.support import slips
from tests.e2e.support.axe import sideways_of
from tests.e2e.support.beside import ask
from tests.factories.accounts import PASSWORD
from tools.bench.server import Server

pytestmark = pytest.mark.e2e


def fill_passwords(page: Page, password: str) -> None:
    page.fill("#id_password1", password)
    page.fill("#id_password2", password)


@pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
def test_five_slips_become_five_accounts_without_email(
    new_context: Callable[..., BrowserContext], server: Server, site_url: str, javascript: bool
) -> None:
    names = [f"Peserta {word}" for word in ("Satu", "Dua", "Tiga", "Empat", "Lima")]
    opened = set()
    for name, code in zip(names, ask(server.environment, slips.invitations, names), strict=True):
        page = new_context(javascript=javascript).new_page()
        page.goto(f"{site_url}/u/{code}/")
        page.click("main button[type=submit]")
        page.check("#id_is_adult")
        username = page.input_value("#id_username")
        fill_passwords(page, PASSWORD)
        page.click("main button[type=submit]")
        page.wait_for_url(f"{site_url}/saya/perkenalan/")
        page.get_by_role("link", name="Lewati", exact=True).click()
        page.wait_for_url(f"{site_url}/saya/")
        expect(page.locator("h1")).to_have_text(f"Halo, {name}")
        assert ask(server.environment, slips.account, username) == {"email": "", "roles": ["companion"]}
        opened.add(username)
    assert len(opened) == 5


def test_a_lost_password_is_found_again_by_slip(
    new_context: Callable[..., BrowserContext], server: Server, site_url: str
) -> None:
    code = ask(server.environment, slips.recovery, "teluk-jernih-27", "Siti")
    page = new_context().new_page()
    page.goto(f"{site_url}/undangan/")
    page.fill("#id_code", code.lower().replace("-", " "))
    page.click("main button[type=submit]")
    fill_passwords(page, "sandi-baru-yang-panjang")
    page.click("text=Tampilkan >> nth=0")
    assert page.get_attribute("#id_password1", "type") == "text"
    page.click("main button[type=submit]:has-text('Simpan')")
    page.wait_for_url(f"{site_url}/akun/login/")
    page.fill("#id_login", "teluk-jernih-27")
    page.fill("#id_password", "sandi-baru-yang-panjang")
    page.click("main button[type=submit]")
    expect(page.locator("h1")).to_have_text("Halo, Siti")
    assert sideways_of(page) == []
