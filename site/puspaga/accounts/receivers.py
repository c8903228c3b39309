"""What follows by itself: roles after migrations, proof of a second factor, the security log."""

import datetime as dt
from typing import Any

from allauth.account.signals import password_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_used
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from puspaga.accounts import rules
from puspaga.accounts.domain.retention import run_retention
from puspaga.accounts.domain.roles import sync_roles
from puspaga.accounts.models import User
from puspaga.core import clock
from puspaga.core.domain import audit
from puspaga.core.signals import due


def roles_follow_migrations(using: str = "default", **_kwargs: Any) -> None:
    """Groups get the permissions of the models as they are now."""
    sync_roles(using=using)


def remember_proof(request: HttpRequest, user: User, authenticator: Authenticator, **_kwargs: Any) -> None:
    """This session has proven a second factor (rules.second_factor_verified reads it)."""
    request.session[rules.SECOND_FACTOR_KEY] = [user.pk, authenticator.pk]


def factor_added(request: HttpRequest, user: User, authenticator: Authenticator, **_kwargs: Any) -> None:
    """Setting up a code app or a passkey proves it; printing recovery codes proves nothing."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        remember_proof(request, user, authenticator)
    _log("security.factor_added", user, kind=str(authenticator.type))


def factor_removed(user: User, authenticator: Authenticator, **_kwargs: Any) -> None:
    """Into the security log."""
    _log("security.factor_removed", user, kind=str(authenticator.type))


def signed_in(user: User, **_kwargs: Any) -> None:
    """Into the security log: the time of a sign-in, nothing about where from."""
    _log("security.signed_in", user)


def password_was_changed(user: User, **_kwargs: Any) -> None:
    """Into the security log."""
    _log("security.password_changed", user)


def apply_retention(at: dt.datetime, **_kwargs: Any) -> None:
    """Each minute (`manage.py run_due`): delete what was kept long enough."""
    run_retention(at=at)


def _log(verb: str, user: User, **details: str) -> None:
    audit.record(verb, user, actor=user, at=clock.now(), **details)


def connect() -> None:
    """Called once, when the app is ready."""
    authenticator_used.connect(remember_proof, dispatch_uid="accounts.proof")
    authenticator_added.connect(factor_added, dispatch_uid="accounts.factor_added")
    authenticator_removed.connect(factor_removed, dispatch_uid="accounts.factor_removed")
    user_logged_in.connect(signed_in, dispatch_uid="accounts.signed_in")
    password_changed.connect(password_was_changed, dispatch_uid="accounts.password_changed")
    password_reset.connect(password_was_changed, dispatch_uid="accounts.password_reset")
    due.connect(apply_retention, dispatch_uid="accounts.retention")
