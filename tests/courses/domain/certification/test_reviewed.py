"""A document rests on the texts its holder really met, and on what the experts saw of them."""

import datetime as dt
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType

from assessments.domain.attempts import finish_attempt
from assessments.domain.items import publish_item
from assessments.models import Item
from courses.domain.certification.issue import dry_run, issue_document
from courses.domain.certification.requirements import results_by_version
from courses.domain.certification.reviewed import kinds_by_enrolment
from courses.domain.certification.words import own_roads
from courses.domain.enrolment import enrol
from courses.domain.ethics import publish_code, sign_ethics
from courses.domain.progress import finish_lesson
from courses.domain.results import record_attempt
from courses.enums import DocumentKind, EvidenceKind
from courses.errors import ContentNotReviewed
from courses.models import Activity, Enrolment, Evidence, LessonVersion
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.pages.models import StaticPage
from tests.factories.accounts import NOON
from tests.factories.assessments import answer, make_attempt, make_item, make_quiz_version
from tests.factories.certificates import Road, add_result, make_enrolment, make_lesson, make_road, make_workshop, walk
from tests.factories.pages import make_static_page, make_tree

pytestmark = pytest.mark.django_db
LEGAL = [ReviewKind.LEGAL]


def day(number: int) -> dt.datetime:
    """So many days after noon."""
    return NOON + dt.timedelta(days=number)


def write(lesson: Activity, text: str, *, on: int, language: str = "id") -> LessonVersion:
    """A published text of a lesson."""
    number = LessonVersion.objects.filter(activity=lesson, language=language).count() + 1
    return LessonVersion.objects.create(
        activity=lesson, number=number, language=language, content={"cards": [], "codes": []}, content_hash=text,
        published_at=day(on),
    )  # fmt: skip


def ask(key: object, *, on: int, cleared: int | None = None, model: type = StaticPage) -> ReviewMark:
    """A lawyer is asked, and has looked when told so."""
    return ReviewMark.objects.update_or_create(
        content_type=ContentType.objects.get_for_model(model), object_key=str(key), kind=ReviewKind.LEGAL,
        defaults={"opened_at": day(on), "cleared_at": None if cleared is None else day(cleared)},
    )[0]  # fmt: skip


def read(enrolment: Enrolment, version: LessonVersion, *, on: int, open_then: bool) -> None:
    """The learner finished the lesson with this text."""
    Evidence.objects.create(
        learner=enrolment.learner, kind=EvidenceKind.LESSON, activity=version.activity, is_met=True,
        version_ref=f"courses.lessonversion {version.pk}", source=f"lesson {version.pk} learner x {on}", at=day(on),
        is_provisional=open_then,
    )  # fmt: skip


def kinds(enrolment: Enrolment) -> list[ReviewKind]:
    """What a document would rest on."""
    row = Enrolment.objects.select_related("programme_version").get(pk=enrolment.pk)
    return kinds_by_enrolment([row], results_by_version([row], at=day(30)))[row.pk]


@pytest.fixture
def road(db: None) -> Road:
    return make_road()


@pytest.fixture
def enrolment(road: Road) -> Enrolment:
    """Somebody who met everything."""
    row = make_enrolment(road)
    walk(road, row.learner)
    return row


