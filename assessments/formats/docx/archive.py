"""The parts of a .docx, taken out of their archive only after names, sizes and ratios were looked at."""

import io
import struct
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from assessments.formats.docx.errors import BrokenDocx, LockedDocx, NotDocx, OldWord, TooBigDocx, UnsafeDocx

MAX_FILE, MAX_PART, MAX_ALL = 15_000_000, 20_000_000, 80_000_000
MAX_ENTRIES = 2_000
MAX_RATIO, RATIO_FROM = 150, 1_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"


def read_parts(data: bytes) -> tuple[Element, Element | None]:
    """The document and its styles (None when it has none)."""
    if len(data) > MAX_FILE:
        raise TooBigDocx
    if data.startswith(_OLE):
        raise LockedDocx if b"E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d" in data else OldWord
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _look_over(archive)
            names = set(archive.namelist())
            if DOCUMENT not in names:
                raise NotDocx
            return _part(archive, DOCUMENT), _part(archive, STYLES) if STYLES in names else None
    except zipfile.BadZipFile as error:
        raise (BrokenDocx if data.startswith(b"PK") else NotDocx) from error
    except (zlib.error, EOFError, LookupError, OSError, RuntimeError, ValueError, struct.error) as error:
        raise BrokenDocx from error


def _look_over(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_ALL:
        raise TooBigDocx
    if len({entry.filename for entry in entries}) < len(entries) or any(_is_odd(entry.filename) for entry in entries):
        raise UnsafeDocx
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise LockedDocx
    if any(entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size) for entry in entries):
        raise TooBigDocx


def _is_odd(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _part(archive: zipfile.ZipFile, name: str) -> Element:
    """One part as XML. What is said about sizes may be a lie: reading stops at the limit."""
    with archive.open(name) as stream:
        raw = stream.read(MAX_PART + 1)
    if len(raw) > MAX_PART:
        raise TooBigDocx
    try:
        root: Element = fromstring(raw, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnsafeDocx from error
    except ParseError as error:
        raise BrokenDocx from error
    return root
