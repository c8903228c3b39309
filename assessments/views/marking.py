"""The marking list in the admin: free sentences without their writers."""

import uuid
from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from assessments.domain.attempts import mark_essay, redact_text
from assessments.domain.marking_list import MarkingPage, Overturned, marking_page, overturned_by, waiting_answers
from assessments.forms.marking import MarkForm, RedactForm
from assessments.rules import may_mark_anything
from puspaga.core import clock
from puspaga.core.errors import Refusal

View = Callable[..., HttpResponse]


def markers_only(view: View) -> View:
    """Trainers, officers and administrators."""

    @wraps(view)
    def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not may_mark_anything(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def page_or_404(request: HttpRequest, number: uuid.UUID, position: int) -> MarkingPage:
    """The answer, if it is this person's to mark; otherwise it is not there."""
    page = marking_page(request.user, attempt_uuid=number, position=position)
    if page is None:
        raise Http404
    return page


@markers_only
@require_safe
def marking_list(request: HttpRequest) -> HttpResponse:
    """Answers that wait."""
    context = {"rows": waiting_answers(request.user), "page_title": _("Jawaban menunggu nilai"), "header_icon": "edit"}
    return render(request, "assessments/admin/marking_list.html", context)


@markers_only
def marking_answer(request: HttpRequest, number: uuid.UUID, position: int) -> HttpResponse:
    """One answer with its guide; a POST marks it. Another mark than the one that stands is asked about first."""
    page = page_or_404(request, number, position)
    form = MarkForm(request.POST or None, initial=page.given)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in ("percent", "is_critical_missed")}
        overturned = overturned_by(page, **given)
        if overturned is not None and "yakin" not in request.POST:
            return _show(request, page, form, RedactForm(count=len(page.findings)), overturned=overturned)
        mark_essay(page.attempt, position=position, actor=request.user, at=clock.now(), **form.cleaned_data)
        messages.success(request, _("Nilai tersimpan."))
        return redirect("marking_list")
    return _show(request, page, form, RedactForm(count=len(page.findings)))


@markers_only
@require_POST
def redact_answer(request: HttpRequest, number: uuid.UUID, position: int) -> HttpResponse:
    """Take identifying words out of an answer."""
    page = page_or_404(request, number, position)
    form = RedactForm(request.POST, count=len(page.findings))
    if not form.is_valid():
        return _show(request, page, MarkForm(), form)
    try:
        redact_text(page.attempt, position=position, actor=request.user, at=clock.now(), **form.cleaned_data)
        messages.success(request, _("Kata itu sudah disamarkan."))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("marking_answer", number=number, position=position)


def _show(
    request: HttpRequest, page: MarkingPage, form: MarkForm, redaction: RedactForm, *, overturned: Overturned | None = None
) -> HttpResponse:
    title = {"page_title": _("Menilai jawaban"), "header_icon": "edit"}
    context = {"page": page, "form": form, "redaction": redaction, "overturned": overturned, **title}
    return render(request, "assessments/admin/marking_answer.html", context)
