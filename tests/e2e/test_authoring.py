"""An editor writes an article with every block, looks at it, sends it on; the expert clears it; readers have it. No shell."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from puspaga.pages.blocks import ArticleBody
from tests.e2e.support.authoring import add_block, block_of, english_in, kinds_of, make_files, upload_in_chooser
from tests.e2e.support.database import read
from tools.bench.server import Server

pytestmark = pytest.mark.e2e
TITLE = "Sore di kebun bersama kakek"
PATH = "/keluarga/komunikasi/sore-di-kebun-bersama-kakek/"
TEXTS: dict[str, dict[str, str]] = {
    "Subjudul": {"value": "Mulai dari tanah"},
    "Intinya": {"value-0-value": "Kakek dan cucu menanam satu pot."},
    "Kutipan": {"value-teks": "Ternyata ia suka bercerita.", "value-siapa": "Pak Amir (cerita rekaan)"},
    "Langkah": {"value-0-value": "Pilih satu pot."},
    "Coba ucapkan, sebaiknya dihindari": {
        "value-0-value-ucapkan": "Kakek senang ditemani.",
        "value-0-value-hindari": "Kamu main HP terus.",
    },
    "Coba minggu ini": {"value": "Siram bersama satu kali."},
    "Jeda": {"value": "Tarik napas pelan, lalu buang."},
    "Saatnya mencari bantuan": {"value-0-value": "Kakek sering lupa jalan pulang."},
    "Kotak aman": {},
    "Cek cepat": {
        "value-soal": "Apa yang disiapkan dulu?",
        "value-opsi-0-value": "Pot dan tanah.",
        "value-opsi-1-value": "Televisi.",
        "value-penjelasan": "Semua mulai dari tanah.",
    },
}


def write_blocks(page: Page, files: dict[str, Path]) -> None:
    """One block of every kind."""
    for label, fields in TEXTS.items():
        prefix = add_block(page, label)
        for name, value in fields.items():
            if name == "value-opsi-1-value":
                block_of(page, prefix).locator(".c-sf-add-button:visible").last.click()
            page.fill(f"[name={prefix}-{name}]", value)
    prefix = add_block(page, "Paragraf")
    block_of(page, prefix).locator("[contenteditable=true]").click()
    page.keyboard.type("Sore hari kebun kecil terasa sejuk.")
    page.wait_for_selector(f"input[name={prefix}-value][value*='kebun kecil']", state="attached")
    prefix = add_block(page, "Istilah")
    block_of(page, prefix).locator("[data-chooser-action-choose]:visible").click()
    page.locator(".modal-content").get_by_role("link", name="debrief").click()
    page.locator(".modal-content").wait_for(state="detached")
    prefix = add_block(page, "Gambar")
    upload_in_chooser(page, prefix, files["kebun.png"], title="Kebun", description="Pot di tepi jendela")
    page.fill(f"[name={prefix}-value-alt_text]", "Pot di tepi jendela")
    words = "Selamat pagi."
    upload_in_chooser(page, add_block(page, "Suara"), files["hening.ogg"], title="Suara kebun", transcript=words)
    film = {"title": "Film kebun", "transcript": words, "captions": str(files["film.vtt"])}
    upload_in_chooser(page, add_block(page, "Film"), files["film.mp4"], **film)
    upload_in_chooser(page, add_block(page, "Unduhan"), files["lembar.pdf"], title="Lembar tanam")


def choose_action(page: Page, name: str) -> None:
    """Press a button of the menu beside "Simpan draf"."""
    page.locator("footer").get_by_role("button", name="Tindakan lain").click()
    with page.expect_navigation():
        page.locator("footer").get_by_role("button", name=name).click()


def test_every_block_from_writing_to_readers_without_a_shell(
    new_context: Callable[..., BrowserContext],
    signed_in: Callable[[str], dict],
    site_url: str,
    server: Server,
    tmp_path: Path,
) -> None:
    foreign: list[str] = []
    topic = read(server, "select id from wagtailcore_page where slug = 'komunikasi' and live order by path")[0][0]
    editor = new_context(width=1280, state=signed_in("penyunting")).new_page()
    editor.goto(f"{site_url}/admin/pages/add/pages/articlepage/{topic}/")
    foreign += english_in(editor)
    editor.fill("[name=title]", TITLE)
    editor.fill("[name=promise]", "Satu sore, satu pot, satu cerita.")
    editor.fill("[name=summary]", "Menanam bersama membuka obrolan.")
    write_blocks(editor, make_files(tmp_path))
    assert sorted(kinds_of(editor)) == sorted(ArticleBody().child_blocks)
    foreign += english_in(editor)
    editor.get_by_label("psikologi dan kesehatan").check()
    editor.get_by_role("button", name="Simpan draf").click()
    editor.wait_for_url(re.compile(r"/admin/pages/\d+/edit/"))
    assert new_context().new_page().goto(site_url + PATH).status == 404

    editor.get_by_role("button", name="Pratinjau").click()
    expect(editor.frame_locator("iframe[title=Pratinjau] >> nth=-1").locator("h1")).to_have_text(TITLE)
    foreign += english_in(editor)
    editor.reload()
    choose_action(editor, re.compile("^Kirim ke"))
    expect(editor.locator(".messages")).to_contain_text(TITLE)
    foreign += english_in(editor)

    expert = new_context(width=1280, state=signed_in("psikolog")).new_page()
    expert.goto(site_url + "/admin/")
    foreign += english_in(expert)
    expert.get_by_role("link", name=TITLE).first.click()
    foreign += english_in(expert)
    choose_action(expert, re.compile("^Setujui$"))
    foreign += english_in(expert)
    reader = new_context().new_page()
    assert reader.goto(site_url + PATH).status == 200
    words = reader.text_content("main") or ""
    assert [text for text in ("Mulai dari tanah", "kebun kecil", "Selamat pagi.", "Lembar tanam") if text not in words] == []
    assert "Belum ditinjau" not in words
    assert "\n".join(sorted(set(foreign))) == ""
