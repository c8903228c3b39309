"""What a course asks of whom: the version one enrolled in, not what a trainer published since."""

import pytest

from courses.domain.catalogue import outline_of
from courses.domain.certification.requirements import requirement_result
from courses.domain.enrolment import enrol_in_open_course, move_cohort
from courses.domain.moving import preview_move
from courses.domain.programmes import append_programme_version, follow_courses, newest_version
from courses.domain.progress import complete_activity
from courses.engines.requirements import AllOf, CourseDone, NOf, ScenarioPassed, tree_to_json
from courses.enums import Need
from courses.models import Programme, ProgrammeVersion
from courses.reports.domain.people import people_of
from puspaga.accounts.enums import Role
from tests.factories.accounts import NOON, make_user
from tests.factories.courses import (
    activity_of,
    course_of,
    make_cohort,
    make_course_page,
    make_index,
    make_learner,
    make_lesson_page,
    make_open_course,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def course_page():
    return make_course_page(make_index())


@pytest.fixture
def lessons(course_page):
    return [make_lesson_page(course_page), make_lesson_page(course_page)]


@pytest.fixture
def version(course_page, lessons):
    return a_programme(course_of(course_page))


@pytest.fixture
def cohort(version):
    return make_cohort(version)


@pytest.fixture
def learner(cohort, lessons):
    """Finished everything the course asked for."""
    learner = make_learner(cohort)
    for lesson in lessons:
        complete(learner, lesson)
    return learner


def a_programme(course) -> ProgrammeVersion:
    programme = Programme.objects.create(key="dasar", title="Dasar", neutral_title="Kelas belajar")
    tree = tree_to_json(AllOf((CourseDone(str(course.key), course.title),)))
    return append_programme_version(
        programme, tree=tree, validity_months=24, hours=8, courses=[course], actor=None, at=NOON
    )  # fmt: skip


def complete(learner, page) -> None:
    complete_activity(learner, activity=activity_of(page), source="uji", on=NOON.date())


def is_met(learner) -> bool:
    return requirement_result(learner.enrolments.select_related("programme_version").get(), at=NOON).is_met


def test_a_required_page_published_later_takes_nothing_back(course_page, learner) -> None:
    assert is_met(learner)
    make_lesson_page(course_page)
    assert is_met(learner)
    outline = outline_of(course_of(course_page), learner=learner)
    assert (outline.is_done, outline.done, outline.total) == (True, 2, 2)


def test_it_is_shown_as_new_and_not_required(course_page, learner) -> None:
    make_lesson_page(course_page)
    row = outline_of(course_of(course_page), learner=learner).rows[-1]
    assert (row.need, row.phrase) == (Need.NEW, "baru, tidak wajib")


def test_it_is_required_of_those_who_come_later(version, course_page, lessons) -> None:
    added = make_lesson_page(course_page)
    newest = newest_version(version.programme)
    assert newest.number == 2
    late = make_learner(make_cohort(newest))
    for lesson in lessons:
        complete(late, lesson)
    assert not is_met(late)
    complete(late, added)
    assert is_met(late)


def test_a_page_that_becomes_required_or_optional_changes_nothing_for_those_inside(lessons, learner) -> None:
    lessons[0].is_required = False
    lessons[0].save_revision().publish()
    fresh = make_learner(learner.enrolments.get().cohort)
    complete(fresh, lessons[1])
    assert not is_met(fresh)
    assert is_met(learner)


def test_a_page_taken_off_the_site_is_asked_of_nobody(course_page, cohort, lessons) -> None:
    learner = make_learner(cohort)
    complete(learner, lessons[0])
    lessons[1].unpublish()
    assert is_met(learner)
    assert outline_of(course_of(course_page), learner=learner).is_done


def test_when_every_page_is_gone_who_had_finished_stays_finished(cohort, lessons, learner) -> None:
    late = make_learner(cohort)
    for lesson in lessons:
        lesson.unpublish()
    assert is_met(learner)
    assert not is_met(late)


def test_publishing_the_same_again_makes_no_new_version(version, lessons) -> None:
    lessons[0].title = "Judul lain"
    lessons[0].save_revision().publish()
    assert follow_courses(actor=None, at=NOON) == []
    assert newest_version(version.programme) == version


def test_the_order_of_reading_is_no_new_version(version, lessons) -> None:
    lessons[0].refresh_from_db()
    lessons[0].move(lessons[0].get_parent(), pos="last-child")
    assert newest_version(version.programme) == version


def test_an_open_course_asks_what_it_asked_on_joining() -> None:
    page = make_open_course()
    first, learner = make_lesson_page(page), make_user()
    enrol_in_open_course(learner, course=course_of(page), at=NOON)
    complete(learner, first)
    make_lesson_page(page)
    assert outline_of(course_of(page), learner=learner).is_done
    late = make_user()
    enrol_in_open_course(late, course=course_of(page), at=NOON)
    complete(late, first)
    assert not outline_of(course_of(page), learner=late).is_done


def test_the_officer_still_counts_who_had_finished(course_page, cohort, learner) -> None:
    make_lesson_page(course_page)
    assert [one.is_trained for one in people_of([cohort.district], at=NOON)] == [True]


def test_a_move_says_beforehand_who_would_have_to_do_what(course_page, cohort, learner) -> None:
    begun = make_learner(cohort)
    added = make_lesson_page(course_page)
    newest = newest_version(cohort.programme_version.programme)
    preview = preview_move(cohort, version=newest, at=NOON)
    assert preview.changes == [f"“{added.title}” di “{course_page.title}” menjadi wajib."]
    assert [(loss.name, loss.was_met) for loss in preview.losses] == [(learner.get_full_name(), True)]
    assert preview.losses[0].sentences == [f"Pelatihan “{course_page.title}” belum selesai."]
    assert preview.untouched == 1
    assert begun.enrolments.get().programme_version == cohort.programme_version


def test_after_the_move_the_new_page_is_asked_for(course_page, cohort, learner) -> None:
    make_lesson_page(course_page)
    newest = newest_version(cohort.programme_version.programme)
    move_cohort(cohort, version=newest, actor=make_user(Role.ADMINISTRATOR), at=NOON)
    assert not is_met(learner)
    assert outline_of(course_of(course_page), learner=learner).total == 3


def test_what_the_programme_counts_is_not_called_optional(course_page, lessons) -> None:
    counted = make_lesson_page(course_page, is_required=False)
    course = course_of(course_page)
    key = str(activity_of(counted).key)
    choice = NOf(2, (ScenarioPassed(key, "A"), ScenarioPassed("b", "B"), ScenarioPassed("c", "C")))
    programme = Programme.objects.create(key="dua", title="Dua", neutral_title="Kelas")
    tree = tree_to_json(AllOf((CourseDone(str(course.key), course.title), choice)))
    version = append_programme_version(
        programme, tree=tree, validity_months=24, hours=8, courses=[course], actor=None, at=NOON
    )  # fmt: skip
    row = outline_of(course, learner=make_learner(make_cohort(version))).rows[-1]
    assert (row.need, row.phrase) == (Need.COUNTED, "untuk sertifikat, cukup 2 dari 3")
