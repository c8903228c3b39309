"""Attempts and runs become evidence and completions, once, and only in assessment mode."""

import datetime as dt

import pytest
from django.utils import timezone

from assessments.domain.attempts import finish_attempt
from assessments.enums import Mode
from assessments.models import AttemptScore
from courses.domain.catalogue import outline_of
from courses.domain.enrolment import enrol
from courses.domain.results import record_attempt, record_run
from courses.domain.starting import doorway_of, start_activity
from courses.errors import StillBeingMarked
from courses.models import Completion, Evidence
from courses.pages.models import QuizPage
from puspaga.core.domain.review import open_marks
from tests.factories.accounts import NOON, make_user
from tests.factories.assessments import answer_all, make_attempt, make_item
from tests.factories.courses import activity_of, course_of, make_cohort, make_course_page, make_index, make_programme
from tests.factories.pages import publish
from tests.factories.scenarios import CRITICAL, FLAWLESS, WEAK, make_run, make_scenario_page, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def course():
    return make_course_page(make_index())


@pytest.fixture
def quiz(course):
    for _number in range(3):
        make_item(pool="uji")
    course.refresh_from_db()
    return publish(course.add_child(instance=QuizPage(title="Kuis", slug="kuis", pool="uji", count=3, live=False)))


def handed_in(quiz, learner, *, right: bool):
    from assessments.domain.quizzes import newest_quiz_version

    attempt = make_attempt(newest_quiz_version(quiz.translation_key), learner=learner)
    return finish_attempt(answer_all(attempt, right=right), client_key="selesai", at=NOON)


def test_a_passed_quiz_is_evidence_and_finishes_the_activity(quiz, django_capture_on_commit_callbacks) -> None:
    learner = make_user()
    with django_capture_on_commit_callbacks(execute=True):
        attempt = handed_in(quiz, learner, right=True)
    row = Evidence.objects.get()
    assert (row.kind, row.is_met, row.source, row.activity) == ("quiz", True, f"attempt {attempt.uuid}", activity_of(quiz))
    assert row.details["mode"] == "assessment"
    assert Completion.objects.get().learner == learner


def test_a_failed_quiz_is_evidence_and_finishes_nothing(quiz) -> None:
    attempt = handed_in(quiz, make_user(), right=False)
    assert record_attempt(attempt, at=NOON).is_met is False
    assert Completion.objects.count() == 0


def test_what_was_passed_in_the_morning_counts_at_once_and_tells_no_hour(quiz) -> None:
    early = NOON.replace(hour=0, minute=30)
    row = record_attempt(handed_in(quiz, make_user(), right=True), at=early)
    assert row.at <= early
    assert (timezone.localtime(row.at).hour, timezone.localtime(row.at).minute) == (0, 0)


def test_telling_twice_writes_once(quiz) -> None:
    attempt = handed_in(quiz, make_user(), right=True)
    assert record_attempt(attempt, at=NOON) == record_attempt(attempt, at=NOON)
    assert (Evidence.objects.count(), Completion.objects.count()) == (1, 1)


def test_a_changed_mark_adds_a_second_row(quiz) -> None:
    attempt = handed_in(quiz, make_user(), right=False)
    record_attempt(attempt, at=NOON)
    AttemptScore.objects.update(is_passed=True, critical_missed=[])
    record_attempt(attempt, at=NOON)
    assert list(Evidence.objects.order_by("pk").values_list("is_met", flat=True)) == [False, True]


def test_an_attempt_that_waits_for_a_marker_says_nothing_yet(quiz) -> None:
    attempt = handed_in(quiz, make_user(), right=True)
    AttemptScore.objects.update(is_passed=None)
    assert record_attempt(attempt, at=NOON) is None


def test_a_critical_miss_is_never_met_whatever_the_percentage(quiz, course) -> None:
    learner = make_user()
    attempt = handed_in(quiz, learner, right=True)
    AttemptScore.objects.update(critical_missed=["B001"])
    row = record_attempt(attempt, at=NOON)
    assert (row.is_met, row.has_critical_miss) == (False, True)
    assert outline_of(course_of(course), learner=learner).state == "perlu-ulang"


