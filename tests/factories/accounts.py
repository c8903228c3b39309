"""People for tests: one line per role, with a second factor that this session has proven where the role needs one."""

import datetime as dt
import itertools
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from puspaga.accounts.domain.profiles import profile_of
from puspaga.accounts.domain.roles import give_roles
from puspaga.accounts.enums import STAFF_ROLES, Role
from puspaga.accounts.models import User
from puspaga.accounts.rules import SECOND_FACTOR_KEY

PASSWORD = "tiga-kata-di-kelas"
TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
NOON = dt.datetime(2026, 11, 24, 4, 0, tzinfo=dt.UTC)  # twelve o'clock in Balikpapan
_numbers = itertools.count(1)


def make_user(*roles: Role, name: str = "", factor: bool | None = None, **values: Any) -> User:
    """An account with these roles. `factor`: whether a code app is set up; staff have one unless told otherwise."""
    number = next(_numbers)
    username = values.pop("username", f"{(roles[0].value if roles else 'orang')}-{number}")
    user = User(username=username, **values)
    user.set_password(PASSWORD)
    user.save()
    profile = profile_of(user)
    profile.display_name = name or f"Orang Ke-{number}"
    profile.save()
    give_roles(user, *roles)
    needs_one = user.is_superuser or bool(STAFF_ROLES.intersection(roles))
    if needs_one if factor is None else factor:
        TOTP.activate(user, TOTP_SECRET)
    return User.objects.get(pk=user.pk)


def sign_in(client: Client, user: User) -> Client:
    """Sign somebody in as if password and second factor had been given; answers the client."""
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    factor = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if factor is not None:
        session = client.session
        session[SECOND_FACTOR_KEY] = [user.pk, factor.pk]
        session.save()
    return client


def signed_in(client: Client, *roles: Role, **values: Any) -> User:
    """A new person with these roles, signed in on this client."""
    user = make_user(*roles, **values)
    sign_in(client, user)
    return user
