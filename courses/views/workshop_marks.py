"""Marks per criterion, one person a page: saved while ticking, or with the button."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from courses.domain.workshops.marking import finish_marking, has_result, mark_all
from courses.domain.workshops.results import Performance
from courses.domain.workshops.roster import marked_in
from courses.enums import MarkLevel
from courses.models import WorkshopSession
from courses.views.workshop_sessions import act, leading, own_attendance, to_session, with_session
from puspaga.core import clock
from puspaga.core.errors import Refusal

PREFIX = "nilai-"


@with_session
@require_safe
def people(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    """Everybody present, and how far the marking is."""
    context = {"session": session, "rows": marked_in(session), "total": len(session.version.rubric)}
    return render(request, "courses/workshop/marks.html", context)


@leading
def person(request: HttpRequest, session: WorkshopSession, person: int) -> HttpResponse:
    """The criteria of one person. POST saves what is ticked; “Selesai menilai” also makes the result."""
    row = own_attendance(session, person)
    if request.method == "POST":
        return _save(request, session, person)
    rows = marked_in(session)
    place = next(index for index, one in enumerate(rows) if one.attendance.pk == row.pk)
    context = {
        "session": session,
        "row": rows[place],
        "criteria": criteria_shown(session, rows[place].performance, request.user),
        "is_settled": has_result(row),
        "levels": [(level.value, level.label) for level in reversed(MarkLevel)],
        "next": rows[place + 1] if place + 1 < len(rows) else None,
        "number": place + 1,
        "total": len(rows),
    }
    return render(request, "courses/workshop/mark.html", context)


def criteria_shown(session: WorkshopSession, performance: Performance, user: Any) -> list[dict[str, Any]]:
    """Each criterion with the reader's own tick and, when they differ, what the others ticked."""
    own = performance.seen.get(user.pk, {})
    others = [marks for observer, marks in performance.seen.items() if observer != user.pk]
    shown = []
    for criterion in session.version.rubric:
        key = criterion["key"]
        seen = [MarkLevel(marks[key]).label for marks in others if key in marks and marks[key] != own.get(key, marks[key])]
        shown.append({**criterion, "own": own.get(key), "others": seen, "apart": key in performance.rows_apart})
    return shown


def _save(request: HttpRequest, session: WorkshopSession, person: int) -> HttpResponse:
    row, at = own_attendance(session, person), clock.now()
    levels = {name.removeprefix(PREFIX): value for name, value in request.POST.items() if name.startswith(PREFIX)}
    is_quiet = request.POST.get("diam") == "1"
    try:
        mark_all(row, levels=levels, observer=request.user, at=at)
    except Refusal as refusal:
        return HttpResponse(str(refusal), status=409, content_type="text/plain; charset=utf-8")
    if is_quiet:
        return HttpResponse(_("Tersimpan"), content_type="text/plain; charset=utf-8")
    if "selesai" in request.POST:
        return act(request, lambda: finish_marking(row, actor=request.user, at=at), _("Penilaian selesai."),
                   to_session("workshop_mark", session, person))  # fmt: skip
    return act(request, lambda: None, _("Tersimpan."), to_session("workshop_mark", session, person))
