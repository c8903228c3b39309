"""Attempts and runs as evidence. Practice shows nothing about competence and leaves none."""

import datetime as dt
import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone

from assessments.enums import Mode
from assessments.models import Attempt, AttemptScore, Run
from courses.domain.catalogue import activity_by_key
from courses.domain.evidence import add_result, day_of
from courses.domain.progress import complete_activity
from courses.domain.review import rests_on_open_marks
from courses.enums import EvidenceKind
from courses.models import Activity, Evidence


@transaction.atomic
def record_attempt(attempt: Attempt, *, at: dt.datetime) -> Evidence | None:
    """The result of a quiz in assessment mode, once it is known; passing it finishes the activity."""
    activity = activity_by_key(attempt.version.quiz.key)
    score = AttemptScore.objects.filter(attempt=attempt).first()
    if activity is None or attempt.mode != Mode.ASSESSMENT or score is None or score.is_passed is None:
        return None
    codes = attempt.items.values_list("version__item__element_code", flat=True)
    return _keep(
        activity,
        attempt.learner,
        source=f"attempt {attempt.uuid}",
        kind=EvidenceKind.QUIZ,
        version_ref=f"assessments.quizversion {attempt.version_id}",
        codes=sorted({code for code in codes if code}),
        is_met=bool(score.is_passed) and not score.critical_missed,
        has_critical_miss=bool(score.critical_missed),
        is_provisional=score.is_provisional or _is_provisional(activity),
        details={"mode": attempt.mode, "percent": str(score.percent)},
        at=at,
    )


@transaction.atomic
def record_run(run: Run, *, at: dt.datetime) -> Evidence | None:
    """The end of a simulation in assessment mode; passing it once finishes the activity."""
    activity = activity_by_key(run.version.scenario.key)
    if activity is None or run.mode != Mode.ASSESSMENT or run.is_passed is None:
        return None
    return _keep(
        activity,
        run.learner,
        source=f"run {run.uuid}",
        kind=EvidenceKind.SCENARIO,
        version_ref=f"assessments.scenarioversion {run.version_id}",
        codes=list(run.version.compiled.get("competencies") or []),
        is_met=bool(run.is_passed) and not run.critical_errors,
        has_critical_miss=bool(run.critical_errors),
        is_provisional=_is_provisional(activity),
        details={"mode": run.mode, "ending": run.ending},
        at=at,
    )


def _keep(activity: Activity, learner: Any, *, source: str, at: dt.datetime, **facts: Any) -> Evidence:
    evidence = add_result(source, learner, activity=activity, at=day_of(at), **facts)
    if evidence.is_met:
        complete_activity(learner, activity=activity, source=source, on=timezone.localdate(at))
    return evidence


def _is_provisional(activity: Activity) -> bool:
    keys: list[uuid.UUID] = [activity.key, activity.module.course.key]
    return rests_on_open_marks(keys)
