"""A Word document as text whose headings are marked, ready for a reader that goes by headings."""

from collections.abc import Iterable

from assessments.formats.docx.paragraphs import Paragraph, Style

_TIGHT = frozenset({Style.LIST, Style.ROW})


def docx_to_text(paragraphs: Iterable[Paragraph]) -> str:
    """Headings with “#”, bold lines between stars, lists with “-”, rows with “|”; a blank line between paragraphs."""
    lines: list[str] = []
    before: Style | None = None
    for one in paragraphs:
        if lines and not (one.style in _TIGHT and before is one.style):
            lines.append("")
        lines.append(_line(one))
        before = one.style
    return "\n".join(lines) + "\n" if lines else ""


def _line(one: Paragraph) -> str:
    flat = " ".join(one.text.split())
    match one.style:
        case Style.HEADING:
            return f"{'#' * min(max(one.level, 1), 3)} {flat}"
        case Style.BOLD:
            return f"*{flat}*"
        case Style.LIST:
            return f"- {flat}"
        case Style.TITLE | Style.ROW:
            return flat
    return one.text
