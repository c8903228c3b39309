"""What a stranger is told, and that nothing stored can be changed unseen."""

import datetime as dt
import uuid

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, models, transaction

from courses.domain.certification import verification
from courses.domain.certification.keys import ensure_signing_key
from courses.domain.certification.revoke import revoke_document
from courses.domain.certification.verification import clean_code, initials_of, verify
from courses.enums import DocumentStatus, RevocationReason
from courses.errors import NotThisOffice
from courses.models import Document, DocumentHolder, Revocation, SigningKey
from puspaga.accounts.domain.erasure import erase_person
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON
from tests.factories.certificates import make_district, make_document, make_enrolment, make_officer, make_road, walk

pytestmark = pytest.mark.django_db


def test_a_stranger_reads_initials_title_day_and_status():
    found = verify(make_document().public_code, at=NOON)
    assert (found.holder, found.shows_name) == ("S. N. R.", False)
    assert (found.title, found.subtitle) == ("Sertifikat Kelulusan Pelatihan (internal)", "Kelas Belajar: dasar")
    assert (found.status, found.issued_on, found.is_provisional) == (DocumentStatus.VALID, dt.date(2026, 11, 24), False)


def test_the_holders_token_shows_the_full_name():
    document = make_document()
    assert verify(document.public_code, at=NOON, token=document.holder.salt).holder == "Siti Nur Rahma"
    assert verify(document.public_code, at=NOON, token="0" * 32).holder == "S. N. R."


def test_a_code_may_be_typed_in_groups_and_capitals():
    document = make_document()
    code = document.public_code.upper()
    assert verify(" ".join(code[n : n + 4] for n in range(0, 32, 4)), at=NOON) is not None


@pytest.mark.parametrize("code", ["", "x", "0" * 32, "g" * 32, "1" * 31, "1" * 33, "\x00" * 32, "١" * 32, "a" * 5000])
def test_unknown_and_malformed_codes_are_not_verified(code):
    make_document()
    assert verify(code, at=NOON) is None


def test_unknown_and_malformed_codes_do_the_same_work_as_known_ones(monkeypatch, django_assert_num_queries):
    document, checks = make_document(), []
    real = verification.verify_signature
    monkeypatch.setattr(verification, "verify_signature", lambda *args, **kw: checks.append(args) or real(*args, **kw))
    for code in (document.public_code, "0" * 32, "apa saja"):
        with django_assert_num_queries(1):
            verify(code, at=NOON)
    assert len(checks) == 6  # of the document and of its withdrawal, whether there are any or not


def test_an_expired_document_says_so():
    document = make_document()
    assert verify(document.public_code, at=NOON + dt.timedelta(days=732)).status == DocumentStatus.EXPIRED


def test_a_revoked_document_says_so_and_the_act_is_in_the_audit_trail():
    road = make_road()
    document = make_document(road)
    first = revoke_document(document, reason=RevocationReason.ETHICS, actor=road.officer, at=NOON)
    assert revoke_document(document, reason=RevocationReason.ASKED, actor=road.officer, at=NOON) == first
    assert verify(document.public_code, at=NOON).status == DocumentStatus.REVOKED
    entry = AuditEntry.objects.get(verb="document.revoked")
    assert (entry.actor, entry.details) == (road.officer, {"reason": "ethics"})


def test_one_changed_byte_of_a_withdrawal_cannot_be_verified():
    road = make_road()
    document, other = make_document(road), make_document(road, name="Budi")
    revocation = revoke_document(document, reason=RevocationReason.ETHICS, actor=road.officer, at=NOON)
    ensure_signing_key(at=NOON, replace=True)
    changes = [*_every_change(revocation), ("reason", RevocationReason.ASKED), ("key_id", None)]
    code = document.public_code
    assert [(name, value) for name, value in changes if _is_accepted(revocation, name, value, code)] == []
    assert {name for name, _value in changes} == {"reason", "at", "by_id", "signature", "key_id"}
    Revocation.objects.update(document=other)
    assert verify(other.public_code, at=NOON) is None
    Revocation.objects.update(document=document)
    assert verify(code, at=NOON).status == DocumentStatus.REVOKED


def test_a_withdrawal_verifies_with_its_own_key_after_a_new_one_took_over():
    road = make_road()
    document = make_document(road)
    ensure_signing_key(at=NOON, replace=True)
    revoke_document(document, reason=RevocationReason.ETHICS, actor=road.officer, at=NOON)
    ensure_signing_key(at=NOON, replace=True)
    assert verify(document.public_code, at=NOON).status == DocumentStatus.REVOKED


def test_the_check_names_every_number_that_was_changed(capsys):
    road = make_road()
    fine, forged, changed, hidden = [make_document(road, name=name) for name in ("Ani", "Budi", "Cici", "Dewi")]
    revoke_document(fine, reason=RevocationReason.ASKED, actor=road.officer, at=NOON)
    call_command("check_documents")
    assert capsys.readouterr().out == "4 dokumen dan 1 pencabutan sesuai tandanya.\n"
    for document in (changed, hidden):
        revoke_document(document, reason=RevocationReason.ETHICS, actor=road.officer, at=NOON)
    Document.objects.filter(pk=forged.pk).update(expires_on=dt.date(2040, 1, 1))
    Revocation.objects.filter(document=changed).update(reason=RevocationReason.ASKED)
    Revocation.objects.filter(document=hidden).delete()
    with pytest.raises(CommandError) as fault:
        call_command("check_documents")
    assert str(fault.value) == f"Tidak sesuai tandanya: {forged.number}, {changed.number}, {hidden.number}."


