"""The officer's screens for issuing."""

import datetime as dt
import uuid

import pytest
from django.contrib.contenttypes.models import ContentType

from assessments.models import Item
from courses.enums import DocumentKind
from courses.models import Document, Revocation, Signatory
from puspaga.accounts.enums import Role
from puspaga.core.models import AuditEntry, ReviewMark
from tests.factories.accounts import NOON, make_user, sign_in
from tests.factories.certificates import make_district, make_document, make_enrolment, make_officer, make_road, walk

pytestmark = pytest.mark.django_db


def text_of(client, path: str) -> str:
    """A page that opens."""
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def open_mark(road) -> None:
    """Content a lawyer still has to look at."""
    kind = ContentType.objects.get_for_model(Item)
    ReviewMark.objects.create(content_type=kind, object_key=str(road.course.key), kind="legal", opened_at=NOON)


def test_the_officer_sees_cohorts_of_the_own_district_only(client):
    road, other = make_road(), make_road(make_district("berau", "Kabupaten Berau"))
    sign_in(client, road.officer)
    text = text_of(client, "/admin/penerbitan/")
    assert road.cohort.title in text
    assert other.cohort.title not in text


def test_the_dry_run_names_each_refusal_and_issues_nothing(client):
    road = make_road()
    walk(road, make_enrolment(road, name="Ani").learner)
    make_enrolment(road, name="Budi")
    sign_in(client, road.officer)
    text = text_of(client, f"/admin/penerbitan/{road.cohort.uuid}/")
    assert "Terbitkan untuk Ani" in text
    assert "Terbitkan untuk Budi" not in text
    assert "Belum ada praktik yang diamati dalam workshop." in text
    assert not Document.objects.exists()


def test_one_learner_is_issued_with_one_press_and_twice_is_once(client):
    road = make_road()
    enrolment = make_enrolment(road, name="Ani")
    walk(road, enrolment.learner)
    sign_in(client, road.officer)
    path, data = f"/admin/penerbitan/{road.cohort.uuid}/", {"kind": "certificate", "enrolment": enrolment.pk}
    for _ in range(2):
        assert client.post(path, data).status_code == 302
    assert Document.objects.get().issued_by == road.officer
    assert "S-0001/BALIKPAPAN/2026" in text_of(client, path)


def test_a_refusal_is_shown_as_a_sentence(client):
    road = make_road()
    enrolment = make_enrolment(road, name="Ani")
    sign_in(client, road.officer)
    data = {"kind": "certificate", "enrolment": enrolment.pk}
    answer = client.post(f"/admin/penerbitan/{road.cohort.uuid}/", data, follow=True)
    assert "Belum ada praktik yang diamati dalam workshop." in answer.content.decode()
    assert not Document.objects.exists()


def test_a_whole_cohort_is_issued_to_those_who_are_ready(client):
    road = make_road()
    for name in ("Ani", "Budi"):
        walk(road, make_enrolment(road, name=name).learner)
    make_enrolment(road, name="Cici")
    sign_in(client, road.officer)
    path = f"/admin/penerbitan/{road.cohort.uuid}/"
    asked = client.post(path, {"kind": "certificate"}).content.decode()
    assert "akan terbit untuk 2 orang" in asked
    assert "Ani" in asked
    assert "Cici" not in asked
    assert not Document.objects.exists()
    client.post(path, {"kind": "certificate", "yakin": "1"})
    assert Document.objects.count() == 2


def test_a_whole_cohort_without_anybody_ready_issues_nothing_and_says_so(client):
    road = make_road()
    make_enrolment(road, name="Cici")
    sign_in(client, road.officer)
    answer = client.post(f"/admin/penerbitan/{road.cohort.uuid}/", {"kind": "certificate"}, follow=True)
    assert "Belum ada yang dapat terbit." in answer.content.decode()


def test_one_click_from_the_name_stands_what_a_certificate_rests_on(client):
    road = make_road()
    enrolment = make_enrolment(road, name="Ani")
    walk(road, enrolment.learner)
    sign_in(client, road.officer)
    path = f"/admin/penerbitan/{road.cohort.uuid}/{enrolment.pk}/"
    assert path in text_of(client, f"/admin/penerbitan/{road.cohort.uuid}/")
    text = text_of(client, path)
    for words in (road.lessons[0].title, "Selesai 24 November 2026.", "Lulus pada percobaan ke-1 dari 1", "Ditandatangani"):
        assert words in text
    assert "Ya, terbitkan untuk Ani" in text
    assert not Document.objects.exists()
    assert AuditEntry.objects.filter(verb="evidence.read").count() == 1


