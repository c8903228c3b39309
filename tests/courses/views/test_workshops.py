"""A participant's pages and a trainer's: who sees what, and the canary that no participant may meet."""

import re
import uuid

import pytest
from django.test import Client

from courses.domain.cohorts import invite
from courses.domain.workshops.attendance import add_walk_in, show_code
from courses.domain.workshops.sessions import close_session
from courses.enums import MarkLevel
from courses.models import Attendance, Evidence, PerformanceMark, WorkshopSession
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.domain.profiles import profile_of
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core import clock
from tests.factories.accounts import NOON, make_user, sign_in
from tests.factories.courses import make_district, make_learner
from tests.factories.workshops import CANARY, attend, learners_of, make_activity, make_session, make_version, mark, trainer_of

pytestmark = pytest.mark.django_db
PAGES = ("", "kehadiran/", "nilai/", "cetak/peserta/", "cetak/fasilitator/", "cetak/kartu-peran/", "cetak/hadir/",
         "cetak/pengamat/", "cetak/latihan-meja/")  # fmt: skip
LEADING = ("ubah/", "kode/", "tutup/")


@pytest.fixture
def session() -> WorkshopSession:
    return make_session(learners=3, version=make_version(activity=make_activity()))


@pytest.fixture
def trainer(session: WorkshopSession, client: Client) -> User:
    user = trainer_of(session)
    sign_in(client, user)
    return user


def path(session: WorkshopSession, end: str = "") -> str:
    return f"/saya/sesi/{session.uuid}/{end}"


def officer(district: str = "balikpapan") -> User:
    user = make_user(Role.OFFICER)
    profile = profile_of(user)
    profile.district = make_district(district)
    profile.save()
    return User.objects.get(pk=user.pk)


def test_officers_read_who_came_and_meet_no_field_without_a_button(client: Client, session: WorkshopSession) -> None:
    learner = learners_of(session)[0]
    attend(session, learner)
    sign_in(client, officer())
    page = client.get(path(session, "kehadiran/")).content.decode()
    assert f"{learner.get_full_name()}: Hadir" in page
    assert 'name="hadir"' not in page
    assert [form for form in page.split("<form")[1:] if "<button" not in form.split("</form>")[0]] == []


def test_own_others_and_missing_sessions_by_role(client: Client, session: WorkshopSession) -> None:
    row = attend(session, learners_of(session)[0])
    rows = {
        trainer_of(session): (200, 200),
        make_user(Role.TRAINER): (404, 404),
        officer(): (200, 404),
        officer("paser"): (404, 404),
        make_user(Role.ADMINISTRATOR): (200, 404),
        make_user(Role.EDITOR): (404, 404),
        learners_of(session)[0]: (404, 404),
    }
    for user, (reads, leads) in rows.items():
        sign_in(client, user)
        assert {client.get(path(session, end)).status_code for end in PAGES} == {reads}
        assert {client.get(path(session, end)).status_code for end in (*LEADING, f"nilai/{row.pk}/")} == {leads}
        assert {client.get(f"/saya/sesi/{uuid.uuid4()}/{end}").status_code for end in PAGES} == {404}
    client.logout()
    assert client.get(path(session)).status_code == 302


def test_nobody_but_a_leading_trainer_changes_anything(client: Client, session: WorkshopSession) -> None:
    row = attend(session, learners_of(session)[0])
    posts = {"kehadiran/": {"tampil": row.learner_id}, "kode/": {}, "tamu/": {"nama": "X"}, "tutup/": {},
             f"nilai/{row.pk}/": {"nilai-k1": "3"}, f"tamu/{row.pk}/akun/": {"akun": row.learner_id}}  # fmt: skip
    for user in (make_user(Role.TRAINER), officer(), make_user(Role.ADMINISTRATOR), learners_of(session)[0]):
        sign_in(client, user)
        assert {client.post(path(session, end), data).status_code for end, data in posts.items()} == {404}
    assert (Attendance.objects.count(), PerformanceMark.objects.count()) == (1, 0)


def test_staff_without_a_proven_second_factor_are_sent_to_prove_it(client: Client, session: WorkshopSession) -> None:
    client.force_login(trainer_of(session), backend="allauth.account.auth_backends.AuthenticationBackend")
    assert "/akun/" in client.get(path(session)).headers["Location"]


def test_a_session_is_planned_in_one_form(client: Client, session: WorkshopSession, trainer: User) -> None:
    form = client.get("/saya/sesi/baru/").content.decode()
    assert session.version.workshop.title in form
    data = {
        "version": session.version.pk,
        "cohort": session.cohort.pk,
        "place": "Balai",
        "starts_at": "2026-12-01T09:00",
        "seats": "",
    }
    answer = client.post("/saya/sesi/baru/", data)
    made = WorkshopSession.objects.get(place="Balai")
    assert (answer.status_code, answer.headers["Location"], made.seats) == (303, path(made), 12)
    assert "2 Desember" not in client.get(path(made)).content.decode()
    client.post(path(made, "ubah/"), {"place": "Balai lain", "starts_at": "2026-12-02T09:00", "seats": "9"})
    made.refresh_from_db()
    assert (made.place, made.seats) == ("Balai lain", 9)


