"""What a file is by its content, whatever its name says."""

import io
import zipfile
from collections.abc import Callable
from pathlib import PurePath

from django.core.files.base import File

# Words that make a browser read a file as a page.
PAGE_SIGNS = (b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<svg", b"<iframe", b"<?xml", b"<?php")
# What must stand in the archive of an office file.
OFFICE_PARTS = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"


def is_what_it_says(file: File) -> bool:
    """True when the content fits the ending of the file's name; other endings are refused elsewhere, by name."""
    suffix = PurePath(file.name or "").suffix.lower().lstrip(".")
    file.seek(0)
    content = file.read()
    file.seek(0)
    fits = CHECKS.get(suffix)
    return fits is None or fits(content)


def is_pdf(content: bytes) -> bool:
    """A PDF says so at its start; some makers put a few bytes before."""
    return b"%PDF-" in content[:1024] and not is_page(content[: content.find(b"%PDF-")])


def is_page(content: bytes) -> bool:
    """True for what a browser could take for HTML, SVG or another page."""
    head = content.lower()
    return any(sign in head for sign in PAGE_SIGNS)


def is_plain_text(content: bytes) -> bool:
    """Text without markup, in UTF-8."""
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return b"\0" not in content and not is_page(content)


def is_captions(content: bytes) -> bool:
    """WebVTT says so in its first line."""
    return is_plain_text(content) and content.decode("utf-8-sig").startswith("WEBVTT")


def is_office(part: str) -> Callable[[bytes], bool]:
    """Office files are archives with a known folder inside."""

    def fits(content: bytes) -> bool:
        names = _names_in(content)
        return "[Content_Types].xml" in names and any(name.startswith(part) for name in names)

    return fits


def is_open_document(content: bytes) -> bool:
    """The first entry of an OpenDocument archive names its kind, uncompressed."""
    return "content.xml" in _names_in(content) and OPEN_DOCUMENT in content[:200]


def _names_in(content: bytes) -> list[str]:
    if not content.startswith(b"PK\x03\x04"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.namelist()
    except zipfile.BadZipFile:
        return []


def is_mp3(content: bytes) -> bool:
    """A tag, or the first eleven bits of a frame."""
    return content.startswith(b"ID3") or (content[:1] == b"\xff" and content[1:2] > b"\xdf")


def is_ogg(content: bytes) -> bool:
    """Ogg pages carry their name."""
    return content.startswith(b"OggS")


def is_mpeg4(content: bytes) -> bool:
    """The first box is the kind of file."""
    return content[4:8] == b"ftyp"


def is_webm(content: bytes) -> bool:
    """Matroska's first element."""
    return content.startswith(b"\x1a\x45\xdf\xa3")


CHECKS: dict[str, Callable[[bytes], bool]] = {
    "pdf": is_pdf,
    "txt": is_plain_text,
    "vtt": is_captions,
    "odt": is_open_document,
    **{suffix: is_office(part) for suffix, part in OFFICE_PARTS.items()},
    "mp3": is_mp3,
    "ogg": is_ogg,
    "opus": is_ogg,
    "m4a": is_mpeg4,
    "mp4": is_mpeg4,
    "webm": is_webm,
}
