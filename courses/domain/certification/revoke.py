"""Withdrawing a document. It stays in the register and is shown as withdrawn to whoever checks it."""

import datetime as dt
from typing import Any

from django.db import transaction

from courses.domain.certification.keys import signing_key
from courses.domain.certification.wording import revocation_text
from courses.engines.credential import sign
from courses.enums import RevocationReason
from courses.errors import NotThisOffice
from courses.models import Document, Revocation
from courses.rules import is_officer_for_district
from puspaga.core.domain import audit


def revoke_document(document: Document, *, reason: str, actor: Any, at: dt.datetime) -> Revocation:
    """Withdraw a document for one reason of the closed list, signed; a second time changes nothing.

    Raises NotThisOffice, NoSigningKey.
    """
    if not is_officer_for_district(actor, document.district):
        raise NotThisOffice
    row = Revocation(document=document, reason=RevocationReason(reason).value, at=at, by=actor)
    row.key, private = signing_key(at=at)
    with transaction.atomic():
        Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
        known = Revocation.objects.filter(document=document).first()
        if known is not None:
            return known
        row.signature = sign(revocation_text(row), private_key=private)
        row.save(force_insert=True)
        audit.record("document.revoked", document, actor=actor, at=at, reason=row.reason)
        return row
