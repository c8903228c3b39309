"""Trying an item or a quiz as a learner meets it. Nothing is written."""

import uuid
from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from assessments.domain.quiz_trial import Trial, go_on, seed_in, trial_of_item, trial_of_quiz, trial_page, trial_rows
from assessments.domain.quizzes import newest_quiz_version
from assessments.errors import AnswerNotRead
from assessments.models import Item
from assessments.rules import may_try_items

View = Callable[..., HttpResponse]
TICKET = "keadaan"


def writers_only(view: View) -> View:
    """Those who write or review items."""

    @wraps(view)
    def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_try_items(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


@writers_only
def try_item(request: HttpRequest, pk: int) -> HttpResponse:
    """One item of the bank, draft or not."""
    item = get_object_or_404(Item, pk=pk)
    trial = trial_of_item(item, seed=seed_in(request.POST.get(TICKET, "")))
    back = "item:edit" if request.user.has_perm("assessments.change_item") else "item:inspect"
    return _play(request, trial, back=reverse(back, args=[item.pk]))


@writers_only
def try_quiz(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """A published quiz."""
    version = newest_quiz_version(key)
    if version is None:
        raise Http404
    trial = trial_of_quiz(version, seed=seed_in(request.POST.get(TICKET, "")))
    return _play(request, trial, back=reverse("wagtailadmin_home"))


def _play(request: HttpRequest, trial: Trial, *, back: str) -> HttpResponse:
    refusal = None
    if request.method == "POST":
        trial = trial.resumed(request.POST.get(TICKET, ""))
        try:
            trial = go_on(trial, dict(request.POST.lists()))
        except AnswerNotRead as error:
            refusal = error
    context = {"trial": trial, "refusal": refusal, "back": back}
    if trial.is_over:
        return render(request, "assessments/quiz/trial_over.html", {**context, "rows": trial_rows(trial)})
    return render(request, "assessments/quiz/trial.html", {**context, "page": trial_page(trial)})
