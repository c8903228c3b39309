"""Issuing: an officer's deliberate act, once per enrolment, kind and programme version, however often it is pressed."""

import datetime as dt
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from courses.domain.certification.decision import Grounds, about_the_work, grounds_of, may_issue, refusals
from courses.domain.certification.keys import signing_key
from courses.domain.certification.numbers import add_months, next_number
from courses.domain.certification.wording import payload_of
from courses.engines.credential import new_salt, sign
from courses.enums import DocumentKind
from courses.errors import ContentNotReviewed, NotIssued, NotThisOffice, WithdrawnBefore
from courses.models import Cohort, Document, DocumentHolder, Enrolment, Signatory
from courses.rules import is_officer_for_district
from puspaga.accounts.models import District
from puspaga.core.domain import audit
from puspaga.core.enums import ReviewKind


@dataclass(frozen=True)
class DryRow:
    """What would happen to one learner of a cohort."""

    enrolment: Enrolment
    name: str
    refusals: tuple[NotIssued, ...]
    document: Document | None
    # What a document would still rest on: with any of them it is “uji coba”.
    kinds: tuple[ReviewKind, ...] = ()
    # Of a document that is out and valid: what speaks against it by now. Nothing takes it back but an officer.
    changed: tuple[NotIssued, ...] = ()
    # The end of the line of documents, be it withdrawn, expired or of an older version of the programme.
    newest: Document | None = None

    @property
    def is_ready(self) -> bool:
        """Nothing stands against issuing, and it was not issued yet."""
        return not self.refusals and self.document is None

    @property
    def is_ready_on_trial(self) -> bool:
        """Only experts still have to look: a trial document may be issued."""
        return bool(self.refusals) and all(isinstance(one, ContentNotReviewed) for one in self.refusals)


def issue_document(
    enrolment: Enrolment,
    *,
    kind: str,
    actor: Any,
    at: dt.datetime,
    accept_trial: bool = False,
    after_withdrawal: bool = False,
) -> Document:
    """Issue a participation slip or a certificate. Raises the first NotIssued that stands against it.

    The valid document there is comes back as it is. `accept_trial`: the officer knows that open review marks make the
    document “uji coba”. `after_withdrawal`: the officer looked at why the last one was withdrawn. One district issues
    one document at a time, so numbers have no gaps and nobody gets two.
    """
    key, private = signing_key(at=at)
    with transaction.atomic():
        row = _locked(enrolment)
        grounds = grounds_of([row], at=at)[row.pk]
        if not may_issue(actor, row):
            raise NotThisOffice
        for refusal in refusals(grounds, kind=kind, accept_trial=accept_trial):
            raise refusal
        newest = newest_documents([row], kind=kind).get(row.pk)
        if newest is not None and hasattr(newest, "revocation") and not after_withdrawal:
            raise withdrawn(newest)
        if newest is not None and still_says_it(newest, grounds, at=at):
            return newest
        document = _draft(grounds, kind=kind, actor=actor, at=at, replaces=newest)
        document.key = key
        return _write(document, grounds, private=private)


def dry_run(
    cohort: Cohort, *, actor: Any, at: dt.datetime, kind: str = DocumentKind.CERTIFICATE, accept_trial: bool = False
) -> list[DryRow]:
    """For each learner of the cohort: ready (first), every reason against it, or issued already. Raises NotThisOffice."""
    if not is_officer_for_district(actor, cohort.district):
        raise NotThisOffice
    rows = list(_enrolments().filter(cohort=cohort, ended_at=None).order_by("pk"))
    grounds = grounds_of(rows, at=at)
    newest = newest_documents(rows, kind=kind)
    found = [_dry_row(grounds[row.pk], newest.get(row.pk), kind=kind, at=at, accept_trial=accept_trial) for row in rows]
    return sorted(found, key=lambda one: (_rank(one), one.name.casefold(), one.enrolment.pk))


def _rank(row: DryRow) -> int:
    """Who is ready comes first, who has the document last."""
    if row.document is not None:
        return 2
    return 0 if row.is_ready or row.is_ready_on_trial else 1


