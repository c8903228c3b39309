"""From paper to account on a small phone, in real Chromium, without e-mail."""

import os
import uuid
from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect, sync_playwright

from puspaga.accounts.domain.slips import issue_invitations, issue_recoveries
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from tests.factories.accounts import PASSWORD, make_user

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def slip_browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright runs a loop in this thread; the ORM is used between
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def open_phone(browser: Browser, address: str, *, javascript: bool) -> Page:
    """A fresh phone on the form for codes."""
    page = browser.new_context(viewport=PHONE, java_script_enabled=javascript).new_page()
    page.goto(address)
    return page


def fill_passwords(page: Page, password: str) -> None:
    page.fill("#id_password1", password)
    page.fill("#id_password2", password)


@pytest.mark.parametrize("javascript", [True, False])
def test_five_slips_become_five_accounts_without_email(slip_browser: Browser, live_server: object, javascript: bool) -> None:
    names = [f"Peserta {word}" for word in ("Satu", "Dua", "Tiga", "Empat", "Lima")]
    slips = issue_invitations(names, batch=uuid.uuid4(), actor=make_user(Role.TRAINER), at=timezone.now())
    for slip in slips:
        page = open_phone(slip_browser, f"{live_server.url}/u/{slip.code}/", javascript=javascript)
        page.click("main button[type=submit]")
        page.check("#id_is_adult")
        username = page.input_value("#id_username")
        fill_passwords(page, PASSWORD)
        page.click("main button[type=submit]")
        page.wait_for_url(f"{live_server.url}/saya/")
        expect(page.locator("h1")).to_have_text(f"Halo, {slip.name}")
        assert User.objects.get(username=username).email == ""
        page.context.close()
    assert User.objects.filter(groups__name="companion").count() == 5


def test_a_lost_password_is_found_again_by_slip(slip_browser: Browser, live_server: object) -> None:
    learner = make_user(Role.COMPANION, username="teluk-jernih-27", name="Siti")
    (slip,) = issue_recoveries([learner], batch=uuid.uuid4(), actor=make_user(Role.ADMINISTRATOR), at=timezone.now())
    page = open_phone(slip_browser, f"{live_server.url}/undangan/", javascript=True)
    page.fill("#id_code", slip.code.lower().replace("-", " "))
    page.click("main button[type=submit]")
    fill_passwords(page, "sandi-baru-yang-panjang")
    page.click("text=Tampilkan >> nth=0")
    assert page.get_attribute("#id_password1", "type") == "text"
    page.click("main button[type=submit]:has-text('Simpan')")
    page.wait_for_url(f"{live_server.url}/akun/login/")
    page.fill("#id_login", "teluk-jernih-27")
    page.fill("#id_password", "sandi-baru-yang-panjang")
    page.click("main button[type=submit]")
    expect(page.locator("h1")).to_have_text("Halo, Siti")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.context.close()
