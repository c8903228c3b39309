"""A participant's own workshops."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from courses.domain.workshops.listing import sessions_of_learner
from puspaga.core import clock


@require_safe
@login_required
def my_workshops(request: HttpRequest) -> HttpResponse:
    """Sessions of one's own cohorts, the next one first."""
    return render(request, "courses/workshop/mine.html", {"sessions": sessions_of_learner(request.user, at=clock.now())})
