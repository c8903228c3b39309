"""Guessing codes is slowed down: wrong ones are counted per address, in the page cache, so that reading writes no row."""

import datetime as dt
import hashlib

from django.conf import settings
from django.core.cache import caches

from puspaga.core.domain.page_cache import log_trouble

WRONG_CODES = 30
SECONDS = 600


def may_ask(address: str, *, at: dt.datetime) -> bool:
    """False after thirty wrong codes from one address in ten minutes. Right ones are never counted."""
    try:
        return caches["pages"].get(_key(address, at), 0) < WRONG_CODES
    except Exception as error:
        log_trouble(error)
        return True


def count_wrong_code(address: str, *, at: dt.datetime) -> None:
    """One more wrong code from this address."""
    try:
        caches["pages"].add(_key(address, at), 0, SECONDS)
        caches["pages"].incr(_key(address, at))
    except Exception as error:
        log_trouble(error)


def _key(address: str, at: dt.datetime) -> str:
    """The address is kept as a hash, and only until the ten minutes are over."""
    window = int(at.timestamp()) // SECONDS
    return "wrong-codes:" + hashlib.sha256(f"{settings.SECRET_KEY}:{address}:{window}".encode()).hexdigest()[:32]
