"""What is known about learners, gathered for the requirement tree in a fixed number of queries for any number of people."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.utils import timezone

from assessments.models import ScenarioVersion
from courses.domain.asked import Ask
from courses.domain.certification.naming import Required, names_of
from courses.domain.done import done_by, judged, unsafe
from courses.engines.requirements import Achievement, Facts
from courses.enums import EvidenceKind
from courses.models import EthicsSignature, Evidence, WorkshopVersion

SCENARIO_REF = "assessments.scenarioversion"
WORKSHOP_REF = "courses.workshopversion"
Known = dict[str, tuple[Achievement, ...]]


def facts_of(learner_ids: Iterable[int], *, required: Required, asks: Mapping[int, Ask]) -> dict[int, Facts]:
    """The facts about each of these people, as far as a programme with these requirements asks for them.

    `asks`: what each course asks for on the version in question (`domain.asked`).
    """
    ids = list(learner_ids)
    titles = {name: row.title for row in [*required.scenarios, *required.workshops] for name in names_of(row)}
    courses = _courses(ids, required, asks)
    scenarios = _performed(ids, EvidenceKind.SCENARIO, _scenario_names(required), titles)
    workshops = _performed(ids, EvidenceKind.WORKSHOP, _workshop_names(required), titles)
    ethics = _ethics(ids)
    return {
        pk: Facts(courses=courses[pk], scenarios=scenarios[pk], workshops=workshops[pk], ethics=tuple(ethics[pk])) for pk in ids
    }


def _courses(ids: list[int], required: Required, asks: Mapping[int, Ask]) -> dict[int, Known]:
    """A course is done when everything is that it asks of people on this version; the last one gives the day."""
    wanted = {course.pk: asks[course.pk].open or asks[course.pk].written for course in required.courses}
    asked_at_all = [pk for some in wanted.values() for pk in some]
    results = judged(ids, activities=asked_at_all)
    done = done_by(ids, activities=asked_at_all, results=results)
    dangers = {key: _achievement(row, title=row.activity.title) for key, row in unsafe(results).items()}
    known: dict[int, Known] = defaultdict(dict)
    for course in required.courses:
        asked = wanted[course.pk]
        for learner in ids:
            if asks[course.pk].is_done(done[learner]):
                day = max(done[learner][pk] for pk in asked)
                found: tuple[Achievement, ...] = (Achievement(_morning(day), source=f"course {course.pk}"),)
            else:
                found = tuple(dangers[learner, pk] for pk in asked - done[learner].keys() if (learner, pk) in dangers)
            known[learner].update(dict.fromkeys(names_of(course), found))
    return known


def _achievement(row: Evidence, *, title: str) -> Achievement:
    return Achievement(
        row.at, row.is_met, row.has_critical_miss, source=row.source, version=row.version_ref, kind=row.kind, title=title
    )


def _performed(
    ids: list[int], kind: EvidenceKind, names: dict[str, tuple[str, ...]], titles: dict[str, str]
) -> dict[int, Known]:
    """Evidence of scenarios or workshops, under every name of what it rests on."""
    found: dict[int, dict[str, list[Achievement]]] = defaultdict(lambda: defaultdict(list))
    for row in _newest_of_each_record(ids, kind):
        key = str(row.activity.key) if row.activity else ""
        for name in names.get(row.version_ref) or names.get(key) or ():
            title = row.activity.title if row.activity else titles[name]
            found[row.learner_id][name].append(_achievement(row, title=title))
    return defaultdict(dict, {pk: {name: tuple(ones) for name, ones in known.items()} for pk, known in found.items()})


def _newest_of_each_record(ids: list[int], kind: EvidenceKind) -> list[Evidence]:
    """A record that was corrected (“attendance 5 (2)”) counts as it was corrected; practice never counts."""
    rows = Evidence.objects.filter(learner__in=ids, kind=kind).select_related("activity").order_by("pk")
    newest = {(row.learner_id, *row.source.split()[:2]): row for row in rows}
    return [row for row in newest.values() if row.details.get("mode", "assessment") == "assessment"]


def _scenario_names(required: Required) -> dict[str, tuple[str, ...]]:
    """From a version or an activity to the names of its scenario."""
    by_key = {str(row.key): names_of(row) for row in required.scenarios}
    versions = ScenarioVersion.objects.filter(scenario__in=required.scenarios).values_list("pk", "scenario__key")
    return {**by_key, **{f"{SCENARIO_REF} {pk}": by_key[str(key)] for pk, key in versions}}


def _workshop_names(required: Required) -> dict[str, tuple[str, ...]]:
    by_pk = {row.pk: names_of(row) for row in required.workshops}
    versions = WorkshopVersion.objects.filter(workshop__in=required.workshops).values_list("pk", "workshop_id")
    return {
        **{str(row.key): names_of(row) for row in required.workshops},
        **{f"{WORKSHOP_REF} {pk}": by_pk[workshop] for pk, workshop in versions},
    }


def _ethics(ids: list[int]) -> dict[int, list[Achievement]]:
    found: dict[int, list[Achievement]] = defaultdict(list)
    for row in EthicsSignature.objects.filter(learner__in=ids).select_related("code").order_by("pk"):
        found[row.learner_id].append(Achievement(row.signed_at, source=f"ethics {row.pk}", version=str(row.code.number)))
    return found


def _morning(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
