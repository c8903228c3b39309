"""The service keeper's pages: next days as big buttons, made for a phone."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from puspaga.core import clock
from puspaga.core.errors import Refusal
from puspaga.directory.domain.keeping import day_rows, kept_services
from puspaga.directory.domain.openings import add_opening, cancel_opening, move_opening, restore_opening
from puspaga.directory.domain.verification import verify_channel
from puspaga.directory.forms.keeper import DayForm
from puspaga.directory.models import Channel, Service


def kept_or_404(request: HttpRequest, key: str) -> Service:
    """The service, if this person keeps it; otherwise it is not there."""
    service = kept_services(request.user).filter(key=key).first()
    if service is None:
        raise Http404
    return service


@login_required
def services(request: HttpRequest) -> HttpResponse:
    """All services this person keeps."""
    return render(request, "directory/keeper_list.html", {"services": kept_services(request.user)})


@login_required
def service(request: HttpRequest, key: str) -> HttpResponse:
    """The next days of one service and its numbers."""
    kept = kept_or_404(request, key)
    context = {"service": kept, "days": day_rows(kept, today=clock.today()), "today": clock.today()}
    return render(request, "directory/keeper_service.html", context)


@login_required
def day(request: HttpRequest, key: str, on: str) -> HttpResponse:
    """One day: call it off, or move it."""
    kept = kept_or_404(request, key)
    form = DayForm({"on": on})
    if not form.is_valid():
        raise Http404
    return render(request, "directory/keeper_day.html", {"service": kept, "on": form.cleaned_data["on"], "form": DayForm()})


def act(request: HttpRequest, key: str, what: Callable[[Service, dict[str, Any]], Any], done: str) -> HttpResponse:
    """Do one change and say what happened; a refusal is a sentence, not an error."""
    kept = kept_or_404(request, key)
    form = DayForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
        return redirect("keeper_service", key=key)
    try:
        what(kept, form.cleaned_data)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return redirect("keeper_service", key=key)


@login_required
@require_POST
def cancel(request: HttpRequest, key: str) -> HttpResponse:
    """Call a day off."""
    common = {"actor": request.user, "at": clock.now(), "today": clock.today()}
    return act(request, key, lambda kept, data: cancel_opening(kept, on=data["on"], **common), _("Tanggal itu ditiadakan."))


@login_required
@require_POST
def move(request: HttpRequest, key: str) -> HttpResponse:
    """Move a day."""
    common = {"actor": request.user, "at": clock.now(), "today": clock.today()}

    def do(kept: Service, data: dict[str, Any]) -> None:
        if not data["to"]:
            raise Refusal(_("Pilih tanggal barunya."))
        move_opening(kept, on=data["on"], to=data["to"], start=data["start"], end=data["end"], **common)

    return act(request, key, do, _("Tanggal itu dipindah."))


@login_required
@require_POST
def add(request: HttpRequest, key: str) -> HttpResponse:
    """Add a day."""
    common = {"actor": request.user, "at": clock.now(), "today": clock.today()}

    def do(kept: Service, data: dict[str, Any]) -> None:
        add_opening(kept, on=data["on"], start=data["start"], end=data["end"], **common)

    return act(request, key, do, _("Tanggal tambahan tersimpan."))


@login_required
@require_POST
def restore(request: HttpRequest, key: str) -> HttpResponse:
    """Take a change back."""
    common = {"actor": request.user, "at": clock.now()}
    return act(request, key, lambda kept, data: restore_opening(kept, on=data["on"], **common), _("Dipulihkan."))


@login_required
@require_POST
def verify(request: HttpRequest, key: str, channel_id: int) -> HttpResponse:
    """Say that a number was checked today."""
    channel = get_object_or_404(Channel, pk=channel_id, service=kept_or_404(request, key))
    verify_channel(channel, actor=request.user, at=clock.now(), on=clock.today())
    messages.success(request, _("Tercatat: diperiksa hari ini."))
    return redirect("keeper_service", key=key)
