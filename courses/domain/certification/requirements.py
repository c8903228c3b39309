"""How far a learner is on the requirement tree of the programme version met at enrolment."""

import datetime as dt
from collections.abc import Iterable, Sequence

from courses.domain.asked import asked_in
from courses.domain.certification.facts import facts_of
from courses.domain.certification.naming import Required, tree_of
from courses.engines.requirements import TreeResult, evaluate
from courses.errors import NoProgramme
from courses.models import Enrolment, ProgrammeVersion


def requirement_result(enrolment: Enrolment, *, at: dt.datetime) -> TreeResult:
    """The tree's result for one enrolment. Raises NoProgramme for an open course."""
    if enrolment.programme_version is None:
        raise NoProgramme
    return results_of([enrolment], version=enrolment.programme_version, at=at)[enrolment.pk]


def results_of(enrolments: Sequence[Enrolment], *, version: ProgrammeVersion, at: dt.datetime) -> dict[int, TreeResult]:
    """The results of enrolments in one programme version, by enrolment, in a fixed number of queries."""
    tree = tree_of(version)
    required = Required.of(tree)
    asks = asked_in(version, required.courses)
    facts = facts_of({row.learner_id for row in enrolments}, required=required, asks=asks)
    return {row.pk: evaluate(tree, facts[row.learner_id], at=at) for row in enrolments}


def results_by_version(enrolments: Iterable[Enrolment], *, at: dt.datetime) -> dict[int, TreeResult]:
    """The same for enrolments of several versions; those of open courses are left out."""
    groups: dict[ProgrammeVersion, list[Enrolment]] = {}
    for row in enrolments:
        if row.programme_version is not None:
            groups.setdefault(row.programme_version, []).append(row)
    found: dict[int, TreeResult] = {}
    for version, rows in groups.items():
        found.update(results_of(rows, version=version, at=at))
    return found
