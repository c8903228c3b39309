"""The people behind documents: their own list, their export, and forgetting them."""

import datetime as dt
from typing import Any

from courses.domain.certification.paper import forget_paper
from courses.models import Document, DocumentHolder, EthicsSignature


def documents_of(user: Any) -> list[Document]:
    """A person's documents, the newest first."""
    rows = Document.objects.filter(learner=user).select_related("revocation", "holder", "district", "key")
    return list(rows.order_by("-issued_at", "-pk"))


def forget_holder(user: Any, *, at: dt.datetime) -> int:
    """Empty name and salt on all documents of an erased person; the register stays and still verifies."""
    for document in Document.objects.filter(learner=user):
        forget_paper(document)
    return DocumentHolder.objects.filter(document__learner=user, erased_at=None).update(name="", salt="", erased_at=at)


def holder_export(user: Any) -> dict[str, Any]:
    """What the person's own export says about documents and the code of ethics."""
    signatures = EthicsSignature.objects.filter(learner=user).select_related("code").order_by("pk")
    return {
        "terbit": [
            {
                "nomor": row.number,
                "jenis": row.get_kind_display(),
                "nama": row.holder.name,
                "terbit": row.issued_at.isoformat(),
                "berlaku_sampai": row.expires_on.isoformat() if row.expires_on else None,
                "dicabut": row.revocation.get_reason_display() if hasattr(row, "revocation") else None,
                "isi_yang_ditandai": row.payload,
                "tanda": row.signature,
            }
            for row in documents_of(user)
        ],
        "kode_etik": [{"nomor": row.code.number, "ditandatangani": row.signed_at.isoformat()} for row in signatures],
    }
