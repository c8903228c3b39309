"""A participant's own workshops: what is needed before, and nothing of what only the facilitator holds."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from courses.domain.certification.limits import SECONDS, count_wrong_code, may_ask
from courses.domain.review import open_kinds
from courses.domain.support import contacts_of
from courses.domain.workshops.attendance import attend_by_code
from courses.domain.workshops.listing import sessions_for_learner, sessions_of_learner
from courses.domain.workshops.roster import has_own_result
from courses.errors import WrongAttendanceCode
from courses.views.entry import see_other
from puspaga.core import clock
from puspaga.core.views.errors import too_many


@login_required
@require_safe
def my_workshops(request: HttpRequest) -> HttpResponse:
    """Sessions of one's own cohorts, the next one first."""
    return render(request, "courses/workshop/mine.html", {"sessions": sessions_of_learner(request.user, at=clock.now())})


@login_required
@require_safe
def workshop(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Place, time, content note and a way round it; the case only on asking, its stages from the beginning on."""
    session = get_object_or_404(sessions_for_learner(request.user), uuid=number)
    context = {
        "session": session,
        "pack": session.version.participant,
        "is_reading": request.GET.get("baca") == "1",
        "has_begun": session.starts_at <= clock.now(),
        "is_present": session.attendances.filter(learner=request.user).exists(),
        "result": has_own_result(session, learner=request.user),
        "open_kinds": open_kinds([session.version.workshop.key]),
        "contacts": contacts_of(request.user),
    }
    return render(request, "courses/workshop/participant.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attend(request: HttpRequest) -> HttpResponse:
    """Type the code seen in the room."""
    if request.method != "POST":
        return render(request, "courses/workshop/attend.html")
    at, address = clock.now(), f"attendance {request.user.pk}"
    if not may_ask(address, at=at):
        return too_many(request, retry_after=SECONDS)
    try:
        row = attend_by_code(request.user, code=request.POST.get("kode", ""), at=at)
    except WrongAttendanceCode as refusal:
        count_wrong_code(address, at=at)
        return render(request, "courses/workshop/attend.html", {"refusal": refusal}, status=409)
    messages.success(request, _("Anda tercatat hadir."))
    return see_other(reverse("workshop", args=[row.session.uuid]))
