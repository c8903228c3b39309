"""The service keeper's pages: next days as big buttons, made for a phone."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from puspaga.core import clock
from puspaga.core.errors import Refusal
from puspaga.directory.domain.keeping import day_rows, free_day, kept_rows, kept_services
from puspaga.directory.domain.openings import add_opening, cancel_opening, move_opening, restore_opening
from puspaga.directory.domain.verification import verify_channel
from puspaga.directory.forms.keeper import DayForm, HoursForm, MoveForm
from puspaga.directory.models import Channel, Service


def kept_or_404(request: HttpRequest, key: str) -> Service:
    """The service, if this person keeps it; otherwise it is not there."""
    service = kept_services(request.user).filter(key=key).first()
    if service is None:
        raise Http404
    return service


@login_required
def services(request: HttpRequest) -> HttpResponse:
    """All services this person keeps, each with its next day."""
    return render(request, "directory/keeper_list.html", {"rows": kept_rows(request.user, today=clock.today())})


@login_required
def service(request: HttpRequest, key: str) -> HttpResponse:
    """The next days of one service and its numbers."""
    kept = kept_or_404(request, key)
    context = {"service": kept, "days": day_rows(kept, today=clock.today()), "today": clock.today()}
    return render(request, "directory/keeper_service.html", context)


@login_required
def day(request: HttpRequest, key: str, on: str) -> HttpResponse:
    """One day: call it off, or move it. Any other day leads back to the service's page with the reason."""
    kept = kept_or_404(request, key)
    asked = DayForm({"on": on})
    if not asked.is_valid():
        raise Http404
    try:
        row = free_day(kept, on=asked.cleaned_data["on"], today=clock.today())
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("keeper_service", key=key)
    context = {"service": kept, "row": row, "form": MoveForm(), "today": clock.today()}
    return render(request, "directory/keeper_day.html", context)


def act(request: HttpRequest, key: str, form: DayForm, what: Callable[..., Any], done: str) -> HttpResponse:
    """Do one change and say what happened; a refusal is a sentence, not an error."""
    kept = kept_or_404(request, key)
    if not form.is_valid():
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
        return redirect("keeper_service", key=key)
    try:
        what(kept, **form.cleaned_data, actor=request.user, at=clock.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done.format(day=date_format(form.cleaned_data["on"], "l, j F Y")))
    return redirect("keeper_service", key=key)


@login_required
@require_POST
def cancel(request: HttpRequest, key: str) -> HttpResponse:
    """Call a day off."""
    return act(request, key, DayForm(request.POST), partial(cancel_opening, today=clock.today()), _("{day} ditiadakan."))


@login_required
@require_POST
def move(request: HttpRequest, key: str) -> HttpResponse:
    """Move a day, or change its hours."""
    return act(request, key, MoveForm(request.POST), partial(move_opening, today=clock.today()), _("{day} dipindah."))


@login_required
@require_POST
def add(request: HttpRequest, key: str) -> HttpResponse:
    """Add a day."""
    return act(request, key, HoursForm(request.POST), partial(add_opening, today=clock.today()), _("{day} ditambahkan."))


@login_required
@require_POST
def restore(request: HttpRequest, key: str) -> HttpResponse:
    """Take a change back."""
    return act(request, key, DayForm(request.POST), restore_opening, _("{day} kembali seperti aturan."))


@login_required
@require_POST
def verify(request: HttpRequest, key: str, channel_id: int) -> HttpResponse:
    """Say that a number was checked today."""
    channel = get_object_or_404(Channel, pk=channel_id, service=kept_or_404(request, key))
    verify_channel(channel, actor=request.user, at=clock.now(), on=clock.today())
    messages.success(request, _("Tercatat: diperiksa hari ini."))
    return redirect("keeper_service", key=key)
