"""One's own pages under /saya/."""

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from puspaga.accounts import rules
from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.domain.profiles import change_profile, introduce, profile_of
from puspaga.accounts.enums import Role
from puspaga.accounts.forms.profile import FirstStepsForm, GoodbyeForm, ProfileForm
from puspaga.core import clock


@login_required
@require_safe
def my_account(request: HttpRequest) -> HttpResponse:
    """Greeting, what is waiting, and the way to everything one may change."""
    user = request.user
    context = {
        "profile": profile_of(user),
        "may_enter_admin": rules.may_enter_admin(user),
        "has_second_factor": rules.has_second_factor(user),
        "services_url": _services_url() if rules.has_role(user, Role.SERVICE_KEEPER) else "",
    }
    return render(request, "accounts/my_account.html", context)


def _services_url() -> str:
    """The service keeper's pages, where they exist."""
    try:
        return reverse("keeper_services")
    except NoReverseMatch:
        return ""


@login_required
def edit_profile(request: HttpRequest) -> HttpResponse:
    """Change one's profile, address and language."""
    form = ProfileForm(request.POST or None, instance=profile_of(request.user))
    if request.method == "POST" and form.is_valid():
        change_profile(request.user, **form.cleaned_data)
        messages.success(request, _("Perubahan tersimpan."))
        return redirect("my_account")
    return render(request, "accounts/profile.html", {"form": form})


@login_required
def first_steps(request: HttpRequest) -> HttpResponse:
    """One short step after the account was made; “Lewati” is a link."""
    form = FirstStepsForm(request.POST or None, instance=profile_of(request.user))
    if request.method == "POST" and form.is_valid():
        introduce(request.user, **form.cleaned_data)
        messages.success(request, _("Tersimpan. Semua ini dapat diubah di Profil."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/first_steps.html", {"form": form, "home": settings.LOGIN_REDIRECT_URL})


@login_required
@require_safe
def my_data(request: HttpRequest) -> HttpResponse:
    """Everything the site holds about the person, as a file with a neutral name."""
    answer = JsonResponse(export_person(request.user, at=clock.now()), json_dumps_params={"indent": 2, "ensure_ascii": False})
    answer.headers["Content-Disposition"] = 'attachment; filename="data-saya.json"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


@login_required
def delete_me(request: HttpRequest) -> HttpResponse:
    """Delete one's own account after the password once more. Administrators hand over first."""
    if rules.has_role(request.user, Role.ADMINISTRATOR):
        return render(request, "accounts/delete_refused.html")
    if request.method == "POST" and not ratelimit.consume(request, action="reauthenticate"):
        return ratelimit.respond_429(request)
    form = GoodbyeForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid():
        person = request.user
        logout(request)
        erase_person(person, actor=person, at=clock.now())
        return redirect("account_gone")
    return render(request, "accounts/delete.html", {"form": form})


@require_safe
def account_gone(request: HttpRequest) -> HttpResponse:
    """A plain last word."""
    return render(request, "accounts/gone.html")
