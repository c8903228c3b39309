"""Keeping the plain codes of one sheet for a quarter of an hour, readable only with a key that we do not store."""

import dataclasses
import datetime as dt
import json
import secrets
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken
from django.core.cache import cache

from puspaga.accounts.domain.slips import PlainSlip
from puspaga.accounts.enums import SlipKind
from puspaga.accounts.errors import SheetGone

KEPT_SECONDS = 15 * 60


def lock_away(slips: Sequence[PlainSlip]) -> str:
    """Keep the slips encrypted; the answer is the only key to them and stands in one page, nowhere else."""
    key, place = Fernet.generate_key().decode(), secrets.token_urlsafe(12)
    rows = [{**dataclasses.asdict(slip), "expires_on": slip.expires_on.isoformat()} for slip in slips]
    cache.set(_slot(place), Fernet(key).encrypt(json.dumps(rows).encode()).decode(), KEPT_SECONDS)
    return f"{place}.{key}"


def take_out(ticket: str) -> list[PlainSlip]:
    """The slips of a ticket, while they are kept. Raises SheetGone."""
    place, _dot, key = ticket.partition(".")
    sealed = cache.get(_slot(place)) if place and len(ticket) < 200 else None
    if sealed is None:
        raise SheetGone
    try:
        rows = json.loads(Fernet(key).decrypt(sealed.encode()))
    except (InvalidToken, ValueError) as fault:
        raise SheetGone from fault
    return [
        PlainSlip(row["name"], row["code"], SlipKind(row["kind"]), dt.date.fromisoformat(row["expires_on"])) for row in rows
    ]


def _slot(place: str) -> str:
    return f"slip-sheet:{place}"
