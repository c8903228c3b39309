"""What stands on a learner's own first page."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from courses.domain.asked import asking_of
from courses.domain.catalogue import ActivityRow, Outline, outlines_of
from courses.domain.certification.issue import newest_documents
from courses.domain.certification.missing import sentences_of
from courses.domain.certification.requirements import requirement_result
from courses.domain.certification.verification import status_of
from courses.engines.requirements import Reason
from courses.enums import ActivityKind, DocumentKind, DocumentStatus, Need
from courses.models import Course, Document, Enrolment, Place, ProgrammeCourse, WorkshopSession
from puspaga.accounts.domain.retention import INACTIVE_ACCOUNT


@dataclass(frozen=True)
class Road:
    """One enrolment: its courses in order, and what is missing for the certificate."""

    enrolment: Enrolment
    outlines: list[Outline]
    missing: list[str] = field(default_factory=list)
    is_met: bool = False
    # The certificate that holds today, and the last one when it was withdrawn.
    certificate: Document | None = None
    withdrawn: Document | None = None
    # The programme still asks for simulations of its choice.
    wants_scenario: bool = False

    @property
    def is_waiting(self) -> bool:
        """Everything is met and an officer has to issue."""
        return self.is_met and self.certificate is None and self.withdrawn is None

    @property
    def title(self) -> str:
        """The programme or the open course."""
        return str(self.enrolment.programme_version.programme if self.enrolment.programme_version else self.enrolment.course)

    @property
    def done(self) -> int:
        """How many courses are finished."""
        return sum(outline.is_done for outline in self.outlines)


@dataclass(frozen=True)
class NextStep:
    """“Lanjutkan”: where to go on."""

    course: Course
    row: ActivityRow
    card: int


@dataclass(frozen=True)
class Dashboard:
    """Everything the page shows."""

    roads: list[Road]
    next_step: NextStep | None
    next_session: WorkshopSession | None
    kept_until: dt.date
    paper_name: str = ""

    @property
    def waiting(self) -> list[ActivityRow]:
        """What was handed in and is with a marker."""
        return [row for road in self.roads for outline in road.outlines for row in outline.rows if row.is_waiting]

    @property
    def is_done(self) -> bool:
        """Nothing is left to do anywhere."""
        return bool(self.roads) and not self.waiting and all(not road.missing for road in self.roads)


def dashboard_of(learner: Any, *, at: dt.datetime, language: str = "id") -> Dashboard:
    """Roads, the next step, the next session, and until when an unused account is kept."""
    enrolments = list(
        Enrolment.objects.active()
        .filter(learner=learner)
        .select_related("cohort", "programme_version__programme", "course")
        .order_by("-enrolled_at", "pk")
    )
    roads = _roads(enrolments, learner, at, language)
    profile = getattr(learner, "profile", None) if any(road.is_waiting for road in roads) else None
    name = profile.paper_name if profile is not None else ""
    last_seen = learner.last_login or learner.date_joined
    return Dashboard(roads, _next_step(roads, learner), _next_session(learner, at), (last_seen + INACTIVE_ACCOUNT).date(), name)


def _roads(enrolments: list[Enrolment], learner: Any, at: dt.datetime, language: str) -> list[Road]:
    versions = {row.programme_version_id for row in enrolments if row.programme_version_id}
    listed: dict[int, list[Course]] = {version: [] for version in versions}
    for link in ProgrammeCourse.objects.filter(version__in=versions).select_related("course").order_by("position"):
        listed[link.version_id].append(link.course)
    courses = [course for group in listed.values() for course in group] + [row.course for row in enrolments if row.course]
    unique = list({course.pk: course for course in courses if course.is_live}.values())
    outlines = {outline.course.pk: outline for outline in outlines_of(unique, learner=learner, language=language)}
    newest = newest_documents(enrolments, kind=DocumentKind.CERTIFICATE)
    return [_road(row, listed, outlines, newest.get(row.pk), at) for row in enrolments]


def _road(
    row: Enrolment, listed: dict[int, list[Course]], outlines: dict[int, Outline], newest: Document | None, at: dt.datetime
) -> Road:
    courses = [row.course] if row.course else listed.get(row.programme_version_id or 0, [])
    own = [outlines[course.pk].under(asking_of(row, course)) for course in courses if course.pk in outlines]
    if row.programme_version is None or not row.programme_version.tree:
        return Road(row, own)
    result = requirement_result(row, at=at)
    status = status_of(newest, on=timezone.localdate(at)) if newest is not None else None
    return Road(
        row, own, sentences_of(result), result.is_met,
        certificate=newest if status == DocumentStatus.VALID else None,
        withdrawn=newest if status == DocumentStatus.REVOKED else None,
        wants_scenario=any(one.reason in (Reason.SCENARIOS_FEW, Reason.NEVER_DO) for one in result.missing),
    )  # fmt: skip


def _next_step(roads: list[Road], learner: Any) -> NextStep | None:
    """The course that was begun and is not finished, else the first one not finished."""
    open_ones = [
        (outline.course, outline.next_row, outline.has_begun)
        for road in roads for outline in road.outlines
        if outline.state not in ("selesai", "menunggu") and outline.next_row
    ]  # fmt: skip
    steps = sorted(open_ones, key=lambda one: not one[2]) or _choices(roads)
    if not steps:
        return None
    course, row, _begun = steps[0]
    place = Place.objects.filter(learner=learner, activity=row.activity).values_list("card", flat=True).first()
    return NextStep(course, row, place or 1)


def _choices(roads: list[Road]) -> list[tuple[Course, ActivityRow, bool]]:
    """Simulations the programme counts, while it still asks for some; those to be done again first."""
    found = [
        (outline.course, row, row.state == "perlu-ulang")
        for road in roads if road.wants_scenario for outline in road.outlines for row in outline.rows
        if row.need == Need.COUNTED and row.activity.kind == ActivityKind.SCENARIO and not row.is_done
    ]  # fmt: skip
    return sorted(found, key=lambda one: not one[2])


def _next_session(learner: Any, at: dt.datetime) -> WorkshopSession | None:
    rows = WorkshopSession.objects.filter(cohort__enrolments__learner=learner, cohort__enrolments__ended_at=None)
    rows = rows.filter(closed_at=None, starts_at__gte=at - dt.timedelta(hours=12)).select_related("version__workshop", "cohort")
    return rows.order_by("starts_at").first()