def test_the_same_text_cleared_later_counts_as_reviewed(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    version = write(lesson, "satu", on=0)
    ask(lesson.key, on=0)
    read(enrolment, version, on=1, open_then=True)
    assert kinds(enrolment) == LEGAL
    ask(lesson.key, on=0, cleared=2)
    assert kinds(enrolment) == []


def test_a_text_changed_before_it_was_cleared_stays_a_trial(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    read(enrolment, write(lesson, "satu", on=0), on=1, open_then=True)
    write(lesson, "dua", on=2)
    ask(lesson.key, on=0, cleared=3)
    assert kinds(enrolment) == LEGAL


def test_passing_the_reviewed_text_ends_the_trial(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    read(enrolment, write(lesson, "satu", on=0), on=1, open_then=True)
    second = write(lesson, "dua", on=2)
    ask(lesson.key, on=0, cleared=3)
    read(enrolment, second, on=4, open_then=False)
    assert kinds(enrolment) == []


def test_a_text_changed_back_is_the_text_that_was_passed(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    read(enrolment, write(lesson, "satu", on=0), on=1, open_then=True)
    write(lesson, "dua", on=2)
    write(lesson, "satu", on=3)
    ask(lesson.key, on=0, cleared=4)
    assert kinds(enrolment) == []


def test_what_was_reviewed_when_passed_stays_so_when_the_words_change(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    read(enrolment, write(lesson, "satu", on=0), on=2, open_then=False)
    write(lesson, "dua", on=3)
    ask(lesson.key, on=3)
    assert kinds(enrolment) == []


def test_a_question_asked_later_about_the_text_that_was_passed_counts(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    read(enrolment, write(lesson, "satu", on=0), on=1, open_then=False)
    ask(lesson.key, on=2)
    assert kinds(enrolment) == LEGAL


def test_what_is_not_passed_counts_as_it_stands_today(road: Road) -> None:
    row = make_enrolment(road)
    ask(road.scenarios[2].scenario.key, on=0)
    assert kinds(row) == LEGAL


def test_a_simulation_nobody_needs_any_more_does_not_count(road: Road, enrolment: Enrolment) -> None:
    ask(road.scenarios[2].scenario.key, on=0)
    assert kinds(enrolment) == []


def test_of_three_passed_simulations_the_two_reviewed_ones_are_taken(road: Road, enrolment: Enrolment) -> None:
    ask(road.scenarios[0].scenario.key, on=0)
    Evidence.objects.filter(version_ref__endswith=f"scenarioversion {road.scenarios[0].pk}").update(is_provisional=True)
    assert kinds(enrolment) == LEGAL
    add_result(enrolment.learner, EvidenceKind.SCENARIO, road.scenarios[2])
    assert kinds(enrolment) == []


def test_the_workshop_that_was_performed_counts_and_no_other(road: Road, enrolment: Enrolment) -> None:
    ask(make_workshop().workshop.key, on=0)
    assert kinds(enrolment) == []
    ask(road.workshop.workshop.key, on=0)
    assert kinds(enrolment) == LEGAL


def test_a_translation_stands_for_the_indonesian_text_of_its_day(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    write(lesson, "satu", on=0)
    read(enrolment, write(lesson, "one", on=0, language="en"), on=1, open_then=True)
    ask(lesson.key, on=0, cleared=2)
    assert kinds(enrolment) == []
    write(lesson, "dua", on=3)
    ask(lesson.key, on=0, cleared=4)
    assert kinds(enrolment) == LEGAL


def test_a_signature_rests_on_the_wording_that_was_signed(road: Road, enrolment: Enrolment) -> None:
    page = make_static_page(make_tree().home, "kode-etik")
    ask(page.translation_key, on=0, cleared=2)
    assert kinds(enrolment) == []
    second = publish_code("# Kode etik\n\nBaru sama sekali.", at=day(3))
    ask(page.translation_key, on=0, cleared=4)
    assert kinds(enrolment) == LEGAL
    sign_ethics(enrolment.learner, code=second, at=day(5))
    assert kinds(enrolment) == []


def passed_quiz(road: Road, enrolment: Enrolment, *items: Item, drawn: int) -> Any:
    """A required quiz of which so many items were drawn, all answered well."""
    version = make_quiz_version(list(items), count=drawn)
    make_lesson(road.course, kind="quiz", key=version.quiz.key)
    attempt = make_attempt(version, learner=enrolment.learner)
    for position in range(1, drawn + 1):
        answer(attempt, position)
    finish_attempt(attempt, client_key="selesai", at=day(1))
    record_attempt(attempt, at=day(1))
    return attempt


def test_only_the_items_that_were_drawn_count(road: Road, enrolment: Enrolment) -> None:
    items = [make_item() for _ in range(4)]
    attempt = passed_quiz(road, enrolment, *items, drawn=2)
    drawn = {row.version.item_id for row in attempt.items.all()}
    other = next(item for item in items if item.pk not in drawn)
    ask(other.pk, on=0, model=Item)
    assert kinds(enrolment) == []
    ask(drawn.pop(), on=0, model=Item)
    assert kinds(enrolment) == LEGAL


def test_an_item_cleared_unchanged_counts_as_reviewed_and_a_changed_one_does_not(road: Road, enrolment: Enrolment) -> None:
    item = make_item()
    ask(item.pk, on=0, model=Item)
    passed_quiz(road, enrolment, item, drawn=1)
    assert kinds(enrolment) == LEGAL
    ask(item.pk, on=0, cleared=2, model=Item)
    assert kinds(enrolment) == []
    item.stem = "Soal yang lain sama sekali?"
    item.save()
    publish_item(item, actor=None, at=day(3))
    ask(item.pk, on=0, cleared=4, model=Item)
    assert kinds(enrolment) == LEGAL


def test_officer_learner_and_document_say_the_same(road: Road, enrolment: Enrolment) -> None:
    lesson = road.lessons[0]
    read(enrolment, write(lesson, "satu", on=0), on=1, open_then=True)
    write(lesson, "dua", on=2)
    ask(lesson.key, on=0, cleared=3)
    certificate = {"kind": DocumentKind.CERTIFICATE, "actor": road.officer, "at": day(5)}
    (row,) = dry_run(road.cohort, actor=road.officer, at=day(5), accept_trial=True)
    assert (row.is_ready, list(row.kinds)) == (True, LEGAL)
    assert own_roads(enrolment.learner, at=day(5))[0].kinds == LEGAL
    with pytest.raises(ContentNotReviewed):
        issue_document(enrolment, **certificate)
    trial = issue_document(enrolment, **certificate, accept_trial=True)
    assert trial.is_provisional
    read(enrolment, LessonVersion.objects.get(content_hash="dua"), on=6, open_then=False)
    full = issue_document(enrolment, **{**certificate, "at": day(7)})
    assert (full.is_provisional, full.replaces) == (False, trial)


def test_a_lesson_finished_again_after_its_review_is_written_down_once(road: Road) -> None:
    lesson = road.lessons[0]
    row = make_enrolment(road)
    enrol(row.learner, cohort=road.cohort, actor=None, at=NOON)
    first = write(lesson, "satu", on=0)
    ask(lesson.key, on=0)
    for version, on, rows in ((first, 1, 1), (first, 2, 1)):
        finish_lesson(row.learner, activity=lesson, version=version, at=day(on), on=day(on).date())
        assert Evidence.objects.count() == rows
    second = write(lesson, "dua", on=3)
    ask(lesson.key, on=0, cleared=4)
    for on in (5, 6):
        finish_lesson(row.learner, activity=lesson, version=second, at=day(on), on=day(on).date())
    assert list(Evidence.objects.order_by("pk").values_list("is_provisional", flat=True)) == [True, False]


def test_many_people_ask_as_often_as_one(road: Road, django_assert_num_queries: Any) -> None:
    walked = []
    for people in (1, 6):
        for _number in range(people):
            row = make_enrolment(road)
            walk(road, row.learner)
            walked.append(Enrolment.objects.select_related("programme_version").get(pk=row.pk))
        results = results_by_version(walked, at=day(1))
        ContentType.objects.get_for_model(Item)
        with django_assert_num_queries(11):
            kinds_by_enrolment(walked, results)
