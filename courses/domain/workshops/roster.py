"""The people of a session as its trainer sees them; a fixed number of queries for any number of people."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from courses.domain.cohorts import slips_of
from courses.domain.workshops.results import Performance, performance_from, seen_in, source_of
from courses.enums import EvidenceKind
from courses.models import Attendance, Evidence, WorkshopSession


@dataclass(frozen=True)
class Person:
    """Somebody on the list: of the cohort, or a name on paper. `attendance` is None while not there."""

    name: str
    learner_id: int | None = None
    attendance: Attendance | None = None


@dataclass(frozen=True)
class Marked:
    """Somebody present, and how the marking stands."""

    name: str
    attendance: Attendance
    performance: Performance
    count: int
    is_finished: bool

    @property
    def is_complete(self) -> bool:
        """Every criterion has a mark."""
        return self.performance.result is not None and self.performance.result.is_complete

    @property
    def critical(self) -> tuple[str, ...]:
        """Critical criteria below what is safe."""
        return self.performance.result.critical_failed if self.performance.result else ()


def roster_of(session: WorkshopSession) -> tuple[list[Person], list[Person]]:
    """Everybody of the cohort (and who was taken in at the time), then the names on paper."""
    present = list(session.attendances.select_related("learner__profile").order_by("pk"))
    by_learner = {row.learner_id: row for row in present if row.learner_id is not None}
    enrolments = session.cohort.enrolments.active().select_related("learner__profile")
    people = {row.learner_id: row.learner for row in enrolments}
    people |= {row.learner_id: row.learner for row in by_learner.values()}
    rows = [Person(user.get_full_name(), pk, by_learner.get(pk)) for pk, user in people.items()]
    return sorted(rows, key=lambda one: one.name.casefold()), _walk_ins(present)


def expected_in(session: WorkshopSession) -> list[str]:
    """Names on slips of the cohort that nobody used yet: they may come without an account."""
    names = {slip.display_name for slip in slips_of(session.cohort)} - {one.name for part in roster_of(session) for one in part}
    return sorted(names, key=str.casefold)


def marked_in(session: WorkshopSession) -> list[Marked]:
    """Everybody present with what was seen."""
    present = list(session.attendances.select_related("learner__profile").order_by("pk"))
    names = {one.attendance.pk: one.name for one in _walk_ins(present) if one.attendance}
    seen, rubric, done = seen_in(session), session.version.rubric, _finished(session)
    rows = []
    for row in present:
        performance = performance_from(seen.get(row.pk, {}), rubric=rubric)
        marked = {key for marks in performance.seen.values() for key in marks}
        rows.append(Marked(name_of(row, names), row, performance, len(marked), row.pk in done))
    return sorted(rows, key=lambda one: (one.attendance.learner_id is None, one.name.casefold()))


def name_of(attendance: Attendance, names: dict[int, str] | None = None) -> str:
    """What the trainer calls the person."""
    if attendance.learner is not None:
        return attendance.learner.get_full_name()
    return attendance.walk_in_name or (names or {}).get(attendance.pk) or _("Peserta tanpa nama")


def people_without_place(session: WorkshopSession) -> list[Any]:
    """Accounts of the cohort that are not on the list: who a name on paper may be linked with."""
    people, _paper = roster_of(session)
    return [one for one in people if one.attendance is None]


def _walk_ins(present: list[Attendance]) -> list[Person]:
    rows = [row for row in present if row.learner_id is None]
    blank = _("Peserta tanpa nama %(n)d")
    return [Person(row.walk_in_name or blank % {"n": number}, None, row) for number, row in enumerate(rows, start=1)]


def _finished(session: WorkshopSession) -> set[int]:
    """Attendances with a result."""
    rows = Evidence.objects.filter(kind=EvidenceKind.WORKSHOP, source__contains=f" in {session.uuid}")
    return {int(source.split()[1]) for source in rows.values_list("source", flat=True)}


def has_own_result(session: WorkshopSession, *, learner: Any) -> Evidence | None:
    """The newest result of one person in one session."""
    row = Attendance.objects.filter(session=session, learner=learner).select_related("session").first()
    if row is None:
        return None
    return Evidence.objects.filter(learner=learner, source__startswith=source_of(row)).order_by("-pk").first()
