"""Looking at a workshop's text while it is written. Nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from courses.pages.domain.workshops import draft_of, sheet_of


@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Findings and both packs of the text that was sent, with the fields beside it: part of the editor, or a page."""
    text = request.POST.get("naskah", "").replace("\r\n", "\n")
    sheet = sheet_of(draft_of(request.POST, text=text))
    if request.POST.get("bagian") == "1":
        return render(request, "learning_pages/workshop_findings.html", {"sheet": sheet})
    title = _("Periksa naskah")
    context = {"page_title": title, "header_title": title, "header_icon": "check", "sheet": sheet, "lines": text.split("\n")}
    return render(request, "learning_pages/workshop_check.html", context)
