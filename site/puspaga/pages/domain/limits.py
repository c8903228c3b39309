"""A light brake on searching: so many a minute from one address, counted in this process and then forgotten."""

import datetime as dt
import threading
from collections import Counter

# A whole village may stand behind one address of its provider.
SEARCHES_A_MINUTE = 900


class MinuteLimit:
    """Counts per key within the present minute. Nothing is written anywhere."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._lock = threading.Lock()
        self._minute: dt.datetime | None = None
        self._counts: Counter[str] = Counter()

    def allows(self, key: str, *, at: dt.datetime) -> bool:
        """Count one use; False when the key has used up its minute."""
        minute = at.replace(second=0, microsecond=0)
        with self._lock:
            if minute != self._minute:
                self._minute, self._counts = minute, Counter()
            self._counts[key] += 1
            return self._counts[key] <= self.most


search_limit = MinuteLimit(SEARCHES_A_MINUTE)