def test_after_a_withdrawal_nothing_is_ready_until_the_officer_says_the_reason_is_over(client):
    road = make_road()
    document = make_document(road)
    sign_in(client, road.officer)
    client.post(f"/admin/penerbitan/dokumen/{document.uuid}/", {"reason": "not-met"})
    path = f"/admin/penerbitan/{road.cohort.uuid}/"
    text = text_of(client, path)
    assert "syarat ternyata belum terpenuhi" in text
    assert "siap terbit" not in text
    client.post(path, {"kind": "certificate", "yakin": "1"})
    data = {"kind": "certificate", "enrolment": document.enrolment_id, "yakin": "1"}
    client.post(path, data)
    assert Document.objects.count() == 1
    client.post(path, {**data, "after_withdrawal": "on"})
    assert Document.objects.count() == 2


def test_unreviewed_content_asks_for_the_tick_and_issues_a_trial(client):
    road = make_road()
    enrolment = make_enrolment(road, name="Ani")
    walk(road, enrolment.learner)
    open_mark(road)
    sign_in(client, road.officer)
    path, data = f"/admin/penerbitan/{road.cohort.uuid}/", {"kind": "certificate", "enrolment": enrolment.pk}
    text = text_of(client, path)
    assert "Terbitkan sebagai uji coba" in text
    assert "siap terbit sebagai uji coba saja" in text
    assert "Sebagian isi wajib belum ditinjau ahli. Yang dapat terbit baru dokumen uji coba." in text
    assert "Sebagian isi wajib belum ditinjau ahli" in client.post(path, data, follow=True).content.decode()
    assert not Document.objects.exists()
    client.post(path, {**data, "accept_trial": "on"})
    assert Document.objects.get().is_provisional


def test_participation_slips_have_their_own_list(client):
    road = make_road()
    walk(road, make_enrolment(road, name="Ani").learner, workshop=False)
    sign_in(client, road.officer)
    assert "Terbitkan untuk Ani" in text_of(client, f"/admin/penerbitan/{road.cohort.uuid}/?jenis=participation")
    client.post(f"/admin/penerbitan/{road.cohort.uuid}/", {"kind": "participation", "yakin": "1"})
    assert Document.objects.get().kind == DocumentKind.PARTICIPATION


def test_a_document_is_withdrawn_with_a_reason_of_the_list(client):
    road = make_road()
    document = make_document(road)
    sign_in(client, road.officer)
    path = f"/admin/penerbitan/dokumen/{document.uuid}/"
    assert "Pilih satu alasan" in client.post(path, {"reason": "suka-suka"}).content.decode()
    client.post(path, {"reason": "ethics"})
    assert Revocation.objects.get().reason == "ethics"
    assert "pelanggaran berat kode etik" in text_of(client, path)


def test_the_register_is_searched_by_number(client):
    road = make_road()
    first, second = make_document(road), make_document(road, name="Budi")
    sign_in(client, road.officer)
    text = text_of(client, "/admin/penerbitan/dokumen/?nomor=0002")
    assert second.number in text
    assert first.number not in text


def test_a_signatory_is_added_and_changed(client):
    road = make_road()
    sign_in(client, road.officer)
    data = {
        "district": road.district.pk,
        "name": "Pejabat Baru",
        "title": "Plt. Kepala",
        "from_on": "2027-01-01",
        "until_on": "",
    }
    client.post("/admin/penerbitan/penanda-tangan/", data)
    row = Signatory.objects.get(name="Pejabat Baru")
    client.post(f"/admin/penerbitan/penanda-tangan/{row.pk}/", {**data, "until_on": "2027-12-31"})
    row.refresh_from_db()
    assert row.until_on == dt.date(2027, 12, 31)
    assert AuditEntry.objects.filter(verb="signatory.saved").count() == 2


def test_a_period_that_ends_before_it_begins_is_refused(client):
    road = make_road()
    sign_in(client, road.officer)
    data = {"district": road.district.pk, "name": "X", "title": "Y", "from_on": "2027-01-02", "until_on": "2027-01-01"}
    assert "sebelum tanggal mulai" in client.post("/admin/penerbitan/penanda-tangan/", data).content.decode()


