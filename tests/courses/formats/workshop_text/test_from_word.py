"""A workshop in a Word document, read through to its stages."""

from assessments.formats.docx import docx_to_text, read_docx
from courses.formats.workshop_text import for_participants, read_workshop
from tests.factories.docx import make_docx, make_paragraph, make_run, make_table

LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def heading(text: str) -> str:
    return make_paragraph(text, "Judul1")


def test_a_word_document_is_read_by_its_headings() -> None:
    data = make_docx(
        make_paragraph("Malam hujan", "Judul"),
        make_paragraph("Listrik padam di kelurahan."),
        make_paragraph("Dua relawan berjaga."),
        heading("Tahap 1: Telepon"),
        make_paragraph("Telepon berbunyi."),
        make_paragraph(runs=make_run("Pertanyaan", "<w:b/>")),
        make_paragraph("Siapa menelepon siapa?", extra=LISTED),
        make_paragraph("Kalimat pertama apa?", extra=LISTED),
        make_paragraph("Jawaban", "Judulku"),
        make_paragraph("Polisi dahulu."),
        heading("Rubrik"),
        make_table(("Tetap di luar", "Masuk", "Mendekat", "Di posko", "Di posko dan menjelaskan")),
    )
    reading = read_workshop(docx_to_text(read_docx(data)))
    assert (reading.title, reading.story) == ("Malam hujan", "Listrik padam di kelurahan.\n\nDua relawan berjaga.")
    [stage] = reading.stages
    assert (stage.title, stage.text, stage.answer) == ("Telepon", "Telepon berbunyi.", "Polisi dahulu.")
    assert stage.questions == ("Siapa menelepon siapa?", "Kalimat pertama apa?")
    assert [(row.criterion, len(row.levels)) for row in reading.rubric] == [("Tetap di luar", 4)]
    assert reading.messages == ()
    assert "Polisi dahulu" not in repr(for_participants(reading))
