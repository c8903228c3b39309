"""The simulation player: one decision a screen, and the debrief when the story has ended."""

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from assessments.domain.debriefs import debrief_of
from assessments.domain.runs import is_left_behind, present, read_debrief, runs_with_versions, take_choice
from assessments.errors import ChoiceNotOffered, StepTaken
from assessments.models import Run
from puspaga.core import clock
from puspaga.core.errors import Refusal


def own_run(request: HttpRequest, number: uuid.UUID) -> Run:
    """The run of the person who asks; anybody else's is not there."""
    return get_object_or_404(runs_with_versions(), uuid=number, learner_id=request.user.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def play(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Show where the run stands; a POST takes a choice."""
    run = own_run(request, number)
    if request.method != "POST":
        return render(request, "assessments/simulation/play.html", {"run": run, "moment": present(run)})
    try:
        step = take_choice(run, sequence=_sequence(request), choice=request.POST.get("pilihan", ""), at=clock.now())
        if is_left_behind(step):
            messages.info(request, str(StepTaken.message))
    except Refusal as refusal:
        messages.info(request, str(refusal))
    return redirect("simulation", number=run.uuid)


def _sequence(request: HttpRequest) -> int:
    """The step the form speaks of. Raises ChoiceNotOffered for anything else."""
    word = request.POST.get("langkah", "")
    if not (word.isascii() and word.isdecimal() and len(word) < 5):
        raise ChoiceNotOffered
    return int(word)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """What the run shows, once it was asked for; a POST opens it."""
    run = own_run(request, number)
    if request.method == "POST":
        return _open_debrief(request, run)
    if run.debrief_read_on is None:
        return redirect("simulation", number=run.uuid)
    return render(request, "assessments/simulation/debrief.html", {"run": run, "debrief": debrief_of(run)})


def _open_debrief(request: HttpRequest, run: Run) -> HttpResponse:
    try:
        read_debrief(run, at=clock.now())
    except Refusal as refusal:
        messages.info(request, str(refusal))
    return redirect("simulation_debrief", number=run.uuid)
