"""What an officer may see and write: cohorts, documents and signatories of the own district; administrators all."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet

from courses.enums import DocumentKind
from courses.errors import NotThisOffice
from courses.models import Cohort, Document, Signatory
from courses.rules import districts_of_officer, is_officer_for_district
from puspaga.accounts.models import District
from puspaga.core.domain import audit


def cohorts_for(officer: Any) -> QuerySet[Cohort]:
    """Cohorts with the number of learners and of certificates, the newest first."""
    rows = Cohort.objects.filter(district__in=districts_of_officer(officer)).select_related("district", "programme_version")
    current = Q(enrolments__documents__kind=DocumentKind.CERTIFICATE, enrolments__documents__revocation=None)
    return rows.annotate(
        learners=Count("enrolments", filter=Q(enrolments__ended_at=None), distinct=True),
        certified=Count("enrolments", filter=current, distinct=True),
    ).order_by("-starts_on", "-pk")


def documents_for(officer: Any, *, number: str = "") -> QuerySet[Document]:
    """The register, the newest first; `number` looks for a part of a number."""
    rows = Document.objects.filter(district__in=districts_of_officer(officer), number__icontains=number.strip())
    return rows.select_related("holder", "revocation", "district", "programme_version__programme").order_by("-issued_at", "-pk")


def signatories_for(officer: Any) -> QuerySet[Signatory]:
    """Who signs, the newest first."""
    rows = Signatory.objects.filter(district__in=districts_of_officer(officer))
    return rows.select_related("district").order_by("-from_on", "-pk")


@transaction.atomic
def save_signatory(
    signatory: Signatory | None,
    *,
    district: District,
    name: str,
    title: str,
    from_on: dt.date,
    until_on: dt.date | None,
    actor: Any,
    at: dt.datetime,
) -> Signatory:
    """Write who signs from when to when. Issued documents keep the words they were issued with. Raises NotThisOffice."""
    row = signatory or Signatory(district=district)
    if not (is_officer_for_district(actor, row.district) and is_officer_for_district(actor, district)):
        raise NotThisOffice
    row.district, row.name, row.title, row.from_on, row.until_on = district, name, title, from_on, until_on
    row.save()
    audit.record("signatory.saved", row, actor=actor, at=at)
    return row