def test_one_save_for_all_ticks_then_walk_ins_then_marks(client: Client, session: WorkshopSession, trainer: User) -> None:
    people = [user.pk for user in learners_of(session)]
    assert client.post(path(session, "kehadiran/"), {"hadir": people}).status_code == 303
    client.post(path(session, "tamu/"), {"nama": "Bu Rini"})
    page = client.get(path(session, "kehadiran/")).content.decode()
    assert page.count("checked") == 3
    assert "Bu Rini" in page
    row = session.attendances.get(walk_in_name="Bu Rini")
    client.post(path(session, f"tamu/{row.pk}/hapus/"))
    row.refresh_from_db()
    assert row.walk_in_name == ""


def test_marks_are_saved_quietly_and_finished_by_the_button(client: Client, session: WorkshopSession, trainer: User) -> None:
    row = attend(session, learners_of(session)[0])
    where = path(session, f"nilai/{row.pk}/")
    quiet = client.post(where, {"nilai-k1": "3", "diam": "1"})
    assert (quiet.status_code, quiet.content.decode()) == (200, "Tersimpan")
    client.post(where, {"nilai-k1": "3", "selesai": "1"})
    assert not Evidence.objects.exists()
    assert "Masih ada kriteria yang belum dinilai." in client.get(where).content.decode()
    assert client.post(where, {"nilai-k1": "3", "nilai-k2": "2", "selesai": "1"}).status_code == 303
    assert Evidence.objects.get().is_met
    assert PerformanceMark.objects.count() == 2
    assert client.post(where, {"nilai-k9": "3", "diam": "1"}).status_code == 409


def test_a_name_on_paper_is_linked_in_the_list(client: Client, session: WorkshopSession, trainer: User) -> None:
    row = add_walk_in(session, name="Bu Rini", actor=trainer, at=NOON)
    learner = learners_of(session)[0]
    assert client.post(path(session, f"tamu/{row.pk}/akun/"), {"akun": make_learner().pk}).status_code == 404
    client.post(path(session, f"tamu/{row.pk}/akun/"), {"akun": learner.pk})
    row.refresh_from_db()
    assert (row.learner, row.walk_in_name) == (learner, "")


def test_the_code_is_shown_and_typed(client: Client, session: WorkshopSession, trainer: User) -> None:
    assert "Buka kode" in client.get(path(session, "kode/")).content.decode()
    client.post(path(session, "kode/"))
    shown = re.search(r"(\d{3}) (\d{3})</p>", client.get(path(session, "kode/")).content.decode())
    learner = sign_in(Client(), learners_of(session)[0])
    assert learner.post("/saya/hadir/", {"kode": "000 00"}).status_code == 409
    answer = learner.post("/saya/hadir/", {"kode": shown[1] + shown[2]})
    assert answer.headers["Location"] == f"/workshop/{session.uuid}/"
    assert session.attendances.get().how == "code"


def test_guessing_codes_is_slowed_down(client: Client, session: WorkshopSession) -> None:
    sign_in(client, learners_of(session)[0])
    show_code(session, actor=trainer_of(session), at=clock.now())
    answers = [client.post("/saya/hadir/", {"kode": "12"}).status_code for _time in range(31)]
    assert answers == [409] * 30 + [429]


def test_the_content_note_stands_before_the_story_with_a_way_round_it(client: Client, session: WorkshopSession) -> None:
    sign_in(client, learners_of(session)[0])
    door = client.get(f"/workshop/{session.uuid}/").content.decode()
    assert "Menyebut ketakutan di rumah" in door
    assert "Anda boleh tidak membaca ceritanya" in door
    assert "jarang hadir" not in door
    assert "jarang hadir" in client.get(f"/workshop/{session.uuid}/?baca=1").content.decode()


def test_stages_open_when_the_session_begins(client: Client, session: WorkshopSession) -> None:
    sign_in(client, learners_of(session)[0])
    WorkshopSession.objects.update(starts_at=clock.now() + clock.dt.timedelta(hours=2))
    early = client.get(f"/workshop/{session.uuid}/?baca=1").content.decode()
    WorkshopSession.objects.update(starts_at=clock.now() - clock.dt.timedelta(minutes=1))
    begun = client.get(f"/workshop/{session.uuid}/?baca=1").content.decode()
    assert ("pernah dikunci" in early, "pernah dikunci" in begun) == (False, True)


