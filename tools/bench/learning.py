"""The learning side on the running server: SQL and writes of each request, CPU of a page and of a step, weight in Chromium.

A step is a POST and the page it leads to, as a learner makes it: a form's key is good for one answer, so no POST of the quiz
or of a simulation can be repeated alone. What the POST itself costs is the step less its page.
"""

import http.client
import random
import statistics
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from tools.bench import gates
from tools.bench.gates import Gate
from tools.bench.server import Server
from tools.classroom.browser import Browser
from tools.classroom.forms import Form, answer
from tools.classroom.learner import Learner

Counts = dict[str, list[int]]
# Cards read before counting, and GETs of one page a round.
WARMING, REQUESTS = 30, 60


@dataclass
class CountingBrowser(Browser):
    """Keeps the SQL statements and writes of every request by its kind, and the length of every page by its path."""

    sql: Counts = field(default_factory=lambda: defaultdict(list))
    writes: Counts = field(default_factory=lambda: defaultdict(list))
    sizes: dict[str, int] = field(default_factory=dict)

    def _ask(self, method: str, path: str, kind: str, body: str | None = None) -> tuple[int, str, str]:
        found = super()._ask(method, path, kind, body)
        if "X-Bench-SQL" in self.answered:
            self.sql[kind].append(int(self.answered["X-Bench-SQL"]))
            self.writes[kind].append(int(self.answered["X-Bench-Writes"]))
        if method == "GET" and not found[1]:
            self.sizes[self.path] = int(self.answered.get("Content-Length", "0"))
        return found


class Bench:
    """One server with learners who each take the quiz, a simulation and lessons once."""

    def __init__(self, server: Server, made: dict[str, Any]) -> None:
        self.server, self.made = server, made
        self.sessions = list(made["sessions"])
        self.chance = random.Random(4)  # noqa: S311 -- the same learners every time
        self.cpu: dict[str, list[float]] = defaultdict(list)

    def learner(self, *, counts: bool = False) -> Learner:
        """The next signed-in learner; with `counts` the server tells what every request cost."""
        more = {"X-Bench": "1"} if counts else {}
        cookies = {"sessionid": self.sessions.pop()}
        link = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        return Learner("", CountingBrowser(self.server.port, [], cookies, more=more, kept=link), self.chance, 0)

    def count(self) -> CountingBrowser:
        """Every card and the button on it, one whole quiz and every simulation to an end, with the SQL of each request.

        What a worker keeps once read (a simulation's compiled text) is there before counting: two learners went through.
        """
        for _number in range(2):
            self._walk(self.learner(), self.made["cards"][:WARMING])
        learner = self.learner(counts=True)
        self._walk(learner, self.made["cards"])
        return learner.browser

    def _walk(self, learner: Learner, cards: list[str]) -> None:
        browser = learner.browser
        for path in cards:
            browser.open(path, "lesson card GET")
            base, number = path[:-1].rsplit("/", 1)
            button = "lesson Lanjut POST" if f"{base}/{int(number) + 1}/" in self.made["cards"] else "lesson Selesai POST"
            browser.send(browser.page.forms[-1], {}, button, then="after a card")
        learner.begin(self.made["quiz"])
        learner.answer_items()
        for path in self.made["simulations"]:
            learner.begin(path)
            play(learner)

    def first_scenes(self) -> dict[str, int]:
        """The length of the first page of every simulation, by its path; the learner of them is `self.last`."""
        learner = self.last = self.learner()
        for path in self.made["simulations"]:
            learner.begin(path)
        return {path: size for path, size in learner.browser.sizes.items() if path.startswith("/simulasi/")}

    def measure(self, rounds: int) -> None:
        """CPU milliseconds of one card, one item's page, one turn's page, and of one step of each kind, a value a round."""
        for number in range(-1, rounds):  # the first round warms up
            values = {**self._card(), **self._quiz(), **self._simulation()}
            for name, value in values.items() if number >= 0 else ():
                self.cpu[name].append(value)

    def _card(self) -> dict[str, float]:
        browser = self.learner().browser
        self.made["cards"] = self.made["cards"][1:] + self.made["cards"][:1]
        path = self.made["cards"][0]
        browser.open(path, "lesson card GET")
        return {"card": self._repeat(browser, path), "lanjut": self._repeat(browser, path, form=browser.page.forms[-1])}

    def _quiz(self) -> dict[str, float]:
        learner = self.learner()
        learner.begin(self.made["quiz"])
        page, before = self._repeat(learner.browser, learner.browser.path), self.server.cpu()
        learner.answer_items()
        return {"item": page, "answer": (self.server.cpu() - before) * 1000 / len(learner.acknowledged)}

    def _simulation(self) -> dict[str, float]:
        learner, steps, spent, page = self.learner(), 0, 0.0, 0.0
        for door in self.made["simulations"]:
            learner.begin(door)
            page = page or self._repeat(learner.browser, learner.browser.path)
            before = self.server.cpu()
            steps += play(learner)
            spent += self.server.cpu() - before
        return {"turn": page, "choice": spent * 1000 / steps}

    def _repeat(self, browser: Browser, path: str, *, form: Form | None = None) -> float:
        """CPU milliseconds of one GET, or of one POST of a form that may be sent again, on one kept connection."""
        link, before = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30), self.server.cpu()
        headers = {"Cookie": browser.cookie_line(), "Host": f"localhost:{self.server.port}", "Accept-Encoding": "gzip"}
        method, body = ("POST", urlencode(form.hidden, doseq=True)) if form else ("GET", None)
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        for _number in range(REQUESTS):
            link.request(method, path, body, headers)
            response = link.getresponse()
            response.read()
            if response.status != (303 if form else 200):
                raise SystemExit(f"{method} {path} answered {response.status}.")
        link.close()
        return (self.server.cpu() - before) / REQUESTS * 1000


