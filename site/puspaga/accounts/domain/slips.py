"""Making, voiding and finding paper slips. Plain codes leave these functions once and are never stored."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from puspaga.accounts import rules
from puspaga.accounts.domain.codes import hash_of, make_code
from puspaga.accounts.enums import Role, SlipKind
from puspaga.accounts.errors import BatchAlreadyMade, SlipNotUsable
from puspaga.accounts.models import AccessSlip, District, User
from puspaga.accounts.signals import sheet_renewed
from puspaga.core.domain import audit
from puspaga.core.errors import NotAllowed


@dataclass(frozen=True)
class PlainSlip:
    """A slip as it is printed: name, plain code, kind, last day."""

    name: str
    code: str
    kind: SlipKind
    expires_on: dt.date


def issue_invitations(names: Sequence[str], *, batch: uuid.UUID, actor: User, at: dt.datetime) -> list[PlainSlip]:
    """One invitation per name. `batch` comes from the form, so that sending it twice makes one sheet.

    Raises NotAllowed, BatchAlreadyMade.
    """
    if not rules.may_issue_slips(actor):
        raise NotAllowed
    return _issue([(name, None) for name in names], SlipKind.INVITATION, batch=batch, actor=actor, at=at)


def issue_recoveries(people: Sequence[User], *, batch: uuid.UUID, actor: User, at: dt.datetime) -> list[PlainSlip]:
    """One slip for a new password per person; earlier unused ones of the same people are voided.

    Raises NotAllowed when one of them is not the actor's to recover.
    """
    if not all(rules.may_recover(actor, person) for person in people):
        raise NotAllowed
    rows = [(person.get_full_name(), person) for person in people]
    with transaction.atomic():
        usable(at=at).filter(kind=SlipKind.RECOVERY, user__in=people).update(voided_at=at)
        return _issue(rows, SlipKind.RECOVERY, batch=batch, actor=actor, at=at)


def reissue(batch: uuid.UUID, *, new_batch: uuid.UUID, actor: User, at: dt.datetime) -> list[PlainSlip]:
    """New codes for all slips of a sheet that were not used; the old codes stop working.

    Raises SlipNotUsable when none is left, BatchAlreadyMade when sent twice.
    """
    with transaction.atomic():
        old = list(visible_to(actor).filter(batch=batch, used_at=None, voided_at=None).select_related("user"))
        if not old:
            raise SlipNotUsable
        AccessSlip.objects.filter(pk__in=[slip.pk for slip in old]).update(voided_at=at)
        rows = [(slip.display_name, slip.user) for slip in old]
        sheet_renewed.send(AccessSlip, batch=batch, new_batch=new_batch)
        return _issue(rows, SlipKind(old[0].kind), batch=new_batch, actor=actor, at=at)


def void_slip(slip: AccessSlip, *, actor: User, at: dt.datetime) -> bool:
    """Make an unused slip worthless. False when it was used or void already."""
    done = AccessSlip.objects.filter(pk=slip.pk, used_at=None, voided_at=None).update(voided_at=at)
    if done:
        audit.record("slip.voided", slip, actor=actor, at=at)
    return bool(done)


def usable(*, at: dt.datetime) -> QuerySet[AccessSlip]:
    """Slips that still open something at this moment."""
    return AccessSlip.objects.filter(used_at=None, voided_at=None, expires_at__gt=at)


def visible_to(actor: User) -> QuerySet[AccessSlip]:
    """Slips a person may see: their own; officers those made by people of their district; administrators all."""
    if rules.has_role(actor, Role.ADMINISTRATOR):
        return AccessSlip.objects.all()
    of_district = Q(created_by__profile__district__in=District.objects.filter(profile__user=actor))
    reach = of_district if rules.has_role(actor, Role.OFFICER) else Q(pk=None)
    return AccessSlip.objects.filter(Q(created_by=actor) | reach)


def _issue(
    rows: Sequence[tuple[str, User | None]], kind: SlipKind, *, batch: uuid.UUID, actor: User, at: dt.datetime
) -> list[PlainSlip]:
    last_day = rules.last_day_of(at) + dt.timedelta(days=settings.SLIP_DAYS)
    expires_at = rules.end_of_day(last_day)
    codes = [make_code() for _ in rows]
    slips = [
        AccessSlip(
            kind=kind, code_hash=hash_of(code), batch=batch, position=number, display_name=name, user=user,
            created_at=at, created_by=actor, expires_at=expires_at,
        )
        for number, ((name, user), code) in enumerate(zip(rows, codes, strict=True), start=1)
    ]  # fmt: skip
    try:
        with transaction.atomic():
            AccessSlip.objects.bulk_create(slips, batch_size=200)
            audit.record("slip.batch_made", slips[0], actor=actor, at=at, batch=str(batch), count=len(slips), kind=kind)
    except IntegrityError as fault:
        raise BatchAlreadyMade from fault
    return [PlainSlip(name, code, kind, last_day) for (name, _user), code in zip(rows, codes, strict=True)]
