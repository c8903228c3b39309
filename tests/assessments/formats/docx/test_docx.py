"""Word documents: what is read and as what, and which files are refused before they are opened."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.formats.docx import (
    BadDocx,
    BrokenDocx,
    LockedDocx,
    NotDocx,
    OldWord,
    Paragraph,
    Style,
    TooBigDocx,
    UnsafeDocx,
    docx_to_text,
    read_docx,
)
from assessments.formats.docx import archive as limits
from tests.factories.docx import NS, make_document, make_docx, make_paragraph, make_run, make_table

LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
BOLD = "<w:b/>"


def read(*body: str) -> list[tuple[str, str]]:
    return [(one.style.value, one.text) for one in read_docx(make_docx(*body))]


def test_styles_are_known_by_their_english_names_whatever_word_calls_them() -> None:
    body = [make_paragraph("Malam hujan", "Judul"), make_paragraph("Cerita", "Judul1"), make_paragraph("Bagian", "Judulku")]
    assert read_docx(make_docx(*body)) == [
        Paragraph(Style.TITLE, "Malam hujan"),
        Paragraph(Style.HEADING, "Cerita", 1),
        Paragraph(Style.HEADING, "Bagian", 2),
    ]


def test_without_a_style_sheet_the_id_is_the_name() -> None:
    assert read_docx(make_docx(make_paragraph("Cerita", "Heading2"), styles=None)) == [Paragraph(Style.HEADING, "Cerita", 2)]


def test_a_style_that_is_its_own_parent_is_plain() -> None:
    assert read(make_paragraph("Hujan", "Lingkar")) == [("normal", "Hujan")]


def test_lists_are_known_by_number_or_style_and_zero_means_none() -> None:
    none = LISTED.replace('"1"', '"0"')
    body = [make_paragraph("satu", extra=LISTED), make_paragraph("dua", "DaftarParagraf"), make_paragraph("tiga", extra=none)]
    assert read(*body) == [("list", "satu"), ("list", "dua"), ("normal", "tiga")]


def test_a_short_bold_line_is_marked_and_a_long_or_half_bold_one_is_not() -> None:
    half = make_run("Tebal", BOLD) + make_run(" tidak", '<w:b w:val="0"/>')
    body = [make_paragraph(runs=make_run(text, BOLD)) for text in ("Jawaban", "x" * 81)]
    assert [style for style, _text in read(*body, make_paragraph(runs=half))] == ["bold", "normal", "normal"]


def test_tables_become_rows_and_a_single_column_its_paragraphs() -> None:
    assert read(make_table(("a", "b"), ("c", "")), make_table(("satu",))) == [
        ("row", "a | b"),
        ("row", "c | "),
        ("normal", "satu"),
    ]


def test_a_table_in_a_table_is_read_once() -> None:
    inner = make_table(("x", "y"))
    outer = f"<w:tbl><w:tr><w:tc>{make_paragraph('a')}{inner}</w:tc><w:tc>{make_paragraph('b')}</w:tc></w:tr></w:tbl>"
    assert read(outer) == [("row", "a x | y | b")]


def test_breaks_tabs_links_and_insertions_count() -> None:
    runs = (
        f"{make_run('satu')}<w:r><w:br/><w:t>dua</w:t><w:tab/><w:t>tiga</w:t><w:noBreakHyphen/></w:r>"
        f"<w:hyperlink>{make_run('empat')}</w:hyperlink><w:ins>{make_run(' lima')}</w:ins>"
    )
    assert read(make_paragraph(runs=runs)) == [("normal", "satu\ndua tiga-empat lima")]


def test_hidden_deleted_and_drawn_text_is_left_out() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{make_paragraph('kotak')}</w:txbxContent></w:pict></w:r>"
    gone = "<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>"
    runs = make_run("ada") + make_run("sembunyi", "<w:vanish/>") + gone + box
    assert read(make_paragraph(runs=runs)) == [("normal", "ada")]


def test_content_controls_are_looked_into_and_empty_paragraphs_skipped() -> None:
    assert read(f"<w:sdt><w:sdtContent>{make_paragraph('isi')}</w:sdtContent></w:sdt>", make_paragraph("  ")) == [
        ("normal", "isi")
    ]


def test_text_has_marked_headings_and_tight_lists() -> None:
    body = [
        make_paragraph("Malam hujan", "Judul"),
        make_paragraph("Cerita", "Judul1"),
        make_paragraph("Hujan."),
        make_paragraph("Padam."),
        make_paragraph(runs=make_run("Tujuan", BOLD)),
        make_paragraph("satu", extra=LISTED),
        make_paragraph("dua", extra=LISTED),
        make_table(("a", "b"), ("c", "d")),
    ]
    expected = "Malam hujan\n\n# Cerita\n\nHujan.\n\nPadam.\n\n*Tujuan*\n\n- satu\n- dua\n\na | b\nc | d\n"
    assert docx_to_text(read_docx(make_docx(*body))) == expected
    assert docx_to_text([]) == ""


def with_entry(info: zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    stream = io.BytesIO(make_docx(make_paragraph("isi")))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["../jahat", "/etc/x", "word/../../x", "C:/x", "word\\x"])
def test_a_name_that_climbs_is_unsafe(name: str) -> None:
    with pytest.raises(UnsafeDocx):
        read_docx(with_entry(zipfile.ZipInfo(name)))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_unsafe() -> None:
    with pytest.raises(UnsafeDocx):
        read_docx(with_entry(zipfile.ZipInfo("word/document.xml")))


def test_a_bomb_is_not_unpacked_and_its_twin_is_read() -> None:
    with pytest.raises(TooBigDocx):
        read_docx(make_docx(make_paragraph("isi"), parts={"word/media/a.png": b"\0" * 3_000_000}))
    assert read_docx(make_docx(make_paragraph("isi"), parts={"word/media/a.png": b"\0" * 900_000}))


def test_a_size_that_lies_does_not_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PART", 500)
    with pytest.raises(TooBigDocx):
        read_docx(make_docx(make_paragraph("isi " * 400)))


@pytest.mark.parametrize(("limit", "value"), [("MAX_ENTRIES", 2), ("MAX_ALL", 100), ("MAX_FILE", 100)])
def test_each_limit_holds(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    whole = make_docx(make_paragraph("isi"))
    assert read_docx(whole)
    monkeypatch.setattr(limits, limit, value)
    with pytest.raises(TooBigDocx):
        read_docx(whole)


def test_entities_are_unsafe() -> None:
    bomb = f'<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document {NS}><w:body/></w:document>'
    with pytest.raises(UnsafeDocx):
        read_docx(make_docx(parts={"word/document.xml": bomb}))


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", NotDocx),
        (b"%PDF-1.7", NotDocx),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, OldWord),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), LockedDocx),
        (make_docx(make_paragraph("isi"))[:300], BrokenDocx),
        (make_docx(parts={"word/document.xml": "<w:document"}), BrokenDocx),
    ],
)
def test_what_is_no_word_document_is_refused_in_a_sentence(data: bytes, refusal: type[BadDocx]) -> None:
    with pytest.raises(refusal) as caught:
        read_docx(data)
    assert str(caught.value) == refusal.message


def test_a_workbook_is_no_word_document_and_a_body_may_be_missing() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(NotDocx):
        read_docx(stream.getvalue())
    empty = make_document().replace("<w:body></w:body>", "")
    assert read_docx(make_docx(parts={"word/document.xml": empty})) == []


@settings(max_examples=200, deadline=None)
@given(place=st.integers(0, 800), bite=st.binary(min_size=1, max_size=12))
def test_a_damaged_file_is_read_or_refused(place: int, bite: bytes) -> None:
    whole = make_docx(make_paragraph("Cerita", "Judul1"), make_paragraph("Hujan."))
    at = place % len(whole)
    try:
        found = read_docx(whole[:at] + bite + whole[at + len(bite) :])
    except BadDocx:
        return
    assert all(isinstance(one, Paragraph) for one in found)
