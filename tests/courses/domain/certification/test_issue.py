"""Issuing: who, when, once, with which reasons against it."""

import datetime as dt
import json

import pytest
from django.contrib.contenttypes.models import ContentType

from assessments.models import Item
from courses.domain.certification.issue import dry_run, issue_document, issue_for_cohort
from courses.domain.certification.revoke import revoke_document
from courses.domain.certification.words import own_roads
from courses.domain.dashboard import dashboard_of
from courses.engines.credential import name_hash
from courses.enums import DocumentKind, EvidenceKind, RevocationReason
from courses.errors import (
    ContentNotReviewed,
    HolderErased,
    NameMissing,
    NeverDoSeen,
    NoObservedPractice,
    NoSignatory,
    NothingTakenPart,
    NotIssued,
    NotThisOffice,
    RequirementsMissing,
    WithdrawnBefore,
)
from courses.models import Activity, Document, Evidence, Signatory
from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.enums import Role
from puspaga.accounts.models import Profile, User
from puspaga.core.models import AuditEntry, ReviewMark
from tests.factories.accounts import NOON, make_user
from tests.factories.certificates import (
    Road,
    add_result,
    finish_lessons,
    make_district,
    make_document,
    make_enrolment,
    make_lesson,
    make_officer,
    make_road,
    sign,
    walk,
)

pytestmark = pytest.mark.django_db
CERTIFICATE, PARTICIPATION = DocumentKind.CERTIFICATE, DocumentKind.PARTICIPATION


def missed_in(learner: User, activity: Activity, *, critical: bool = True) -> None:
    """A try that was not passed."""
    row = add_result(learner, activity.kind, activity, met=False, critical=critical)
    Evidence.objects.filter(pk=row.pk).update(activity=activity)


def open_mark(road: Road, kind: str = "legal") -> ReviewMark:
    """A lawyer still has to look at the course."""
    return ReviewMark.objects.create(
        content_type=ContentType.objects.get_for_model(Item), object_key=str(road.lessons[0].key), kind=kind, opened_at=NOON
    )


def test_a_certificate_whose_ground_gave_way_is_shown_to_the_officer_and_stays_valid():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    quiz = road.lessons[0]
    Activity.objects.filter(pk=quiz.pk).update(kind="quiz")
    document = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)
    assert dry_run(road.cohort, actor=road.officer, at=NOON)[0].changed == ()
    missed_in(enrolment.learner, Activity.objects.get(pk=quiz.pk))
    row = dry_run(road.cohort, actor=road.officer, at=NOON)[0]
    assert row.document == document
    assert [type(one) for one in row.changed] == [NeverDoSeen, RequirementsMissing]


def test_a_certificate_bears_no_honorific_and_the_name_the_person_asked_for():
    road = make_road()
    for name, on_paper, printed in (("Bu Rahma Wati", "", "Rahma Wati"), ("Bu Ani", "Andriani, S.Pd.", "Andriani, S.Pd.")):
        enrolment = make_enrolment(road, name=name)
        Profile.objects.filter(user=enrolment.learner).update(name_on_paper=on_paper)
        walk(road, enrolment.learner)
        assert issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON).holder.name == printed


def test_issues_a_certificate_when_everything_is_met():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    document = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)
    assert document.number == "S-0001/BALIKPAPAN/2026"
    assert document.expires_on == dt.date(2028, 11, 24)
    assert not document.is_provisional
    assert document.holder.name == "Siti Nur Rahma"
    assert len(document.public_code) == 32


def test_the_signed_text_holds_no_name_but_its_hash():
    document = make_document()
    signed = json.loads(document.payload)
    assert "Siti" not in document.payload
    assert signed["holder"] == name_hash("Siti Nur Rahma", salt=document.holder.salt)
    assert signed["wording"]["title"] == "Sertifikat Kelulusan Pelatihan (internal)"
    assert signed["wording"]["digital"] == "Tanda digital sistem, bukan TTE tersertifikasi."
    assert signed["wording"]["signatory"] == ["Contoh Pejabat, M.Si.", "Kepala Dinas"]


def test_no_word_of_the_sheet_claims_a_national_standard():
    words = make_document().payload.lower()
    assert not any(word in words for word in ("skkni", "bnsp", "kompetensi", "kdrt"))


def test_issuing_twice_is_once():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    first = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)
    again = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON + dt.timedelta(days=1))
    assert again.pk == first.pk
    assert Document.objects.count() == 1
    assert AuditEntry.objects.filter(verb="document.issued").count() == 1


def test_refuses_without_an_observed_workshop():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner, workshop=False)
    with pytest.raises(NoObservedPractice, match="praktik yang diamati"):
        issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)


def test_refuses_after_one_never_do_in_the_workshop():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner, workshop=False)
    add_result(enrolment.learner, EvidenceKind.WORKSHOP, road.workshop, met=False, critical=True)
    with pytest.raises(NeverDoSeen, match="membahayakan"):
        issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)


