"""The last steps to a certificate, in Chromium, at 360 px, with JavaScript and without: the code of ethics is signed, the
officer issues, the PDF is downloaded, its QR code read back by a program, verified, revoked and shown as revoked.

The steps before (lessons, quiz, simulations, workshop) have tests of their own; here they are done in the database.
"""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.support.axe import faults_of
from tests.e2e.support.documents import make_waiting

pytestmark = pytest.mark.e2e
DISTRICTS = {True: "balikpapan", False: "samarinda"}


def qr_of(sheet: Path) -> str:
    """The address in the QR code of a PDF, read from its picture at 150 dots per inch."""
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", sheet, sheet.with_suffix("")], check=True)
    with Image.open(sheet.with_suffix(".png")) as picture:
        (found,) = zxingcpp.read_barcodes(picture)
        return found.text


def fits(page: Page) -> bool:
    """Nothing makes the page wider than the phone."""
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("javascript", [True, False])
def test_from_the_code_of_ethics_to_a_revoked_certificate(
    javascript: bool, server, site_url: str, new_context: Callable[..., BrowserContext], signed_in: Callable, tmp_path: Path
) -> None:
    make_waiting(server, account="relawan", district=DISTRICTS[javascript])
    learner = new_context(javascript=javascript, state=signed_in("relawan")).new_page()
    officer = new_context(width=1280, state=signed_in("petugas")).new_page()
    stranger = new_context(javascript=javascript).new_page()

    sign_the_code(learner, site_url)
    assert not javascript or faults_of(learner) == []
    learner.goto(f"{site_url}/saya/sertifikat/")
    expect(learner.get_by_text("Menunggu penerbitan.").first).to_be_visible()
    assert fits(learner)
    assert not javascript or faults_of(learner) == []

    issue(officer, site_url)
    learner.reload()
    learner.get_by_role("link", name="Buka").first.click()
    expect(learner.get_by_role("heading", name="Sertifikat Kelulusan Pelatihan (internal)")).to_be_visible()
    assert fits(learner)
    with learner.expect_download() as download:
        learner.get_by_role("link", name="Unduh PDF").click()
    assert download.value.suggested_filename == "dokumen.pdf"
    download.value.save_as(tmp_path / "dokumen.pdf")

    address = re.sub(r"^https?://[^/]+", site_url, qr_of(tmp_path / "dokumen.pdf"))
    stranger.goto(address)
    expect(stranger.get_by_text("Contoh Relawan")).to_be_visible()
    public = re.sub(r"[0-9a-f]{32}/$", "", address)
    stranger.goto(public)
    expect(stranger.get_by_role("heading", name="Berlaku")).to_be_visible()
    expect(stranger.get_by_text("C. R.")).to_be_visible()
    expect(stranger.get_by_text("Contoh Relawan")).not_to_be_visible()
    assert stranger.context.cookies() == []
    assert fits(stranger)

    revoke(officer, site_url)
    stranger.goto(public)
    expect(stranger.get_by_role("heading", name="Dicabut")).to_be_visible()
    learner.reload()
    expect(learner.get_by_text("Dokumen ini dicabut")).to_be_visible()
    if javascript:
        assert [faults_of(page) for page in (learner, stranger)] == [[], []]


def sign_the_code(page: Page, site_url: str) -> None:
    """Tick once, send once; a second visit says when."""
    page.goto(f"{site_url}/saya/kode-etik/")
    assert fits(page)
    tick = page.locator("main input[type=checkbox]")
    if tick.count():
        tick.check()
        page.get_by_role("button", name="Tandatangani").click()
    page.goto(f"{site_url}/saya/kode-etik/")
    expect(page.get_by_text("Anda menandatangani naskah nomor")).to_be_visible()


def issue(page: Page, site_url: str, *, cohort: str = "Angkatan uji", name: str = "Contoh Relawan") -> None:
    """Refused without the tick while content waits for its review; issued with it."""
    page.goto(f"{site_url}/admin/penerbitan/")
    page.get_by_role("link", name=cohort).first.click()
    page.get_by_role("link", name=f"Terbitkan untuk {name}").click()
    page.get_by_role("button", name=f"Ya, terbitkan untuk {name}").click()
    expect(page.get_by_text("Sebagian isi wajib belum ditinjau ahli. Yang dapat terbit").first).to_be_visible()
    page.get_by_role("link", name=f"Terbitkan untuk {name}").click()
    page.get_by_label("Terbitkan sebagai uji coba").check()
    page.get_by_role("button", name=f"Ya, terbitkan untuk {name}").click()
    expect(page.get_by_text("Terbit: 1 dokumen.")).to_be_visible()


def revoke(page: Page, site_url: str) -> None:
    """The newest document of the register."""
    page.goto(f"{site_url}/admin/penerbitan/dokumen/")
    page.locator("main table a").first.click()
    page.get_by_label("diminta pemegangnya").check()
    page.get_by_role("button", name="Cabut").click()
    expect(page.get_by_text("Alasan: diminta pemegangnya.")).to_be_visible()
