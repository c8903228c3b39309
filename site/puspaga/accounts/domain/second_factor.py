"""Second factors: what somebody has, and taking them away in person."""

import datetime as dt

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.db import transaction

from puspaga.accounts import rules
from puspaga.accounts.errors import NotYourself
from puspaga.accounts.models import User
from puspaga.core.domain import audit
from puspaga.core.errors import NotAllowed

PERIOD_SECONDS = 30


def reset_second_factor(person: User, *, actor: User, at: dt.datetime) -> int:
    """Take all factors from a person who stands before the administrator; answers how many went.

    Their open sessions lose the admin at once. Raises NotYourself, NotAllowed.
    """
    if person.pk == actor.pk:
        raise NotYourself
    if not rules.may_reset_second_factor(actor, person):
        raise NotAllowed
    with transaction.atomic():
        gone, _rows = Authenticator.objects.filter(user=person).delete()
        if gone:
            audit.record("account.second_factor_reset", person, actor=actor, at=at, count=gone)
    return gone


def give_totp(person: User, *, secret: str) -> None:
    """Set the code app of a demo account to a fixed secret; leaves one that is there alone."""
    if not Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(person, secret)


def present_code(person: User, *, at: dt.datetime) -> str | None:
    """The six digits a person's code app shows at this moment; None without one."""
    factor = Authenticator.objects.filter(user=person, type=Authenticator.Type.TOTP).first()
    if factor is None:
        return None
    secret = get_adapter().decrypt(factor.data["secret"])
    return format_hotp_value(hotp_value(secret, int(at.timestamp()) // PERIOD_SECONDS))
