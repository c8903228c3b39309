"""Search by POST: the words stand in no address, history or log."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from puspaga.core import clock
from puspaga.core.views.errors import too_many
from puspaga.pages.domain.limits import search_limit
from puspaga.pages.domain.search import search, suggestions
from puspaga.pages.engines.search.query import MAX_CHARACTERS


@csrf_exempt  # it only reads, and public pages hold no token
@require_http_methods(["GET", "HEAD", "POST"])
def search_view(request: HttpRequest) -> HttpResponse:
    """The form and the topics, or the results of a POST."""
    language = translation.get_language() or "id"
    if request.method != "POST":
        return render(request, "pages/search.html", {"suggestions": suggestions(language)})
    return results(request, request.POST.get("teks", "").strip()[:MAX_CHARACTERS], language)


def results(request: HttpRequest, text: str, language: str) -> HttpResponse:
    """What was found, as a fragment when a script asked for it."""
    if not search_limit.allows(request.META.get("REMOTE_ADDR", ""), at=clock.now()):
        return too_many(request, retry_after=60)
    answer = search(text, language=language)
    fragment = request.headers.get("X-Requested-With") == "fetch"
    name = "pages/search_results.html" if fragment else "pages/search.html"
    return render(request, name, {"text": text, "answer": answer, "asked": True})
