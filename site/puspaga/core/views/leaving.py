"""Quick exit and the way back."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from puspaga.core import clock
from puspaga.core.engines.month import month_of, parse_month
from puspaga.core.logs import leaves_no_line
from puspaga.core.middleware.guard import GUARD_COOKIE, clear_guard, is_foreign, is_left, set_guard, to_neutral


@leaves_no_line
@csrf_exempt  # public pages hold no token; leaving by a stranger's wish does no harm
def quick_exit(request: HttpRequest) -> HttpResponse:
    """POST: sign out, begin the guard, lead to the neutral page. Anything else changes nothing."""
    if request.method != "POST":
        return not_this_way(request)
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        logout(request)
    response = to_neutral()
    forget_cookies(request, response)
    set_guard(response)
    return response


def forget_cookies(request: HttpRequest, response: HttpResponse) -> None:
    """Take away every cookie of ours that this browser holds; only the guard stays."""
    for name in request.COOKIES:
        if name != GUARD_COOKIE:
            response.delete_cookie(name, samesite="Lax")


@leaves_no_line
@csrf_exempt  # the neutral page holds no token; a foreign page is sent away by is_foreign
def reopen(request: HttpRequest) -> HttpResponse:
    """POST of our own page: end the guard and go home. Anything else changes nothing."""
    if request.method != "POST":
        return not_this_way(request)
    if is_foreign(request):
        return to_neutral()
    response = HttpResponseRedirect("/")
    response.status_code = 303
    clear_guard(response)
    return response


@leaves_no_line
def neutral(request: HttpRequest) -> HttpResponse:
    """A plain calendar. `?b=2026-12` shows another month."""
    today = clock.today()
    month = month_of(parse_month(request.GET.get("b", ""), today=today), today=today)
    return render(request, "core/kalender.html", {"month": month, "guarded": is_left(request)})


def not_this_way(request: HttpRequest) -> HttpResponse:
    """405 that looks like the neutral page: a tab that a browser restores must not show an error either."""
    response = neutral(request)
    response.status_code = 405
    response.headers["Allow"] = "POST"
    return response
