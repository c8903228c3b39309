"""Counting how often a topic was opened: in memory, written in batches, nothing about anybody."""

import datetime as dt
import threading
from collections import Counter

from django.db import transaction
from django.db.models import F

from puspaga.pages.models import PageCount

BATCH = 50


class VisitCounter:
    """Openings per (topic, month) since the last writing. Safe for several threads of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[tuple[str, dt.date]] = Counter()

    def add(self, topic: str, *, on: dt.date) -> bool:
        """Count one opening; True when enough have gathered to be written."""
        with self._lock:
            self._counts[(topic, on.replace(day=1))] += 1
            return self._counts.total() >= BATCH

    def take(self) -> Counter[tuple[str, dt.date]]:
        """What has gathered; the counter starts anew."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
        return taken


counter = VisitCounter()


def flush_visits() -> int:
    """Write what has gathered; returns how many openings were written. What cannot be written is lost: it is only a count."""
    taken = counter.take()
    if not taken:
        return 0
    with transaction.atomic():
        for (topic, month), number in taken.items():
            row, _made = PageCount.objects.get_or_create(topic=topic, month=month)
            PageCount.objects.filter(pk=row.pk).update(count=F("count") + number)
    return taken.total()
