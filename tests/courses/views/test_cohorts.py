"""Cohort screens: who sees which, inviting, taking in, moving on."""

import re
import uuid

import pytest

from courses.models import Activity, Cohort, CohortInvitation, Completion, Enrolment
from puspaga.accounts.domain.profiles import profile_of
from puspaga.accounts.enums import Role
from puspaga.accounts.models import AccessSlip, User
from tests.factories.accounts import NOON, make_user, sign_in, signed_in
from tests.factories.courses import (
    course_of,
    make_cohort,
    make_course_page,
    make_district,
    make_index,
    make_learner,
    make_lesson_page,
    make_programme,
    make_version,
)

pytestmark = pytest.mark.django_db
CONTACT = {"contact_name": "Bu Ratna", "contact_hours": "08.00–16.00"}


@pytest.fixture
def version():
    return make_programme(course_of(make_lesson_page(make_course_page(make_index())).get_parent()))


def officer_of(district: str) -> User:
    user = make_user(Role.OFFICER)
    profile = profile_of(user)
    profile.district = make_district(district)
    profile.save()
    return User.objects.get(pk=user.pk)


def addresses(cohort: Cohort, number: uuid.UUID) -> list[str]:
    return [f"/admin/angkatan/{number}/{end}" for end in ("", "ubah/", "undang/", "akun/")]


def test_own_others_and_missing_cohorts_by_role(client, version) -> None:
    trainer = make_user(Role.TRAINER)
    own = make_cohort(version, trainer)
    foreign = make_cohort(version, make_user(Role.TRAINER), district=make_district("paser"))
    rows = {
        trainer: (200, 404),
        officer_of("balikpapan"): (200, 404),
        officer_of("paser"): (404, 200),
        make_user(Role.OFFICER): (404, 404),
        make_user(Role.ADMINISTRATOR): (200, 200),
        make_user(Role.EDITOR): (404, 404),
        make_user(Role.REVIEWER_LEGAL): (404, 404),
    }
    for user, expected in rows.items():
        sign_in(client, user)
        for number, status in ((own.uuid, expected[0]), (foreign.uuid, expected[1]), (uuid.uuid4(), 404)):
            found = {client.get(address).status_code for address in addresses(own, number)}
            assert found == {status}, (user, number)


@pytest.mark.parametrize("role", [Role.COMPANION, Role.SERVICE_KEEPER])
def test_learners_have_no_cohort_screens(client, version, role) -> None:
    signed_in(client, role)
    assert client.get("/admin/angkatan/").status_code == 404


def test_a_trainer_makes_a_cohort_and_leads_it(client, version) -> None:
    trainer = signed_in(client, Role.TRAINER)
    profile = profile_of(trainer)
    profile.district = make_district()
    profile.save()
    form = {"title": "Angkatan 1", "programme_version": version.pk, "district": make_district().pk, **CONTACT}
    response = client.post("/admin/angkatan/baru/", form)
    cohort = Cohort.objects.get()
    assert response.url == f"/admin/angkatan/{cohort.uuid}/"
    assert list(cohort.trainers.all()) == [trainer]


def test_a_slip_of_the_cohort_leads_into_it(client, version) -> None:
    trainer = signed_in(client, Role.TRAINER)
    cohort = make_cohort(version, trainer)
    address = f"/admin/angkatan/{cohort.uuid}/undang/"
    batch = re.search(r'name="batch" value="([^"]+)"', client.get(address).content.decode()).group(1)
    html = client.post(address, {"batch": batch, "names": "Siti Aminah\nPak Darma"}).content.decode()
    code = re.search(r"\b([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?:-[A-Z0-9]{4})?)\b", html).group(1)
    client.logout()
    client.post("/undangan/", {"code": code})
    form = {"username": "teluk-jernih-27", "password1": "kapal-merah-berlayar", "password2": "kapal-merah-berlayar"}
    client.post("/undangan/akun/", {**form, "email": "", "is_adult": "on"})
    enrolment = Enrolment.objects.get()
    assert (enrolment.learner.username, enrolment.cohort, enrolment.programme_version) == ("teluk-jernih-27", cohort, version)


def test_renewed_slips_lead_into_the_same_cohort(client, version) -> None:
    trainer = signed_in(client, Role.TRAINER)
    cohort = make_cohort(version, trainer)
    batch, new = uuid.uuid4(), uuid.uuid4()
    client.post(f"/admin/angkatan/{cohort.uuid}/undang/", {"batch": batch, "names": "Siti"})
    client.post(f"/admin/slip/lembar/{batch}/baru/", {"new_batch": new})
    assert CohortInvitation.objects.get(batch=new).cohort == cohort
    assert AccessSlip.objects.filter(batch=new).count() == 1


