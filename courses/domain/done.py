"""What people have finished. A result that a later mark overturned takes its activity back; nothing is deleted for it.

A quiz or a simulation counts while at least one of its records (an attempt, a run), as it was marked last, is a pass.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from courses.enums import EvidenceKind
from courses.models import Completion, Evidence

Done = dict[int, dict[int, dt.date]]
JUDGED = (EvidenceKind.QUIZ, EvidenceKind.SCENARIO)
SEEN = (*JUDGED, EvidenceKind.WORKSHOP)


def judged(learners: Iterable[int], *, activities: Iterable[int] | None = None) -> list[Evidence]:
    """Everything that quizzes, simulations and observed performances left, the oldest first; one query."""
    rows = Evidence.objects.filter(learner__in=list(learners), kind__in=SEEN, activity__isnull=False)
    if activities is not None:
        rows = rows.filter(activity__in=list(activities))
    return list(rows.select_related("activity").order_by("at", "pk"))


def done_by(
    learners: Iterable[int], *, activities: Iterable[int] | None = None, results: Iterable[Evidence] | None = None
) -> Done:
    """Finished activities with their day, by person; two queries, one when `results` are at hand."""
    ids, wanted = list(learners), None if activities is None else list(activities)
    back = taken_back(judged(ids, activities=wanted) if results is None else results)
    rows = Completion.objects.filter(learner__in=ids)
    rows = rows if wanted is None else rows.filter(activity__in=wanted)
    found: Done = defaultdict(dict)
    for learner, activity, day in rows.values_list("learner_id", "activity_id", "completed_on"):
        if (learner, activity) not in back:
            found[learner][activity] = day
    return found


def taken_back(results: Iterable[Evidence]) -> set[tuple[int, int]]:
    """(person, activity) of which no record is a pass any more."""
    judged_only = [row for row in results if row.kind in JUDGED]
    newest = {(row.learner_id, row.activity_id, *row.source.split()[:2]): row.is_met for row in judged_only}
    met: dict[tuple[int, int], bool] = defaultdict(bool)
    for (learner, activity, *_source), is_met in newest.items():
        met[learner, activity] |= is_met
    return {key for key, is_met in met.items() if not is_met}


def unsafe(results: Iterable[Evidence]) -> dict[tuple[int, int], Evidence]:
    """Whose newest result of an activity holds a never-do and is no pass."""
    newest = {(row.learner_id, row.activity_id): row for row in results}
    return {key: row for key, row in newest.items() if row.has_critical_miss and not row.is_met}
