"""Hands of an editor: adding blocks, filling them, choosing files, opening the menus of the page editor."""

import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page

# Words of the framework's English that an editor would meet where a translation is missing.
ENGLISH = set(
    """the and with from your you this that these those are was has have not will can please add edit delete remove save saved
    search choose chosen select upload uploaded create created update updated publish published unpublish submit submitted
    review approve approved reject cancel close open show hide move copy history settings page pages image images file files
    document documents title more actions action toggle breadcrumbs language languages user users comment comments insert
    block blocks preview required errors field fields changed changes unsaved view views live content for
    previous next all none yes new duplicate collapse expand side general promote
    started completed issues found""".split()
)

VISIBLE = """() => {
  const seen = node => node.getClientRects().length > 0 && getComputedStyle(node).visibility !== 'hidden';
  const theirs = [...document.querySelectorAll('option[value], [lang=en]')].map(node => node.textContent.trim());
  const words = document.body.innerText.split('\\n').filter(line => !theirs.includes(line.trim()));
  for (const node of document.querySelectorAll('[aria-label], [title]')) {
    if (seen(node)) words.push(node.getAttribute('aria-label') || '', node.getAttribute('title') || '');
  }
  return words;
}"""

KINDS = """() => [...document.querySelectorAll('input[name^=body-]')]
  .filter(node => /^body-[0-9]+-type$/.test(node.name)).map(node => node.value)"""


def english_in(page: Page) -> list[str]:
    """Lines of the screen, its labels included, that hold an English word; titles of English pages in a list are theirs."""
    lines = {" ".join(line.split()) for line in page.evaluate(VISIBLE)}
    return sorted(line for line in lines if set(re.findall(r"[a-z]+", line.lower())) & ENGLISH)


def kinds_of(page: Page) -> list[str]:
    """The kinds of the blocks of the body so far."""
    return page.evaluate(KINDS)


def add_block(page: Page, label: str) -> str:
    """Add one block at the end; the prefix of its fields' names."""
    prefix = f"body-{len(kinds_of(page))}"
    page.locator(".c-sf-add-button").last.click()
    page.get_by_role("option", name=label, exact=True).click()
    page.wait_for_selector(f"[name={prefix}-type]", state="attached")
    return prefix


def block_of(page: Page, prefix: str) -> Locator:
    """The block whose fields begin with `prefix`."""
    return page.locator(f"[data-streamfield-child]:has(> input[name={prefix}-type]), div:has(> input[name={prefix}-type])").last


def upload_in_chooser(page: Page, prefix: str, file: Path, **fields: str) -> None:
    """Open the block's chooser, upload a file with what the library asks, and take it."""
    block_of(page, prefix).locator("[data-chooser-action-choose]:visible").first.click()
    window = page.locator(".modal-content")
    window.get_by_role("tab", name=re.compile("^Unggah")).click()
    form = window.locator("form:has(input[type=file])")
    form.locator("[name$=-title]").fill(fields.pop("title"))
    form.locator("[name$=-upload-file]").set_input_files(file)
    form.locator("[name$=-people_shown]").select_option(label="Tidak ada orang yang dapat dikenali")
    captions = fields.pop("captions", "")
    if captions:
        form.locator("[name$=-captions]").set_input_files(captions)
    for name, value in fields.items():
        form.locator(f"[name$=-{name}]").fill(value)
    form.get_by_role("button", name="Unggah").click()
    window.wait_for(state="detached")


def make_files(folder: Path) -> dict[str, Path]:
    """A small picture, a second of silence, a film, its captions and a sheet."""
    paths = {name: folder / name for name in ("kebun.png", "hening.ogg", "film.mp4", "film.vtt", "lembar.pdf")}
    Image.new("RGB", (640, 420), "#2f6f6b").save(paths["kebun.png"])
    paths["hening.ogg"].write_bytes(b"OggS" + bytes(60))
    paths["film.mp4"].write_bytes(b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom")
    paths["film.vtt"].write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nSelamat pagi.\n")
    paths["lembar.pdf"].write_bytes(b"%PDF-1.4\n%%EOF\n")
    return paths
