"""The sheet, read back: language, structure, alternative text, attachments, QR code, names of every kind."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from courses.engines.certificate import __main__ as engine

FOLDER = Path(engine.__file__).parent
LONG_NAME = "Maria Magdalena Hermina Theodora Wulandari Kusumaningrum Ngau"
DATA = {
    "language": "id",
    "title": "Sertifikat Kelulusan Pelatihan (internal)",
    "subtitle": "Kelas Belajar: dasar",
    "trial": "uji coba",
    "trial_note": "Sebagian isi wajib belum selesai ditinjau ahli (hukum). Dokumen ini belum dokumen penuh.",
    "issuer": ["DP3AKB Kota Balikpapan"],
    "given": "Diberikan kepada",
    "name": "Siti Nur Rahma",
    "name_elsewhere": "(nama dalam aksaranya sendiri: pindai kode QR)",
    "sentences": ["telah memenuhi semua syarat program.", "Bukan izin praktik dan bukan sertifikat nasional."],
    "rows": [["Nomor", "S-0001/BALIKPAPAN/2026"], ["Terbit", "24 November 2026"]],
    "place": "Kota Balikpapan, 24 November 2026",
    "signatory": ["Contoh Pejabat, M.Si.", "Kepala Dinas"],
    "stamp": "Tempat tanda tangan dan stempel",
    "digital": "Tanda digital sistem, bukan TTE tersertifikasi.",
    "check": ["Periksa keaslian: pindai kode QR, atau buka", "contoh.id/sertifikat/", "dan ketik aaaa bbbb"],
    "url": "https://contoh.id/sertifikat/" + "a" * 32 + "/" + "b" * 32 + "/",
    "qr_alt": "Kode QR ke halaman pemeriksaan dokumen ini.",
    "number": "S-0001/BALIKPAPAN/2026",
    "day": [2026, 11, 24],
    "payload": '{"nama":"é","nomor":1}',
    "signature": "kepala..tanda",
    "files": ["Isi yang ditandai", "Tanda digital sistem atas isi itu"],
}


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """One sheet."""
    return engine.paper(DATA)


@pytest.fixture(scope="module")
def reader(pdf: bytes) -> PdfReader:
    """The same, read back."""
    return PdfReader(io.BytesIO(pdf))


def text_of(name: str, **values: object) -> str:
    """What stands on the sheet of somebody."""
    sheet = PdfReader(io.BytesIO(engine.paper({**DATA, "name": name, **values})))
    assert len(sheet.pages) == 1
    return " ".join(sheet.pages[0].extract_text().split())


def elements(node: object) -> list[dict]:
    """Every element of the structure tree."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        return [one for child in node for one in elements(child)]
    if not isinstance(node, dict):
        return []
    return [node, *(elements(node["/K"]) if "/K" in node else [])]


def test_the_sheet_says_its_language_title_and_that_it_is_tagged(reader):
    assert reader.root_object["/Lang"] == "id"
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.metadata.title == "Sertifikat Kelulusan Pelatihan (internal) S-0001/BALIKPAPAN/2026"
    assert b"pdfuaid:part" in reader.root_object["/Metadata"].get_data()


def test_the_qr_code_has_an_alternative_text_in_the_structure_tree(reader):
    found = elements(reader.root_object["/StructTreeRoot"]["/K"])
    assert DATA["qr_alt"] in [one.get("/Alt") for one in found]
    assert "/H1" in {one.get("/S") for one in found}


def test_what_was_signed_is_attached_byte_by_byte(reader):
    assert reader.attachments == {"isi.json": [DATA["payload"].encode()], "tanda.jws": [b"kepala..tanda"]}


def test_every_fact_stands_on_one_page(reader):
    text = " ".join(reader.pages[0].extract_text().split())
    for fact in (DATA["title"], DATA["name"], "UJI COBA", DATA["digital"], DATA["signatory"][0], DATA["stamp"], DATA["number"]):
        assert fact in text


def test_the_sheet_is_set_in_the_typeface_of_the_site(reader):
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    assert {str(font.get_object()["/BaseFont"]).partition("+")[2].partition("-")[0] for font in fonts} == {"PlusJakartaSans"}


def test_a_full_document_says_nothing_of_a_trial():
    assert "UJI COBA" not in text_of("Siti", trial="", trial_note="").upper()


def test_a_program_reads_the_qr_code_at_150_dots(pdf, tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", "a.pdf", "a"], cwd=tmp_path, check=True)
    with Image.open(tmp_path / "a.png") as picture:
        assert [one.text for one in zxingcpp.read_barcodes(picture)] == [DATA["url"]]


@pytest.mark.parametrize("name", [LONG_NAME, "A" * 60, "Siti " * 16])
def test_long_names_stay_on_the_page(name):
    assert name.strip()[:20] in text_of(name)


def test_an_arabic_name_is_printed():
    assert engine.paper({**DATA, "name": "محمد بن عبد الله"}).startswith(b"%PDF")
    assert "pindai kode QR)" not in text_of("محمد بن عبد الله")


def test_emoji_are_left_out_of_paper():
    assert "Siti Nur" in text_of("Siti 😀 Nur 👩‍👩‍👧")


@pytest.mark.parametrize("name", ["王小明", "😀", ""])
def test_a_name_no_font_holds_is_shown_elsewhere(name):
    assert DATA["name_elsewhere"] in text_of(name)


def test_words_are_printed_never_run():
    assert "#panic()" in text_of('#panic() $x$ *a* "')


def test_the_sheet_is_made_by_a_short_process(pdf):
    done = subprocess.run([sys.executable, str(FOLDER)], input=json.dumps(DATA).encode(), capture_output=True, check=True)
    assert PdfReader(io.BytesIO(done.stdout)).attachments == PdfReader(io.BytesIO(pdf)).attachments