def test_the_whole_register_is_checked_in_two_queries(django_assert_num_queries):
    road = make_road()
    for name in ("Ani", "Budi", "Cici"):
        revoke_document(make_document(road, name=name), reason=RevocationReason.ASKED, actor=road.officer, at=NOON)
    with django_assert_num_queries(2):
        assert verification.faulty_numbers() == []


def test_only_officers_of_the_district_revoke_and_only_for_a_known_reason():
    road = make_road()
    document = make_document(road)
    stranger = make_officer(make_district("samarinda", "Kota Samarinda"))
    with pytest.raises(NotThisOffice):
        revoke_document(document, reason=RevocationReason.ASKED, actor=stranger, at=NOON)
    with pytest.raises(ValueError, match="suka-suka"):
        revoke_document(document, reason="suka-suka", actor=road.officer, at=NOON)
    assert not Revocation.objects.exists()


def test_an_erased_holder_is_nobody_and_the_document_still_verifies():
    document = make_document()
    salt = document.holder.salt
    erase_person(document.learner, actor=None, at=NOON)
    found = verify(document.public_code, at=NOON, token=salt)
    assert (found.holder, found.shows_name, found.status) == ("", False, DocumentStatus.VALID)
    assert DocumentHolder.objects.get().name == ""


def test_documents_verify_with_their_own_key_after_a_new_one_took_over():
    road = make_road()
    old = make_document(road)
    new_key = ensure_signing_key(at=NOON, replace=True)
    new = make_document(road)
    assert new.key == new_key != old.key
    assert verify(old.public_code, at=NOON)
    assert verify(new.public_code, at=NOON)


def _changed(field: models.Field, value: object) -> list[object]:
    """Values one step away from what is stored: each byte of a text, the next number, day, flag."""
    match value:
        case bool():
            return [not value]
        case str():
            return [value[:n] + chr(ord(sign) ^ 1) + value[n + 1 :] for n, sign in enumerate(value)]
        case int():
            return [value + 1]
        case uuid.UUID():
            return [uuid.UUID(int=value.int ^ 1)]
        case dt.datetime():
            return [value + dt.timedelta(microseconds=1), value - dt.timedelta(days=1)]
        case dt.date():
            return [value + dt.timedelta(days=1), None]
    return ["0" * 32] if field.name == "salt" else []


def _foreign_values(row: models.Model, field: models.ForeignKey) -> list[object]:
    others = field.related_model.objects.exclude(pk=getattr(row, field.attname))
    return list(others.values_list("pk", flat=True)[:3])


def _every_change(row: models.Model) -> list[tuple[str, object]]:
    found = []
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name in ("public_code", "document"):
            continue
        value = getattr(row, field.attname)
        values = _foreign_values(row, field) if field.is_relation else _changed(field, value)
        found += [(field.attname, changed) for changed in values]
    return found


def _is_accepted(row: models.Model, name: str, value: object, code: str) -> bool:
    """Whether the document still verifies with one field changed; what the database itself refuses does not."""
    rows = type(row).objects.filter(pk=row.pk)
    before = rows.values_list(name, flat=True).get()
    try:
        with transaction.atomic():
            rows.update(**{name: value})
    except IntegrityError:
        return False
    accepted = verify(code, at=NOON) is not None
    rows.update(**{name: before})
    return accepted


def test_one_changed_byte_of_any_stored_field_cannot_be_verified():
    road = make_road()
    document = make_document(road)
    other = make_document(make_road(make_district("berau", "Kabupaten Berau")), name="Budi")
    make_enrolment(road)
    ensure_signing_key(at=NOON, replace=True)
    make_document(road)
    # When a key was made or retired is no part of any document.
    changes = [
        (row, name, value)
        for row in (document, document.holder, document.key)
        for name, value in _every_change(row)
        if name not in ("created_at", "retired_at")
    ]
    assert [(name, value) for row, name, value in changes if _is_accepted(row, name, value, document.public_code)] == []
    assert len(changes) > 1500
    assert {name for _row, name, _value in changes} >= {"learner_id", "enrolment_id", "district_id", "key_id", "issued_by_id"}
    assert verify(document.public_code, at=NOON) is not None
    assert verify(other.public_code, at=NOON) is not None


def test_the_public_half_of_a_key_cannot_be_spelt_otherwise():
    document = make_document()
    key = document.key
    SigningKey.objects.filter(pk=key.pk).update(public_key=key.public_key + "=")
    assert verify(document.public_code, at=NOON) is None


def test_a_document_without_its_holder_row_cannot_be_verified():
    document = make_document()
    DocumentHolder.objects.all().delete()
    assert verify(document.public_code, at=NOON) is None


def test_the_signed_text_of_one_document_does_not_serve_another():
    road = make_road()
    first, second = make_document(road), make_document(road, name="Budi")
    Document.objects.filter(pk=second.pk).update(payload=first.payload, signature=first.signature)
    assert verify(second.public_code, at=NOON) is None


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Siti", "S."), ("siti  nur", "S. N."), ("😀 Ani", "A."), ("محمد علي", "م. ع."), ("", ""), ("R.A. Kartini", "R. K.")],
)
def test_initials(name, initials):
    assert initials_of(name) == initials


def test_a_code_that_cannot_be_one_is_cleaned_to_one_never_given_out():
    assert clean_code("bukan kode") == "0" * 32


def test_random_codes_hit_nothing():
    road = make_road()
    walk(road, make_enrolment(road).learner)
    make_document(road)
    assert all(verify(uuid.uuid4().hex, at=NOON) is None for _ in range(300))
