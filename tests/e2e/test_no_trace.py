"""Nobody can see who paused, skipped a sensitive card or left by Tutup cepat: whatever is kept is what her twin leaves.

Two servers begin with the same database. On one a learner pauses, passes over and leaves in question seven; on the other
the same learner reads everything and, in question seven, saves, signs out and in again as everybody does on a shared phone.
"""

import contextlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.conftest import development
from tests.e2e.support import road
from tests.e2e.support.beside import ask, stop
from tests.e2e.support.trace import begin, dump, exports, hours_kept, lines_of, masked
from tests.e2e.test_road import fill
from tools.bench.server import Server, serve
from tools.staff import PASSWORD

pytestmark = pytest.mark.e2e
QUIZ_OF = "manajemen-stres"
LESSON, SENSITIVE, HEAVY = "/belajar/asesmen-risiko/enam-tanda/", 3, 4
LEARNER = "relawan"
MUST_BE_KEPT = {"security.signed_in": 2, "assessments_attemptstep: ": 16, "courses_completion: ": 2, "django_session: ": 1}
TELLING = ("jeda", "tutup", "buka", "kalender")


@contextlib.contextmanager
def own_server(name: str) -> Iterator[Server]:
    """A server with a database, a log and a cache of its own."""
    environment = development(name)
    log = Path(environment["VAR_DIR"]) / "server.log"
    with serve("puspaga.wsgi:application", environment=environment, log=log) as running:
        running.environment, running.log = environment, log
        yield running
    stop(environment)


def test_what_is_kept_about_her_is_what_is_kept_about_her_twin(new_context: Callable[..., BrowserContext]) -> None:
    kept = []
    for name in ("tenang", "berat"):
        with own_server(name) as server:
            study(new_context().new_page(), server, is_hard=name == "berat")
            files = json.dumps(ask(server.environment, exports, LEARNER), sort_keys=True)
            files = json.dumps(ask(server.environment, exports, LEARNER), sort_keys=True)
            assert hours_kept(server) == []
            kept.append((dump(server), masked(files), lines_of(server)))
    (rows, files, lines), (her_rows, her_files, her_lines) = kept
    assert [kept_of(her_rows, what) for what in MUST_BE_KEPT] == list(MUST_BE_KEPT.values())
    assert differences(rows, her_rows) == []
    assert her_files == files
    assert [line for line in her_lines if any(word in line[1] for word in TELLING)] == []
    assert set(her_lines) - set(lines) == set()
    stopped = Counter([("POST", "kuis/<uuid:number>/<int:position>/ 303", "request")])  # the twin's “Simpan & berhenti”
    assert posts(her_lines) == posts(line for line in lines if "logout" not in line[1]) - stopped


def kept_of(rows: list[str], what: str) -> int:
    """How many rows speak of it: what must be there is there."""
    return sum(what in row for row in rows)


def differences(first: list[str], second: list[str]) -> list[str]:
    """Rows that only one of two dumps holds, a row that stands twice included."""
    one, other = Counter(first), Counter(second)
    return [f"- {row}" for row in (one - other).elements()] + [f"+ {row}" for row in (other - one).elements()]


def posts(lines: object) -> Counter:
    """What was sent, and how often."""
    return Counter(line for line in lines if line[0] == "POST")


def study(page: Page, server: Server, *, is_hard: bool) -> None:
    """A lesson and a quiz; when it is hard, with a pause, a card passed over and a way out."""
    base = f"http://localhost:{server.port}"
    attempt = ask(server.environment, begin, LEARNER, QUIZ_OF)
    answers = ask(server.environment, road.answers, attempt)
    page.goto(f"{base}/akun/login/")
    sign_in(page)
    read_lesson(page, base, is_hard=is_hard)
    page.goto(f"{base}/kuis/{attempt}/")
    for position, fields in enumerate(answers, start=1):
        if position == 7:
            (leave if is_hard else sign_out)(page, base)
            page.goto(f"{base}/kuis/{attempt}/")
            sign_in(page)
        page.wait_for_url(f"**/kuis/{attempt}/{position}/")
        fill(page, fields)
        page.locator("button.t-1[form=jawab]").click()
    page.wait_for_url("**/periksa/")
    expect(page.get_by_text("Semua butir sudah dijawab.")).to_be_visible()
    page.get_by_role("button", name="Serahkan jawaban").click()
    expect(page.get_by_role("heading", name="Lulus", exact=True)).to_be_visible()


def sign_in(page: Page) -> None:
    """Name and password."""
    page.fill("input[name=login]", LEARNER)
    page.fill("input[name=password]", PASSWORD)
    page.click("form:has(input[name=password]) button[type=submit]")
    page.wait_for_url(lambda address: "/akun/login/" not in address)


def read_lesson(page: Page, base: str, *, is_hard: bool) -> None:
    """Card by card to “Selesai”."""
    page.goto(f"{base}{LESSON}1/")
    for number in range(1, 9):
        page.wait_for_url(f"{base}{LESSON}{number}/")
        if number == SENSITIVE:
            page.get_by_text("Lewati bagian ini" if is_hard else "Baca bagian ini", exact=True).click()
        if number == HEAVY and is_hard:
            page.get_by_text("Saya perlu jeda").click()
            page.locator(".lantai").get_by_text("Kembali belajar").click()
            page.wait_for_url(f"{base}{LESSON}{number}/")
        page.locator(".lantai button.t-1").click()
    page.wait_for_url("**/belajar/asesmen-risiko/")


def leave(page: Page, base: str) -> None:
    """Tutup cepat; every address is the neutral page until its one button is pressed."""
    page.click("button.keluar")
    page.wait_for_url("**/kalender/")
    page.goto(f"{base}/saya/")
    assert page.title() == "Kalender"
    assert page.locator("main button, main input").count() == 1
    page.get_by_role("button", name="Buka lagi").click()
    page.wait_for_url(f"{base}/")


def sign_out(page: Page, base: str) -> None:
    """“Simpan & berhenti”, then out."""
    page.get_by_text("Simpan & berhenti").click()
    page.goto(f"{base}/akun/logout/")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url(f"{base}/")
