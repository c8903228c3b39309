"""Bytes and requests over the wire in real Chromium: a first visit and a second page."""

import shutil
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"]


@dataclass
class Weight:
    """What one visit cost."""

    path: str
    kilobytes: float
    requests: int
    foreign: list[str]


def weigh(base: str, paths: list[str], *, second: tuple[str, str]) -> tuple[list[Weight], Weight]:
    """Weights of first visits to `paths`, and of `second[1]` after `second[0]` in the same browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        first = [_visit(browser, base, [path]) for path in paths]
        later = _visit(browser, base, list(second))
        browser.close()
    return first, later


def weigh_signed_in(base: str, path: str, *, session: str) -> Weight:
    """Weight of a first visit by somebody who is signed in."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        weight = _visit(browser, base, [path], session=session)
        browser.close()
    return weight


def _visit(browser: Browser, base: str, paths: list[str], *, session: str = "") -> Weight:
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2)
    if session:
        context.add_cookies([{"name": "sessionid", "value": session, "url": base}])
    page = context.new_page()
    weight = Weight(paths[-1], 0, 0, [])
    for path in paths:
        weight = _load(page, base, path)
    context.close()
    return weight


def _load(page: Page, base: str, path: str) -> Weight:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    seen: dict[str, Any] = {}
    sizes: dict[str, float] = {}
    session.on("Network.requestWillBeSent", lambda event: seen.setdefault(event["requestId"], event["request"]["url"]))
    session.on("Network.requestServedFromCache", lambda event: seen.pop(event["requestId"], None))
    session.on("Network.loadingFinished", lambda event: sizes.__setitem__(event["requestId"], event["encodedDataLength"]))
    page.goto(base + path, wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    wire = {key: url for key, url in seen.items() if sizes.get(key, 0) > 0 and not url.startswith("data:")}
    foreign = [url for url in seen.values() if not url.startswith((base, "data:", "blob:"))]
    session.detach()
    return Weight(path, sum(sizes[key] for key in wire) / 1024, len(wire), foreign)