def issue_for_cohort(cohort: Cohort, *, kind: str, actor: Any, at: dt.datetime, accept_trial: bool = False) -> list[Document]:
    """Issue to everybody who is ready; the others stay as the dry run names them. Each in a transaction of its own."""
    ready = [row for row in dry_run(cohort, actor=actor, at=at, kind=kind, accept_trial=accept_trial) if row.is_ready]
    return [issue_document(row.enrolment, kind=kind, actor=actor, at=at, accept_trial=accept_trial) for row in ready]


def withdrawn(document: Document) -> WithdrawnBefore:
    """Which document was withdrawn, when and why."""
    words = {
        "number": document.number,
        "day": date_format(timezone.localtime(document.revocation.at), "j F Y"),
        "reason": document.revocation.get_reason_display(),
    }
    sentence = _("Dokumen %(number)s dicabut pada %(day)s: %(reason)s. Buka buktinya sebelum menerbitkan yang baru.")
    return WithdrawnBefore(sentence % words)


def newest_documents(enrolments: Iterable[Enrolment], *, kind: str) -> dict[int, Document]:
    """The end of each line of documents of one kind, by enrolment."""
    rows = Document.objects.filter(enrolment__in=[row.pk for row in enrolments], kind=kind, replaced_by=None)
    return {row.enrolment_id: row for row in rows.select_related("revocation", "holder")}


def still_says_it(document: Document, grounds: Grounds, *, at: dt.datetime) -> bool:
    """Whether a new document would say nothing new: valid, of the same programme version, trial as it would be now."""
    is_valid = not hasattr(document, "revocation") and (
        document.expires_on is None or document.expires_on >= timezone.localdate(at)
    )
    same_version = document.programme_version_id == grounds.enrolment.programme_version_id
    # A full document never becomes a trial again when content is asked about later.
    return is_valid and same_version and (not document.is_provisional or bool(grounds.kinds))


def _enrolments() -> Any:
    return Enrolment.objects.select_related("learner", "cohort__district", "programme_version__programme")


def _locked(enrolment: Enrolment) -> Enrolment:
    """The enrolment as it is now, with its district locked until the transaction ends."""
    row = _enrolments().get(pk=enrolment.pk)
    if row.cohort is not None and row.cohort.district_id:
        District.objects.select_for_update().get(pk=row.cohort.district_id)
    return row


def _dry_row(grounds: Grounds, newest: Document | None, *, kind: str, at: dt.datetime, accept_trial: bool) -> DryRow:
    valid = newest if newest is not None and still_says_it(newest, grounds, at=at) else None
    against = refusals(grounds, kind=kind, accept_trial=accept_trial) if valid is None else []
    if newest is not None and hasattr(newest, "revocation"):
        against = [withdrawn(newest), *against]
    return DryRow(
        enrolment=grounds.enrolment,
        name=grounds.name or grounds.enrolment.learner.username,
        refusals=tuple(against),
        document=valid,
        kinds=tuple(grounds.kinds),
        changed=tuple(about_the_work(grounds, kind)) if valid is not None else (),
        newest=newest,
    )


def _draft(grounds: Grounds, *, kind: str, actor: Any, at: dt.datetime, replaces: Document | None) -> Document:
    enrolment = grounds.enrolment
    district, version = enrolment.cohort.district, enrolment.programme_version
    expires = kind == DocumentKind.CERTIFICATE
    return Document(
        kind=kind,
        number=next_number(kind=kind, district=district, at=at),
        public_code=secrets.token_hex(16),
        learner=enrolment.learner,
        enrolment=enrolment,
        replaces=replaces,
        programme_version=version,
        district=district,
        is_provisional=bool(grounds.kinds),
        issued_at=at,
        issued_by=actor,
        expires_on=add_months(timezone.localdate(at), version.validity_months) if expires else None,
    )


def _write(document: Document, grounds: Grounds, *, private: str) -> Document:
    """Freeze the words, sign them, write row, holder and audit trail."""
    signatory: Signatory = grounds.signatory  # refused without one
    salt = new_salt()
    document.payload = payload_of(document, name=grounds.name, salt=salt, signatory=signatory, kinds=grounds.kinds)
    document.signature = sign(document.payload, private_key=private)
    document.save()
    DocumentHolder.objects.create(document=document, name=grounds.name, salt=salt)
    audit.record(
        "document.issued", document, actor=document.issued_by, at=document.issued_at, kind=document.kind, number=document.number
    )
    return document
