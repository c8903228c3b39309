"""What moving a cohort to a newer version of its programme would change, before an officer does it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from courses.domain.certification.missing import sentences_of
from courses.domain.certification.requirements import results_of
from courses.engines.requirements import leaves, tree_from_json
from courses.models import Activity, Cohort, Course, Enrolment, ProgrammeVersion


@dataclass(frozen=True)
class Loss:
    """What one person would have to do besides. `was_met`: everything was met before."""

    name: str
    was_met: bool
    sentences: list[str]


@dataclass(frozen=True)
class MovePreview:
    """The differences in sentences, who would lose what, and how many would lose nothing."""

    version: ProgrammeVersion
    changes: list[str]
    losses: list[Loss]
    untouched: int


def preview_move(cohort: Cohort, *, version: ProgrammeVersion, at: dt.datetime) -> MovePreview:
    """Compare both versions for everybody who learns in the cohort; nothing is written."""
    rows = list(cohort.enrolments.active().select_related("learner__profile").order_by("learner__profile__display_name", "pk"))
    losses = _losses(rows, cohort.programme_version, version, at=at)
    changes = _changes(cohort.programme_version, version)
    return MovePreview(version, changes, losses, len(rows) - len(losses))


def _losses(rows: Sequence[Enrolment], old: ProgrammeVersion, new: ProgrammeVersion, *, at: dt.datetime) -> list[Loss]:
    if not new.tree or not old.tree:
        return []
    before, after = results_of(rows, version=old, at=at), results_of(rows, version=new, at=at)
    found = []
    for row in rows:
        known = set(sentences_of(before[row.pk]))
        added = [sentence for sentence in sentences_of(after[row.pk]) if sentence not in known]
        if added:
            found.append(Loss(row.learner.get_full_name(), before[row.pk].is_met, added))
    return found


def _changes(old: ProgrammeVersion, new: ProgrammeVersion) -> list[str]:
    """Activities that become required or stop being so, and whether the requirements themselves differ."""
    keys = {key for version in (old, new) for some in version.required.values() for key in some}
    titles = {str(row.key): row.title for row in Activity.objects.filter(key__in=keys)}
    courses = Course.objects.filter(key__in={*old.required, *new.required})
    found = []
    for course in courses:
        was, will = (set(version.required.get(str(course.key), ())) for version in (old, new))
        found += [_said(_("“%(title)s” di “%(course)s” menjadi wajib."), titles, key, course) for key in sorted(will - was)]
        found += [_said(_("“%(title)s” di “%(course)s” tidak lagi wajib."), titles, key, course) for key in sorted(was - will)]
    return found + _changes_of_tree(old, new)


def _said(sentence: str, titles: dict[str, str], key: str, course: Course) -> str:
    return sentence % {"title": titles.get(key, key), "course": course.title}


def _changes_of_tree(old: ProgrammeVersion, new: ProgrammeVersion) -> list[str]:
    found = []
    if old.tree != new.tree:
        count = len(list(leaves(tree_from_json(new.tree)))) if new.tree else 0
        found.append(_("Susunan syarat berubah. Syarat baru memuat %(n)s bagian.") % {"n": count})
    if old.validity_months != new.validity_months:
        found.append(_("Masa berlaku sertifikat menjadi %(n)s bulan.") % {"n": new.validity_months})
    return found
