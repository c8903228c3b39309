"""Which open marks make a programme's documents “uji coba”."""

import uuid

import pytest
from django.contrib.contenttypes.models import ContentType

from assessments.models import Item, Quiz, QuizItem, QuizVersion
from courses.domain.certification.review import open_review_kinds
from courses.enums import ActivityKind
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.pages.models import StaticPage
from tests.factories.accounts import NOON
from tests.factories.certificates import Road, make_lesson, make_road
from tests.factories.pages import make_static_page, make_tree

pytestmark = pytest.mark.django_db


def mark(key: object, kind: ReviewKind = ReviewKind.LEGAL, *, model: type = StaticPage) -> ReviewMark:
    """An open mark on something."""
    content_type = ContentType.objects.get_for_model(model)
    return ReviewMark.objects.create(content_type=content_type, object_key=str(key), kind=kind, opened_at=NOON)


def make_quiz(road: Road, *, number: int = 1, language: str = "id") -> Item:
    """A required quiz with one item in its pool."""
    item = Item.objects.create(key=f"butir-{number}-{language}", pool="uji", stem="?")
    quiz = Quiz.objects.first()
    if quiz is None:
        activity = make_lesson(road.course, kind=ActivityKind.QUIZ)
        quiz = Quiz.objects.create(key=activity.key, title="Kuis")
    version = QuizVersion.objects.create(
        quiz=quiz, title="Kuis", number=number, language=language, content_hash=f"{number}{language}", published_at=NOON
    )
    QuizItem.objects.create(version=version, item=item)
    return item


def test_nothing_open_means_full_documents():
    assert open_review_kinds(make_road().version) == []


@pytest.mark.parametrize("part", ["course", "lesson", "scenario", "unused scenario", "workshop"])
def test_a_mark_on_anything_required_counts(part):
    road = make_road()
    keys = {
        "course": road.course.key,
        "lesson": road.lessons[1].key,
        "scenario": road.scenarios[0].scenario.key,
        "unused scenario": road.scenarios[2].scenario.key,
        "workshop": road.workshop.workshop.key,
    }
    mark(keys[part])
    assert open_review_kinds(road.version) == [ReviewKind.LEGAL]


def test_each_kind_is_named_once():
    road = make_road()
    for lesson in road.lessons:
        mark(lesson.key, ReviewKind.CLINICAL)
    mark(road.course.key, ReviewKind.LOCAL)
    assert open_review_kinds(road.version) == [ReviewKind.CLINICAL, ReviewKind.LOCAL]


def test_a_cleared_mark_does_not_count():
    road = make_road()
    ReviewMark.objects.filter(pk=mark(road.course.key).pk).update(cleared_at=NOON)
    assert open_review_kinds(road.version) == []


def test_what_is_optional_or_elsewhere_does_not_count():
    road = make_road()
    mark(make_lesson(road.course, is_required=False).key)
    mark(make_lesson(make_road().course).key)
    mark(uuid.uuid4())
    assert open_review_kinds(road.version) == []


def test_an_item_a_quiz_may_draw_counts():
    road = make_road()
    mark(make_quiz(road).pk, model=Item)
    assert open_review_kinds(road.version) == [ReviewKind.LEGAL]


def test_an_item_of_an_older_version_or_of_no_quiz_does_not_count():
    road = make_road()
    old = make_quiz(road)
    make_quiz(road, number=2)
    make_quiz(road, number=7, language="en")
    mark(old.pk, model=Item)
    mark(Item.objects.create(key="lain", pool="lain", stem="?").pk, model=Item)
    assert open_review_kinds(road.version) == []


def test_the_newest_indonesian_version_counts_whatever_other_languages_have():
    road = make_road()
    item = make_quiz(road)
    make_quiz(road, number=7, language="en")
    mark(item.pk, model=Item)
    assert open_review_kinds(road.version) == [ReviewKind.LEGAL]


def test_a_row_with_the_same_number_as_an_item_is_another_thing():
    road = make_road()
    mark(make_quiz(road).pk, model=StaticPage)
    assert open_review_kinds(road.version) == []


def test_the_code_of_ethics_counts():
    road = make_road()
    page = make_static_page(make_tree().home, "kode-etik")
    mark(page.translation_key)
    assert open_review_kinds(road.version) == [ReviewKind.LEGAL]
