"""Beginning a quiz or a simulation from its course: what stands before the learner, and the start itself."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from assessments.domain.attempts.starting import StartTerms, start_attempt, start_terms
from assessments.domain.quizzes import newest_quiz_version
from assessments.domain.runs import start_run
from assessments.domain.scenarios import newest_scenario_version
from assessments.enums import Mode
from assessments.models import Attempt, QuizVersion, Run, ScenarioVersion
from courses.enums import ActivityKind
from courses.errors import NotEnrolled, NothingToStart, StillBeingMarked
from courses.models import Activity, WorkshopSession
from courses.rules import may_learn


@dataclass(frozen=True)
class Doorway:
    """What a learner reads before an activity begins. `records` are finished attempts or runs, newest first."""

    version: Any = None
    terms: StartTerms | None = None
    records: list[Any] = field(default_factory=list)
    open_record: Any = None
    sessions: list[WorkshopSession] = field(default_factory=list)

    @property
    def is_being_marked(self) -> bool:
        """A quiz was handed in and its result is not known: there is nothing to do but wait."""
        return any(isinstance(row, Attempt) and _waits(row) for row in self.records)


def doorway_of(activity: Activity, *, learner: Any, language: str, at: dt.datetime) -> Doorway:
    """The rules, and what this learner did so far; nobody's record for a reader."""
    if activity.kind == ActivityKind.QUIZ:
        return _quiz(_quiz_version(activity, language), learner, at)
    if activity.kind == ActivityKind.SCENARIO:
        return _scenario(_scenario_version(activity, language), learner)
    return Doorway(sessions=_sessions(activity, learner, at))


def start_activity(
    activity: Activity, *, learner: Any, mode: str, language: str, back_path: str, at: dt.datetime
) -> Attempt | Run:
    """Begin or resume. Raises NotEnrolled, NothingToStart, StillBeingMarked, and what quizzes and simulations refuse."""
    if not may_learn(learner, activity.module.course):
        raise NotEnrolled
    quiz = _quiz_version(activity, language) if activity.kind == ActivityKind.QUIZ else None
    if quiz is not None and _quiz(quiz, learner, at).is_being_marked:
        raise StillBeingMarked
    if quiz is not None:
        return start_attempt(quiz, learner=learner, at=at, back_path=back_path)
    scenario = _scenario_version(activity, language) if activity.kind == ActivityKind.SCENARIO else None
    if scenario is None:
        raise NothingToStart
    return start_run(scenario, learner=learner, mode=Mode(mode), at=at, back_path=back_path)


def _quiz_version(activity: Activity, language: str) -> QuizVersion | None:
    return newest_quiz_version(activity.key, language=language) or newest_quiz_version(activity.key)


def _scenario_version(activity: Activity, language: str) -> ScenarioVersion | None:
    return newest_scenario_version(activity.key, language=language) or newest_scenario_version(activity.key)


def _quiz(version: QuizVersion | None, learner: Any, at: dt.datetime) -> Doorway:
    if version is None or learner is None:
        return Doorway(version)
    terms = start_terms(version, learner=learner, at=at)
    rows = Attempt.objects.finished().filter(version__quiz=version.quiz_id, learner=learner).select_related("score")
    return Doorway(version, terms, list(rows.order_by("-pk")), terms.open_attempt)


def _waits(attempt: Attempt) -> bool:
    score = getattr(attempt, "score", None)
    return score is not None and score.waits_for_marking and score.is_passed is None


def _scenario(version: ScenarioVersion | None, learner: Any) -> Doorway:
    if version is None or learner is None:
        return Doorway(version)
    rows = list(Run.objects.filter(version__scenario=version.scenario_id, learner=learner).order_by("-pk"))
    done = [row for row in rows if row.finished_on]
    return Doorway(version, None, done, next((row for row in rows if row.finished_on is None), None))


def _sessions(activity: Activity, learner: Any, at: dt.datetime) -> list[WorkshopSession]:
    """Sessions of this workshop for the learner's cohorts, that are not over."""
    rows = WorkshopSession.objects.filter(
        version__workshop__activity=activity, closed_at=None, starts_at__gte=at - dt.timedelta(days=1)
    )
    rows = rows.filter(cohort__enrolments__learner=learner, cohort__enrolments__ended_at=None)
    return list(rows.select_related("version__workshop").order_by("starts_at")) if learner is not None else []
