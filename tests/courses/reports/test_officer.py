"""The officer's page, the names behind it, and its two files."""

import io

import pytest
from openpyxl import load_workbook

from assessments.models import Attempt, AttemptScore, Quiz, QuizVersion
from courses.models import Attendance, WorkshopSession
from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.enums import Role
from puspaga.accounts.models import Profile, Subdistrict, Village
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, make_user, sign_in
from tests.factories.certificates import (
    finish_lessons,
    make_district,
    make_document,
    make_enrolment,
    make_officer,
    make_road,
    walk,
)

pytestmark = pytest.mark.django_db
PAGE = "/admin/laporan/pelatihan/"


def make_village(name: str = "Manggar", district_key: str = "balikpapan") -> Village:
    """A kelurahan of a district."""
    district = make_district(district_key)
    part = Subdistrict.objects.get_or_create(key=f"{district_key}-timur", defaults={"name": "Timur", "district": district})[0]
    return Village.objects.get_or_create(subdistrict=part, name=name)[0]


def trained(road, *, name: str, village: Village | None = None, audience: str = "kader"):
    """Somebody who finished the course."""
    enrolment = make_enrolment(road, name=name)
    Profile.objects.filter(user=enrolment.learner).update(village=village, audience=audience)
    finish_lessons(road, enrolment.learner)
    return enrolment


def sheet_of(answer, title: str) -> list[list[object]]:
    """The rows of one sheet of a downloaded file."""
    book = load_workbook(io.BytesIO(answer.content))
    return [[cell.value for cell in row] for row in book[title].rows]


def test_true_small_numbers_are_shown_inside(client):
    road, village = make_road(), make_village()
    trained(road, name="Ani", village=village)
    sign_in(client, road.officer)
    text = client.get(PAGE).content.decode()
    assert "Manggar (Timur)" in text
    assert "1 / 0" in text
    assert "Ani" not in text


def test_a_certificate_counts_as_certified(client):
    road = make_road()
    Profile.objects.filter(user=make_document(road).learner).update(village=make_village(), audience="bidan")
    sign_in(client, road.officer)
    assert "1 / 1" in client.get(PAGE).content.decode()


def test_what_waits_is_counted(client):
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    quiz = QuizVersion.objects.create(
        quiz=Quiz.objects.create(title="Kuis"), title="Kuis", number=1, content_hash="a", published_at=NOON
    )
    attempt = Attempt.objects.create(version=quiz, learner=enrolment.learner, seed="a", started_on=NOON, finished_on=NOON)
    AttemptScore.objects.create(attempt=attempt, percent=0, waits_for_marking=True, scored_on=NOON)
    sign_in(client, road.officer)
    text = client.get(PAGE).content.decode()
    assert f"{road.cohort.title}: 1" in text
    assert "<strong>1</strong> uraian menunggu penilai" in text


def test_names_are_one_click_further_and_reading_them_is_written_down(client):
    road, village = make_road(), make_village()
    trained(road, name="Ani", village=village)
    trained(road, name="Budi", village=village, audience="guru")
    sign_in(client, road.officer)
    text = client.get(f"{PAGE}orang/?kelurahan={village.pk}&unsur=kader").content.decode()
    assert "Ani" in text
    assert "Budi" not in text
    entry = AuditEntry.objects.get(verb="report.names_read")
    assert entry.actor == road.officer
    assert entry.details == {"village": str(village.pk), "audience": "kader", "shown": 1}


def test_people_of_another_district_are_not_there(client):
    road, other = make_road(), make_road(make_district("berau", "Kabupaten Berau"))
    trained(other, name="Orang Berau")
    sign_in(client, road.officer)
    assert "Orang Berau" not in client.get(f"{PAGE}orang/").content.decode()
    assert client.get(f"{PAGE}?wilayah=berau").status_code == 404
    assert client.post(f"{PAGE}unduh/", {"untuk": "kantor", "wilayah": "berau"}).status_code == 404


def test_erased_people_are_counted_and_never_named(client):
    road = make_road()
    trained(road, name="Budi")
    learner = trained(road, name="Ani").learner
    username = learner.username
    erase_person(learner, actor=None, at=NOON)
    sign_in(client, road.officer)
    text = client.get(PAGE).content.decode()
    assert "<strong>2</strong> peserta angkatan" in text
    assert "<strong>2</strong> terlatih" in text
    names = client.get(f"{PAGE}orang/").content.decode()
    assert "1 orang yang datanya sudah dihapus" in names
    for gone in ("Ani", "anonim", username):
        assert gone not in names
    assert [row[0] for row in sheet_of(client.post(f"{PAGE}unduh/", {"untuk": "kantor"}), "Nama")][1:] == ["Budi"]


def test_an_administrator_chooses_a_district(client):
    trained(make_road(), name="Ani")
    trained(make_road(make_district("berau", "Kabupaten Berau")), name="Budi")
    sign_in(client, make_user(Role.ADMINISTRATOR))
    text = client.get(f"{PAGE}orang/?wilayah=berau").content.decode()
    assert "Budi" in text
    assert "Ani" not in text


