"""How often somebody may be wrong before waiting.

Each wrong try takes one of a few places for a while; who finds none free is refused. Places are taken and given back one by
one, without a lock: waiting for a lock that a whole class wants would refuse people who did nothing wrong.

An address is not a person: behind the one of a hall sits a class. So everybody who gets in frees one place that a mistake
took at that address, once a day. A class pays for its own slips of the thumb as it arrives; whoever only guesses frees none.
"""

import hashlib
import random
from collections.abc import Sequence

from allauth.core.internal.ratelimit import Rate, parse_rates
from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac

from puspaga.accounts.models import User

PASSWORD, CODE, SIGN_IN = "login_failed", "slip_code", "sign_in"
DAY_SECONDS = 24 * 3600
_CHANCE = random.SystemRandom()


def take(action: str, *, address: str, name: str = "") -> list[str] | None:
    """One place under every limit of the action, or None when one of them has none left (then nothing is taken).

    `address` is where the try comes from, `name` whom it is about. Give the places back when the try was right.
    """
    taken: list[str] = []
    for rate in parse_rates(settings.ACCOUNT_RATE_LIMITS[action]):
        place = _first_free(_places(action, rate, address=address, name=name), seconds=int(rate.duration))
        if place is None:
            give_back(taken)
            return None
        taken.append(place)
    return taken


def give_back(places: Sequence[str]) -> None:
    """The try was right: it does not count."""
    cache.delete_many(places)


def arrive(user: User, *, address: str) -> None:
    """Somebody got in: one mistake of everybody's at this address is forgotten, the first time in a day."""
    who = salted_hmac("puspaga.accounts.arrival", f"{address} {user.pk}", algorithm="sha256").hexdigest()[:32]
    if cache.add(f"arrived:{who}", 1, DAY_SECONDS):
        for action in (PASSWORD, CODE):
            _free_one(action, address=address)


def forget(action: str, *, address: str, name: str) -> None:
    """Everything about this name at this address is forgotten; what counts by address alone stays."""
    for rate in parse_rates(settings.ACCOUNT_RATE_LIMITS[action]):
        if rate.per == "key":
            cache.delete_many(_places(action, rate, address=address, name=name))


def _free_one(action: str, *, address: str) -> None:
    for rate in parse_rates(settings.ACCOUNT_RATE_LIMITS[action]):
        held = cache.get_many(_places(action, rate, address=address, name="")) if rate.per == "ip" else {}
        cache.delete_many(list(held)[:1])


def _first_free(places: list[str], *, seconds: int) -> str | None:
    """Take a place that nobody holds, not even somebody who came at the same moment; any one, so that few meet."""
    held = cache.get_many(places)
    free = [place for place in places if place not in held]
    for place in _CHANCE.sample(free, len(free)):
        if cache.add(place, 1, seconds):
            return place
        if cache.get(place) is None:  # it is free and cannot be had: the store is busy, and asking on would not help
            return None
    return None


def _places(action: str, rate: Rate, *, address: str, name: str) -> list[str]:
    source = address if rate.per == "ip" else f"{address} {name.lower()}"
    digest = hashlib.sha256(f"{action} {rate} {source}".encode()).hexdigest()[:32]
    return [f"try:{digest}:{number}" for number in range(rate.amount)]
