"""The quiz player: one item a page, a page to look everything over, the result. Not yours is not there."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from assessments.domain.attempts import finish_attempt, form_key, record_answer
from assessments.domain.quiz_pages import ItemPage, check_rows, item_page, refused_page, result_page, resume_position
from assessments.errors import AnswerNotRead, AttemptIsOver, ItemNotInAttempt, LooksIdentifying, MayBeOwnStory, NothingAnswered
from assessments.models import Attempt
from puspaga.core import clock
from puspaga.core.errors import Refusal

READ = ["GET", "HEAD", "POST"]
WORDS_FIELD = "jawaban"


def see_other(name: str, *args: object, query: str = "") -> HttpResponse:
    """303: whatever was sent, look there now."""
    return HttpResponseRedirect(reverse(name, args=args) + query, status=303)


def own_attempt(request: HttpRequest, number: uuid.UUID) -> Attempt:
    """The attempt of the person who asks; anybody else's is not there."""
    return get_object_or_404(Attempt.objects.select_related("version"), uuid=number, learner_id=request.user.pk)


@login_required
@require_safe
def resume(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Where the learner goes on: the next item without an answer, the check page, or the result."""
    attempt = own_attempt(request, number)
    if attempt.finished_on:
        return see_other("quiz_result", number)
    position = resume_position(attempt)
    return see_other("quiz_item", number, position) if position else see_other("quiz_check", number)


@login_required
@require_http_methods(READ)
def item(request: HttpRequest, number: uuid.UUID, position: int) -> HttpResponse:
    """One item; a POST answers it."""
    attempt = own_attempt(request, number)
    if request.method == "POST":
        return _answer(request, attempt, position)
    if attempt.finished_on:
        return see_other("quiz_result", number)
    page = item_page(attempt, position=position, again="lagi" in request.GET)
    return _show(request, page, to_check="periksa" in request.GET)


def _answer(request: HttpRequest, attempt: Attempt, position: int) -> HttpResponse:
    raw = dict(request.POST.lists())
    stops = "berhenti" in raw
    try:
        saved = record_answer(attempt, position=position, raw=raw, client_key=request.POST.get("kunci", ""), at=clock.now())
    except AttemptIsOver:
        return see_other("quiz_result", attempt.uuid)
    except ItemNotInAttempt as error:
        raise Http404 from error
    except NothingAnswered as refusal:
        return _leave(attempt) if stops else _refuse(request, attempt, position, refusal)
    except (AnswerNotRead, LooksIdentifying, MayBeOwnStory) as refusal:
        return _refuse(request, attempt, position, refusal)
    if saved.is_private_text:
        return _thank(request, attempt, position)
    if stops:
        return _leave(attempt)
    return _go_on(request, attempt, position, stays=saved.stays_on_page)


def _leave(attempt: Attempt) -> HttpResponse:
    """“Simpan & berhenti”: back to where the quiz was opened."""
    return HttpResponseRedirect(attempt.back_path or reverse("dashboard"), status=303)


def _go_on(request: HttpRequest, attempt: Attempt, position: int, *, stays: bool) -> HttpResponse:
    """After an answer: its feedback, the page it was opened from, or the next item."""
    if stays:
        return see_other("quiz_item", attempt.uuid, position, query="#umpan")
    if "periksa" in request.POST or position >= attempt.items.count():
        return see_other("quiz_check", attempt.uuid)
    return see_other("quiz_item", attempt.uuid, position + 1)


def _refuse(request: HttpRequest, attempt: Attempt, position: int, refusal: Refusal) -> HttpResponse:
    """The form again with the sentence and, for words, what was found in them. Nothing was saved."""
    text = request.POST.get(WORDS_FIELD, "")
    page = refused_page(attempt, position=position, raw=dict(request.POST.lists()))
    findings = getattr(refusal, "findings", [])
    found = [(one, text.replace("\r\n", "\n").strip()[one.start : one.end]) for one in findings]
    context = {"refusal": refusal, "found": found, "to_check": "periksa" in request.POST}
    return _show(request, page, status=422, **context)


def _thank(request: HttpRequest, attempt: Attempt, position: int) -> HttpResponse:
    """After words that are kept nowhere: help may be shown now and never again."""
    page = refused_page(attempt, position=position, raw=dict(request.POST.lists()))
    return _show(request, page, is_thanked=True)


def _show(request: HttpRequest, page: ItemPage | None, *, status: int = 200, **context: object) -> HttpResponse:
    if page is None:
        raise Http404
    return render(request, "assessments/quiz/item.html", {"page": page, **context}, status=status)


@login_required
@require_http_methods(READ)
def check(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Everything at a glance before handing in; a POST hands in."""
    attempt = own_attempt(request, number)
    if request.method == "POST":
        finish_attempt(attempt, client_key=form_key(attempt, place="selesai", turn=0), at=clock.now())
    if request.method == "POST" or attempt.finished_on:
        return see_other("quiz_result", number)
    rows = check_rows(attempt)
    context = {"attempt": attempt, "rows": rows, "empty": [row for row in rows if not row.is_answered]}
    return render(request, "assessments/quiz/check.html", context)


@login_required
@require_safe
def result(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """How it went; before handing in there is nothing to see."""
    attempt = own_attempt(request, number)
    if not attempt.finished_on:
        return see_other("quiz", number)
    return render(request, "assessments/quiz/result.html", {"result": result_page(attempt, at=clock.now())})
