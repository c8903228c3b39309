"""What a document says, word for word, and what of it is signed. Once signed it never changes; documents speak Indonesian."""

import datetime as dt
import json
from typing import Any

from django.utils import formats, timezone, translation

from courses.engines.credential import canonical, name_hash
from courses.enums import DocumentKind
from courses.models import Document, Revocation, Signatory
from puspaga.core.enums import ReviewKind

FORMAT = 1
TITLES = {
    DocumentKind.CERTIFICATE: "Sertifikat Kelulusan Pelatihan (internal)",
    DocumentKind.PARTICIPATION: "Tanda ikut serta",
}
SENTENCES = {
    DocumentKind.CERTIFICATE: (
        "telah memenuhi semua syarat program, menunjukkan praktik yang diamati pelatih, dan menandatangani kode etik.",
        "Berlaku di lingkungan penerbit. Bukan izin praktik dan bukan sertifikat nasional.",
    ),
    DocumentKind.PARTICIPATION: (
        "telah ikut serta dalam kegiatan pelatihan.",
        "Tanda ini menyatakan keikutsertaan, bukan kelulusan.",
    ),
}
TRIAL = "uji coba"
TRIAL_NOTE = "Sebagian isi wajib belum selesai ditinjau ahli ({kinds}). Dokumen ini belum dokumen penuh."
DIGITAL = "Tanda digital sistem, bukan TTE tersertifikasi."


def identity_of(document: Document) -> dict[str, Any]:
    """Every fact of the row, as it stands in the signed text. Verification writes it again and compares."""
    version = document.programme_version
    return {
        "uuid": str(document.uuid),
        "code": document.public_code,
        "kind": document.kind,
        "number": document.number,
        "learner": str(document.learner.uuid),
        "enrolment": document.enrolment_id,
        "replaces": str(document.replaces.uuid) if document.replaces else "",
        "programme": [version.pk, version.number, version.content_hash],
        "district": document.district.key,
        "provisional": document.is_provisional,
        "key": document.key.key_id,
        "issued_at": document.issued_at.astimezone(dt.UTC).isoformat(),
        "issued_by": str(document.issued_by.uuid),
        "expires_on": document.expires_on.isoformat() if document.expires_on else "",
    }


def revocation_text(revocation: Revocation) -> str:
    """What is signed when a document is withdrawn: which one, why, when and by whom. Verification writes it again."""
    return canonical(
        {
            "format": FORMAT,
            "act": "revoked",
            "document": str(revocation.document.uuid),
            "number": revocation.document.number,
            "reason": str(revocation.reason),
            "at": revocation.at.astimezone(dt.UTC).isoformat(),
            "by": str(revocation.by.uuid),
            "key": revocation.key.key_id if revocation.key else "",
        }
    )


def payload_of(document: Document, *, name: str, salt: str, signatory: Signatory, kinds: list[ReviewKind]) -> str:
    """The text that is signed: the facts, the salted hash of the name, and the wording."""
    return canonical(
        {
            "format": FORMAT,
            "facts": identity_of(document),
            "holder": name_hash(name, salt=salt),
            "wording": _wording(document, signatory=signatory, kinds=kinds),
        }
    )


def wording_of(document: Document) -> dict[str, Any]:
    """The frozen words of an issued document."""
    return json.loads(document.payload)["wording"]


def _wording(document: Document, *, signatory: Signatory, kinds: list[ReviewKind]) -> dict[str, Any]:
    kind, district, version = DocumentKind(document.kind), document.district, document.programme_version
    with translation.override("id"):
        issued = formats.date_format(timezone.localdate(document.issued_at), "j F Y")
        rows = [["Nomor", document.number], ["Terbit", issued]]
        if document.expires_on:
            rows.append(["Berlaku sampai", formats.date_format(document.expires_on, "j F Y")])
        if version.hours:
            rows.append(["Lama pelatihan", f"{version.hours} jam"])
        names = ", ".join(str(one.label) for one in kinds)
    return {
        "title": TITLES[kind],
        "subtitle": version.programme.neutral_title,
        "sentences": list(SENTENCES[kind]),
        "rows": rows,
        "issuer": [" ".join(part for part in (district.agency, district.name) if part)],
        "place": f"{district.name}, {issued}",
        "signatory": [signatory.name, signatory.title],
        "trial": TRIAL if document.is_provisional else "",
        "trial_note": TRIAL_NOTE.format(kinds=names) if document.is_provisional else "",
        "digital": DIGITAL,
    }
