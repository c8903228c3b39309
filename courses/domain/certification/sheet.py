"""The evidence behind one certificate, for the officer who has to sign: what, when, where, seen by whom, at which try."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from courses.domain.asked import asked_in
from courses.domain.certification.naming import Required, tree_of
from courses.domain.done import done_by
from courses.enums import EvidenceKind, MarkLevel
from courses.models import Activity, Attendance, Course, Enrolment, EthicsSignature, Evidence, PerformanceMark
from puspaga.accounts.models import User


@dataclass(frozen=True)
class Line:
    """One thing that was asked for, and the sentences about it."""

    title: str
    is_met: bool
    sentences: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """A course, the simulations, the performances, the code of ethics."""

    title: str
    lines: list[Line]


def evidence_sheet(enrolment: Enrolment) -> list[Part]:
    """Everything the programme version of this enrolment rests on, in the order of its requirements."""
    required = Required.of(tree_of(enrolment.programme_version))
    rows = list(Evidence.objects.filter(learner=enrolment.learner).select_related("activity").order_by("at", "pk"))
    parts = [_course(course, enrolment, rows) for course in required.courses]
    parts.append(Part(_("Simulasi"), _scenarios(rows)))
    parts.append(Part(_("Praktik yang diamati dalam workshop"), _performances(rows)))
    return [*parts, Part(_("Kode etik"), _ethics(enrolment.learner))]


def _course(course: Course, enrolment: Enrolment, rows: Sequence[Evidence]) -> Part:
    ask = asked_in(enrolment.programme_version, [course])[course.pk]
    done = done_by([enrolment.learner_id], activities=ask.open)[enrolment.learner_id]
    lines = []
    for activity in Activity.objects.filter(pk__in=ask.open).order_by("module__position", "position", "pk"):
        said = _tries([row for row in rows if row.activity_id == activity.pk and row.kind != EvidenceKind.LESSON])
        if activity.pk in done:
            said = [_("Selesai %(day)s.") % {"day": _day(done[activity.pk])}, *said]
        lines.append(Line(activity.title, activity.pk in done, said))
    return Part(course.title, lines)


def _scenarios(rows: Iterable[Evidence]) -> list[Line]:
    groups: dict[str, list[Evidence]] = defaultdict(list)
    for row in rows:
        if row.kind == EvidenceKind.SCENARIO and row.details.get("mode", "assessment") == "assessment":
            groups[row.activity.title if row.activity else row.version_ref].append(row)
    return [Line(title, any(row.is_met for row in _last_words(some)), _tries(some)) for title, some in groups.items()]


def _tries(rows: Sequence[Evidence]) -> list[str]:
    """How often, when it was passed, with what; and every never-do."""
    tries, said = _last_words(rows), []
    for number, row in enumerate(tries, start=1):
        words = {"n": number, "all": len(tries), "day": _day(row.at)}
        if row.is_met:
            said.append(_("Lulus pada percobaan ke-%(n)s dari %(all)s, %(day)s.") % words)
        elif row.has_critical_miss:
            said.append(_("Percobaan ke-%(n)s, %(day)s: ada pilihan yang membahayakan.") % words)
        if row.is_met and row.details.get("percent"):
            said.append(_("Nilai %(percent)s dari 100.") % {"percent": _number(row.details["percent"])})
    return said


def _last_words(rows: Sequence[Evidence]) -> list[Evidence]:
    """Each record once, as it was marked last."""
    return list({tuple(row.source.split()[:2]): row for row in rows}.values())


def _performances(rows: Sequence[Evidence]) -> list[Line]:
    seen = [row for row in _last_words(rows) if row.kind == EvidenceKind.WORKSHOP]
    numbers = {row.pk: int(row.source.split()[1]) for row in seen if row.source.startswith("attendance ")}
    present = Attendance.objects.filter(pk__in=numbers.values()).select_related("session__version__workshop")
    found = {row.pk: row for row in present}
    return [_performance(row, found.get(numbers.get(row.pk, 0))) for row in seen]


def _performance(row: Evidence, attendance: Attendance | None) -> Line:
    if attendance is None:
        return Line(row.activity.title if row.activity else row.version_ref, row.is_met, [_day(row.at)])
    session = attendance.session
    place = _("%(day)s, %(place)s.") % {"day": _day(session.starts_at), "place": session.place}
    return Line(session.version.workshop.title, row.is_met, [place, *_marks(attendance)])


def _marks(attendance: Attendance) -> list[str]:
    """Each criterion with what each observer saw last."""
    rows = PerformanceMark.objects.filter(attendance=attendance).select_related("observer__profile").order_by("pk")
    newest: dict[str, dict[User, str]] = defaultdict(dict)
    for row in rows:
        newest[row.criterion][row.observer] = row.level
    said = []
    for criterion in attendance.session.version.rubric:
        seen = [f"{MarkLevel(level).label} ({who.get_full_name()})" for who, level in newest[criterion["key"]].items()]
        name = _("%(text)s (kritis)") % {"text": criterion["text"]} if criterion.get("critical") else criterion["text"]
        said.append(f"{name}: {', '.join(seen) or _('belum dinilai')}")
    return said


def _ethics(learner: Any) -> list[Line]:
    rows = EthicsSignature.objects.filter(learner=learner).select_related("code").order_by("pk")
    title, signed = _("Naskah nomor %(n)s"), _("Ditandatangani %(day)s.")
    return [Line(title % {"n": row.code.number}, True, [signed % {"day": _day(row.signed_at)}]) for row in rows]


def _day(value: Any) -> str:
    day = timezone.localtime(value) if hasattr(value, "hour") else value
    return date_format(day, "j F Y")


def _number(percent: Any) -> str:
    return f"{float(percent):.0f}"
