"""Anybody checks a document: by its code, or by its holder's QR code. No cookie, nothing kept, one answer for all that fail."""

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from courses.domain.certification.keys import published_keys
from courses.domain.certification.limits import SECONDS, count_wrong_code, may_ask
from courses.domain.certification.verification import verify
from puspaga.core import clock
from puspaga.core.views.errors import too_many

PAGE = "courses/documents/verify.html"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Type a code; it travels in the form, so it stays in no history."""
    if request.method != "POST":
        return render(request, PAGE)
    return _answer(request, code=request.POST.get("kode", ""), token="")


@require_safe
def show(request: HttpRequest, address: str) -> HttpResponse:
    """From a QR code: the document's code, and on the holder's own also the token that shows the name."""
    code, _slash, token = address.partition("/")
    return _answer(request, code=code, token=token)


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """The public keys, to check documents without this site."""
    return JsonResponse(published_keys())


def _answer(request: HttpRequest, *, code: str, token: str) -> HttpResponse:
    at, address = clock.now(), get_adapter(request).get_client_ip(request) or ""
    if not may_ask(address, at=at):
        return too_many(request, retry_after=SECONDS)
    found = verify(code, at=at, token=token)
    if found is None:
        count_wrong_code(address, at=at)
    return render(request, PAGE, {"found": found, "asked": True}, status=200 if found else 404)
