"""Using a paper slip: an invitation becomes an account, a recovery slip a new password. Each works once."""

import datetime as dt
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction

from puspaga.accounts.domain.profiles import set_email
from puspaga.accounts.domain.roles import give_roles
from puspaga.accounts.domain.slips import usable
from puspaga.accounts.enums import Role, SlipKind
from puspaga.accounts.errors import NotAnAdult, SlipNotUsable, UserNameTaken
from puspaga.accounts.models import AccessSlip, Profile, User
from puspaga.accounts.signals import slip_redeemed
from puspaga.core.domain import audit


def find_slip(code_hash: str, *, at: dt.datetime) -> AccessSlip:
    """The slip with this hash while it is good; consumes nothing. Raises SlipNotUsable for every reason alike."""
    slip = usable(at=at).filter(code_hash=code_hash).select_related("user").first()
    if slip is None or (slip.kind == SlipKind.RECOVERY and not (slip.user and slip.user.is_active)):
        raise SlipNotUsable
    return slip


def redeem_invitation(code_hash: str, *, username: str, password: str, email: str, is_adult: bool, at: dt.datetime) -> User:
    """Make the account of an invitation, as a companion, and use up the slip; all of it or nothing.

    The same call again (a double click) gives the same account. Raises NotAnAdult, SlipNotUsable, UserNameTaken.
    """
    if not is_adult:
        raise NotAnAdult
    # Hashing takes long on purpose: whoever did it while holding the lock would keep a whole class waiting.
    secret = make_password(password)
    with transaction.atomic():
        slip = _locked(code_hash, SlipKind.INVITATION)
        if slip is not None and _is_good(slip, at=at):
            return _open_account(slip, username, secret, email=email, at=at)
    already = slip.user if slip else None
    if already and already.username == username and already.check_password(password):
        return already
    raise SlipNotUsable


def _open_account(slip: AccessSlip, username: str, secret: str, *, email: str, at: dt.datetime) -> User:
    user = _new_user(username, secret, at=at)
    Profile.objects.create(user=user, display_name=slip.display_name)
    set_email(user, email)
    give_roles(user, Role.COMPANION)
    _use(slip, user=user, at=at)
    audit.record("account.made_by_slip", user, actor=slip.created_by, at=at)
    slip_redeemed.send(AccessSlip, user=user, slip=slip, at=at)
    return user


def redeem_recovery(code_hash: str, *, password: str, at: dt.datetime) -> User:
    """Set a new password with a recovery slip and use it up. A second factor stays as it is.

    The same call again changes nothing. Raises SlipNotUsable.
    """
    secret = make_password(password)
    with transaction.atomic():
        slip = _locked(code_hash, SlipKind.RECOVERY)
        if slip is not None and slip.user and _is_good(slip, at=at):
            return _change_password(slip, secret, at=at)
    if slip and slip.used_at and slip.user and slip.user.check_password(password):
        return slip.user
    raise SlipNotUsable


def _change_password(slip: AccessSlip, secret: str, *, at: dt.datetime) -> User:
    user = User.objects.select_for_update().get(pk=slip.user_id)
    if not user.is_active:
        raise SlipNotUsable
    user.password = secret
    user.save(update_fields=["password"])
    _use(slip, user=user, at=at)
    audit.record("security.password_changed", user, actor=user, at=at, by="slip")
    return user


def _is_good(slip: AccessSlip, *, at: dt.datetime) -> bool:
    return slip.used_at is None and slip.voided_at is None and slip.expires_at > at


def _locked(code_hash: str, kind: SlipKind) -> AccessSlip | None:
    # `of`: the account beside the slip may be absent, and PostgreSQL cannot lock the empty side of an outer join.
    rows: Any = AccessSlip.objects.select_for_update(of=("self",)).select_related("user", "created_by")
    return rows.filter(code_hash=code_hash, kind=kind).first()


def _new_user(username: str, secret: str, *, at: dt.datetime) -> User:
    user = User(username=username, password=secret, adult_declared_at=at, date_joined=at)
    if User.objects.filter(username__iexact=username).exists():
        raise UserNameTaken
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as fault:
        raise UserNameTaken from fault
    return user


def _use(slip: AccessSlip, *, user: User, at: dt.datetime) -> None:
    slip.used_at, slip.user = at, user
    slip.save(update_fields=["used_at", "user"])
