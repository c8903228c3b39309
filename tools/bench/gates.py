"""The limits, and whether a figure keeps them."""

from dataclasses import dataclass

# Each limit is stated in the design (weights, requests) or the performance reference (ratios, memory, starts).
CACHED_RATIO = 1.7
CACHED_QUERIES = 0
UNCACHED_QUERIES = 12
ARTICLE_KB, ARTICLE_REQUESTS = 75, 6
SECOND_KB, SECOND_REQUESTS = 15, 2
PSS_MIB = 260
COLD_START_SECONDS = 3.0


@dataclass
class Gate:
    """One figure beside its limit (the figure must not be greater)."""

    name: str
    figure: float
    limit: float
    unit: str = ""

    @property
    def holds(self) -> bool:
        """True when the figure keeps the limit."""
        return self.figure <= self.limit

    def line(self) -> str:
        """One line of the report."""
        mark = "ok  " if self.holds else "FAIL"
        return f"{mark}  {self.name:58} {self.figure:9.2f} {self.unit:8} limit {self.limit:g}"