def play(learner: Learner) -> int:
    """Choose until the story has ended; answers how many choices that took."""
    steps, browser = 0, learner.browser
    while form := browser.page.form_with("langkah"):
        browser.send(form, answer(form, chance=learner.chance), "simulation turn POST", then="simulation turn GET")
        steps += 1
    return steps


# What each kind of request of the walk is called in the report, and its limit of SQL statements.
KINDS = {
    "lesson card GET": ("lesson card GET", gates.LESSON_QUERIES),
    "lesson Lanjut POST": ("lesson Lanjut POST", gates.LESSON_QUERIES),
    "GET item": ("quiz item GET", gates.ANSWER_QUERIES),
    "POST answer": ("quiz answer POST", gates.ANSWER_QUERIES),
    "simulation turn GET": ("simulation turn GET", gates.TURN_QUERIES),
    "simulation turn POST": ("simulation turn POST", gates.TURN_QUERIES),
}


def weigh_learning(bench: Bench, browser: CountingBrowser) -> tuple[list[Gate], list[Any]]:
    """Transfer of the longest card, the longest item and the longest first scene, each in a fresh signed-in Chromium."""
    from tools.bench.weights import weigh_signed_in  # the browser library is only needed here

    scenes = bench.first_scenes()
    rows = [
        ("lesson", longest(browser.sizes, "/belajar/"), browser, gates.LESSON_KB, gates.LESSON_REQUESTS),
        ("quiz item", longest(browser.sizes, "/kuis/"), browser, gates.ITEM_KB, gates.ITEM_REQUESTS),
        ("simulation turn", longest(scenes, "/simulasi/"), bench.last.browser, gates.TURN_KB, gates.TURN_REQUESTS),
    ]
    found, raw = [], []
    for name, path, whose, kilobytes, requests in rows:
        weight = weigh_signed_in(f"http://localhost:{bench.server.port}", path, session=whose.cookies["sessionid"])
        found.append(Gate(f"first visit, longest {name}", weight.kilobytes, kilobytes, "KB"))
        found.append(Gate(f"requests, longest {name}", weight.requests, requests))
        found.append(Gate(f"requests to another origin, {name}", len(weight.foreign), 0))
        raw.append({"what": name, **vars(weight)})
    return found, raw


def query_gates(browser: CountingBrowser) -> list[Gate]:
    """The most SQL of each kind of request; a GET writes nothing."""
    found = []
    for kind, (name, limit) in KINDS.items():
        found.append(Gate(f"SQL: {name} (most of {len(browser.sql[kind])})", max(browser.sql[kind]), limit))
        writes = 0 if name.endswith("GET") else gates.POST_WRITES
        found.append(Gate(f"writes: {name}", max(browser.writes[kind]), writes))
    return found


def cpu_gates(cpu: dict[str, list[float]], trivial: float) -> list[Gate]:
    """Ratios of medians to the trivial view of the same run."""
    middle = {name: statistics.median(values) / trivial for name, values in cpu.items()}
    return [
        Gate("CPU lesson card GET / T", middle["card"], gates.LESSON_RATIO, "x T"),
        Gate("CPU lesson Lanjut POST / T", middle["lanjut"], gates.LESSON_RATIO, "x T"),
        Gate("CPU quiz item GET / T", middle["item"], gates.PAGE_RATIO, "x T"),
        Gate("CPU quiz answer POST / T", middle["answer"] - middle["item"], gates.ANSWER_RATIO, "x T"),
        Gate("CPU simulation turn GET / T", middle["turn"], gates.PAGE_RATIO, "x T"),
        Gate("CPU simulation choice POST / T", middle["choice"] - middle["turn"], gates.ANSWER_RATIO, "x T"),
    ]


def longest(sizes: dict[str, int], prefix: str) -> str:
    """The longest page under a prefix that was shown on the walk."""
    return max((path for path in sizes if path.startswith(prefix)), key=lambda path: sizes[path])
