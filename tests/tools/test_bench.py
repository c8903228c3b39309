"""The learning side of `make bench`: which figure stands against which limit."""

import random
from collections import defaultdict
from types import SimpleNamespace

from tools.bench import __main__ as bench
from tools.bench import gates, learning
from tools.bench.gates import Gate
from tools.bench.learning import CountingBrowser
from tools.classroom.browser import Browser
from tools.classroom.forms import Page
from tools.classroom.learner import Learner

WORKERS = [("a", "18"), *[("a", "6")] * 9, ("b", "18"), ("b", "6"), ("a", "6")]


def counted(sql: dict[str, list[int]], writes: dict[str, list[int]]) -> CountingBrowser:
    every = {kind: [1] for kind in learning.KINDS}
    none = {kind: [0] for kind in learning.KINDS}
    return CountingBrowser(0, [], sql=defaultdict(list, every | sql), writes=defaultdict(list, none | writes))


def failing(found: list[Gate]) -> list[str]:
    return [gate.name.partition(" (")[0] for gate in found if not gate.holds]


def test_a_figure_at_its_limit_holds_and_one_above_fails() -> None:
    assert failing([Gate("sama", 14, 14), Gate("lebih", 14.1, 14)]) == ["lebih"]


def test_one_request_with_too_many_statements_or_a_writing_get_fails_by_name() -> None:
    assert failing(learning.query_gates(counted({}, {}))) == []
    found = counted({"POST answer": [8, gates.ANSWER_QUERIES + 1, 8]}, {"lesson card GET": [0, 0, 1], "POST answer": [1, 1, 1]})
    assert failing(learning.query_gates(found)) == ["writes: lesson card GET", "SQL: quiz answer POST"]


def test_a_post_costs_its_step_less_the_page_it_leads_to() -> None:
    cpu = {"card": [4.0, 9.0, 5.0], "lanjut": [5.0], "item": [3.0], "answer": [8.0], "turn": [2.0], "choice": [20.0]}
    found = {gate.name: gate.figure for gate in learning.cpu_gates(cpu, 0.5)}
    assert found["CPU lesson card GET / T"] == 10
    assert found["CPU quiz answer POST / T"] == 10
    assert failing(learning.cpu_gates(cpu, 0.5)) == ["CPU simulation choice POST / T"]


def test_the_longest_page_under_a_prefix_is_weighed() -> None:
    sizes = {"/kuis/1/1/": 10, "/kuis/1/2/": 30, "/belajar/a/1/": 99, "/kuis/1/3/": 20}
    assert learning.longest(sizes, "/kuis/") == "/kuis/1/2/"


def test_a_simulation_is_played_until_no_choice_is_left() -> None:
    scene = '<form action="/s/"><input type="hidden" name="langkah" value="1"><button name="pilihan" value="a"></button></form>'
    pages = [Page(scene), Page(scene), Page("")]

    class Played(Browser):
        def send(self, form, fields, kind, *, then, refused=False) -> int:
            assert (form.hidden, fields) == ({"langkah": ["1"]}, {"pilihan": ["a"]})
            self.page = pages.pop(0)
            return 302

    learner = Learner("", Played(0, [], page=pages.pop(0)), random.Random(1), 0)
    assert learning.play(learner) == 2


def test_the_first_request_of_a_worker_is_not_counted_however_late_it_comes() -> None:
    answers = [SimpleNamespace(headers={"X-Bench-Worker": worker, "X-Bench-SQL": sql}) for worker, sql in WORKERS]
    assert bench.most(answers, "X-Bench-SQL") == 18
    assert bench.most(bench.warm(answers), "X-Bench-SQL") == 6
