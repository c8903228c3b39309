"""What a course consists of, and where one learner stands in it."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from assessments.models import AttemptScore
from courses.domain.asked import Asking, askings_of
from courses.domain.done import done_by, judged, unsafe
from courses.enums import ActivityKind, Need
from courses.models import Activity, Course, LessonVersion


@dataclass(frozen=True)
class ActivityRow:
    """One line of an outline. State: "" (not begun or unknown), "selesai", "perlu-ulang", "menunggu".

    `need`: what it is for this learner; `phrase` says so where it is not simply required.
    """

    activity: Activity
    title: str
    state: str = ""
    need: Need = Need.REQUIRED
    phrase: str = ""

    @property
    def is_done(self) -> bool:
        """True when the learner finished it."""
        return self.state == "selesai"

    @property
    def is_waiting(self) -> bool:
        """True when somebody has to mark it first; the learner has nothing to do."""
        return self.state == "menunggu"

    @property
    def is_required(self) -> bool:
        """True when the course is not finished without it, for this learner."""
        return self.need == Need.REQUIRED

    def under(self, asking: Asking) -> "ActivityRow":
        """The same line for somebody who meets the course like this."""
        need, phrase = asking.need_of(self.activity)
        return replace(self, need=need, phrase=phrase)


@dataclass(frozen=True)
class ModuleRows:
    """A part of a course and its lines."""

    title: str
    rows: list[ActivityRow]


@dataclass(frozen=True)
class Outline:
    """A course for one learner (or for nobody in particular)."""

    course: Course
    modules: list[ModuleRows] = field(default_factory=list)

    @property
    def rows(self) -> list[ActivityRow]:
        """All lines in reading order."""
        return [row for module in self.modules for row in module.rows]

    @property
    def asked(self) -> list[ActivityRow]:
        """What the course asks of this learner; everything where it asks for nothing."""
        return [row for row in self.rows if row.is_required] or self.rows

    @property
    def total(self) -> int:
        """How many activities are asked for."""
        return len(self.asked)

    @property
    def done(self) -> int:
        """How many of those are finished."""
        return sum(row.is_done for row in self.asked)

    @property
    def has_begun(self) -> bool:
        """True when anything is finished, asked for or not."""
        return any(row.is_done for row in self.rows)

    @property
    def next_row(self) -> ActivityRow | None:
        """What comes next: the first required activity that waits for the learner, then the first other one."""
        left = [row for row in self.rows if not row.is_done and not row.is_waiting]
        return next((row for row in left if row.is_required), left[0] if left else None)

    @property
    def is_done(self) -> bool:
        """True when every required activity is finished."""
        required = [row for row in self.rows if row.is_required]
        return bool(required) and all(row.is_done for row in required)

    @property
    def state(self) -> str:
        """ "selesai", "perlu-ulang", "menunggu" (all that is left is with a marker), "berjalan" or "belum"."""
        if self.is_done:
            return "selesai"
        if all(row.is_done or row.is_waiting for row in self.asked) and self.rows:
            return "menunggu"
        if any(row.state == "perlu-ulang" for row in self.rows):
            return "perlu-ulang"
        return "berjalan" if self.has_begun else "belum"

    def under(self, asking: Asking) -> "Outline":
        """The same course for somebody who meets it like this."""
        return replace(self, modules=[replace(part, rows=[row.under(asking) for row in part.rows]) for part in self.modules])


def find_course(slug: str) -> Course | None:
    """The published course at this address."""
    return Course.objects.live().filter(slug=slug).first()


def find_activity(course: Course, slug: str) -> Activity | None:
    """The published activity at this address of the course."""
    rows = Activity.objects.live().filter(module__course=course, slug=slug)
    return rows.select_related("module").first()


def activities_of(course: Course, *, language: str = "id") -> list[ModuleRows]:
    """The parts of a course with their published activities, for anybody."""
    return outline_of(course, learner=None, language=language).modules


def outline_of(course: Course, *, learner: Any, language: str = "id") -> Outline:
    """The course with what `learner` finished and is asked for; four queries (one more in another language)."""
    return outlines_of([course], learner=learner, language=language, askings=askings_of(learner, [course]))[0]


def outlines_of(
    courses: list[Course], *, learner: Any, language: str = "id", askings: Mapping[int, Asking] | None = None
) -> list[Outline]:
    """The same for many courses; `askings` by course say what is asked for, else it is what everybody is asked today."""
    rows = Activity.objects.live().filter(module__course__in=courses).select_related("module")
    rows = list(rows.order_by("module__position", "module_id", "position", "pk"))
    titles = _titles(rows, language) if language != "id" else {}
    states = _states(rows, learner)
    lines = [ActivityRow(row, titles.get(row.pk, row.title), states.get(row.pk, "")) for row in rows]
    by_course = {course.pk: [line for line in lines if line.activity.module.course_id == course.pk] for course in courses}
    asked = askings or {}
    return [Outline(course, _modules(by_course[course.pk])).under(asked.get(course.pk, Asking())) for course in courses]


def _modules(lines: list[ActivityRow]) -> list[ModuleRows]:
    return [ModuleRows(module.title, list(group)) for module, group in groupby(lines, key=lambda line: line.activity.module)]


def _titles(rows: list[Activity], language: str) -> dict[int, str]:
    lessons = [row.pk for row in rows if row.kind == ActivityKind.LESSON]
    found = LessonVersion.objects.filter(activity__in=lessons, language=language).order_by("number")
    return {version.activity_id: version.content["title"] for version in found}


def _states(rows: list[Activity], learner: Any) -> dict[int, str]:
    """Finished ones, and those whose newest evidence holds a dangerous choice."""
    if learner is None or not learner.is_authenticated:
        return {}
    keys = [row.pk for row in rows]
    results = judged([learner.pk], activities=keys)
    done = done_by([learner.pk], activities=keys, results=results)[learner.pk]
    waiting = dict.fromkeys(_waiting(rows, learner), "menunggu")
    again = {activity: "perlu-ulang" for _learner, activity in unsafe(results)}
    return {**again, **waiting, **dict.fromkeys(done, "selesai")}


def _waiting(rows: list[Activity], learner: Any) -> list[int]:
    """Quizzes handed in whose result a marker still has to give."""
    quizzes = {row.key: row.pk for row in rows if row.kind == ActivityKind.QUIZ}
    if not quizzes:
        return []
    open_ones = AttemptScore.objects.filter(
        attempt__learner=learner, attempt__version__quiz__key__in=quizzes, waits_for_marking=True, is_passed=None
    )
    return [quizzes[key] for key in open_ones.values_list("attempt__version__quiz__key", flat=True)]


def activity_by_key(key: uuid.UUID) -> Activity | None:
    """The activity whose page has this translation key, published or not."""
    return Activity.objects.filter(key=key).select_related("module__course").first()
