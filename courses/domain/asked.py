"""What a course asks of whom: the activities that were required when the version one follows was made.

A page that a trainer publishes later is an offer to people on an older version, never a new duty; a page that was taken
off the site is asked of nobody. Keys of activities are written down, because they outlive titles and addresses.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from courses.engines.requirements import NOf, ScenarioPassed, WorkshopPerformed, groups, leaves, tree_from_json
from courses.enums import ActivityKind, Need
from courses.models import Activity, Course, Enrolment, ProgrammeVersion

Written = dict[str, list[str]]


@dataclass(frozen=True)
class Ask:
    """What one course asks of people on one version: as it was written down, and what of that is still published."""

    written: frozenset[int] = frozenset()
    open: frozenset[int] = frozenset()

    def is_done(self, done: Collection[int]) -> bool:
        """Everything that can still be done is done; of a course that is gone, everything it had asked for."""
        asked = self.open or self.written
        return bool(asked) and asked <= set(done)


@dataclass(frozen=True)
class Asking:
    """How one learner meets one course. Nothing written down: what is required today."""

    written: frozenset[str] = frozenset()
    # Simulations and workshops that the programme counts, with how many of them are enough, as a phrase.
    counted: Mapping[str, str] = field(default_factory=dict)
    any_workshop: str = ""

    def need_of(self, activity: Activity) -> tuple[Need, str]:
        """What the activity is for this learner, and the phrase to show beside it."""
        key = str(activity.key)
        if key in self.written or (not self.written and activity.is_required):
            return Need.REQUIRED, ""
        phrase = self.counted.get(key) or (self.any_workshop if activity.kind == ActivityKind.WORKSHOP else "")
        if phrase:
            return Need.COUNTED, phrase
        need = Need.NEW if activity.is_required else Need.OPTIONAL
        return need, str(need.label)


def required_now(courses: Iterable[Course]) -> Written:
    """What each course asks for today; the same list whatever the order of reading; one query."""
    rows = Activity.objects.live().required().filter(module__course__in=list(courses))
    found: Written = {}
    for course, key in rows.values_list("module__course__key", "key"):
        found.setdefault(str(course), []).append(str(key))
    return {course: sorted(keys) for course, keys in found.items()}


def asked_in(version: ProgrammeVersion, courses: Sequence[Course]) -> dict[int, Ask]:
    """What each course asks of people on this version; one query."""
    by_key = {str(course.key): course.pk for course in courses}
    written = {by_key[key]: set(keys) for key, keys in version.required.items() if key in by_key and keys}
    return _asks(written, [course.pk for course in courses])


def asked_alone(course: Course, written: Iterable[str]) -> Ask:
    """What an open course asks of somebody who joined when this was written down; one query."""
    keys = set(written)
    return _asks({course.pk: keys} if keys else {}, [course.pk])[course.pk]


def _asks(written: Mapping[int, set[str]], courses: Sequence[int]) -> dict[int, Ask]:
    keys = [key for some in written.values() for key in some]
    rows = Activity.objects.filter(Q(module__course__in=list(courses)) | Q(key__in=keys))
    asks: dict[int, tuple[set[int], set[int]]] = {pk: (set(), set()) for pk in courses}
    for pk, key, course, is_live, is_required in rows.values_list("pk", "key", "module__course_id", "is_live", "is_required"):
        for owner in [one for one, some in written.items() if str(key) in some]:
            asks[owner][0].add(pk)
        if course in asks and is_live and (str(key) in written[course] if course in written else is_required):
            asks[course][1].add(pk)
    return {pk: Ask(frozenset(all_of_it), frozenset(still)) for pk, (all_of_it, still) in asks.items()}


def asking_of(enrolment: Enrolment, course: Course) -> Asking:
    """How the learner of an enrolment meets a course of it."""
    version = enrolment.programme_version
    if version is None:
        return Asking(frozenset(enrolment.required))
    return Asking(frozenset(version.required.get(str(course.key), ())), *_counted(version))


def askings_of(learner: Any, courses: Sequence[Course]) -> dict[int, Asking]:
    """How a learner meets each of these courses, by the enrolment made last; one query."""
    if learner is None or not learner.is_authenticated:
        return {}
    mine = Q(course__in=courses) | Q(programme_version__courses__course__in=courses)
    rows = Enrolment.objects.active().filter(mine, learner=learner).select_related("programme_version").distinct()
    found: dict[int, Asking] = {}
    for row in sorted(rows, key=lambda one: (one.enrolled_at, one.pk)):
        for course in courses:
            if row.course_id in (None, course.pk) and (row.programme_version is None or _holds(row.programme_version, course)):
                found[course.pk] = asking_of(row, course)
    return found


def _holds(version: ProgrammeVersion, course: Course) -> bool:
    """Whether a version says something about a course; one that wrote nothing down may hold any."""
    return not version.required or str(course.key) in version.required


def _counted(version: ProgrammeVersion) -> tuple[dict[str, str], str]:
    """Simulations by key, and what is said beside any workshop."""
    if not version.tree:
        return {}, ""
    tree = tree_from_json(version.tree)
    found: dict[str, str] = {}
    for group in groups(tree):
        some = [leaf for leaf in leaves(group) if isinstance(leaf, ScenarioPassed)]
        phrase = _("untuk sertifikat")
        if isinstance(group, NOf):
            phrase = _("untuk sertifikat, cukup %(n)s dari %(total)s") % {"n": group.count, "total": len(group.parts)}
        found.update(dict.fromkeys((leaf.scenario for leaf in some), phrase))
    workshops = [leaf for leaf in leaves(tree) if isinstance(leaf, WorkshopPerformed)]
    phrase = _("untuk sertifikat, cukup satu workshop")
    found.update(dict.fromkeys((name for leaf in workshops for name in leaf.workshops), phrase))
    return found, phrase if any(not leaf.workshops for leaf in workshops) else ""