def test_the_office_file_holds_names_as_text_and_true_numbers(client):
    road, village = make_road(), make_village()
    trained(road, name="=HYPERLINK(1)", village=village)
    sign_in(client, road.officer)
    answer = client.post(f"{PAGE}unduh/", {"untuk": "kantor"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="rekap.xlsx"'
    assert sheet_of(answer, "Nama")[1][0] == "'=HYPERLINK(1)"
    assert sheet_of(answer, "Terlatih")[-1][-1] == 1
    assert AuditEntry.objects.get(verb="report.exported").details == {"purpose": "kantor"}


def test_the_shared_file_holds_no_name_and_no_small_number(client):
    road, first, second = make_road(), make_village("Manggar"), make_village("Lamaru")
    for number in range(3):
        trained(road, name=f"Kader {number}", village=first)
    for number in range(6):
        trained(road, name=f"Guru {number}", village=second, audience="guru")
    sign_in(client, road.officer)
    answer = client.post(f"{PAGE}unduh/", {"untuk": "bagikan"})
    assert load_workbook(io.BytesIO(answer.content)).sheetnames == ["Keterangan", "Terlatih", "Bersertifikat"]
    rows = {row[0]: row[1:] for row in sheet_of(answer, "Terlatih")}
    kader, guru = (rows["Kelurahan"].index(label) for label in ("Kader", "Guru"))
    assert rows["Manggar (Timur)"][kader] == "·"
    assert rows["Manggar (Timur)"][-1] == "·"
    assert rows["Lamaru (Timur)"][guru] == 6
    assert rows["Jumlah"][-1] == "·"
    assert 3 not in [value for row in rows.values() for value in row]
    assert b"Guru 1" not in answer.content


def test_only_the_two_files_exist(client):
    road = make_road()
    sign_in(client, road.officer)
    assert client.post(f"{PAGE}unduh/", {"untuk": "semua"}).status_code == 404
    assert client.get(f"{PAGE}unduh/").status_code == 405


NO_DISTRICT = "Kabupaten atau kota di profil Anda masih kosong; administrator mengisinya di menu Akun, lalu halaman ini terisi."
PAGES = {
    PAGE: "<h2>",
    f"{PAGE}orang/": "Tidak ada orang di bagian ini.",
    "/admin/penerbitan/": "Belum ada angkatan.",
    "/admin/penerbitan/dokumen/": "Belum ada dokumen yang cocok.",
    "/admin/penerbitan/penanda-tangan/": "Simpan</button>",
    "/admin/angkatan/": "Angkatan baru</a>",
    "/admin/angkatan/baru/": "Simpan</button>",
    "/admin/slip/sandi/": "Tidak ada orang di daftar Anda",
    "/saya/sesi/": "Belum ada sesi.",
}
FOR_OFFICERS = (PAGE, f"{PAGE}orang/", "/admin/penerbitan/")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", [Role.OFFICER, Role.TRAINER])
def test_who_has_no_district_reads_what_is_missing_and_who_sets_it(client, role, page):
    if role == Role.TRAINER and page.startswith(FOR_OFFICERS):
        return
    sign_in(client, make_user(role))
    content = client.get(page).content.decode()
    assert NO_DISTRICT in content
    assert PAGES[page] not in content


@pytest.mark.parametrize("role", [Role.OFFICER, Role.TRAINER])
def test_an_empty_marking_list_says_it_beside_that_nothing_waits(client, role):
    sign_in(client, make_user(role))
    content = client.get("/admin/penilaian/").content.decode()
    assert "Tidak ada jawaban yang menunggu." in content
    assert NO_DISTRICT in content


@pytest.mark.parametrize("page", PAGES)
def test_who_has_a_district_reads_no_such_thing(client, page):
    sign_in(client, make_officer(make_district()))
    content = client.get(page).content.decode()
    assert NO_DISTRICT not in content
    assert PAGES[page] in content


def test_the_page_asks_as_often_for_many_as_for_few(client, django_assert_max_num_queries):
    road = make_road()
    sign_in(client, make_officer(road.district))
    client.get(PAGE)
    for people in (2, 12):
        for number in range(people):
            trained(road, name=f"Orang {people} {number}", village=make_village())
        with django_assert_max_num_queries(45):
            client.get(PAGE)


def test_the_first_screen_names_who_waits_for_the_officer(client):
    road = make_road()
    walk(road, make_enrolment(road).learner)
    sign_in(client, road.officer)
    text = client.get("/admin/").content.decode()
    assert f"1 orang menunggu penerbitan di {road.cohort.title}" in text


def test_a_trainers_first_screen_leads_to_the_own_cohorts_and_sessions(client):
    road = make_road()
    trainer = make_user(Role.TRAINER)
    road.cohort.trainers.add(trainer)
    session = WorkshopSession.objects.create(version=road.workshop, cohort=road.cohort, place="Aula", starts_at=NOON)
    Attendance.objects.create(session=session, walk_in_name="Pak Joko", how="walk-in", at=NOON)
    sign_in(client, trainer)
    text = client.get("/admin/").content.decode()
    assert f"Angkatan: {road.cohort.title}" in text
    assert f"/saya/sesi/{session.uuid}/" in text
    assert "1 orang di workshop belum dinilai" in text
    own = client.get("/saya/").content.decode()
    assert own.index("Sesi workshop yang saya pimpin") < own.index("Akun dan data saya")
    assert "Anda belum terdaftar di kelas mana pun" not in own


def test_a_name_on_paper_waits_for_marks_too(client):
    road = make_road()
    session = WorkshopSession.objects.create(version=road.workshop, cohort=road.cohort, place="Aula", starts_at=NOON)
    Attendance.objects.create(session=session, walk_in_name="Pak Joko", how="walk-in", at=NOON)
    sign_in(client, road.officer)
    assert "<strong>1</strong> kehadiran belum dinilai" in client.get(PAGE).content.decode()
