"""The only clock views may read. CLOCK_OFFSET_DAYS shifts it in development and tests."""

import datetime as dt

from django.conf import settings
from django.utils import timezone


def now() -> dt.datetime:
    """The present moment, aware; shifted by CLOCK_OFFSET_DAYS where DEBUG is on."""
    offset = int(getattr(settings, "CLOCK_OFFSET_DAYS", 0)) if settings.DEBUG else 0
    return timezone.now() + dt.timedelta(days=offset)


def today() -> dt.date:
    """The date in Asia/Makassar."""
    return timezone.localdate(now())
