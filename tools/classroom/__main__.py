"""Runs the class, prints the figures, and ends with 1 when there was an error or an acknowledged answer is lost.

    python -m tools.classroom [--people 234] [--arrive 60] [--begin 20] [--think 2]

Everybody comes from one address, as behind the Wi-Fi of one hall, at a server started as `make run` does (SQLite, two
workers, the shipped settings and rate limits). People come within `--arrive` seconds; when all are in, all begin the quiz
within `--begin` seconds; between two presses each waits half to one and a half times `--think` seconds. One in ten first
mistypes the code of the slip, another one in ten the password.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tools import prepare
from tools.bench.server import development, serve
from tools.classroom import report
from tools.classroom.browser import Broken, Browser
from tools.classroom.learner import Learner
from tools.classroom.people import people

ONE_IN = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a class and say whether it got through."""
    options = read_options(arguments)
    figures = run_class(options)
    print_figures(figures)
    return 1 if figures["faults"] or figures["lost"] else 0


def read_options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """How many, and how fast."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=234)
    parser.add_argument("--arrive", type=float, default=60, help="seconds within which all come")
    parser.add_argument("--begin", type=float, default=20, help="seconds within which all begin the quiz")
    parser.add_argument("--think", type=float, default=2, help="seconds between two presses")
    return parser.parse_args(arguments)


def run_class(options: argparse.Namespace) -> dict[str, Any]:
    """Make the class, let it work, compare with the database; raw samples go to var/bench."""
    environment = development("classroom")
    made = people(environment, "make", options.people)
    log, load = Path(environment["VAR_DIR"]) / "server.log", os.getloadavg()[0]
    with serve("puspaga.wsgi:application", environment=environment, log=log) as server:
        learners = [_learner(code, number, server.port, options.think) for number, code in enumerate(made["codes"])]
        begun = time.monotonic()
        each(learners, Learner.arrive, within=options.arrive)
        arrived = time.monotonic()
        each(learners, lambda one: one.take_quiz(made["course"], made["quiz"]), within=options.begin)
        ended = time.monotonic()
    figures = compare(learners, people(environment, "read", made["cohort"]))
    figures |= {"options": vars(options), "load_before": load, "arrive_s": arrived - begun, "quiz_s": ended - arrived}
    keep(figures, learners)
    return figures


def _learner(code: str, number: int, port: int, think: float) -> Learner:
    slips = {"mistypes_code": number % ONE_IN == 3, "mistypes_password": number % ONE_IN == 7}
    return Learner(code, Browser(port, []), random.Random(number), think, **slips)  # noqa: S311 -- the same class every time


def each(learners: Sequence[Learner], act: Callable[[Learner], None], *, within: float) -> None:
    """Everybody at once, each beginning at a moment of her own; who met a fault takes no further part."""

    def go(learner: Learner) -> None:
        time.sleep(learner.chance.uniform(0, within))
        try:
            act(learner)
        except Broken as fault:
            learner.fault = str(fault)

    able = [learner for learner in learners if not learner.fault]
    with ThreadPoolExecutor(max(1, len(able))) as pool:
        list(pool.map(go, able))


def compare(learners: Sequence[Learner], told: dict[str, Any]) -> dict[str, Any]:
    """Faults, lost answers and counts."""
    return {
        "faults": report.faults(learners, told),
        "lost": report.lost_answers(learners, told),
        "acknowledged": sum(len(learner.acknowledged) for learner in learners),
        "counted": report.counted(told),
        "times": report.times(learners),
    }


def keep(figures: dict[str, Any], learners: Sequence[Learner]) -> None:
    """Write figures and raw samples."""
    raw = [[number, *vars(sample).values()] for number, learner in enumerate(learners) for sample in learner.samples]
    written = {"at": time.strftime("%Y-%m-%dT%H:%M:%S"), **figures, "samples": raw}
    (prepare.VAR / "bench" / "classroom.json").write_text(json.dumps(written))


def print_figures(figures: dict[str, Any]) -> None:
    """The report."""
    print(f"{figures['options']}, load before {figures['load_before']:.1f}")
    print(f"arriving {figures['arrive_s']:.0f} s, quiz {figures['quiz_s']:.0f} s; {figures['counted']}")
    print(f"{'milliseconds':24} {'n':>6} {'p50':>8} {'p95':>8} {'max':>8}")
    for kind, count, middle, high, most in figures["times"]:
        print(f"{kind:24} {count:6} {middle:8.0f} {high:8.0f} {most:8.0f}")
    print(f"answers acknowledged {figures['acknowledged']}, lost {len(figures['lost'])}; errors {len(figures['faults'])}")
    print("\n".join([*figures["faults"][:20], *figures["lost"][:20]]))


if __name__ == "__main__":
    sys.exit(main())
