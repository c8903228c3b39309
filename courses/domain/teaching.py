"""“Baca lagi”: the card that teaches an item, among the lessons of the quiz's course that name the item's element."""

from collections.abc import Mapping

from django.urls import reverse

from assessments.domain.teaching import Card, Taught
from assessments.models import Attempt
from courses.domain.catalogue import activity_by_key
from courses.engines.lessons.nearest import nearest_card
from courses.enums import ActivityKind
from courses.models import Course, LessonVersion
from courses.rules import may_enter


def cards_for(attempt: Attempt, asked: Mapping[int, Taught]) -> dict[int, Card]:
    """One card for each item that a published lesson of the course teaches; none where the learner may not enter."""
    quiz = activity_by_key(attempt.version.quiz.key)
    course = quiz.module.course if quiz else None
    if course is None or not course.is_live or not may_enter(attempt.learner, course):
        return {}
    lessons = _lessons_of(course, language=attempt.version.language)
    found = {position: _card_for(one, lessons, course) for position, one in asked.items() if one.unit}
    return {position: card for position, card in found.items() if card}


def _lessons_of(course: Course, *, language: str) -> list[LessonVersion]:
    """What a learner reads today in each published lesson, in the order of the course; one query."""
    rows = LessonVersion.objects.filter(
        activity__module__course=course, activity__is_live=True, activity__kind=ActivityKind.LESSON,
        language__in={language, "id"},
    ).select_related("activity__module")  # fmt: skip
    newest: dict[int, LessonVersion] = {}
    for row in sorted(rows, key=lambda row: (row.language == language, row.number)):
        newest[row.activity_id] = row
    return sorted(newest.values(), key=lambda row: (row.activity.module.position, row.activity.position, row.activity_id))


def _card_for(asked: Taught, lessons: list[LessonVersion], course: Course) -> Card | None:
    teaching = [row for row in lessons if any(_is_about(code, asked.unit) for code in row.content.get("codes") or [])]
    near = nearest_card([row.content["cards"] for row in teaching], text=asked.text)
    if near is None:
        return None
    lesson, number = teaching[near[0]], near[1]
    title = f"{lesson.content['title']}: {lesson.content['cards'][number - 1]['title']}"
    return Card(title, f"{reverse('activity', args=[course.slug, lesson.activity.slug])}?kartu={number}")


def _is_about(code: str, unit: str) -> bool:
    """A lesson names elements or their criteria; an item names an element."""
    return code == unit or code.startswith(f"{unit}.") or unit.startswith(f"{code}.")