def test_refuses_after_one_never_do_in_a_simulation():
    road = make_road()
    enrolment = make_enrolment(road)
    finish_lessons(road, enrolment.learner)
    sign(enrolment.learner)
    add_result(enrolment.learner, EvidenceKind.WORKSHOP, road.workshop)
    add_result(enrolment.learner, EvidenceKind.SCENARIO, road.scenarios[0])
    add_result(enrolment.learner, EvidenceKind.SCENARIO, road.scenarios[1], met=False, critical=True)
    with pytest.raises(NeverDoSeen):
        issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("quiz", "Kuis “Cek” memuat jawaban yang membahayakan. Baca pembahasannya, lalu kerjakan percobaan baru."),
        ("scenario", "Simulasi “Cek” memuat pilihan yang membahayakan. Baca pembahasannya, lalu jalani sekali lagi."),
    ],
)
def test_a_never_do_within_a_course_is_the_never_do_refusal_to_officer_and_learner(kind: str, named: str):
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    activity = make_lesson(road.course, kind=kind, title="Cek")
    never = f"{NeverDoSeen.message} {named}"
    missed_in(enrolment.learner, activity)
    (row,) = dry_run(road.cohort, actor=road.officer, at=NOON)
    assert [str(one) for one in row.refusals] == [never, f"Pelatihan “{road.course.title}” belum selesai."]
    assert isinstance(row.refusals[0], NeverDoSeen)
    assert own_roads(enrolment.learner, at=NOON)[0].missing == [never, f"Pelatihan “{road.course.title}” belum selesai."]
    assert dashboard_of(enrolment.learner, at=NOON).roads[0].missing[0] == never


def test_the_newest_try_says_whether_a_never_do_was_mended():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    quiz = make_lesson(road.course, kind="quiz", title="Cek")
    missed_in(enrolment.learner, quiz)
    missed_in(enrolment.learner, quiz, critical=False)
    (row,) = dry_run(road.cohort, actor=road.officer, at=NOON)
    assert [type(one) for one in row.refusals] == [RequirementsMissing]


def test_a_never_do_in_a_workshop_names_the_workshop_and_what_comes_next():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner, workshop=False)
    add_result(enrolment.learner, EvidenceKind.WORKSHOP, road.workshop, met=False, critical=True)
    (row,) = dry_run(road.cohort, actor=road.officer, at=NOON)
    where = f"Praktik di workshop “{road.workshop.workshop.title}” memuat tindakan yang membahayakan."
    said = f"{NeverDoSeen.message} {where} Bahas dengan pelatih, lalu ikuti satu sesi lagi."
    assert [str(one) for one in row.refusals] == [said]
    assert own_roads(enrolment.learner, at=NOON)[0].missing == [str(row.refusals[0])]


def test_refuses_a_full_document_on_unreviewed_content():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    open_mark(road)
    with pytest.raises(ContentNotReviewed, match="belum ditinjau"):
        issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)


def test_issues_a_trial_document_when_the_officer_accepts_it():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    open_mark(road, "clinical")
    document = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON, accept_trial=True)
    wording = json.loads(document.payload)["wording"]
    assert document.is_provisional
    assert wording["trial"] == "uji coba"
    assert "psikologi" in wording["trial_note"]


def test_a_full_document_follows_the_trial_one_when_the_marks_are_cleared():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    mark = open_mark(road)
    trial = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON, accept_trial=True)
    mark.delete()
    full = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON, accept_trial=True)
    assert full.replaces == trial
    assert not full.is_provisional


def test_a_full_document_stays_when_content_is_asked_about_later():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    full = issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)
    open_mark(road)
    assert issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON, accept_trial=True) == full


@pytest.mark.parametrize("role", [Role.COMPANION, Role.TRAINER, Role.EDITOR, Role.REVIEWER_LEGAL, Role.SERVICE_KEEPER])
def test_refuses_everybody_who_is_no_officer(role):
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    with pytest.raises(NotThisOffice, match="petugas dinas"):
        issue_document(enrolment, kind=CERTIFICATE, actor=make_officer(road.district, role), at=NOON)


def test_refuses_an_officer_of_another_district():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    stranger = make_officer(make_district("samarinda", "Kota Samarinda"))
    with pytest.raises(NotThisOffice):
        issue_document(enrolment, kind=CERTIFICATE, actor=stranger, at=NOON)
    with pytest.raises(NotThisOffice):
        dry_run(road.cohort, actor=stranger, at=NOON)


def test_an_administrator_issues_everywhere():
    road = make_road()
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    assert issue_document(enrolment, kind=CERTIFICATE, actor=make_user(Role.ADMINISTRATOR), at=NOON)


def test_refuses_with_the_missing_parts_as_sentences():
    road = make_road()
    enrolment = make_enrolment(road)
    add_result(enrolment.learner, EvidenceKind.WORKSHOP, road.workshop)
    with pytest.raises(RequirementsMissing, match="Kode etik belum ditandatangani"):
        issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)


