"""Search by POST: the words stand in no address, history or log."""

from allauth.account.adapter import get_adapter
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from puspaga.core import clock
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
    fragment = request.headers.get("X-Requested-With") == "fetch"
    if not search_limit.allows(client_address(request), at=clock.now()):
        return braked(request)
    answer = search(text, language=language)
    name = "pages/search_results.html" if fragment else "pages/search.html"
    return render(request, name, {"text": text, "answer": answer, "asked": True})


def client_address(request: HttpRequest) -> str:
    """The reader's address as sign-in sees it, behind a proxy too; empty where it cannot be known."""
    try:
        return get_adapter().get_client_ip(request)
    except (PermissionDenied, ImproperlyConfigured):
        return ""


def braked(request: HttpRequest) -> HttpResponse:
    """429: why, how long, and the numbers that answer meanwhile."""
    response = render(request, "pages/search_braked.html", status=429)
    response.headers["Retry-After"] = "60"
    return response
