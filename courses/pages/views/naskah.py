"""Looking at a text and trying it out while it is written. Nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from assessments.domain.trials import Trial, begin_trial, go_on_with, read_trial, screen_of
from assessments.errors import TrialNotPossible
from courses.pages.domain.naskah import findings_of


@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Findings, map and table of the text that was sent: a part of the editor, or a page of its own."""
    text = request.POST.get("naskah", "")
    is_part = request.POST.get("bagian") == "1"
    findings = findings_of(text, proves=not is_part)
    if is_part:
        return render(request, "learning_pages/naskah_findings.html", {"findings": findings})
    title = _("Periksa naskah")
    context = {"page_title": title, "header_title": title, "header_icon": "check"}
    context |= {"findings": findings, "text": text, "lines": text.splitlines()}
    return render(request, "learning_pages/naskah_page.html", context)


@require_POST
def attempt(request: HttpRequest) -> HttpResponse:
    """Play the text that was sent, from any of its scenes."""
    try:
        screen = screen_of(_trial(request))
    except TrialNotPossible as refusal:
        return render(request, "learning_pages/trial_refused.html", {"refusal": str(refusal)}, status=200)
    return render(request, "learning_pages/trial.html", {"screen": screen, "moment": screen.moment})


def _trial(request: HttpRequest) -> Trial:
    """The trial a form carries on, or a new one of the text beside the button."""
    if "uji" not in request.POST:
        return begin_trial(request.POST.get("naskah", ""), begin=request.POST.get("mulai", ""))
    trial = read_trial(request.POST["uji"])
    return go_on_with(trial, request.POST.get("pilihan", ""))