def test_a_list_of_accounts_is_taken_in_whole_or_not_at_all(client, version) -> None:
    cohort = make_cohort(version, signed_in(client, Role.TRAINER))
    known = make_user(Role.COMPANION, username="daun-hijau-1")
    address = f"/admin/angkatan/{cohort.uuid}/akun/"
    html = client.post(address, {"usernames": "daun-hijau-1\n\nsiapa-ini"}).content.decode()
    assert "Baris 3: tidak ada akun bernama “siapa-ini”." in html
    assert Enrolment.objects.count() == 0
    client.post(address, {"usernames": "daun-hijau-1\ndaun-hijau-1"})
    assert Enrolment.objects.get().learner == known


def test_a_cohort_shows_counts_and_no_answers(client, version) -> None:
    cohort = make_cohort(version, signed_in(client, Role.TRAINER))
    learner = make_learner(cohort, name="Siti Aminah")
    Completion.objects.create(learner=learner, activity=Activity.objects.get(), source="lesson 1", completed_on=NOON.date())
    html = client.get(f"/admin/angkatan/{cohort.uuid}/").content.decode()
    assert "Siti Aminah" in html
    assert "1 dari 1" in html


def test_standings_cost_the_same_at_3_and_at_300(client, version, django_assert_num_queries) -> None:
    from courses.domain.cohorts import standings_of

    cohort = make_cohort(version)
    for count in (3, 297):
        people = User.objects.bulk_create(User(username=f"orang-{count}-{number}") for number in range(count))
        Enrolment.objects.bulk_create(
            Enrolment(learner=one, cohort=cohort, programme_version=version, enrolled_at=NOON) for one in people
        )
        with django_assert_num_queries(7):
            standings_of(cohort)


def test_somebody_is_taken_out_and_what_was_learned_stays(client, version) -> None:
    cohort = make_cohort(version, signed_in(client, Role.TRAINER))
    learner = make_learner(cohort)
    Completion.objects.create(learner=learner, activity=Activity.objects.get(), source="lesson 1", completed_on=NOON.date())
    enrolment = Enrolment.objects.get()
    client.post(f"/admin/angkatan/{cohort.uuid}/{enrolment.pk}/keluar/")
    enrolment.refresh_from_db()
    assert enrolment.ended_at is not None
    assert Completion.objects.count() == 1


def test_only_an_officer_moves_a_cohort(client, version) -> None:
    trainer = make_user(Role.TRAINER)
    cohort = make_cohort(version, trainer)
    make_learner(cohort)
    newer = make_version(version.programme)
    address = f"/admin/angkatan/{cohort.uuid}/versi/"
    sign_in(client, trainer)
    assert client.post(address, {"version": newer.pk}).status_code == 404
    sign_in(client, officer_of("balikpapan"))
    assert client.post(address, {"version": newer.pk}).status_code == 302
    cohort.refresh_from_db()
    assert (cohort.programme_version, Enrolment.objects.get().programme_version) == (newer, newer)


def test_the_officer_sees_what_a_move_would_change_before_moving(client, version) -> None:
    cohort = make_cohort(version)
    learner = make_learner(cohort)
    make_version(version.programme)
    address = f"/admin/angkatan/{cohort.uuid}/versi/?ke=2"
    sign_in(client, officer_of("balikpapan"))
    assert address in client.get(f"/admin/angkatan/{cohort.uuid}/").content.decode()
    html = client.get(address).content.decode()
    assert "Siapa yang mendapat syarat tambahan" in html
    assert "Pindahkan angkatan" in html
    assert learner.enrolments.get().programme_version == version
    assert client.get(f"/admin/angkatan/{cohort.uuid}/versi/?ke=1").status_code == 404


def test_an_edit_never_moves_the_programme(client, version) -> None:
    trainer = signed_in(client, Role.TRAINER)
    cohort = make_cohort(version, trainer)
    newer = make_version(version.programme)
    form = {"title": "Baru", "programme_version": newer.pk, "district": cohort.district_id, "trainers": [trainer.pk], **CONTACT}
    client.post(f"/admin/angkatan/{cohort.uuid}/ubah/", form)
    cohort.refresh_from_db()
    assert (cohort.title, cohort.programme_version) == ("Baru", version)


def test_a_cohort_without_somebody_to_call_is_not_made(client, version) -> None:
    signed_in(client, Role.ADMINISTRATOR)
    form = {"title": "A", "programme_version": version.pk, "district": make_district().pk}
    page = client.post("/admin/angkatan/baru/", form)
    assert set(page.context["form"].errors) == {"contact_name", "contact_hours"}
    assert not Cohort.objects.exists()


def test_a_cohort_that_ends_before_it_begins_is_refused(client, version) -> None:
    cohort = make_cohort(version, signed_in(client, Role.TRAINER))
    form = {"title": "A", "district": cohort.district_id, "starts_on": "2026-12-02", "ends_on": "2026-12-01"}
    html = client.post(f"/admin/angkatan/{cohort.uuid}/ubah/", form).content.decode()
    assert "Hari selesai lebih awal daripada hari mulai." in html
