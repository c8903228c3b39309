"""Counting how often a topic was opened: in memory, written in batches, nothing about anybody."""

import datetime as dt
import logging
import os
import threading
from collections import Counter

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F

from puspaga.pages.models import PageCount

BATCH = 50
Openings = Counter[tuple[str, dt.date]]
log = logging.getLogger(__name__)


class VisitCounter:
    """Openings per (topic, month) since the last writing. Safe for several threads of one process."""

    def __init__(self) -> None:
        self.start_anew()

    def start_anew(self) -> None:
        """Forget everything. A forked process starts here, or parent and child would both write the same openings."""
        self._lock = threading.Lock()
        self._counts: Openings = Counter()
        self._has_writer = False
        self._full = threading.Event()

    def add(self, topic: str, *, on: dt.date) -> bool:
        """Count one opening; True for the first since the last writing: somebody must now see to the next one."""
        with self._lock:
            self._counts[(topic, on.replace(day=1))] += 1
            if self._counts.total() >= BATCH:
                self._full.set()
            needs_writer, self._has_writer = not self._has_writer, True
        return needs_writer

    def wait(self, seconds: float) -> bool:
        """Wait until a batch is full, `seconds` at most; True when it is."""
        return self._full.wait(seconds)

    def take(self) -> Openings:
        """What has gathered; the counter starts anew."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
            self._has_writer = False
            self._full = threading.Event()
        return taken

    def give_back(self, openings: Openings) -> None:
        """Count again what could not be written."""
        with self._lock:
            self._counts.update(openings)


counter = VisitCounter()
os.register_at_fork(after_in_child=counter.start_anew)


def count_visit(topic: str, *, on: dt.date) -> None:
    """Count one opening. A thread of its own writes it within VISITS_WRITTEN_AFTER seconds: the reader never waits."""
    if counter.add(topic, on=on) and settings.VISITS_WRITTEN_AFTER is not None:
        threading.Thread(target=write_next_batch, name="visits", daemon=True).start()


def write_next_batch() -> None:
    """The thread's work: wait for a full batch or for the time to pass, then write once."""
    counter.wait(settings.VISITS_WRITTEN_AFTER)
    try:
        flush_visits()
    except DatabaseError:
        log.exception("Page counts could not be written; the next batch takes them along.")
    finally:
        connection.close()


def flush_visits() -> int:
    """Write what has gathered; returns how many openings were written. What cannot be written is counted again."""
    taken = counter.take()
    if not taken:
        return 0
    try:
        with transaction.atomic():
            for (topic, month), number in taken.items():
                row, _made = PageCount.objects.get_or_create(topic=topic, month=month)
                PageCount.objects.filter(pk=row.pk).update(count=F("count") + number)
    except DatabaseError:
        counter.give_back(taken)
        raise
    return taken.total()
