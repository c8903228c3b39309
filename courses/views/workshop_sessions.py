"""A trainer's sessions on a phone: plan, attendance, marks, close. “Not yours” and “not there” answer alike."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from courses.domain.workshops.attendance import (
    add_walk_in,
    code_of,
    erase_walk_in_name,
    link_walk_in,
    show_code,
    tick_attendance,
)
from courses.domain.workshops.listing import sessions_for_staff
from courses.domain.workshops.retention import paper_names_go_on
from courses.domain.workshops.roster import people_without_place, roster_of
from courses.domain.workshops.sessions import change_session, close_session, open_session
from courses.forms.workshops import SessionForm
from courses.models import Attendance, WorkshopSession
from courses.rules import is_trainer_of_cohort, may_make_cohorts
from courses.views.entry import see_other
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.accounts.rules import has_role
from puspaga.core import clock
from puspaga.core.errors import Refusal

SESSIONS_PER_PAGE = 50


def staff_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only trainers, officers and administrators know that these pages exist."""

    @wraps(view)
    @login_required
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_make_cohorts(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


def with_session(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The session when this person may see it, else it is not there."""

    @wraps(view)
    @staff_only
    def wrapped(request: HttpRequest, number: uuid.UUID, **kwargs: Any) -> HttpResponse:
        session = get_object_or_404(sessions_for_staff(request.user), uuid=number)
        session.may_lead = is_trainer_of_cohort(request.user, session.cohort)
        return view(request, session, **kwargs)

    return wrapped


def leading(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Acts of the trainers of the cohort; officers and administrators only read."""

    @wraps(view)
    @with_session
    def wrapped(request: HttpRequest, session: WorkshopSession, **kwargs: Any) -> HttpResponse:
        if not session.may_lead:
            raise Http404
        return view(request, session, **kwargs)

    return wrapped


def to_session(name: str, session: WorkshopSession, *more: Any) -> HttpResponse:
    """303 to one of the session's pages."""
    return see_other(reverse(name, args=[session.uuid, *more]))


@staff_only
@require_safe
def sessions(request: HttpRequest) -> HttpResponse:
    """Sessions one may see, the newest first."""
    page = Paginator(sessions_for_staff(request.user).order_by("-starts_at", "pk"), SESSIONS_PER_PAGE)
    context = {"page": page.get_page(request.GET.get("p")), "may_plan": has_role(request.user, Role.TRAINER)}
    return render(request, "courses/workshop/sessions.html", context)


@staff_only
def plan(request: HttpRequest) -> HttpResponse:
    """Plan a session for an own cohort."""
    if not has_role(request.user, Role.TRAINER):
        raise Http404
    form = SessionForm(request.POST or None, actor=request.user)
    if request.method == "POST" and form.is_valid():
        return to_session("workshop_session", open_session(**form.cleaned_data, actor=request.user, at=clock.now()))
    return render(request, "courses/workshop/plan.html", {"form": form})


@leading
def change(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    """Another place, time or trainer."""
    form = SessionForm(request.POST or None, actor=request.user, session=session)
    if request.method == "POST" and form.is_valid():
        return act(request, lambda: change_session(session, **form.cleaned_data, actor=request.user, at=clock.now()),
                   _("Perubahan tersimpan."), to_session("workshop_session", session))  # fmt: skip
    return render(request, "courses/workshop/plan.html", {"form": form, "session": session})


@with_session
@require_safe
def session(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    """What to do in this session, in its order."""
    trainers = [user.get_full_name() for user in session.trainers.select_related("profile")]
    return render(request, "courses/workshop/session.html", {"session": session, "trainers": trainers})


@with_session
def attendance(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    """The list to tick; one save for all."""
    if request.method == "POST":
        return _save_ticks(request, session)
    people, paper = roster_of(session)
    unplaced = [one for one in people if one.attendance is None]
    context = {"session": session, "people": people, "paper": paper, "unplaced": unplaced}
    return render(request, "courses/workshop/attendance.html", context | {"paper_until": paper_names_go_on(session)})


def _save_ticks(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    if not session.may_lead:
        raise Http404
    count = tick_attendance(
        session, learners=_numbers(request, "hadir"), shown=_numbers(request, "tampil"), actor=request.user, at=clock.now()
    )
    messages.success(request, _("Tersimpan. %(n)d orang hadir.") % {"n": count})
    return to_session("workshop_attendance", session)


def _numbers(request: HttpRequest, name: str) -> set[int]:
    return {int(value) for value in request.POST.getlist(name) if value.isdecimal() and len(value) < 19}


@leading
def attendance_code(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    """Six large digits for the room. POST opens the ten minutes."""
    if request.method == "POST":
        return act(request, lambda: show_code(session, actor=request.user, at=clock.now()), "",
                   to_session("workshop_code", session))  # fmt: skip
    code = code_of(session, at=clock.now())
    return render(request, "courses/workshop/code.html", {"session": session, "code": code})


@leading
@require_POST
def walk_in(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    """Somebody who came without phone or account."""
    name = request.POST.get("nama", "")
    return act(request, lambda: add_walk_in(session, name=name, actor=request.user, at=clock.now()),
               _("Nama ditambahkan."), to_session("workshop_attendance", session))  # fmt: skip


@leading
@require_POST
def link(request: HttpRequest, session: WorkshopSession, person: int) -> HttpResponse:
    """The name on paper has an account now."""
    row = own_attendance(session, person)
    wanted = {one.learner_id for one in people_without_place(session)} & _numbers(request, "akun")
    learner = get_object_or_404(User, pk__in=wanted)
    return act(request, lambda: link_walk_in(row, learner=learner, actor=request.user, at=clock.now()),
               _("Nama di kertas terhubung dengan akunnya."), to_session("workshop_attendance", session))  # fmt: skip


@with_session
@require_POST
def erase_name(request: HttpRequest, session: WorkshopSession, person: int) -> HttpResponse:
    """Take a paper name out; officers may too."""
    row = own_attendance(session, person)
    return act(request, lambda: erase_walk_in_name(row, actor=request.user, at=clock.now()),
               _("Nama dihapus. Kehadirannya tetap tercatat."), to_session("workshop_attendance", session))  # fmt: skip


@leading
def close(request: HttpRequest, session: WorkshopSession) -> HttpResponse:
    """Ask once, then close."""
    if request.method != "POST":
        return render(request, "courses/workshop/close.html", {"session": session})
    return act(request, lambda: close_session(session, actor=request.user, at=clock.now()),
               _("Sesi ditutup. Kehadiran dan penilaian yang lengkap sudah tercatat."),
               to_session("workshop_session", session))  # fmt: skip


def own_attendance(session: WorkshopSession, person: int) -> Attendance:
    """Somebody of this session."""
    row = get_object_or_404(session.attendances.select_related("learner__profile"), pk=person)
    row.session = session
    return row


def act(request: HttpRequest, deed: Callable[[], Any], done: str, answer: HttpResponse) -> HttpResponse:
    """Do it and go on; a refusal is said on the next page."""
    try:
        deed()
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return answer
    if done:
        messages.success(request, done)
    return answer