def test_other_peoples_sessions_are_not_there(client: Client, session: WorkshopSession) -> None:
    sign_in(client, make_learner())
    assert client.get(f"/workshop/{session.uuid}/").status_code == 404
    assert session.version.workshop.title not in client.get("/workshop/").content.decode()


@pytest.mark.parametrize("start", ["", "/en"])
def test_no_participants_page_holds_a_word_of_the_facilitators(client: Client, session: WorkshopSession, start: str) -> None:
    learner = learners_of(session)[0]
    mark(attend(session, learner), k1=MarkLevel.UNSAFE)
    close_session(session, actor=trainer_of(session), at=NOON)
    activity, course = session.version.workshop.activity, session.version.workshop.activity.module.course
    sign_in(client, learner)
    pages = [
        f"{start}/workshop/",
        f"{start}/workshop/{session.uuid}/",
        f"{start}/workshop/{session.uuid}/?baca=1",
        f"{start}/belajar/{course.slug}/",
        f"{start}/belajar/{course.slug}/{activity.slug}/",
        "/saya/",
        "/saya/hadir/",
        "/saya/sertifikat/",
    ]
    for page in pages:
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert CANARY not in answer.content.decode() + str(answer.headers), page
    assert CANARY not in str(export_person(learner, at=NOON))


def test_reading_writes_nothing_and_tells_no_history(client: Client, session: WorkshopSession) -> None:
    sign_in(client, learners_of(session)[0])
    answer = client.get(f"/workshop/{session.uuid}/")
    assert "no-store" in answer.headers["Cache-Control"]
    assert "noindex" in answer.content.decode()
    assert session.version.workshop.title not in re.search(r"<title>(.*?)</title>", answer.content.decode())[1]
    assert not Attendance.objects.exists()


def test_papers_hold_what_they_are_for(client: Client, session: WorkshopSession, trainer: User) -> None:
    attend(session, learners_of(session)[0])
    add_walk_in(session, name="Bu Rini", actor=trainer, at=NOON)
    papers = {end: client.get(path(session, f"cetak/{end}/")).content.decode() for end in
              ("peserta", "fasilitator", "kartu-peran", "hadir", "pengamat", "latihan-meja")}  # fmt: skip
    assert CANARY not in papers["peserta"]
    assert f"{CANARY}-jawaban" in papers["fasilitator"]
    assert f"{CANARY}-kartu" in papers["kartu-peran"]
    assert f"{CANARY}-amatan" in papers["pengamat"]
    assert f"{CANARY}-jawaban" not in papers["pengamat"]
    assert "Bu Rini" in papers["hadir"]
    assert papers["hadir"].count("wp-kosong") == 8
    assert "menit ke-20" in papers["latihan-meja"]
    assert CANARY not in papers["latihan-meja"]
    assert client.get(path(session, "cetak/lain/")).status_code == 404


def test_the_persons_own_copy_tells_of_sessions_and_marks(session: WorkshopSession) -> None:
    learner = learners_of(session)[0]
    mark(attend(session, learner))
    own = export_person(learner, at=NOON)["belajar"]["workshop"]
    assert [(row["workshop"], len(row["penilaian"])) for row in own] == [(session.version.workshop.title, 2)]


@pytest.mark.parametrize("count", [3, 300])
def test_pages_ask_as_often_for_many_as_for_few(client: Client, count: int, django_assert_num_queries) -> None:
    session = make_session(learners=3)
    trainer = trainer_of(session)
    people = [User(username=f"banyak-{number}") for number in range(count - 3)]
    User.objects.bulk_create(people)
    Attendance.objects.bulk_create(
        [Attendance(session=session, walk_in_name=f"Nama {number}", how="walk-in", at=NOON) for number in range(count - 3)]
    )
    sign_in(client, trainer)
    client.get(path(session, "kehadiran/"))
    with django_assert_num_queries(8):
        client.get(path(session, "kehadiran/"))
    with django_assert_num_queries(9):
        client.get(path(session, "nilai/"))
    with django_assert_num_queries(6):
        client.get("/saya/sesi/")


def test_the_attendance_sheet_has_a_line_for_every_seat_and_the_names_of_unused_slips(
    client: Client, session: WorkshopSession, trainer: User
) -> None:
    invite(["Bu Rahma", "Pak Joko"], cohort=session.cohort, batch=uuid.uuid4(), actor=trainer, at=NOON)
    page = client.get(path(session, "cetak/hadir/")).content.decode()
    assert "Bu Rahma <small>(slip belum dipakai)</small>" in page
    assert page.count("<tr") - 1 == session.seats
    session.seats = 3
    session.save()
    assert client.get(path(session, "cetak/hadir/")).content.decode().count('class="wp-kosong"') == 3
