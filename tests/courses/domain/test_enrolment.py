"""Who learns what: once, by whom, and what an erased person leaves behind."""

import datetime as dt

import pytest
from django.utils import timezone

from courses.domain.enrolment import enrol, enrol_in_open_course, move_cohort
from courses.domain.evidence import add_evidence
from courses.domain.progress import complete_activity, finish_lesson, record_place
from courses.domain.publishing import newest_lesson_version
from courses.errors import NotAnOpenCourse, NotEnrolled, NotNewerVersion
from courses.models import Completion, Enrolment, Evidence, Place
from courses.rules import is_trainer_of_cohort, may_learn
from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.enums import Role
from puspaga.core.errors import NotAllowed
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, make_user
from tests.factories.courses import (
    activity_of,
    course_of,
    make_cohort,
    make_course_page,
    make_index,
    make_learner,
    make_lesson_page,
    make_programme,
    make_version,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lesson():
    return make_lesson_page(make_course_page(make_index()))


@pytest.fixture
def course(lesson):
    return course_of(lesson.get_parent())


@pytest.fixture
def cohort(course):
    return make_cohort(make_programme(course), make_user(Role.TRAINER))


def test_enrolling_twice_is_once(cohort) -> None:
    learner = make_user(Role.COMPANION)
    trainer = cohort.trainers.get()
    first = enrol(learner, cohort=cohort, actor=trainer, at=NOON)
    assert enrol(learner, cohort=cohort, actor=trainer, at=NOON) == first
    assert AuditEntry.objects.filter(verb="enrolment.made").count() == 1


def test_only_those_who_run_the_cohort_enrol(cohort) -> None:
    for role in (Role.TRAINER, Role.OFFICER, Role.COMPANION, Role.EDITOR):
        with pytest.raises(NotAllowed):
            enrol(make_user(), cohort=cohort, actor=make_user(role), at=NOON)


def test_who_left_and_comes_back_follows_the_present_version(cohort) -> None:
    learner = make_learner(cohort)
    Enrolment.objects.update(ended_at=NOON)
    cohort.programme_version = make_version(cohort.programme_version.programme)
    cohort.save()
    again = enrol(learner, cohort=cohort, actor=None, at=NOON)
    assert (again.ended_at, again.programme_version) == (None, cohort.programme_version)


def test_a_learner_of_the_cohort_may_learn_its_courses_only(cohort, course) -> None:
    learner = make_learner(cohort)
    other = course_of(make_course_page(lesson_index(course)))
    assert may_learn(learner, course)
    assert not may_learn(learner, other)
    assert not may_learn(make_user(Role.TRAINER), course)


def lesson_index(course):
    from courses.pages.models import CourseIndexPage

    return CourseIndexPage.objects.get()


def test_companion_courses_are_not_entered_alone(course) -> None:
    with pytest.raises(NotAnOpenCourse):
        enrol_in_open_course(make_user(), course=course, at=NOON)


def test_a_cohort_never_moves_back_or_to_another_programme(cohort) -> None:
    officer = make_user(Role.ADMINISTRATOR)
    newer = make_version(cohort.programme_version.programme)
    move_cohort(cohort, version=newer, actor=officer, at=NOON)
    older = newer.programme.versions.get(number=1)
    for version in (older, make_programme()):
        with pytest.raises(NotNewerVersion):
            move_cohort(cohort, version=version, actor=officer, at=NOON)


def test_a_trainer_leads_only_the_cohorts_that_name_him(cohort) -> None:
    assert is_trainer_of_cohort(cohort.trainers.get(), cohort)
    assert not is_trainer_of_cohort(make_user(Role.TRAINER), cohort)


def test_a_stranger_keeps_no_place(lesson) -> None:
    with pytest.raises(NotEnrolled):
        record_place(make_user(), activity=activity_of(lesson), card=2)


def test_the_first_completion_stands(cohort, lesson) -> None:
    learner, activity = make_learner(cohort), activity_of(lesson)
    first = complete_activity(learner, activity=activity, source="lesson 1", on=NOON.date())
    assert complete_activity(learner, activity=activity, source="lesson 2", on=NOON.date()) == first
    assert Completion.objects.get().source == "lesson 1"


def test_a_finished_lesson_keeps_the_day_and_no_hour(cohort, lesson) -> None:
    learner, activity = make_learner(cohort), activity_of(lesson)
    finish_lesson(learner, activity=activity, version=newest_lesson_version(activity), at=NOON, on=NOON.date())
    row = timezone.localtime(Evidence.objects.get().at)
    assert (row.date(), row.time()) == (timezone.localdate(NOON), dt.time(0))


def test_the_same_source_is_one_piece_of_evidence() -> None:
    learner = make_user()
    facts = {
        "kind": "lesson", "activity": None, "version_ref": "x 1", "codes": [], "is_met": True, "has_critical_miss": False,
        "is_provisional": False, "details": {}, "at": NOON,
    }  # fmt: skip
    assert add_evidence(learner, source="lesson 1", **facts) == add_evidence(learner, source="lesson 1", **facts)
    assert Evidence.objects.count() == 1


def test_an_erased_learner_leaves_counts_and_no_place(cohort, lesson) -> None:
    learner, activity = make_learner(cohort), activity_of(lesson)
    complete_activity(learner, activity=activity, source="lesson 1", on=NOON.date())
    record_place(learner, activity=activity, card=3)
    erase_person(learner, actor=learner, at=NOON)
    assert Place.objects.count() == 0
    assert Completion.objects.count() == 1
    assert not Enrolment.objects.active().exists()


def test_the_export_holds_what_is_known_and_no_times_of_reading(cohort, lesson) -> None:
    learner, activity = make_learner(cohort), activity_of(lesson)
    record_place(learner, activity=activity, card=3)
    complete_activity(make_learner(cohort), activity=activity, source="lesson 1", on=NOON.date())
    export = export_person(learner, at=NOON)["belajar"]
    assert export["ikut"][0]["angkatan"] == cohort.title
    assert export["kartu_berikutnya"] == [{"kegiatan": lesson.title, "kartu": 3}]
    assert export["selesai"] == []