def test_no_signatory_for_another_district(client):
    road, other = make_road(), make_district("berau", "Kabupaten Berau")
    sign_in(client, road.officer)
    data = {"district": other.pk, "name": "X", "title": "Y", "from_on": "2027-01-02"}
    client.post("/admin/penerbitan/penanda-tangan/", data)
    assert not Signatory.objects.filter(district=other).exists()


PATHS = [
    "/admin/penerbitan/",
    "/admin/penerbitan/{cohort}/",
    "/admin/penerbitan/dokumen/",
    "/admin/penerbitan/dokumen/{document}/",
    "/admin/penerbitan/penanda-tangan/",
    "/admin/penerbitan/penanda-tangan/{signatory}/",
    "/admin/laporan/pelatihan/",
    "/admin/laporan/pelatihan/orang/",
    "/admin/laporan/pelatihan/unduh/",
]
OTHERS = [Role.TRAINER, Role.EDITOR, Role.REVIEWER_LEGAL, Role.REVIEWER_CLINICAL]


def addresses(road, document) -> list[str]:
    """Every address of the officer's area, filled in."""
    signatory = Signatory.objects.filter(district=road.district).first()
    return [path.format(cohort=road.cohort.uuid, document=document.uuid, signatory=signatory.pk) for path in PATHS]


@pytest.mark.parametrize("role", OTHERS)
def test_other_staff_find_none_of_it(client, role):
    road = make_road()
    document = make_document(road)
    sign_in(client, make_officer(road.district, role))
    for path in addresses(road, document):
        assert client.get(path).status_code == 404, path
        assert client.post(path, {"kind": "certificate", "reason": "asked", "untuk": "kantor"}).status_code == 404, path
    assert not Revocation.objects.exists()


@pytest.mark.parametrize("role", [Role.COMPANION, Role.SERVICE_KEEPER])
def test_people_without_the_admin_do_not_come_in(client, role):
    road = make_road()
    document = make_document(road)
    sign_in(client, make_officer(road.district, role))
    for path in addresses(road, document):
        assert client.get(path).status_code in (302, 403, 404), path


def test_what_belongs_to_another_district_answers_like_what_is_missing(client):
    road = make_road()
    document = make_document(road)
    sign_in(client, make_officer(make_district("berau", "Kabupaten Berau")))
    signatory = Signatory.objects.get(district=road.district)
    for mine, missing in (
        (f"/admin/penerbitan/{road.cohort.uuid}/", f"/admin/penerbitan/{uuid.uuid4()}/"),
        (f"/admin/penerbitan/dokumen/{document.uuid}/", f"/admin/penerbitan/dokumen/{uuid.uuid4()}/"),
        (f"/admin/penerbitan/penanda-tangan/{signatory.pk}/", "/admin/penerbitan/penanda-tangan/999999/"),
    ):
        for method in (client.get, client.post):
            assert method(mine, {"kind": "certificate", "reason": "asked"}).status_code == 404
            assert method(missing, {"kind": "certificate", "reason": "asked"}).status_code == 404
    assert not Revocation.objects.exists()


def test_an_enrolment_of_another_cohort_cannot_be_issued_through_mine(client):
    road, other = make_road(), make_road(make_district("berau", "Kabupaten Berau"))
    foreign = make_enrolment(other)
    walk(other, foreign.learner)
    sign_in(client, road.officer)
    path = f"/admin/penerbitan/{road.cohort.uuid}/"
    assert client.post(path, {"kind": "certificate", "enrolment": foreign.pk}).status_code == 404
    assert client.get(f"{path}{foreign.pk}/").status_code == 404
    assert not Document.objects.exists()


def test_an_administrator_sees_every_district(client):
    road, other = make_road(), make_road(make_district("berau", "Kabupaten Berau"))
    sign_in(client, make_user(Role.ADMINISTRATOR))
    text = text_of(client, "/admin/penerbitan/")
    assert road.cohort.title in text
    assert other.cohort.title in text


def test_without_a_key_withdrawing_is_refused_in_a_sentence(client, monkeypatch):
    road = make_road()
    document = make_document(road)
    monkeypatch.setenv("SIGNING_KEY", "bukan kunci")
    sign_in(client, road.officer)
    page = client.post(f"/admin/penerbitan/dokumen/{document.uuid}/", {"reason": "ethics"}, follow=True)
    assert "Kunci tanda belum tersedia." in page.content.decode()
    assert not Revocation.objects.exists()
