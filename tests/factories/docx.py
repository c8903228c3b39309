"""Small real Word documents in memory."""

import io
import zipfile
from xml.sax.saxutils import escape

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# As an Indonesian Word writes them: translated ids, English names.
STYLES = f"""<?xml version="1.0" encoding="UTF-8"?><w:styles {NS}>
<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Judulku"><w:name w:val="Judulku"/><w:basedOn w:val="Judul2"/></w:style>
<w:style w:type="paragraph" w:styleId="Lingkar"><w:name w:val="Lingkar"/><w:basedOn w:val="Lingkar"/></w:style>
<w:style w:type="paragraph" w:styleId="DaftarParagraf"><w:name w:val="List Paragraph"/></w:style></w:styles>"""


def make_run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def make_paragraph(text: str = "", style: str = "", *, extra: str = "", runs: str = "") -> str:
    """A paragraph in a style; `extra` goes into its properties, `runs` replace its text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{extra}</w:pPr>{runs or make_run(text)}</w:p>"


def make_table(*rows: tuple[str, ...]) -> str:
    """A table with one paragraph in each cell."""
    cells = ("".join(f"<w:tc>{make_paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def make_document(*body: str) -> str:
    """The XML of a document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document {NS}><w:body>{"".join(body)}</w:body></w:document>'


def make_docx(*body: str, styles: str | None = STYLES, parts: dict[str, str | bytes] | None = None) -> bytes:
    """The bytes of a .docx; `parts` are added to it or replace its own."""
    whole: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/document.xml": make_document(*body)}
    if styles is not None:
        whole["word/styles.xml"] = styles
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (whole | (parts or {})).items():
            archive.writestr(name, content)
    return stream.getvalue()
