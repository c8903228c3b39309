"""A trainer pastes a case, publishes it, holds it with twelve people and marks them on a phone; with JavaScript and without."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.e2e.support.axe import is_clean, sideways_of
from tests.e2e.support.workshops import index_of, make_people, pack_text, results_of, secrets
from tests.e2e.test_simulation import press_publish, write
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
PAPERS = ("Paket peserta", "Panduan fasilitator", "Kartu peran", "Latihan meja", "Daftar hadir", "Lembar pengamat")


def plan(page: Page, url: str, *, title: str, cohort: str) -> str:
    """Plan a session that begins in a minute's past; answers its address."""
    page.goto(f"{url}/saya/sesi/baru/")
    page.select_option("[name=version]", label=title)
    page.select_option("[name=cohort]", label=cohort)
    page.fill("[name=place]", "Aula kelurahan")
    page.fill("[name=starts_at]", f"{dt.datetime.now(dt.UTC) - dt.timedelta(days=1):%Y-%m-%dT%H:%M}")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url(re.compile(r"/saya/sesi/[0-9a-f-]{36}/$"))
    return page.url


def fill_attendance(page: Page, address: str, *, paper: int) -> list[str]:
    """Tick everybody, add names on paper."""
    page.goto(f"{address}kehadiran/")
    found = is_clean(page)
    for box in page.locator("[name=hadir]").all():
        box.check()
    page.get_by_role("button", name="Simpan kehadiran").click()
    page.wait_for_load_state()
    for number in range(1, paper + 1):
        page.fill("[name=nama]", f"Bu Kertas {number}")
        page.get_by_role("button", name="Tambahkan").click()
        page.wait_for_load_state()
    return found


def mark_everybody(page: Page, address: str, *, javascript: bool) -> list[str]:
    """Every criterion of everybody, the one after the other."""
    page.goto(f"{address}nilai/")
    links = [link.get_attribute("href") for link in page.locator(".ws-daftar a").all()]
    origin, found = re.match(r"https?://[^/]+", address), []
    for place, link in enumerate(links):
        page.goto(f"{origin[0] if origin else ''}{link}")
        for criterion in page.locator("fieldset").all():
            criterion.get_by_label("Aman sendiri").check()
        if javascript:
            page.get_by_text("Tersimpan", exact=True).wait_for()
        if place == 0:
            found = is_clean(page) if javascript else []
        page.get_by_role("button", name="Selesai menilai").click()
        page.wait_for_load_state()
    return found


def test_a_pasted_case_is_published_held_with_twelve_people_and_marked(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], server: Server, site_url: str
) -> None:
    cohort = make_people(server, name="tempel")
    trainer = new_context(width=1366, state=signed_in("pelatih")).new_page()
    trainer.goto(f"{site_url}/admin/pages/add/learning_pages/workshoppage/{index_of(server)}/")
    trainer.locator("[name=title]").press_sequentially("Kasus tempelan")
    trainer.locator("[name=title]").blur()
    write(trainer, pack_text())
    trainer.wait_for_selector(".nk-paket .ws-tahap")
    assert secrets()[0] not in trainer.inner_text("[data-bidang=peserta]")
    assert secrets()[0] in trainer.inner_text("[data-bidang=fasilitator]")
    press_publish(trainer)
    said = [text.strip() for text in trainer.locator(".error-message").all_inner_texts() if text.strip()]
    assert said == ["Centang pernyataan bahwa cerita ini rekaan."]
    trainer.check("[name=is_fictional]")
    # The draft saves itself by now and the form goes on as that page's; pressing in between would make the page twice.
    trainer.wait_for_url("**/edit/")
    press_publish(trainer)
    trainer.wait_for_url(re.compile(r"/admin/pages/\d+/(?!edit)"))

    phone = new_context(state=signed_in("pelatih")).new_page()
    address = plan(phone, site_url, title="Kasus tempelan", cohort="Angkatan tempel")
    found = is_clean(phone)
    found += fill_attendance(phone, address, paper=3)
    found += mark_everybody(phone, address, javascript=True)
    phone.goto(f"{address}kode/")
    phone.get_by_role("button", name="Buka kode untuk 10 menit").click()
    phone.get_by_label("Kode hadir").wait_for()
    found += is_clean(phone)
    for paper in PAPERS:
        phone.goto(address)
        phone.get_by_role("link", name=paper).click()
        phone.wait_for_url("**/cetak/**")
        found += sideways_of(phone)  # axe looks at every paper in test_accessible
    phone.goto(f"{address}tutup/")
    phone.get_by_role("button", name="Tutup sesi").click()
    phone.wait_for_load_state()
    assert found == []
    assert results_of(server, cohort) == {"present": 12, "paper": 3, "marked": 12, "evidence": 9}

    learner = new_context(state=signed_in("relawan")).new_page()
    number = address.rstrip("/").rsplit("/", 1)[1]
    shown = []
    for path in ("/workshop/", f"/workshop/{number}/", f"/workshop/{number}/?baca=1", "/saya/", "/saya/hadir/"):
        learner.goto(site_url + path)
        shown.append(learner.content())
        # The first page is looked at in test_accessible; here the person learns in two cohorts of one programme.
        found += is_clean(learner) if path != "/saya/" else []
    assert found == []
    assert "Sebelum membaca" in shown[1]
    assert [line for line in secrets() if any(line in text for text in shown)] == []


def test_without_javascript_twelve_people_are_ticked_and_marked(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], server: Server, site_url: str
) -> None:
    cohort = make_people(server, name="tanpa")
    phone = new_context(javascript=False, state=signed_in("pelatih")).new_page()
    phone.goto(f"{site_url}/saya/sesi/baru/")
    title = phone.locator("[name=version] option").nth(1).inner_text()
    address = plan(phone, site_url, title=title, cohort="Angkatan tanpa")
    phone.goto(f"{address}kehadiran/")
    for box in phone.locator("[name=hadir]").all():
        box.check()
    phone.get_by_role("button", name="Simpan kehadiran").click()
    for number in range(1, 4):
        phone.fill("[name=nama]", f"Bu Kertas {number}")
        phone.get_by_role("button", name="Tambahkan").click()
    mark_everybody(phone, address, javascript=False)
    assert results_of(server, cohort) == {"present": 12, "paper": 3, "marked": 12, "evidence": 9}
