"""What anybody may learn about a document from its code, and from its holder's own QR code."""

import datetime as dt
import hmac
import json
import re
import unicodedata
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from courses.domain.certification.wording import identity_of, revocation_text
from courses.engines.credential import canonical, name_hash, new_private_key, public_key_of, sign
from courses.engines.credential import verify as verify_signature
from courses.enums import DocumentStatus
from courses.models import Document, DocumentHolder, Revocation
from puspaga.core.models import AuditEntry

CODE = re.compile(r"[0-9a-f]{32}")
NO_CODE = "0" * 32
LONGEST_INPUT = 200
# A stranger's key and text: an unknown code costs the same work as a known one.
_DECOY_KEY = new_private_key()
_DECOY = ("-" * 1500, sign("-" * 1500, private_key=_DECOY_KEY), public_key_of(_DECOY_KEY))


@dataclass(frozen=True)
class Verification:
    """What is told. `holder` is the full name only to whoever holds the QR code, else initials, else empty."""

    status: DocumentStatus
    title: str
    subtitle: str
    holder: str
    shows_name: bool
    issued_on: dt.date
    is_provisional: bool
    number: str
    issuer: str
    expires_on: dt.date | None = None
    revoked_on: dt.date | None = None


def verify(code: str, *, at: dt.datetime, token: str = "") -> Verification | None:
    """Check a document; None for everything that cannot be verified: unknown, malformed, changed. One path for all."""
    document = _find(clean_code(code))
    is_genuine = _is_genuine(document)
    if document is None or not is_genuine:
        return None
    holder = document.holder
    shows_name = bool(holder.salt) and hmac.compare_digest(token.encode(), holder.salt.encode())
    wording = json.loads(document.payload)["wording"]
    return Verification(
        status=status_of(document, on=timezone.localdate(at)),
        title=wording["title"],
        subtitle=wording["subtitle"],
        holder=holder.name if shows_name else initials_of(holder.name),
        shows_name=shows_name,
        issued_on=timezone.localdate(document.issued_at),
        is_provisional=document.is_provisional,
        number=document.number,
        issuer=", ".join(wording["issuer"]),
        expires_on=document.expires_on,
        revoked_on=timezone.localdate(document.revocation.at) if hasattr(document, "revocation") else None,
    )


def clean_code(code: str) -> str:
    """The code as it is stored; a code that cannot be one becomes one that is never given out."""
    bare = re.sub(r"[\s-]+", "", code[:LONGEST_INPUT]).lower()
    return bare if CODE.fullmatch(bare) else NO_CODE


def status_of(document: Document, *, on: dt.date) -> DocumentStatus:
    """Withdrawn before expired before valid."""
    if hasattr(document, "revocation"):
        return DocumentStatus.REVOKED
    is_over = document.expires_on is not None and document.expires_on < on
    return DocumentStatus.EXPIRED if is_over else DocumentStatus.VALID


def initials_of(name: str) -> str:
    """ "Siti Nur Rahma" becomes "S. N. R."; signs that are no letters are left out."""
    firsts = (next((sign for sign in word if unicodedata.category(sign).startswith("L")), "") for word in name.split())
    return " ".join(f"{first.upper()}." for first in firsts if first)


def _find(code: str) -> Document | None:
    return _rows().filter(public_code=code).first()


def _rows() -> QuerySet[Document]:
    """Documents with everything that verification reads, in one query."""
    people = ("learner", "issued_by", "holder", "revocation__by")
    return Document.objects.select_related(*people, "programme_version", "district", "key", "replaces", "revocation__key")


def faulty_numbers() -> list[str]:
    """The numbers of documents of which something stored was changed: the row, its holder, or its withdrawal.

    A withdrawal that is gone is told by the audit trail.
    """
    rows = _rows().order_by("pk")
    gone = set(AuditEntry.objects.filter(verb="document.revoked").values_list("subject_key", flat=True))
    return [row.number for row in rows.iterator(chunk_size=200) if not _is_genuine(row) or _lost_its_revocation(row, gone)]


def _lost_its_revocation(document: Document, revoked: set[str]) -> bool:
    return str(document.pk) in revoked and not hasattr(document, "revocation")


def _is_genuine(document: Document | None) -> bool:
    """Whether nothing was changed since it was signed. Two signatures are checked whatever there is to check."""
    text, signature, public_key = (document.payload, document.signature, document.key.public_key) if document else _DECOY
    is_signed = verify_signature(text, signature, public_key=public_key)
    told, mark, public_key = _withdrawal_of(document)
    is_withdrawal_signed = verify_signature(told, mark, public_key=public_key)
    return document is not None and is_signed and is_withdrawal_signed and _row_agrees(document)


def _withdrawal_of(document: Document | None) -> tuple[str, str, str]:
    """The words, signature and key of a withdrawal; those of a stranger where there is none."""
    row: Revocation | None = getattr(document, "revocation", None)
    if row is None:
        return _DECOY
    return revocation_text(row), row.signature, row.key.public_key if row.key else ""


def _row_agrees(document: Document) -> bool:
    """Whether row and holder say what the signed text says."""
    signed = json.loads(document.payload)
    if canonical(signed["facts"]) != canonical(identity_of(document)):
        return False
    return hasattr(document, "holder") and _holder_agrees(document.holder, document, signed["holder"])


def _holder_agrees(holder: DocumentHolder, document: Document, signed_hash: str) -> bool:
    """The name as signed; or erased, at the moment its owner was."""
    erased_at = document.learner.erased_at
    if holder.erased_at is not None:
        return holder.erased_at == erased_at and not holder.name and not holder.salt
    return erased_at is None and hmac.compare_digest(name_hash(holder.name, salt=holder.salt), signed_hash)
