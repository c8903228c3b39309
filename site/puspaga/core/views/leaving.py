"""Quick exit and the way back."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from puspaga.core import clock
from puspaga.core.engines.month import month_of, parse_month
from puspaga.core.middleware.guard import GUARD_COOKIE, clear_guard, set_guard, to_neutral


@csrf_exempt  # public pages hold no token; leaving by a stranger's wish does no harm
def quick_exit(request: HttpRequest) -> HttpResponse:
    """POST: sign out, begin the guard, show the neutral page. A GET changes nothing."""
    response = to_neutral()
    if request.method == "POST":
        if request.COOKIES.get("sessionid"):
            logout(request)
        set_guard(response)
    return response


@csrf_exempt  # it only ends the guard of this very browser
@require_POST
def reopen(request: HttpRequest) -> HttpResponse:
    """End the guard and go home."""
    response = HttpResponseRedirect("/")
    response.status_code = 303
    clear_guard(response)
    return response


def neutral(request: HttpRequest) -> HttpResponse:
    """A plain calendar. `?b=2026-12` shows another month."""
    today = clock.today()
    month = month_of(parse_month(request.GET.get("b", ""), today=today), today=today)
    return render(request, "core/kalender.html", {"month": month, "guarded": GUARD_COOKIE in request.COOKIES})
