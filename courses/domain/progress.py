"""Where a learner is and what is finished. Only a card's number and a day are kept: no gap could tell who paused."""

import datetime as dt
from typing import Any

from django.db import transaction

from courses.domain.catalogue import Outline, outline_of
from courses.domain.evidence import add_result, day_of
from courses.domain.review import rests_on_open_marks
from courses.enums import EvidenceKind
from courses.errors import NotEnrolled
from courses.models import Activity, Completion, Course, Evidence, LessonVersion, Place
from courses.rules import may_learn


def record_place(learner: Any, *, activity: Activity, card: int) -> Place:
    """The card to open next, on every device. Raises NotEnrolled."""
    _refuse_strangers(learner, activity)
    return Place.objects.update_or_create(learner=learner, activity=activity, defaults={"card": card})[0]


def place_of(learner: Any, *, activity: Activity) -> int:
    """The card to open next; 1 for who did not begin."""
    if not learner.is_authenticated:
        return 1
    return Place.objects.filter(learner=learner, activity=activity).values_list("card", flat=True).first() or 1


@transaction.atomic
def complete_activity(learner: Any, *, activity: Activity, source: str, on: dt.date) -> Completion:
    """Say that the activity is finished; the first time stands. The place is forgotten: it begins at the front again."""
    Place.objects.filter(learner=learner, activity=activity).delete()
    return Completion.objects.get_or_create(
        learner=learner, activity=activity, defaults={"source": source, "completed_on": on}
    )[0]


@transaction.atomic
def finish_lesson(learner: Any, *, activity: Activity, version: LessonVersion, at: dt.datetime, on: dt.date) -> Completion:
    """“Selesai” on the last card: completion and evidence, the same for who read and who skipped. Raises NotEnrolled.

    Finished again, it is written down only when the text waited for its expert the first time and does no more.
    """
    _refuse_strangers(learner, activity)
    done = complete_activity(learner, activity=activity, source=f"lesson {version.pk}", on=on)
    source = f"lesson {activity.pk} learner {learner.pk}"
    is_provisional = rests_on_open_marks([activity.key, activity.module.course.key])
    if is_provisional and Evidence.objects.filter(learner=learner, source=source).exists():
        return done
    add_result(
        source,
        learner,
        kind=EvidenceKind.LESSON,
        activity=activity,
        version_ref=f"courses.lessonversion {version.pk}",
        codes=version.content.get("codes") or [],
        is_met=True,
        has_critical_miss=False,
        is_provisional=is_provisional,
        details={},
        at=day_of(at),
    )
    return done


def _refuse_strangers(learner: Any, activity: Activity) -> None:
    if not may_learn(learner, activity.module.course):
        raise NotEnrolled


def course_progress(learner: Any, course: Course) -> Outline:
    """The course with what the learner finished in it."""
    return outline_of(course, learner=learner)
