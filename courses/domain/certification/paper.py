"""The PDF of a document: set in a short process of its own, kept for an hour, forgotten with its holder."""

import hashlib
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.urls import reverse
from django.utils import timezone, translation

from courses.domain.certification.wording import wording_of
from courses.models import Document
from puspaga.core.domain.page_cache import log_trouble

TYPESETTER = Path(__file__).resolve().parents[2] / "engines" / "certificate"
LONGEST_SECONDS = 60
KEPT_SECONDS = 3600
FILE_NAME = "dokumen.pdf"


def address_of(document: Document, *, token: str = "") -> str:
    """Where a stranger checks the document; with the holder's token the full name is shown."""
    with translation.override("id"):
        path = reverse("verify_document", args=[f"{document.public_code}/{token}".rstrip("/")])
    return settings.BASE_URL.rstrip("/") + path


def address_of_form() -> str:
    """Where one types a code by hand, short enough for paper."""
    with translation.override("id"):
        return settings.BASE_URL.rstrip("/").split("://", 1)[-1] + reverse("verify_form")


def grouped_code(document: Document) -> str:
    """The code in groups of four, to be typed from paper."""
    code = document.public_code
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))


def print_document(document: Document) -> bytes:
    """The PDF. The same document gives the same file until its template changes."""
    key = _cache_key(document)
    try:
        kept = caches["pages"].get(key)
    except Exception as error:
        log_trouble(error)
        kept = None
    return kept or _set_and_keep(document, key)


def forget_paper(document: Document) -> None:
    """Nobody finds the sheet in the cache any more."""
    caches["pages"].delete(_cache_key(document))


def paper_data(document: Document) -> dict[str, Any]:
    """What the typesetter is given: the frozen words, the name, the way to check, and what was signed."""
    day = timezone.localdate(document.issued_at)
    return {
        **wording_of(document),
        "language": "id",
        "given": "Diberikan kepada",
        "name": document.holder.name,
        "name_elsewhere": "(nama dalam aksaranya sendiri: pindai kode QR)",
        "stamp": "Tempat tanda tangan dan stempel",
        "check": ["Periksa keaslian: pindai kode QR, atau buka", address_of_form(), f"dan ketik {grouped_code(document)}"],
        "url": address_of(document, token=document.holder.salt),
        "qr_alt": "Kode QR ke halaman pemeriksaan dokumen ini.",
        "number": document.number,
        "day": [day.year, day.month, day.day],
        "payload": document.payload,
        "signature": document.signature,
        "files": ["Isi yang ditandai", "Tanda digital sistem atas isi itu"],
    }


def _set_and_keep(document: Document, key: str) -> bytes:
    done = subprocess.run(  # noqa: S603 -- our own file, no shell, no input in the command line
        [sys.executable, str(TYPESETTER)],
        input=json.dumps(paper_data(document)).encode(),
        capture_output=True,
        timeout=LONGEST_SECONDS,
        check=True,
    )
    try:
        caches["pages"].set(key, done.stdout, KEPT_SECONDS)
    except Exception as error:
        log_trouble(error)
    return done.stdout


def _cache_key(document: Document) -> str:
    return f"paper:{document.uuid}:{_template_mark()}:{hashlib.sha256(settings.BASE_URL.encode()).hexdigest()[:8]}"


@cache
def _template_mark() -> str:
    files = sorted(TYPESETTER.glob("*.*"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files if file.is_file())).hexdigest()[:12]
