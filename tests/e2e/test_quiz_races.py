"""Many sends at once and killed servers: one answer is one answer, and what was acknowledged is there.

RACE_ATTEMPTS and RACE_KILLS set the size; `make races` runs 100 attempts × 20 sends and 50 kills.
"""

import contextlib
import http.client
import os
import random
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.conftest import development
from tests.e2e.support import quiz_people
from tests.e2e.support.beside import ask
from tests.e2e.support.quiz_sender import Sender
from tools.bench.server import Server, serve

pytestmark = pytest.mark.e2e
ATTEMPTS, KILLS = int(os.environ.get("RACE_ATTEMPTS", "8")), int(os.environ.get("RACE_KILLS", "3"))
SENDS, CLIENTS, ITEMS = 20, 8, 12
LOST = (OSError, http.client.HTTPException)


def test_twenty_sends_of_each_form_and_twenty_hand_ins_give_one_result_each() -> None:
    environment = development("races", LOG_LEVEL="ERROR")
    made = ask(environment, quiz_people.make, ATTEMPTS, 2)
    statuses: set[int] = set()
    with serve("puspaga.wsgi:application", environment=environment) as server, ThreadPoolExecutor(SENDS) as pool:
        for attempt, session in made:
            statuses |= race(Sender(server.port, attempt, session), pool)
    told = ask(environment, quiz_people.read)
    print(f"{len(made)} attempts, {SENDS} sends of each form, results {sum(one['results'] for one in told.values())}")
    assert statuses == {303}
    assert sum(one["results"] for one in told.values()) == len(told) == ATTEMPTS
    wanted = [[1, "answer"], [2, "answer"], [3, "finish"]]
    assert [key for key, one in told.items() if one["steps"] != wanted] == []


def race(sender: Sender, pool: ThreadPoolExecutor) -> set[int]:
    """Both items twenty times each, every copy with another option; then handing in twenty times."""
    statuses: set[int] = set()
    for page in (1, 2):
        assert sender.open(page) == 200
        picks = list(sender.options) * SENDS
        statuses |= set(pool.map(lambda pick, page=page: sender.send(page, pilihan=pick), picks[:SENDS]))
    assert sender.open("periksa") == 200
    return statuses | set(pool.map(lambda _number: sender.send("periksa"), range(SENDS)))


def test_a_killed_server_loses_no_acknowledged_answer() -> None:
    environment = development("kills", LOG_LEVEL="ERROR")
    writers = [Writer(*pair) for pair in ask(environment, quiz_people.make, CLIENTS, ITEMS)]
    chance = random.Random(5)
    for _kill in range(KILLS):
        with serve("puspaga.wsgi:application", environment=environment) as server:
            run_until_killed(server, writers, answers=chance.randint(CLIENTS + 1, 6 * CLIENTS), late=chance.uniform(0, 0.1))
    told = ask(environment, quiz_people.read)
    lost = [fault for writer in writers for fault in writer.faults(told[writer.attempt]["answers"])]
    print(f"{KILLS} kills, {count_of(writers)} acknowledged answers, {len(lost)} lost")
    assert lost == []
    assert count_of(writers) > KILLS * CLIENTS


def count_of(writers: list["Writer"]) -> int:
    """How many answers were acknowledged so far."""
    return sum(writer.count for writer in writers)


def run_until_killed(server: Server, writers: list["Writer"], *, answers: int, late: float) -> None:
    """Let everybody write; after so many more answers and a moment, end master and workers at once, without a word."""
    stop, before = threading.Event(), count_of(writers)
    threads = [threading.Thread(target=writer.write, args=(server.port, stop)) for writer in writers]
    for thread in threads:
        thread.start()
    while count_of(writers) < before + answers and any(thread.is_alive() for thread in threads):
        time.sleep(0.005)
    time.sleep(late)
    for number in server.pids():
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
    stop.set()
    for thread in threads:
        thread.join()


class Writer:
    """Somebody who answers on and on, and remembers what was acknowledged and what was under way."""

    def __init__(self, attempt: str, session: str) -> None:
        self.attempt, self.session, self.count = attempt, session, 0
        self.chance = random.Random(attempt)
        self.acknowledged: dict[int, str] = {}
        self.under_way: dict[int, set[str]] = {}

    def write(self, port: int, stop: threading.Event) -> None:
        """Answer until the server is gone."""
        sender = Sender(port, self.attempt, self.session)
        with contextlib.suppress(*LOST):
            while not stop.is_set():
                self.answer(sender, self.chance.randint(1, ITEMS))

    def answer(self, sender: Sender, page: int) -> None:
        """One answer; after its 303 it must never be gone."""
        assert sender.open(page) == 200
        pick = self.chance.choice(list(sender.options))
        self.under_way.setdefault(page, set()).add(sender.options[pick])
        if sender.send(page, pilihan=pick) == 303:
            self.acknowledged[page], self.under_way[page] = sender.options[pick], set()
            self.count += 1

    def faults(self, stored: dict[str, list[str]]) -> list[str]:
        """Acknowledged answers that are neither there nor followed by one that was under way."""
        kept = {int(page): words[0] for page, words in stored.items()}
        return [
            f"{self.attempt} {page}: {words} is now {kept.get(page)}"
            for page, words in self.acknowledged.items()
            if kept.get(page) not in {words, *self.under_way[page]}
        ]
