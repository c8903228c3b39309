"""The whole road on a small phone, with JavaScript and without: from a paper slip to a certificate (the “Ibu” of the list
is not on it) that a stranger verified and that was revoked; and four refusals, each in its own sentence.

The parts have journeys of their own; here one person walks through all of them. Where the programme asks for the same
once more (four other courses, a second simulation), the same functions as the players' do it beside the server.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.support import road
from tests.e2e.support.beside import ask
from tests.e2e.support.database import read
from tests.e2e.test_certificate import fits, issue, qr_of, revoke, sign_the_code
from tests.e2e.test_slips import fill_passwords
from tests.e2e.test_workshop import mark_everybody, plan
from tests.factories.accounts import PASSWORD
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
MODES = pytest.mark.parametrize("javascript", [True, False], ids=["js", "no-js"])
COURSE, SIMULATION = "/belajar/manajemen-stres/", "/belajar/asesmen-risiko/telepon-larut-malam/"
WORKSHOP = "Yang tidak ditanyakan"
CARDS = """select a.slug, json_array_length(v.content, '$.cards') from courses_lessonversion v
join courses_activity a on a.id = v.activity_id join courses_module m on m.id = a.module_id
join courses_course c on c.id = m.course_id where c.slug = '{slug}' and v.language = 'id' order by a.position, v.number"""


@MODES
def test_from_a_paper_slip_to_a_revoked_certificate(
    javascript: bool,
    server: Server,
    site_url: str,
    new_context: Callable[..., BrowserContext],
    signed_in: Callable,
    tmp_path: Path,
) -> None:
    def phone(account: str = "") -> Page:
        return new_context(javascript=javascript, state=signed_in(account) if account else None).new_page()

    word = "satu" if javascript else "dua"
    title, name = f"Angkatan {word}", f"Jalan {word.capitalize()}"
    number = ask(server.environment, road.cohort, word)
    trainer, learner, officer, stranger = phone("pelatih"), phone(), phone("petugas"), phone()

    account = open_account(learner, site_url, make_slip(trainer, site_url, number, f"Ibu {name}"))
    expect(learner.get_by_role("heading", name="Pendamping keluarga: dasar")).to_be_visible()
    assert fits(learner)
    read_the_course(learner, site_url, dict(read(server, CARDS.format(slug="manajemen-stres"))))
    pass_the_quiz(learner, site_url, server)
    play(learner, site_url, server)
    attend_and_be_marked(learner, trainer, site_url, cohort=title, javascript=javascript)
    sign_the_code(learner, site_url)
    assert ask(server.environment, road.rest, account) == {"lesson": 34, "quiz": 4, "scenario": 1}
    learner.goto(f"{site_url}/saya/sertifikat/")
    expect(learner.get_by_text("Menunggu penerbitan.").first).to_be_visible()

    issue(officer, site_url, cohort=title, name=name)
    sheet = download(learner, tmp_path / "dokumen.pdf")
    address = re.sub(r"^https?://[^/]+", site_url, qr_of(sheet))
    stranger.goto(address)
    expect(stranger.get_by_text(name)).to_be_visible()
    public = re.sub(r"[0-9a-f]{32}/$", "", address)
    stranger.goto(public)
    expect(stranger.get_by_role("heading", name="Berlaku")).to_be_visible()
    expect(stranger.get_by_text(name)).not_to_be_visible()
    assert fits(stranger)

    revoke(officer, site_url)
    stranger.goto(public)
    expect(stranger.get_by_role("heading", name="Dicabut")).to_be_visible()
    learner.reload()
    expect(learner.get_by_text("Dokumen ini dicabut")).to_be_visible()


def make_slip(page: Page, site_url: str, cohort: str, name: str) -> str:
    """The trainer pastes one name; the code that the sheet shows."""
    page.goto(f"{site_url}/admin/angkatan/{cohort}/")
    page.get_by_role("link", name="Undang dengan slip").click()
    page.fill("[name=names]", f"{name}\n")
    page.get_by_role("button", name="Buat slip").click()
    return page.locator("main table code").inner_text()


def open_account(page: Page, site_url: str, code: str) -> str:
    """Type the code, choose a password; the name of the account. The first page is one's own."""
    page.goto(f"{site_url}/undangan/")
    page.fill("#id_code", code.lower())
    page.click("main button[type=submit]")
    page.check("#id_is_adult")
    account = page.input_value("#id_username")
    fill_passwords(page, PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url(f"{site_url}/saya/perkenalan/")
    page.get_by_role("link", name="Lewati", exact=True).click()
    page.wait_for_url(f"{site_url}/saya/")
    return account


def read_the_course(page: Page, site_url: str, cards: dict[str, int]) -> None:
    """Every lesson from its door to “Selesai”, one card after the other."""
    for slug, count in cards.items():
        page.goto(f"{site_url}{COURSE}{slug}/")
        page.locator(".lantai a.t-1").click()
        for number in range(1, count + 1):
            page.wait_for_url(f"{site_url}{COURSE}{slug}/{number}/")
            assert fits(page), page.url
            page.locator(".lantai button.t-1").click()
        page.wait_for_url(f"{site_url}{COURSE}")
    assert page.locator("nav.isi a", has_text="selesai").count() == len(cards)


def pass_the_quiz(page: Page, site_url: str, server: Server) -> None:
    """From its door to the result, every item answered rightly."""
    page.goto(f"{site_url}{COURSE}kuis/")
    page.get_by_role("button", name="Mulai kuis").click()
    page.wait_for_url("**/1/")
    answers = ask(server.environment, road.answers, page.url.split("/")[-3])
    for position, fields in enumerate(answers, start=1):
        page.wait_for_url(f"**/{position}/")
        assert fits(page), page.url
        fill(page, fields)
        page.locator("button.t-1[form=jawab]").click()
    page.wait_for_url("**/periksa/")
    page.get_by_role("button", name="Serahkan jawaban").click()
    expect(page.get_by_role("heading", name="Lulus", exact=True)).to_be_visible()
    page.goto(f"{site_url}{COURSE}")
    expect(page.get_by_text("Anda sudah menyelesaikan pelatihan ini.")).to_be_visible()


def fill(page: Page, fields: dict[str, list[str]]) -> None:
    """Fill an item's form."""
    for name, values in fields.items():
        field = page.locator(f"[name='{name}']").first
        kind = field.evaluate("node => node.type")
        if kind == "select-one":
            field.select_option(values[0])
        elif kind == "textarea":
            field.fill(values[0])
        else:
            for value in values:
                page.locator(f"[name='{name}'][value='{value}']").check()


def play(page: Page, site_url: str, server: Server) -> None:
    """The simulation as an assessment, always the best choice; its debrief says that it counts."""
    page.goto(site_url + SIMULATION)
    page.get_by_role("button", name="Mulai").click()
    page.wait_for_url("**/simulasi/*/")
    for number, token in enumerate(ask(server.environment, road.choices, page.url.split("/")[-2]), start=1):
        expect(page.get_by_text(f"Adegan ke-{number}", exact=True)).to_be_visible()
        assert fits(page), number
        page.locator(f"button[name=pilihan][value='{token}']").click()
    page.get_by_role("button", name="Baca pembahasan").click()
    expect(page.get_by_text("Simulasi ini sudah tercatat.")).to_be_visible()


def attend_and_be_marked(learner: Page, trainer: Page, site_url: str, *, cohort: str, javascript: bool) -> None:
    """The code from the trainer's screen, typed on the learner's; then every criterion is seen to be safe."""
    address = plan(trainer, site_url, title=WORKSHOP, cohort=cohort)
    trainer.goto(f"{address}kode/")
    trainer.get_by_role("button", name="Buka kode untuk 10 menit").click()
    code = trainer.get_by_label("Kode hadir").inner_text()
    learner.goto(f"{site_url}/saya/hadir/")
    learner.fill("[name=kode]", code)
    learner.get_by_role("button", name="Saya hadir").click()
    expect(learner.get_by_text("Anda tercatat hadir.").first).to_be_visible()
    mark_everybody(trainer, address, javascript=javascript)
    learner.reload()
    expect(learner.get_by_text("Praktik Anda sudah dinilai dan memenuhi syarat.")).to_be_visible()


def download(page: Page, target: Path) -> Path:
    """The PDF of the newest document."""
    page.reload()
    page.get_by_role("link", name="Buka").first.click()
    with page.expect_download() as started:
        page.get_by_role("link", name="Unduh PDF").click()
    started.value.save_as(target)
    return target


def test_four_refusals_in_four_sentences(
    server: Server, site_url: str, new_context: Callable[..., BrowserContext], signed_in: Callable
) -> None:
    made = ask(server.environment, road.refused, "tolak")
    address = f"{site_url}/admin/penerbitan/{made['cohort']}/"
    page = new_context(state=signed_in("petugas")).new_page()
    page.goto(address)
    assert fits(page)
    said = {name: row_of(page, f"Peserta {name}") for name in ("Tanpa", "Bahaya", "Siap")}
    assert "Belum ada praktik yang diamati dalam workshop." in said["Tanpa"]
    assert "Ada satu tindakan membahayakan yang belum diulang dengan aman. Nilai lain tidak menutupinya." in said["Bahaya"]
    assert "siap terbit" in said["Siap"]

    assert made["kinds"] == ["legal", "clinical", "local"]
    page.get_by_role("link", name="Terbitkan untuk Peserta Siap").click()
    page.get_by_role("button", name="Ya, terbitkan untuk Peserta Siap").click()
    refusal = "Sebagian isi wajib belum ditinjau ahli. Yang dapat terbit baru dokumen uji coba."
    assert refusal in row_of(page, "Peserta Siap")
    assert "siap terbit" in row_of(page, "Peserta Siap")

    nobody = "Hanya petugas dinas dari kabupaten atau kota angkatan ini yang dapat menerbitkan atau mencabut."
    assert [made["elsewhere"], made["trainer"]] == [nobody, nobody]
    trainer = new_context(state=signed_in("pelatih")).new_page()
    answer = trainer.goto(address)
    assert answer is not None
    assert answer.status == 404
    assert read(server, "select count(*) from courses_document d join courses_documentholder h on h.document_id = d.id "
                        "where h.name like 'Peserta %'") == [(0,)]  # fmt: skip


def row_of(page: Page, name: str) -> str:
    """What the dry run says about somebody."""
    return page.locator("main tr", has_text=name).inner_text()
