"""Who is trained and who is certified, per kelurahan and audience, among the learners of some districts' cohorts."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from courses.domain.asked import Ask, asked_alone, asked_in
from courses.domain.done import done_by
from courses.engines.suppression import Cell
from courses.enums import DocumentKind
from courses.models import Course, Document, Enrolment, ProgrammeVersion
from puspaga.accounts.enums import Audience
from puspaga.accounts.models import District, Profile, Village

NOWHERE = "0"
NOTHING = ""


@dataclass(frozen=True)
class Person:
    """A learner as the office sees one. Trained: finished a course. Certified: holds a valid, full certificate."""

    pk: int
    name: str
    village: str
    audience: str
    is_trained: bool
    is_certified: bool
    is_on_trial: bool
    # The person asked to be forgotten: counted, never named.
    is_erased: bool = False


@dataclass(frozen=True)
class PeopleTable:
    """Counts by (kelurahan, audience); keys and their labels in the order they are shown."""

    counts: dict[Cell, tuple[int, int]]
    rows: dict[str, str]
    columns: dict[str, str]
    on_trial: int


def people_of(districts: Sequence[District], *, at: dt.datetime) -> list[Person]:
    """Everybody who is or was in a cohort of these districts; who was erased stays as a count, without name or place."""
    enrolled = Enrolment.objects.filter(cohort__district__in=districts)
    ids = set(enrolled.values_list("learner_id", flat=True))
    full, trial = _certified(ids, at=at)
    trained = _finished_a_course(ids) | full | trial
    profiles = Profile.objects.filter(user__in=ids).select_related("user").order_by("display_name", "pk")
    return [
        Person(
            pk=row.user_id,
            name="" if row.user.erased_at else row.display_name or row.user.username,
            village=str(row.village_id or NOWHERE),
            audience=row.audience,
            is_trained=row.user_id in trained,
            is_certified=row.user_id in full,
            is_on_trial=row.user_id in trial,
            is_erased=row.user.erased_at is not None,
        )
        for row in profiles
    ]


def people_table(districts: Sequence[District], people: Sequence[Person]) -> PeopleTable:
    """The counts; every kelurahan of the districts has its row, also with nobody in it."""
    trained = Counter((one.village, one.audience) for one in people if one.is_trained)
    certified = Counter((one.village, one.audience) for one in people if one.is_certified)
    counts = {cell: (trained[cell], certified[cell]) for cell in trained}
    return PeopleTable(
        counts=counts,
        rows=_rows(districts, {village for village, _audience in counts}),
        columns={**{one.value: str(one.label) for one in Audience}, NOTHING: _("belum diisi")},
        on_trial=sum(one.is_on_trial for one in people),
    )


def _rows(districts: Sequence[District], used: set[str]) -> dict[str, str]:
    villages = Village.objects.select_related("subdistrict").order_by("subdistrict__name", "name")
    inside = {
        str(row.pk): f"{row.name} ({row.subdistrict.name})" for row in villages.filter(subdistrict__district__in=districts)
    }
    others = villages.filter(pk__in=[pk for pk in used if pk not in inside and pk != NOWHERE])
    outside = {str(row.pk): f"{row.name} ({row.subdistrict.name})" for row in others}
    return {**inside, **outside, NOWHERE: _("belum diisi")}


def _certified(ids: set[int], *, at: dt.datetime) -> tuple[set[int], set[int]]:
    """Who holds a valid full certificate, and who only a trial one."""
    rows = Document.objects.filter(
        kind=DocumentKind.CERTIFICATE, learner__in=ids, revocation=None, expires_on__gte=timezone.localdate(at)
    )
    found = set(rows.values_list("learner_id", "is_provisional"))
    full = {pk for pk, is_provisional in found if not is_provisional}
    return full, {pk for pk, _provisional in found} - full


def _finished_a_course(ids: set[int]) -> set[int]:
    """Who has done everything that at least one course asks for on the version that person follows."""
    done = done_by(ids)
    enrolments = Enrolment.objects.filter(learner__in=list(done)).select_related("programme_version", "course")
    groups: defaultdict[tuple[ProgrammeVersion | None, Course | None, tuple[str, ...]], set[int]] = defaultdict(set)
    for row in enrolments:
        groups[row.programme_version, row.course, tuple(row.required)].add(row.learner_id)
    finished = set()
    for (version, course, written), learners in groups.items():
        asks = _asks_of(version) if version is not None else [asked_alone(course, written)]
        finished |= {learner for learner in learners if any(ask.is_done(done[learner]) for ask in asks)}
    return finished


def _asks_of(version: ProgrammeVersion) -> list[Ask]:
    return list(asked_in(version, [link.course for link in version.courses.select_related("course")]).values())
