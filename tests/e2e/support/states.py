"""The named addresses in their states: empty, wrong, filled, finished."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.e2e.support import documents, learning, workshops

Row = tuple[str, str, str, Callable[[Page], None] | None, int]

SERVICE = "puspaga-harapan-v"

# Names that show no page of their own, and why.
NOT_PAGES = {
    "quick_exit": "POST only; its result is the neutral page",
    "reopen": "POST only; its result is the home page",
    "healthz": "plain text for machines",
    "readyz": "plain text for machines",
    "upload": "files",
    "favicon": "leads to a picture",
    "sitemap": "XML",
    "robots": "plain text",
    "wagtailcore_authenticate_with_password": "POST only; no page is behind a shared password",
    "keeper_cancel": "POST only; its result is keeper_service",
    "keeper_move": "POST only; its result is keeper_service",
    "keeper_add": "POST only; its result is keeper_service",
    "keeper_restore": "POST only; its result is keeper_service",
    "keeper_verify": "POST only; its result is keeper_service",
    "mfa_download_recovery_codes": "a file",
    "my_data": "a file",
    "mfa_reauthenticate_webauthn": "needs a passkey in the device; the form is that of mfa_reauthenticate",
    "mfa_remove_webauthn": "needs a passkey in the device",
    "mfa_edit_webauthn": "needs a passkey in the device",
    "mfa_authenticate": "the middle of signing in: looked at as account_login: second step",
    "account_inactive": "redirects unless the account was closed in mid-session",
    "naskah_check": "POST only; its part of the editor is looked at in test_simulation",
    "naskah_trial": "POST only; looked at in test_simulation",
    "workshop_check": "POST only; its part of the editor is looked at in test_workshop",
    "redact_answer": "POST only; its result is marking_answer",
    "training_download": "files",
    "drawing_file": "a picture",
    "slip_sheet": "a file",
    "slip_renew": "POST only; its result is a sheet shown once: looked at in test_slips",
    "slip_void": "POST only; its result is slip_batch",
    "verify_channel": "POST only; its result is stale_channels",
    "slip_batch": "needs a sheet: walked in test_crawl",
    "review_report_results": "a part of review_report",
    "count_report_results": "a part of count_report",
    "stale_channels_results": "a part of stale_channels",
    **documents.NOT_PAGES,
    **learning.NOT_PAGES,
    **workshops.NOT_PAGES,
}


def filling(**fields: str) -> Callable[[Page], None]:
    """Fill the named fields of the main form and send it."""

    def act(page: Page) -> None:
        for name, value in fields.items():
            page.fill(f"main [name={name}]", value)
        page.click("main form button[type=submit]")
        page.wait_for_load_state()

    return act


def searching(words: str) -> Callable[[Page], None]:
    """Search on the page for words."""

    def act(page: Page) -> None:
        page.fill("main input[name=teks] >> nth=0", words)
        page.click("main form.cari button >> nth=0")
        page.wait_for_selector("[data-hasil] h2")

    return act


def leaving(page: Page) -> None:
    """Press the exit button."""
    page.click("button.keluar")
    page.wait_for_url("**/kalender/")


def opening_all(page: Page) -> None:
    """Open every fold and answer every quick check of the page."""
    page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true })")
    for field in page.locator("main fieldset input[type=radio]:visible").all():
        field.check(force=True)
    for button in page.locator("main [data-cek] button:visible").all():
        button.click()


def rows() -> list[Row]:
    """(name of the address: state, path, account, what is done first, expected status)."""
    return [*_public(), *_signing(), *_own(), *_keeping(), *documents.rows(filling), *learning.rows(), *workshops.rows(filling)]


def _public() -> list[Row]:
    return [
        ("search: empty", "/cari/", "", None, 200),
        ("search: results", "/", "", searching("anak marah"), 200),
        ("search: nothing found", "/", "", searching("xyzzyq"), 200),
        ("search: words of danger", "/", "", searching("suami memukul saya"), 200),
        ("search: English", "/en/", "", searching("teenager"), 200),
        ("neutral: after leaving", "/aman/", "", leaving, 200),
        ("wagtail_serve: quick checks open", "/keluarga/remaja/saat-remaja-mulai-diam/", "", opening_all, 200),
        ("wagtail_serve: not found", "/tidak-ada/", "", None, 404),
        ("wagtail_serve: not found in English", "/en/not-there/", "", None, 404),
        ("account_gone: farewell", "/akun/selesai/", "", None, 200),
    ]


def _signing() -> list[Row]:
    wrong = filling(login="tidak-ada", password="salah-sekali")
    return [
        ("account_login: empty", "/akun/login/", "", None, 200),
        ("account_login: wrong", "/akun/login/", "", wrong, 200),
        ("account_login: second step", "/akun/login/", "", filling(login="pelatih", password="belajar-bersama"), 200),
        ("wagtailadmin_login: sent on", "/admin/login/", "", None, 200),
        ("wagtailcore_login: sent on", "/_util/login/", "", None, 200),
        ("account_signup: sent on", "/akun/signup/", "", None, 200),
        ("account_reset_password: empty", "/akun/password/reset/", "", None, 200),
        ("account_reset_password_done: sent", "/akun/password/reset/done/", "", None, 200),
        ("account_reset_password_from_key: used", "/akun/password/reset/key/1-set-password/", "", None, 200),
        ("account_reset_password_from_key_done: done", "/akun/password/reset/key/done/", "", None, 200),
        ("slip: empty", "/undangan/", "", None, 200),
        ("slip: wrong", "/undangan/", "", filling(code="ABCD-EFGH-JKLM"), 200),
        ("slip_by_link: wrong", "/u/ABCDEFGHJKLM/", "", None, 200),
        ("slip_account: without a slip", "/undangan/akun/", "", None, 200),
        ("slip_password: without a slip", "/undangan/sandi/", "", None, 200),
    ]


def _own() -> list[Row]:
    plain = [
        ("edit_profile: companion", "/saya/profil/"),
        ("first_steps: companion", "/saya/perkenalan/"),
        ("delete_me: companion", "/saya/hapus/"),
        ("account_logout: ask", "/akun/logout/"),
        ("account_email: sent on", "/akun/email/"),
        ("account_email_verification_sent: sent on", "/akun/confirm-email/"),
        ("account_confirm_email: sent on", "/akun/confirm-email/abc/"),
        ("account_confirm_login_code: sent on", "/akun/login/code/confirm/"),
        ("account_change_password: empty", "/akun/password/change/"),
        ("account_set_password: sent on", "/akun/password/set/"),
        ("account_reauthenticate: ask", "/akun/reauthenticate/"),
        ("mfa_index: companion", "/akun/2fa/"),
        ("mfa_activate_totp: companion", "/akun/2fa/totp/activate/"),
        ("mfa_list_webauthn: companion", "/akun/2fa/webauthn/"),
        ("mfa_add_webauthn: companion", "/akun/2fa/webauthn/add/"),
    ]
    staff = [
        ("second_factor_setup: has one", "/akun/langkah-kedua/"),
        ("second_factor_done: codes", "/akun/langkah-kedua/selesai/"),
        ("mfa_index: trainer", "/akun/2fa/"),
        ("mfa_reauthenticate: trainer", "/akun/2fa/reauthenticate/"),
        ("mfa_generate_recovery_codes: trainer", "/akun/2fa/recovery-codes/generate/"),
        ("mfa_deactivate_totp: trainer", "/akun/2fa/totp/deactivate/"),
    ]
    made = ("mfa_view_recovery_codes: just made", "/akun/2fa/recovery-codes/generate/", "pelatih", filling(), 200)
    return (
        [made]
        + [(name, path, "relawan", None, 200) for name, path in plain]
        + [(name, path, "pelatih", None, 200) for name, path in staff]
    )


def _keeping() -> list[Row]:
    def first_day(page: Page) -> None:
        page.click("main a[href*='/tanggal/'] >> nth=0")

    return [
        ("keeper_services: own", "/saya/layanan/", "penjaga", None, 200),
        ("keeper_services: none", "/saya/layanan/", "relawan", None, 200),
        ("keeper_service: own", f"/saya/layanan/{SERVICE}/", "penjaga", None, 200),
        ("keeper_day: own", f"/saya/layanan/{SERVICE}/", "penjaga", first_day, 200),
    ]
