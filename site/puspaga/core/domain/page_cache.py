"""The site's version: raised whenever public data changes, part of every key of the page cache."""

import logging
import uuid
from collections.abc import Callable, Hashable
from typing import TypeVar

from django.core.cache import caches
from django.db import transaction

VERSION_KEY = "site-version"
T = TypeVar("T")
log = logging.getLogger(__name__)

_remembered: dict[Hashable, tuple[str, object]] = {}


def site_version() -> str:
    """The present version; a random word, so that a lost cache can never repeat an old one.

    While the cache is out of order every call answers another word: nothing is kept, and reading goes on.
    """
    try:
        return caches["pages"].get(VERSION_KEY) or _renew()
    except Exception as error:
        log_trouble(error)
        return uuid.uuid4().hex


def log_trouble(error: Exception) -> None:
    """Say in the log that the page cache cannot be used."""
    log.error("The page cache is out of order: %s", type(error).__name__)


def bump_site_version() -> None:
    """Say that public data changed. Inside a transaction the version is raised at once and again after the commit,
    so that nobody can keep a page that was made in between."""
    _renew()
    transaction.on_commit(_renew)


def remember(key: Hashable, build: Callable[[], T]) -> T:
    """`build()`, kept in this process until the site's version changes. The value must not be changed by callers."""
    version = site_version()
    kept = _remembered.get(key)
    if kept is not None and kept[0] == version:
        return kept[1]  # type: ignore[return-value]
    value = build()
    _remembered[key] = (version, value)
    return value


def _renew() -> str:
    version = uuid.uuid4().hex
    caches["pages"].set(VERSION_KEY, version, None)
    return version
