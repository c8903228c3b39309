"""Screenshots of the main screens at 360 and 1280 px into docs/screens, one picture a screen with both widths.

python -m tools.screens [NAME …]
"""

import argparse
import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tools import prepare
from tools.bench.server import serve, workspace
from tools.staff import sign_in

TARGET = prepare.ROOT / "docs" / "screens"
PUBLIC = {
    "beranda": "/",
    "keluarga": "/keluarga/",
    "topik": "/keluarga/remaja/",
    "artikel": "/keluarga/remaja/saat-remaja-mulai-diam/",
    "artikel-peka": "/keluarga/tetangga/saat-tetangga-bercerita/",
    "keterangan": "/aman/",
    "layanan": "/bantuan/",
    "satu-layanan": "/bantuan/puspaga-harapan-v/",
    "peta-rujukan": "/bantuan/peta-rujukan/",
    "cari": "/cari/",
    "masuk": "/akun/login/",
    "undangan": "/undangan/",
    "kalender": "/kalender/",
    "tidak-ada": "/alamat-yang-tidak-ada/",
    "inggris": "/en/",
}
SIGNED_IN = {
    "saya": ("relawan", "/saya/"),
    "penjaga": ("penjaga", "/saya/layanan/"),
    "dasbor": ("penyunting", "/admin/"),
    "penjelajah": ("penyunting", "/admin/pages/"),
    "laporan-tinjauan": ("petugas", "/admin/laporan/tinjauan/"),
    "pelatihan": ("relawan", "/belajar/mengenali-dan-hak/"),
    "kartu": ("relawan", "/belajar/mengenali-dan-hak/empat-bentuk/1/"),
    "jeda": ("relawan", "/belajar/jeda/"),
    "kelas": ("pelatih", "/admin/angkatan/"),
    "bank-butir": ("pelatih", "/admin/butir/"),
    "sesi": ("pelatih", "/saya/sesi/"),
    "penerbitan": ("petugas", "/admin/penerbitan/"),
    "laporan-pelatihan": ("petugas", "/admin/laporan/pelatihan/"),
}
# Screens behind a button: the door's own, which begins at the first width and goes on at the second.
BEHIND = {
    "kuis": ("relawan", "/belajar/mengenali-dan-hak/kuis/"),
    "simulasi": ("relawan", "/belajar/mengenali-dan-hak/meja-kelurahan-yang-ramai/"),
}
DOOR = "button.t-1"
WIDTHS = (360, 1280)
MAX_HEIGHT = 2400
# The bar at the foot of the window would stand in the middle of a long picture.
STILL = ".bawah, .lantai { position: static !important }"


def wanted(names: list[str]) -> Iterator[tuple[str, str | None, str]]:
    """(name, account or None, address) of the screens asked for, or of all."""
    for name, path in PUBLIC.items():
        if not names or name in names:
            yield name, None, path
    for name, (account, path) in (SIGNED_IN | BEHIND).items():
        if not names or name in names:
            yield name, account, path


def shot(page: Page, url: str, *, is_behind: bool = False) -> Image.Image:
    """The page, or what lies behind its button, as a picture at most MAX_HEIGHT high."""
    page.goto(url, wait_until="networkidle")
    if is_behind:
        page.locator(DOOR).last.click()
        page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True, style=STILL)))
    return picture.crop((0, 0, picture.width, min(picture.height, MAX_HEIGHT)))


def side_by_side(pictures: list[Image.Image]) -> Image.Image:
    """Pictures in a row on a quiet ground."""
    width = sum(picture.width for picture in pictures) + 40 * (len(pictures) + 1)
    sheet = Image.new("RGB", (width, max(picture.height for picture in pictures) + 80), "#d9d3c6")
    left = 40
    for picture in pictures:
        sheet.paste(picture, (left, 40))
        left += picture.width + 40
    return sheet


def contexts(browser: Browser, base: str, account: str | None, states: dict[str, dict]) -> Iterator[Page]:
    """A page at each width, signed in when an account is named (each account signs in once)."""
    if account and account not in states:
        context = browser.new_context()
        sign_in(context.new_page(), base, account)
        states[account] = context.storage_state()
        context.close()
    for width in WIDTHS:
        context = browser.new_context(
            viewport={"width": width, "height": 780 if width < 600 else 900},
            storage_state=states.get(account) if account else None,
            locale="id-ID",
        )
        yield context.new_page()
        context.close()


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--to", type=Path, default=TARGET)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    environment = {**workspace("screens"), "DJANGO_SETTINGS_MODULE": "puspaga.settings.dev"}
    if (prepare.VAR / "static").exists():
        shutil.copytree(prepare.VAR / "static", Path(environment["VAR_DIR"]) / "static")
        shutil.copy(prepare.VAR / "static.key", environment["VAR_DIR"])
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with serve("puspaga.wsgi:application", environment=environment) as server, sync_playwright() as playwright:
        base = f"http://localhost:{server.port}"
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        states: dict[str, dict] = {}
        for name, account, path in wanted(options.names):
            pictures = [shot(page, base + path, is_behind=name in BEHIND) for page in contexts(browser, base, account, states)]
            side_by_side(pictures).quantize(128).save(options.to / f"{name}.png", optimize=True)
            print(name, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
