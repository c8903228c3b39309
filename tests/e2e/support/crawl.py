"""Walking every page a role can reach, and writing down what is wrong with each."""

import re
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils import translation
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response
from playwright.sync_api import Error as PlaywrightError

# Signing out or leaving ends the walk; files are looked at by their own tests.
# Bulk actions open with a selection, previews with the unsaved text of an open editor: the editor's journey makes both.
# A document opens the browser's own viewer, which asks its own files; the headers of documents have tests of their own.
NOT_FOLLOWED = ("/akun/logout/", "/tutup/", "/buka/", "/static/", "/media/", "/dokumen/", "/admin/logout/", "/admin/bulk/")
NUMBERED = ("/admin/",)
ENDS_NOT_FOLLOWED = ("/preview/",)
NUMBER = re.compile(r"\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FILES = ("/static/", "/media/")
EVERYWHERE = (
    "x-content-type-options",
    "referrer-policy",
    "content-security-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "cache-control",
    "x-request-id",
)


@dataclass
class Visit:
    """One page as it was met."""

    path: str
    status: int
    faults: list[str] = field(default_factory=list)


@dataclass
class Walk:
    """What was visited, what was left when the walk stopped, and how many answers were looked at."""

    visits: list[Visit]
    left: int
    answers: int

    def faults(self) -> str:
        """One line per fault."""
        return "\n".join(f"{visit.path}: {fault}" for visit in self.visits for fault in visit.faults)


def walk(
    context: BrowserContext,
    base: str,
    *,
    start: list[str],
    javascript: bool = True,
    every_card: bool = True,
    most: int = 2_000,
) -> Walk:
    """Visit pages breadth first from `start`, following every link to this site; `most` only keeps a fault from going on.

    Without `every_card` one card of each lesson stands for all of them.
    """
    page = context.new_page()
    watch = Watch(page, base)
    places = NUMBERED if every_card else (*NUMBERED, "/belajar/")
    queue, seen, visits = deque(start), {shape_of(path, places) for path in start}, []
    while queue and len(visits) < most:
        visits.append(watch.visit(queue.popleft(), javascript=javascript))
        for link in links_of(page, base):
            shape = shape_of(link, places)
            if shape not in seen and is_followed(link):
                seen.add(shape)
                queue.append(link)
    page.close()
    return Walk(visits, len(queue), watch.answers)


def is_followed(path: str) -> bool:
    """False for what ends the walk and for files."""
    return not path.startswith(NOT_FOLLOWED) and not path.partition("?")[0].endswith(ENDS_NOT_FOLLOWED)


def shape_of(path: str, places: tuple[str, ...] = NUMBERED) -> str:
    """In the admin, where lists are endless, addresses that differ only in numbers or query count as one."""
    plain = path.partition("?")[0]
    if not plain.startswith(places):
        return plain
    return "/".join("0" if NUMBER.fullmatch(part) else part for part in plain.split("/"))


def links_of(page: Page, base: str) -> list[str]:
    """Paths (with query) of all links of the page that stay on this site."""
    found = page.eval_on_selector_all("a[href]", "nodes => nodes.map(node => node.getAttribute('href'))")
    links = []
    for href in found:
        if href.startswith(("mailto:", "tel:", "sms:", "javascript:")):
            continue
        parts = urlsplit(urldefrag(urljoin(page.url, href)).url)
        if f"{parts.scheme}://{parts.netloc}" == base:
            links.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return links


DEAD_CONTROLS = """() => {
  const seen = node => node.getClientRects().length > 0;
  const words = node => node.textContent.trim().slice(0, 40);
  const faults = [];
  for (const node of document.querySelectorAll('a')) {
    const href = node.getAttribute('href');
    const target = href && href.startsWith('#') && href.length > 1 ? decodeURIComponent(href.slice(1)) : null;
    const here = href === '' && node.closest('nav');
    if (seen(node) && !here && (href === null || href === '' || href === '#')) faults.push('link to nowhere: ' + words(node));
    if (target && !document.getElementById(target)) faults.push('anchor without target: ' + href);
  }
  for (const node of document.querySelectorAll('form')) {
    const button = [...node.elements].some(part => ['submit', 'image', 'button'].includes(part.type));
    // Wagtail's heartbeat has nothing to press; its lists follow while one types, and the bar below them acts on ticked
    // rows; the upload of a translation file is sent by the button beside it.
    const besides = '.w-editing-sessions, [data-controller~="w-swap"], #page-reorder-form, [action$="/pofile/upload/"]';
    const answersByItself = node.matches(besides);
    if (seen(node) && !button && !answersByItself) faults.push('form without a button: ' + node.action);
  }
  const main = location.pathname.startsWith('/admin/') ? null : document.querySelector('main');
  const unfilled = main ? main.textContent.split('{{')[1] : undefined;
  if (unfilled !== undefined) faults.push('a place that nobody filled: ' + unfilled.slice(0, 40));
  for (const node of document.querySelectorAll('img')) {
    if (!node.hasAttribute('alt')) faults.push('image without alt: ' + node.src);
  }
  return faults;
}"""

# Where forms and their buttons send what was written.
SENT_TO = """() => [...document.querySelectorAll('form, button[formaction], input[formaction]')]
  .map(node => node.getAttribute(node.matches('form') ? 'action' : 'formaction') || '')"""

LONELY_BUTTONS = """() => [...document.querySelectorAll('button')]
  .filter(node => node.getClientRects().length > 0 && !node.form && !node.closest('summary'))
  .map(node => 'button that does nothing without JavaScript: ' + node.textContent.trim().slice(0, 40))"""


class Watch:
    """Collects console errors, failed and foreign requests and missing headers of one page object."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base, self.answers = page, base, 0
        self.faults: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def visit(self, path: str, *, javascript: bool = True) -> Visit:
        """Open one path and say what is wrong."""
        self.faults = []
        try:
            response = self.page.goto(self.base + path, wait_until="load")
        except PlaywrightError as error:
            if "Download is starting" in str(error):
                return Visit(path, 200, list(self.faults))
            raise
        status = response.status if response else 0
        self.faults += self.page.evaluate(DEAD_CONTROLS)
        self.faults += [f"form to nowhere: {sent}" for sent in self.page.evaluate(SENT_TO) if not self._leads_somewhere(sent)]
        if not javascript:
            self.faults += self.page.evaluate(LONELY_BUTTONS)
        return Visit(path, status, list(dict.fromkeys(self.faults)))

    def _leads_somewhere(self, sent: str) -> bool:
        """True for the page itself and for addresses of this site that take a form; pages only show."""
        parts = urlsplit(urljoin(self.page.url, sent))
        if not sent or parts.path == urlsplit(self.page.url).path:
            return f"{parts.scheme}://{parts.netloc}" == self.base
        # An address of the second language is one only while that language is spoken.
        language = translation.get_language_from_path(parts.path) or settings.LANGUAGE_CODE
        with translation.override(language), suppress(Resolver404):
            return resolve(parts.path).url_name != "wagtail_serve"
        return False

    def _console(self, message: ConsoleMessage) -> None:
        # Wagtail's tool for the middle of a picture asks whether the screen can be touched by setting a handler that
        # does nothing; the policy forbids it, and the tool goes on without.
        cropping = "/admin/images/" in self.page.url and message.text.startswith("Executing inline event handler")
        if message.type == "error" and not cropping:
            self.faults.append(f"console: {message.text}")

    def _request(self, request: object) -> None:
        url = request.url  # type: ignore[attr-defined]
        if not url.startswith((self.base, "data:", "blob:", "about:")):
            self.faults.append(f"another origin: {url}")

    def _response(self, response: Response) -> None:
        if response.url.startswith(self.base):
            self.answers += 1
            if response.status >= 400:
                self.faults.append(f"status {response.status} of {urlsplit(response.url).path}")
            self.faults += header_faults(urlsplit(response.url).path, response.status, response.headers)


def header_faults(path: str, status: int, headers: dict[str, str]) -> list[str]:
    """What is missing or too lax in the headers of one answer, whatever its kind."""
    where = f"{path} ({status})"
    found = [f"without {name}: {where}" for name in EVERYWHERE if name not in headers]
    if not found and headers["x-content-type-options"] != "nosniff":
        found.append(f"may be taken for something else: {where}")
    if not found and not path.startswith(FILES) and headers["cache-control"] != "no-store":
        found.append(f"may be kept by the browser: {where}")
    if not found and not path.startswith((*FILES, "/admin/")) and "unsafe" in headers["content-security-policy"]:
        found.append(f"lets inline code run: {where}")
    return found
