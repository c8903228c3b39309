"""Sign-in and its side doors: every one of them leads to the one door with a second factor."""

from typing import Any
from urllib.parse import urlencode

from allauth.account.views import LoginView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from puspaga.accounts import rules

LOCKED_SECONDS = 900


class SignInView(LoginView):
    """django-allauth's sign-in, answering 429 when somebody has guessed too often."""

    def form_invalid(self, form: Any) -> HttpResponse:
        """The form with its sentence; 429 and Retry-After when locked out."""
        response = super().form_invalid(form)
        faults = [fault.code for faults in form.errors.as_data().values() for fault in faults]
        if "too_many_login_attempts" in faults:
            response.status_code = 429
            response.headers["Retry-After"] = str(LOCKED_SECONDS)
        return response


def to_sign_in(request: HttpRequest) -> HttpResponseBase:
    """Wagtail's own sign-in pages accept no password here; they lead to ours."""
    wanted = safe_next(request, otherwise=reverse("wagtailadmin_home"))
    return redirect(f"{reverse('account_login')}?{urlencode({'next': wanted})}")


def safe_next(request: HttpRequest, *, otherwise: str) -> str:
    """The ?next= of a request when it stays on this site, else `otherwise`."""
    wanted = request.GET.get("next", "")
    own = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if own and wanted.startswith("/") else otherwise


def to_slip(request: HttpRequest) -> HttpResponseBase:
    """Nobody signs up alone; who has a slip comes here."""
    return redirect("slip")


def to_my_account(request: HttpRequest, **_parts: str) -> HttpResponseBase:
    """The address is changed on one's own page."""
    return redirect("my_account")


@login_required
def second_factor_setup(request: HttpRequest) -> HttpResponse:
    """Before the first visit to the admin: why a second step, and two ways to set one up."""
    if rules.has_second_factor(request.user):
        return redirect("mfa_index")
    if "next" in request.GET:
        request.session["after_second_factor"] = safe_next(request, otherwise=settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/second_factor_setup.html")


@login_required
def second_factor_done(request: HttpRequest) -> HttpResponse:
    """After the recovery codes were printed: on to where the person was going."""
    if rules.has_second_factor(request.user):
        messages.success(request, _("Langkah kedua terpasang."))
    return redirect(request.session.pop("after_second_factor", settings.LOGIN_REDIRECT_URL))
