"""A Word document as paragraphs with a style each: headings, lists, rows of tables, bold lines, the rest.

Text boxes, drawings, comments, hidden and deleted text are left out; inserted text counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from xml.etree.ElementTree import Element

from assessments.formats.docx.archive import read_parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WRAPPERS = frozenset(
    W + name for name in ("sdt", "sdtContent", "ins", "hyperlink", "smartTag", "fldSimple", "customXml", "moveTo")
)
_MAX_BOLD_HEADING = 80
_MAX_DEPTH = 40


class Style(StrEnum):
    """What a paragraph is."""

    TITLE = "title"
    HEADING = "heading"
    BOLD = "bold"
    LIST = "list"
    ROW = "row"
    NORMAL = "normal"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; `level` is a heading's depth from 1."""

    style: Style
    text: str
    level: int = 0


def read_docx(data: bytes) -> list[Paragraph]:
    """The filled paragraphs of a document in reading order; a BadDocx with its sentence when it cannot be read."""
    document, styles = read_parts(data)
    named = _styles(styles) if styles is not None else {}
    body = document.find(f"{W}body")
    return [one for one in _blocks(body, named, 0) if one.text] if body is not None else []


def _styles(root: Element) -> dict[str, str]:
    """The English name of each style by its id, which word processors translate; derived ones count as their parent."""
    own, parents = {}, {}
    for style in root.iter(f"{W}style"):
        key = style.get(f"{W}styleId", "")
        own[key] = _value(style.find(f"{W}name")).lower()
        parents[key] = _value(style.find(f"{W}basedOn"))
    return {key: _known_name(key, own, parents) for key in own}


def _known_name(key: str, own: dict[str, str], parents: dict[str, str]) -> str:
    at, seen = key, set[str]()
    while at in own and at not in seen:
        if own[at].startswith(("heading ", "title", "list")):
            return own[at]
        seen.add(at)
        at = parents[at]
    return own[key]


def _blocks(parent: Element, styles: dict[str, str], depth: int) -> Iterator[Paragraph]:
    if depth > _MAX_DEPTH:
        return
    for child in parent:
        if child.tag == f"{W}p":
            yield _paragraph(child, styles)
        elif child.tag == f"{W}tbl":
            yield from _rows(child, styles, depth + 1)
        elif child.tag in _WRAPPERS:
            yield from _blocks(child, styles, depth + 1)


def _rows(table: Element, styles: dict[str, str], depth: int) -> Iterator[Paragraph]:
    """Each row as one line, its cells between bars; a table of one column is just its paragraphs."""
    for row in table.findall(f"{W}tr"):
        cells = [" ".join(one.text for one in _blocks(cell, styles, depth) if one.text) for cell in row.findall(f"{W}tc")]
        if len(cells) == 1:
            yield from (one for cell in row.findall(f"{W}tc") for one in _blocks(cell, styles, depth))
        else:
            yield Paragraph(Style.ROW, " | ".join(cell.replace("\n", " ") for cell in cells) if any(cells) else "")


def _paragraph(element: Element, styles: dict[str, str]) -> Paragraph:
    runs = [(text, bold) for text, bold in _runs(element, 0) if text]
    text = "".join(text for text, _bold in runs).strip()
    properties = element.find(f"{W}pPr")
    key = _value(properties.find(f"{W}pStyle")) if properties is not None else ""
    name = styles.get(key, key.lower())
    if name.startswith("heading"):
        return Paragraph(Style.HEADING, text, int("".join(filter(str.isdecimal, name))[:1] or 1))
    if name.startswith("title"):
        return Paragraph(Style.TITLE, text)
    if name.startswith("list") or (properties is not None and _is_listed(properties)):
        return Paragraph(Style.LIST, text)
    bold = all(bold for text, bold in runs if text.strip()) and len(text) <= _MAX_BOLD_HEADING
    return Paragraph(Style.BOLD if bold else Style.NORMAL, text)


def _is_listed(properties: Element) -> bool:
    number = properties.find(f"{W}numPr/{W}numId")
    return number is not None and _value(number) not in ("", "0")


def _runs(element: Element, depth: int) -> Iterator[tuple[str, bool]]:
    for child in element:
        if child.tag == f"{W}r":
            properties = child.find(f"{W}rPr")
            if not _is_on(properties, "vanish"):
                yield "".join(_pieces(child)), _is_on(properties, "b")
        elif child.tag in _WRAPPERS and depth < _MAX_DEPTH:
            yield from _runs(child, depth + 1)


def _pieces(run: Element) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}tab":
            yield " "
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"


def _is_on(properties: Element | None, name: str) -> bool:
    found = properties.find(f"{W}{name}") if properties is not None else None
    return found is not None and found.get(f"{W}val", "1").lower() not in ("0", "false", "off", "none")


def _value(element: Element | None) -> str:
    return element.get(f"{W}val", "") if element is not None else ""
