"""The limits, and whether a figure keeps them."""

from dataclasses import dataclass

# Each limit is stated in the design (weights, requests) or the performance reference (ratios, memory, starts).
CACHED_RATIO = 1.7
CACHED_QUERIES = 0
UNCACHED_QUERIES = 12
ARTICLE_KB, ARTICLE_REQUESTS = 75, 6
SECOND_KB, SECOND_REQUESTS = 15, 2
PSS_MIB = 260
# After some ten thousand requests, sign-ins, quizzes and simulations: only against a leak.
PSS_LATE_MIB = 320
COLD_START_SECONDS = 3.0

# The learning side. Weights: the design's table (lesson 60 KB and 8 requests, item 40 and 4, turn 60 and 5).
LESSON_KB, LESSON_REQUESTS = 60, 8
ITEM_KB, ITEM_REQUESTS = 40, 4
TURN_KB, TURN_REQUESTS = 60, 5
# Reference, goal G3: a signed-in lesson asks at most 14 times and costs 1.7 W; W, a plain Wagtail page with twelve blocks,
# is 8.27 CPU ms where T is 0.45 (section 1), so 1.7 W = 31 T. “Lanjut” stands under the same limit as the card it is on.
LESSON_QUERIES, LESSON_RATIO = 14, 31
# One item a page: at most 10 statements an answer. A page of a player, quiz or simulation, is no dearer than a lesson.
ANSWER_QUERIES = TURN_QUERIES = 10
PAGE_RATIO = 31
# Taking one answer or choice: the reference's cost model (section 1: 0.45 ms and at most 0.9 ms a statement) gives 9.45 ms
# for 10 statements, which is 21 T. Its goal G5 wishes 12 T; ours is about 17.
ANSWER_RATIO = 21
# An answer is one step and at most its words, a choice one step and at most the end of its run, “Lanjut” one place.
POST_WRITES = 2


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
