"""A learner's own documents and the code of ethics."""

import io

import pytest
from django.core.cache import caches
from pypdf import PdfReader

from courses.domain.certification import paper
from courses.domain.certification.revoke import revoke_document
from courses.domain.ethics import publish_code
from courses.enums import RevocationReason
from courses.models import EthicsSignature
from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.enums import Role
from tests.factories.accounts import NOON, sign_in, signed_in
from tests.factories.certificates import ETHICS_TEXT, make_document, make_enrolment, make_road, sign, walk

pytestmark = pytest.mark.django_db


def test_a_learner_reads_what_is_missing_in_plain_words(client):
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner, workshop=False, ethics=False)
    sign_in(client, enrolment.learner)
    text = client.get("/saya/sertifikat/").content.decode()
    assert "Belum ada praktik yang diamati dalam workshop." in text
    assert "Kode etik belum ditandatangani." in text
    assert "Menunggu penerbitan" not in text


def test_a_learner_who_met_everything_waits_for_an_officer(client):
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    sign_in(client, enrolment.learner)
    assert "Menunggu penerbitan." in client.get("/saya/sertifikat/").content.decode()


def test_after_issuing_nobody_waits_any_more(client):
    document = make_document()
    sign_in(client, document.learner)
    text = client.get("/saya/sertifikat/").content.decode()
    assert "Menunggu penerbitan" not in text
    assert document.number in text


def test_a_document_is_read_as_a_page_with_a_neutral_title(client):
    document = make_document()
    sign_in(client, document.learner)
    text = client.get(f"/saya/sertifikat/{document.uuid}/").content.decode()
    assert "<title>Dokumen saya</title>" in text
    assert "Siti Nur Rahma" in text
    assert "Tanda digital sistem, bukan TTE tersertifikasi." in text


def test_the_files_have_neutral_names_and_are_what_was_signed(client):
    document = make_document()
    sign_in(client, document.learner)
    base = f"/saya/sertifikat/{document.uuid}/"
    sheet, text, mark = (client.get(base + name) for name in ("dokumen.pdf", "isi.json", "tanda.jws"))
    assert sheet.headers["Content-Disposition"] == 'attachment; filename="dokumen.pdf"'
    assert sheet.headers["Cache-Control"] == "no-store"
    attached = PdfReader(io.BytesIO(sheet.content)).attachments
    assert attached["isi.json"] == [text.content]
    assert attached["tanda.jws"] == [mark.content]


@pytest.mark.parametrize("name", ["", "dokumen.pdf", "isi.json", "tanda.jws"])
def test_documents_of_others_are_not_there(client, name):
    document = make_document()
    signed_in(client, Role.COMPANION)
    assert client.get(f"/saya/sertifikat/{document.uuid}/{name}").status_code == 404


def test_the_sheet_is_set_once_an_hour(client, monkeypatch):
    document, runs = make_document(), []
    real = paper.subprocess.run
    monkeypatch.setattr(paper.subprocess, "run", lambda *args, **kw: runs.append(args) or real(*args, **kw))
    assert paper.print_document(document) == paper.print_document(document)
    assert len(runs) == 1


def test_a_withdrawn_document_says_why_and_has_no_sheet(client):
    road = make_road()
    document = make_document(road)
    revoke_document(document, reason=RevocationReason.WRONG_DATA, actor=road.officer, at=NOON)
    sign_in(client, document.learner)
    assert "ada data yang keliru" in client.get(f"/saya/sertifikat/{document.uuid}/").content.decode()
    assert client.get(f"/saya/sertifikat/{document.uuid}/dokumen.pdf").status_code == 404


def test_erasing_takes_the_name_from_register_and_cache():
    document = make_document()
    paper.print_document(document)
    key = paper._cache_key(document)
    assert caches["pages"].get(key)
    erase_person(document.learner, actor=None, at=NOON)
    document.holder.refresh_from_db()
    assert (document.holder.name, document.holder.salt, document.holder.erased_at) == ("", "", NOON)
    assert caches["pages"].get(key) is None


def test_ones_own_export_holds_documents_and_signatures():
    document = make_document()
    export = export_person(document.learner, at=NOON)["dokumen"]
    assert export["terbit"][0]["nomor"] == document.number
    assert export["kode_etik"][0]["nomor"] == 1


def test_the_code_of_ethics_is_signed_with_one_tick(client):
    publish_code(ETHICS_TEXT, at=NOON)
    learner = signed_in(client, Role.COMPANION)
    page = client.get("/saya/kode-etik/").content.decode()
    assert "<li>Keselamatan lebih dulu.</li>" in page
    assert "Naskah nomor 1" in page
    refused = client.post("/saya/kode-etik/", {"number": "1"})
    assert "Centang kotak ini" in refused.content.decode()
    assert not EthicsSignature.objects.exists()
    client.post("/saya/kode-etik/", {"number": "1", "agrees": "on"})
    assert EthicsSignature.objects.get().learner == learner


def test_a_wording_that_changed_meanwhile_is_not_signed(client):
    publish_code(ETHICS_TEXT, at=NOON)
    signed_in(client, Role.COMPANION)
    publish_code("baru", at=NOON)
    answer = client.post("/saya/kode-etik/", {"number": "1", "agrees": "on"}, follow=True)
    assert "baru saja berubah" in answer.content.decode()
    assert not EthicsSignature.objects.exists()


def test_without_a_wording_the_page_says_so(client):
    signed_in(client, Role.COMPANION)
    assert "belum terbit" in client.get("/saya/kode-etik/").content.decode()
    client.post("/saya/kode-etik/", {"number": "1", "agrees": "on"})
    assert not EthicsSignature.objects.exists()


def test_reading_pages_writes_nothing(client, django_assert_max_num_queries):
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    sign(enrolment.learner)
    sign_in(client, enrolment.learner)
    with django_assert_max_num_queries(30) as seen:
        client.get("/saya/sertifikat/")
    assert not [one["sql"] for one in seen.captured_queries if not one["sql"].startswith("SELECT")]


@pytest.mark.parametrize("path", ["/saya/sertifikat/", "/saya/kode-etik/"])
def test_strangers_are_sent_to_sign_in(client, path):
    assert client.get(path).headers["Location"].startswith("/akun/login/")
