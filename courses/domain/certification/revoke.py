"""Withdrawing a document. It stays in the register and is shown as withdrawn to whoever checks it."""

import datetime as dt
from typing import Any

from django.db import transaction

from courses.enums import RevocationReason
from courses.errors import NotThisOffice
from courses.models import Document, Revocation
from courses.rules import is_officer_for_district
from puspaga.core.domain import audit


@transaction.atomic
def revoke_document(document: Document, *, reason: str, actor: Any, at: dt.datetime) -> Revocation:
    """Withdraw a document for one reason of the closed list; a second time changes nothing. Raises NotThisOffice."""
    if not is_officer_for_district(actor, document.district):
        raise NotThisOffice
    Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    values = {"reason": RevocationReason(reason).value, "at": at, "by": actor}
    revocation, made = Revocation.objects.get_or_create(document=document, defaults=values)
    if made:
        audit.record("document.revoked", document, actor=actor, at=at, reason=revocation.reason)
    return revocation
