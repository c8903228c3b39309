"""A real server on its own copy of the prepared database, and a real Chromium with its back/forward cache on."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from tests.e2e.support.beside import stop_all
from tests.e2e.support.pasting import first_article, paste_and_publish
from tools.bench.server import Server, development, serve
from tools.staff import sign_in

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
TOLD = "told"
# A busy machine is slow, not wrong: no journey fails for a page that comes late.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"]


def chromium() -> str:
    """Debian's Chromium. Where it is missing the journeys fail; none is passed over."""
    found = shutil.which("chromium")
    assert found, "chromium is missing: apt-get install chromium"
    return found


def mine(name: str) -> str:
    """The name of a folder that no other worker of this run uses."""
    return name + os.environ.get("PYTEST_XDIST_WORKER", "")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """gunicorn 2 × 4, for each worker of its own."""
    environment = development(mine("e2e"))
    log = Path(environment["VAR_DIR"]) / "server.log"
    with serve("puspaga.wsgi:application", environment=environment, log=log) as running:
        running.environment = environment
        running.log = log
        yield running
    stop_all()


@pytest.fixture
def later_url() -> Iterator[str]:
    """The same site as it is 91 days from now."""
    with serve("puspaga.wsgi:application", environment=development("later", CLOCK_OFFSET_DAYS="91")) as running:
        yield f"http://localhost:{running.port}"


@pytest.fixture(scope="session")
def site_url(server: Server) -> str:
    """Where the server answers."""
    return f"http://localhost:{server.port}"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The driver's default switches the back/forward cache off; ours is as people have it."""
    running = playwright.chromium.launch(
        executable_path=chromium(), args=ARGUMENTS, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield running
    running.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Fresh browser contexts: new_context(width=360, javascript=True, state=None)."""
    opened: list[BrowserContext] = []

    def make(*, width: int = 360, javascript: bool = True, state: dict | None = None) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": 740 if width < 700 else 900},
            java_script_enabled=javascript,
            storage_state=state,
            locale="id-ID",
        )
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def signed_in(browser: Browser, site_url: str) -> Callable[[str], dict]:
    """Storage state of a demo account, second factor included; each account signs in once a session."""
    states: dict[str, dict] = {}

    def state_of(account: str) -> dict:
        if account not in states:
            context = browser.new_context()
            sign_in(context.new_page(), site_url, account)
            states[account] = context.storage_state()
            context.close()
        return states[account]

    return state_of


@pytest.fixture(scope="session")
def pasted_article(browser: Browser, site_url: str, server: Server, signed_in: Callable[[str], dict]) -> str:
    """Address of a published article into which somebody pasted a text from a word processor, a foreign picture in it."""
    number, address = first_article(server)
    context = browser.new_context(storage_state=signed_in("admin"), viewport={"width": 1280, "height": 900}, locale="id-ID")
    paste_and_publish(context.new_page(), site_url, number)
    context.close()
    return address


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say how much was looked at; it stands at the end of the run, whoever ran the test."""
    return lambda words: record_property(TOLD, words)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What the tests told."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    told = sorted(str(words) for one in reports for name, words in one.user_properties if name == TOLD and one.when == "call")
    if told:
        terminalreporter.section("looked at")
        for words in told:
            terminalreporter.line(words)
