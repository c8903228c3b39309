"""Publishing quizzes."""

import uuid

import pytest

from assessments.domain.quizzes import newest_quiz_version, withdraw_quiz
from assessments.errors import QuizHasFaults
from assessments.models import Quiz, QuizVersion
from tests.factories.assessments import make_item, make_quiz_version

pytestmark = pytest.mark.django_db


def test_publishing_makes_the_quiz_and_its_first_version() -> None:
    version = make_quiz_version([make_item(), make_item()], title="Kuis satu")
    assert (version.number, version.quiz.title, version.quiz.is_live) == (1, "Kuis satu", True)
    assert version.pool.count() == 2


def test_the_same_quiz_again_appends_nothing() -> None:
    key, items = uuid.uuid4(), [make_item()]
    assert make_quiz_version(items, key=key) == make_quiz_version(items, key=key)
    assert QuizVersion.objects.count() == Quiz.objects.count() == 1


def test_another_rule_or_another_pool_appends_a_version() -> None:
    key, items = uuid.uuid4(), [make_item(), make_item()]
    make_quiz_version(items, key=key)
    make_quiz_version(items, key=key, pass_mark=70)
    newest = make_quiz_version(items[:1], key=key, pass_mark=70)
    assert newest.number == 3
    assert newest_quiz_version(key) == newest


def test_a_quiz_nobody_published_has_no_version() -> None:
    assert newest_quiz_version(uuid.uuid4()) is None


def test_a_withdrawn_quiz_keeps_its_versions() -> None:
    version = make_quiz_version([make_item()])
    withdraw_quiz(version.quiz.key)
    assert not Quiz.objects.get().is_live
    assert newest_quiz_version(version.quiz.key) == version


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"pool": []}, "paling sedikit satu butir"),
        ({"pass_mark": 0}, "Batas lulus"),
        ({"pass_mark": 101}, "Batas lulus"),
        ({"count": 0}, "Jumlah butir"),
    ],
)
def test_faults_are_refused_with_a_sentence(values: dict, sentence: str) -> None:
    with pytest.raises(QuizHasFaults, match=sentence):
        make_quiz_version([make_item()], **values)
    assert not Quiz.objects.exists()


def test_an_item_twice_and_more_fixed_items_than_places_are_refused() -> None:
    one, other = make_item(), make_item(critical=True, critical_options=(0,))
    with pytest.raises(QuizHasFaults, match="dua kali"):
        make_quiz_version(pool=[(one, False), (one, False)], count=2)
    with pytest.raises(QuizHasFaults, match="selalu ikut"):
        make_quiz_version(pool=[(one, True), (other, False)], count=1)
