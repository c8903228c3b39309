"""Search by POST: the words stand in no address, history or log."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt

from puspaga.pages.domain.search import search, suggestions
from puspaga.pages.engines.search.query import MAX_CHARACTERS


@csrf_exempt  # it only reads, and public pages hold no token
def search_view(request: HttpRequest) -> HttpResponse:
    """The form and the topics; after a POST the results, as a fragment when a script asked for it."""
    language = translation.get_language() or "id"
    if request.method != "POST":
        return render(request, "pages/search.html", {"suggestions": suggestions(language)})
    text = request.POST.get("teks", "").strip()[:MAX_CHARACTERS]
    answer = search(text, language=language)
    fragment = request.headers.get("X-Requested-With") == "fetch"
    name = "pages/search_results.html" if fragment else "pages/search.html"
    return render(request, name, {"text": text, "answer": answer, "asked": True, "suggestions": answer.suggestions})
