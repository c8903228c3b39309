"""The public page that checks a document."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.domain.certification.limits import WRONG_CODES
from courses.domain.certification.revoke import revoke_document
from courses.enums import RevocationReason
from courses.models import Document
from puspaga.accounts.domain.erasure import erase_person
from tests.factories.certificates import make_document, make_road

pytestmark = pytest.mark.django_db


def look(client: Client, address: str):
    """Open the address a QR code holds."""
    return client.get(f"/sertifikat/{address}/")


def test_a_stranger_sees_initials_never_the_name(client):
    answer = look(client, make_document().public_code)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "S. N. R." in text
    assert "Siti" not in text
    assert "Sertifikat Kelulusan Pelatihan (internal)" in text
    assert "Berlaku" in text
    assert "November 2026" in text
    for words in ("S-0001/BALIKPAPAN/2026", "DP3AKB Kota Balikpapan", "Berlaku sampai", ">November 2028<"):
        assert words in text


def test_the_holders_qr_shows_the_full_name(client):
    document = make_document()
    assert "Siti Nur Rahma" in look(client, f"{document.public_code}/{document.holder.salt}").content.decode()
    assert "Siti" not in look(client, f"{document.public_code}/{'0' * 32}").content.decode()


def test_a_typed_code_gives_the_same_answer(client):
    document = make_document()
    answer = client.post("/sertifikat/", {"kode": f" {document.public_code[:16].upper()} {document.public_code[16:]}"})
    assert "S. N. R." in answer.content.decode()


def test_unknown_malformed_and_tampered_codes_answer_alike(client):
    tampered = make_document()
    Document.objects.filter(pk=tampered.pk).update(number="S-0009/BALIKPAPAN/2026")
    addresses = ["0" * 32, "f" * 32, "x", "a/b/c", "%00", "kunci", tampered.public_code, f"{tampered.public_code}/{'0' * 32}"]
    answers = [look(client, address) for address in addresses]
    answers.append(client.post("/sertifikat/", {"kode": "bukan kode"}))
    answers.append(client.post("/sertifikat/", {}))
    assert {answer.status_code for answer in answers} == {404}
    bodies = {re.sub(r'href="/en/[^"]*"', "", answer.content.decode()) for answer in answers}
    assert len(bodies) == 1
    assert "Tidak dapat diverifikasi" in bodies.pop()


def test_a_revoked_document_is_shown_as_revoked_without_the_reason(client):
    road = make_road()
    document = make_document(road)
    revoke_document(document, reason=RevocationReason.ETHICS, actor=road.officer, at=document.issued_at)
    text = look(client, document.public_code).content.decode()
    assert "Dicabut pada</dt><dd>November 2026" in text
    assert "24 November" not in text
    assert "kode etik" not in text.lower()


def test_of_an_erased_holder_no_initials_are_to_be_compared(client):
    document = make_document()
    erase_person(document.learner, actor=None, at=document.issued_at)
    text = look(client, document.public_code).content.decode()
    assert "tidak lagi disimpan" in text
    assert "Cocokkan inisial" not in text


def test_the_page_sets_no_cookie_holds_no_token_and_is_never_kept(client):
    document = make_document()
    for answer in (client.get("/sertifikat/"), look(client, document.public_code), look(client, "x")):
        assert not answer.cookies
        assert b"csrfmiddlewaretoken" not in answer.content
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_a_foreign_page_cannot_learn_more_by_posting_without_a_token(client):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/sertifikat/", {"kode": "x"}).status_code == 404


def test_looking_writes_nothing_and_asks_alike(client):
    """The framework asks for a redirect on every 404: two queries more than for a known code."""
    document, asked = make_document(), []
    for address in ("0" * 32, "0" * 32, "x", "a/b", document.public_code):
        with CaptureQueriesContext(connection) as seen:
            look(client, address)
        asked.append([re.sub(r"/sertifikat/[^']*", "", one["sql"]) for one in seen.captured_queries])
    assert asked[1] == asked[2] == asked[3]
    assert all(sql.startswith("SELECT") for some in asked for sql in some)
    assert (len(asked[1]), len(asked[4])) == (3, 1)


def test_guessing_is_stopped_and_right_codes_are_not_counted(client):
    document = make_document()
    for _ in range(WRONG_CODES + 5):
        assert look(client, document.public_code).status_code == 200
    for _ in range(WRONG_CODES):
        look(client, "x")
    refused = look(client, "x")
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "600")


def test_the_page_speaks_english_too(client):
    assert client.get("/en" + reverse("verify_form").removeprefix("/en")).status_code == 200


def test_the_public_keys_are_published(client):
    document = make_document()
    keys = client.get("/sertifikat/kunci.json").json()["keys"]
    assert document.key.key_id in {key["kid"] for key in keys}
    assert all(set(key) == {"kty", "crv", "x", "kid", "use", "alg"} for key in keys)
