"""The waiting time between attempts: the one moment of an attempt that is kept to the minute, and only while it lies ahead."""

import datetime as dt

from assessments.models import Attempt

# Rounded up to this, so that the moment does not tell the minute of handing in.
STEP = dt.timedelta(minutes=15)
EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def waits_until(at: dt.datetime, *, minutes: int) -> dt.datetime | None:
    """The first quarter of an hour after the waiting time; None when there is none."""
    end = at + dt.timedelta(minutes=minutes)
    return EPOCH - (EPOCH - end) // STEP * STEP if minutes else None


def forget_past_waits(*, at: dt.datetime) -> int:
    """Empty the moments that lie behind; nothing asks for them any more. Answers how many."""
    return Attempt.objects.filter(again_from__lte=at).update(again_from=None)
