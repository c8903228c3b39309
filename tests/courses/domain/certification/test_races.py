"""Several officers press at the very same moment."""

import pytest

from courses.domain.certification.issue import issue_document
from courses.domain.certification.revoke import revoke_document
from courses.enums import DocumentKind, RevocationReason
from courses.models import Document, DocumentHolder, Enrolment, Revocation
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON
from tests.factories.certificates import make_document, make_enrolment, make_road, walk
from tests.utils.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def ready(road, count: int) -> list[Enrolment]:
    """Learners who met everything."""
    enrolments = [make_enrolment(road, name=f"Orang {number}") for number in range(count)]
    for enrolment in enrolments:
        walk(road, enrolment.learner)
    return enrolments


def test_numbers_have_no_gap_and_no_twin():
    road = make_road()
    enrolments = ready(road, 8)
    at_once(
        *(lambda row=row: issue_document(row, kind=DocumentKind.CERTIFICATE, actor=road.officer, at=NOON) for row in enrolments)
    )
    numbers = sorted(Document.objects.values_list("number", flat=True))
    assert numbers == [f"S-{number:04d}/BALIKPAPAN/2026" for number in range(1, 9)]


def test_one_certificate_for_one_enrolment():
    road = make_road()
    (enrolment,) = ready(road, 1)
    results = at_once(*[lambda: issue_document(enrolment, kind=DocumentKind.CERTIFICATE, actor=road.officer, at=NOON)] * 8)
    assert len({document.pk for document in results}) == 1
    assert Document.objects.count() == DocumentHolder.objects.count() == 1
    assert AuditEntry.objects.filter(verb="document.issued").count() == 1


def test_one_revocation_for_one_document():
    road = make_road()
    document = make_document(road)
    at_once(*[lambda: revoke_document(document, reason=RevocationReason.ASKED, actor=road.officer, at=NOON)] * 6)
    assert Revocation.objects.count() == 1
    assert AuditEntry.objects.filter(verb="document.revoked").count() == 1