def test_refuses_without_a_signatory_today():
    road = make_road()
    Signatory.objects.update(until_on=dt.date(2026, 11, 23))
    enrolment = make_enrolment(road)
    walk(road, enrolment.learner)
    with pytest.raises(NoSignatory):
        issue_document(enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)


def test_refuses_a_person_without_a_name_and_one_who_was_erased():
    road = make_road()
    nameless, gone = make_enrolment(road), make_enrolment(road)
    Profile.objects.filter(user=nameless.learner).update(display_name="")
    erase_person(gone.learner, actor=None, at=NOON)
    with pytest.raises(NameMissing):
        issue_document(nameless, kind=CERTIFICATE, actor=road.officer, at=NOON)
    with pytest.raises(HolderErased):
        issue_document(gone, kind=CERTIFICATE, actor=road.officer, at=NOON)


def test_a_participation_slip_asks_for_one_finished_thing_and_never_expires():
    road = make_road()
    enrolment = make_enrolment(road)
    with pytest.raises(NothingTakenPart):
        issue_document(enrolment, kind=PARTICIPATION, actor=road.officer, at=NOON)
    finish_lessons(road, enrolment.learner)
    slip = issue_document(enrolment, kind=PARTICIPATION, actor=road.officer, at=NOON)
    assert slip.number == "T-0001/BALIKPAPAN/2026"
    assert slip.expires_on is None
    assert json.loads(slip.payload)["wording"]["title"] == "Tanda ikut serta"


def test_the_two_documents_are_numbered_apart_and_by_district_and_year():
    first, second = make_road(), make_road(make_district("samarinda", "Kota Samarinda"))
    numbers = [make_document(first).number, make_document(first).number, make_document(second).number]
    enrolment = make_enrolment(first)
    walk(first, enrolment.learner)
    next_year = NOON + dt.timedelta(days=60)
    numbers.append(issue_document(enrolment, kind=CERTIFICATE, actor=first.officer, at=next_year).number)
    assert numbers == [
        "S-0001/BALIKPAPAN/2026", "S-0002/BALIKPAPAN/2026", "S-0001/SAMARINDA/2026", "S-0001/BALIKPAPAN/2027",
    ]  # fmt: skip


def test_a_refused_document_takes_no_number():
    road = make_road()
    with pytest.raises(NotIssued):
        issue_document(make_enrolment(road), kind=CERTIFICATE, actor=road.officer, at=NOON)
    assert make_document(road).number.startswith("S-0001/")


def test_after_a_revocation_a_new_document_follows_the_old_one():
    road = make_road()
    old = make_document(road)
    revoke_document(old, reason=RevocationReason.WRONG_DATA, actor=road.officer, at=NOON)
    with pytest.raises(WithdrawnBefore, match=r"S-0001/BALIKPAPAN/2026 dicabut pada"):
        issue_document(old.enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON)
    new = issue_document(old.enrolment, kind=CERTIFICATE, actor=road.officer, at=NOON, after_withdrawal=True)
    assert new.replaces == old
    assert new.number == "S-0002/BALIKPAPAN/2026"


def test_the_dry_run_names_every_refusal_of_every_learner():
    road = make_road()
    ready, issued, missing = (make_enrolment(road, name=name) for name in ("Ani", "Budi", "Cici"))
    for enrolment in (ready, issued):
        walk(road, enrolment.learner)
    issue_document(issued, kind=CERTIFICATE, actor=road.officer, at=NOON)
    rows = dry_run(road.cohort, actor=road.officer, at=NOON)
    assert [row.name for row in rows] == ["Ani", "Cici", "Budi"], "who is ready first, who has it last"
    assert [row.is_ready for row in rows] == [True, False, False]
    assert {type(one) for one in rows[1].refusals} == {NoObservedPractice, RequirementsMissing}
    assert missing.pk == rows[1].enrolment.pk
    assert rows[2].document is not None


def test_a_cohort_is_issued_to_those_who_are_ready():
    road = make_road()
    for name in ("Ani", "Budi"):
        walk(road, make_enrolment(road, name=name).learner)
    make_enrolment(road, name="Cici")
    issued = issue_for_cohort(road.cohort, kind=CERTIFICATE, actor=road.officer, at=NOON)
    assert [document.holder.name for document in issued] == ["Ani", "Budi"]
    assert issue_for_cohort(road.cohort, kind=CERTIFICATE, actor=road.officer, at=NOON) == []


def test_a_dry_run_asks_the_database_as_often_for_many_as_for_few(django_assert_num_queries):
    road = make_road()
    for people in (2, 10):
        for number in range(people):
            walk(road, make_enrolment(road, name=f"Orang {people} {number}").learner)
        ContentType.objects.clear_cache()
        officer = make_officer(road.district)
        with django_assert_num_queries(34):
            dry_run(road.cohort, actor=officer, at=NOON)
