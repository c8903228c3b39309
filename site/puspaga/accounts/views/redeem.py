"""Pages of a paper slip. The code travels in a form or stays in the session; opening a link uses nothing up."""

import random
from collections.abc import Callable
from functools import wraps

from allauth.account.utils import perform_login
from allauth.core.internal.ratelimit import get_ip
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from puspaga.accounts.domain import tries
from puspaga.accounts.domain.codes import hash_of, normalise
from puspaga.accounts.domain.redeem import find_slip, redeem_invitation, redeem_recovery
from puspaga.accounts.domain.usernames import propose_user_name
from puspaga.accounts.enums import SlipKind
from puspaga.accounts.errors import SlipNotUsable, UserNameTaken
from puspaga.accounts.forms.redeem import CodeForm, NewAccountForm, NewPasswordForm
from puspaga.accounts.models import AccessSlip
from puspaga.core import clock

SESSION_KEY = "slip"
RETRY_SECONDS = 600
NEXT_PAGE = {SlipKind.INVITATION: "slip_account", SlipKind.RECOVERY: "slip_password"}


def start(request: HttpRequest) -> HttpResponse:
    """Type the code of a slip."""
    if request.user.is_authenticated:
        messages.info(request, _("Anda sudah masuk. Keluar dahulu bila slip ini milik orang lain."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    if request.method != "POST":
        return render(request, "accounts/slip.html", {"form": CodeForm()})
    form = CodeForm(request.POST)
    return _look_up(request, form) if form.is_valid() else render(request, "accounts/slip.html", {"form": form})


def by_link(request: HttpRequest, code: str) -> HttpResponse:
    """From the QR code or a message: the same form with the code filled in. The same page for every code."""
    form = CodeForm(initial={"code": code[:64]})
    return render(request, "accounts/slip.html", {"form": form, "from_link": True})


def _look_up(request: HttpRequest, form: CodeForm) -> HttpResponse:
    taken = tries.take(tries.CODE, address=get_ip(request))
    if taken is None:
        form.add_error("code", _("Terlalu banyak percobaan. Tunggu sepuluh menit, lalu coba lagi."))
        response = render(request, "accounts/slip.html", {"form": form}, status=429)
        response.headers["Retry-After"] = str(RETRY_SECONDS)
        return response
    code_hash = hash_of(normalise(form.cleaned_data["code"]))
    try:
        slip = find_slip(code_hash, at=clock.now())
    except SlipNotUsable as refusal:
        form.add_error("code", str(refusal))
        return render(request, "accounts/slip.html", {"form": form})
    tries.give_back(taken)  # a hall full of people behind one address may all use their slips
    request.session[SESSION_KEY] = code_hash
    return redirect(NEXT_PAGE[SlipKind(slip.kind)])


def _with_slip(kind: SlipKind) -> Callable:
    """Hand the view the slip this session holds; without a good one, back to the start."""

    def decorate(view: Callable[[HttpRequest, AccessSlip], HttpResponse]) -> Callable:
        @wraps(view)
        def wrapped(request: HttpRequest) -> HttpResponse:
            slip = AccessSlip.objects.filter(code_hash=request.session.get(SESSION_KEY, ""), kind=kind).first()
            # A used slip still reaches the view by POST, where a double click gets the same answer twice.
            gone = slip is None or (request.method != "POST" and slip.used_at is not None)
            return redirect("slip") if gone else view(request, slip)

        return wrapped

    return decorate


@_with_slip(SlipKind.INVITATION)
def make_account(request: HttpRequest, slip: AccessSlip) -> HttpResponse:
    """Declare one's age, keep or change the proposed user name, choose a password."""
    proposal = "" if request.method == "POST" else propose_user_name(name=slip.display_name, chance=random.SystemRandom())
    form = NewAccountForm(request.POST or None, name=slip.display_name, initial={"username": proposal})
    if request.method == "POST" and form.is_valid():
        try:
            return _open_account(request, slip, form.cleaned_data)
        except UserNameTaken as refusal:
            form.add_error("username", str(refusal))
        except SlipNotUsable as refusal:
            form.add_error(None, str(refusal))
    return render(request, "accounts/slip_account.html", {"form": form})


def _open_account(request: HttpRequest, slip: AccessSlip, values: dict[str, str]) -> HttpResponse:
    user = redeem_invitation(
        slip.code_hash,
        username=values["username"],
        password=values["password1"],
        email=values["email"],
        is_adult=bool(values["is_adult"]),
        at=clock.now(),
    )
    request.session.pop(SESSION_KEY, None)
    messages.success(request, _("Akun Anda sudah jadi. Catat nama akun Anda: %(name)s") % {"name": user.username})
    return perform_login(request, user, email_verification="none", redirect_url=reverse("first_steps"))


@_with_slip(SlipKind.RECOVERY)
def set_password(request: HttpRequest, slip: AccessSlip) -> HttpResponse:
    """Choose a new password; signing in, with the second step where there is one, comes after."""
    form = NewPasswordForm(request.POST or None, person=slip.user)
    if request.method == "POST" and form.is_valid():
        try:
            redeem_recovery(slip.code_hash, password=form.cleaned_data["password1"], at=clock.now())
        except SlipNotUsable as refusal:
            form.add_error(None, str(refusal))
        else:
            request.session.pop(SESSION_KEY, None)
            messages.success(request, _("Kata sandi baru sudah tersimpan. Silakan masuk."))
            return redirect("account_login")
    return render(request, "accounts/slip_password.html", {"form": form, "username": slip.user.username})