def test_while_a_marker_has_it_nothing_is_to_be_done_and_no_second_attempt_begins(quiz, course) -> None:
    learner = make_user()
    handed_in(quiz, learner, right=True)
    AttemptScore.objects.update(is_passed=None, waits_for_marking=True)
    outline = outline_of(course_of(course), learner=learner)
    assert (outline.state, outline.next_row, outline.rows[0].is_waiting) == ("menunggu", None, True)
    door = doorway_of(activity_of(quiz), learner=learner, language="id", at=NOON)
    assert door.is_being_marked
    cohort = make_cohort(make_programme(course_of(course)))
    enrol(learner, cohort=cohort, actor=None, at=NOON)
    with pytest.raises(StillBeingMarked):
        start_activity(activity_of(quiz), learner=learner, mode="assessment", language="id", back_path="", at=NOON)


def test_a_never_do_found_later_takes_the_pass_back_and_deletes_nothing(quiz, course) -> None:
    learner = make_user()
    attempt = handed_in(quiz, learner, right=True)
    record_attempt(attempt, at=NOON)
    assert outline_of(course_of(course), learner=learner).is_done
    AttemptScore.objects.update(is_passed=False, critical_missed=["B001"])
    record_attempt(attempt, at=NOON)
    outline = outline_of(course_of(course), learner=learner)
    assert (outline.is_done, outline.state) == (False, "perlu-ulang")
    assert (Completion.objects.count(), Evidence.objects.count()) == (1, 2)


def test_another_attempt_that_was_passed_still_counts(quiz, course) -> None:
    learner = make_user()
    first = handed_in(quiz, learner, right=True)
    record_attempt(first, at=NOON)
    record_attempt(handed_in(quiz, learner, right=True), at=NOON)
    AttemptScore.objects.filter(attempt=first).update(is_passed=False, critical_missed=["B001"])
    record_attempt(first, at=NOON)
    assert outline_of(course_of(course), learner=learner).is_done


def test_a_mark_put_right_again_gives_the_pass_back(quiz, course) -> None:
    learner = make_user()
    attempt = handed_in(quiz, learner, right=True)
    for missed in ([], ["B001"], []):
        AttemptScore.objects.update(is_passed=not missed, critical_missed=missed)
        record_attempt(attempt, at=NOON)
    assert outline_of(course_of(course), learner=learner).is_done
    assert Evidence.objects.count() == 3


def test_a_quiz_under_an_open_mark_is_provisional(quiz, course) -> None:
    open_marks(course, ["legal"], at=NOON)
    assert record_attempt(handed_in(quiz, make_user(), right=True), at=NOON).is_provisional


def ended(page, *choices: str, mode: str = Mode.ASSESSMENT):
    from assessments.domain.scenarios import newest_scenario_version

    run = make_run(newest_scenario_version(page.translation_key), mode=mode)
    take(run, *choices)
    return run


def test_a_simulation_passed_once_finishes_the_activity(course, django_capture_on_commit_callbacks) -> None:
    page = make_scenario_page(course)
    with django_capture_on_commit_callbacks(execute=True):
        run = ended(page, *FLAWLESS)
    row = Evidence.objects.get()
    assert (row.kind, row.is_met, row.has_critical_miss, row.source) == ("scenario", True, False, f"run {run.uuid}")
    assert Completion.objects.get().activity == activity_of(page)


@pytest.mark.parametrize(("choices", "missed"), [(CRITICAL, True), (WEAK, False)])
def test_a_simulation_that_was_not_passed_finishes_nothing(course, choices, missed) -> None:
    row = record_run(ended(make_scenario_page(course), *choices), at=NOON)
    assert (row.is_met, row.has_critical_miss) == (False, missed)
    assert Completion.objects.count() == 0


def test_practice_leaves_no_evidence(course) -> None:
    assert record_run(ended(make_scenario_page(course), *FLAWLESS, mode=Mode.PRACTICE), at=NOON) is None
    assert Evidence.objects.count() == 0


def test_evidence_of_a_quiz_tells_the_day_and_not_the_minute(quiz) -> None:
    attempt = handed_in(quiz, make_user(), right=True)
    midnight = timezone.localtime(NOON).replace(hour=0)
    assert record_attempt(attempt, at=NOON + dt.timedelta(hours=3, minutes=17)).at == midnight
