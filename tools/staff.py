"""Signing in as a demo account in a browser, second factor included (RFC 6238)."""

import base64
import hashlib
import hmac
import struct
import time

from playwright.sync_api import Page

PASSWORD = "belajar-bersama"  # noqa: S105 -- the demo accounts' password, refused outside development
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 -- the demo staff's fixed secret


def code_at(moment: float, secret: str = SECRET) -> str:
    """The six digits of a TOTP secret (base32, SHA-1, 30 s) at a Unix time in seconds."""
    counter = struct.pack(">Q", int(moment // 30))
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def sign_in(page: Page, base: str, account: str) -> None:
    """Sign in on `page`. A code works once, so a second sign-in within its 30 seconds waits for the next."""
    page.goto(f"{base}/akun/login/")
    page.fill("input[name=login]", account)
    page.fill("input[name=password]", PASSWORD)
    page.click("form:has(input[name=password]) button[type=submit]")
    for _attempt in range(3):
        field = page.locator("input[name=code]")
        if field.count() == 0:
            return
        field.fill(code_at(time.time()))
        page.click("form:has(input[name=code]) button[type=submit]")
        page.wait_for_load_state()
        if page.locator("input[name=code]").count() == 0:
            return
        time.sleep(31 - time.time() % 30)
    raise AssertionError(f"{account} could not sign in")
