"""Walking every page a role can reach, and writing down what is wrong with each."""

from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Response

# Signing out or leaving ends the walk; files and previews are looked at by their own tests.
# Bulk actions open with a selection, previews with the unsaved text of an open editor: the editor's journey makes both.
# A document opens the browser's own viewer, which asks its own files; the headers of documents have tests of their own.
NOT_FOLLOWED = ("/akun/logout/", "/tutup/", "/buka/", "/static/", "/dokumen/", "/admin/logout/", "/admin/bulk/")
REQUIRED = ("x-content-type-options", "referrer-policy", "content-security-policy", "permissions-policy")


@dataclass
class Visit:
    """One page as it was met."""

    path: str
    status: int
    faults: list[str] = field(default_factory=list)


def walk(context: BrowserContext, base: str, *, start: list[str], limit: int, stay: str = "/") -> list[Visit]:
    """Visit pages breadth first from `start`, following links below `stay`, at most `limit` of them."""
    page = context.new_page()
    watch = Watch(page, base)
    queue, seen, visits = deque(start), set(start), []
    while queue and len(visits) < limit:
        path = queue.popleft()
        visit = watch.visit(path)
        visits.append(visit)
        for link in links_of(page, base):
            shape = shape_of(link)
            wanted = link.startswith(stay) and not link.startswith(NOT_FOLLOWED) and not link.endswith("/preview/")
            if wanted and shape not in seen:
                seen.add(shape)
                queue.append(link)
    page.close()
    return visits


def shape_of(path: str) -> str:
    """Addresses that differ only in numbers or query count as one in the admin, where lists are endless."""
    plain = path.partition("?")[0]
    if not plain.startswith("/admin/"):
        return plain
    return "/".join("0" if part.isdigit() else part for part in plain.split("/"))


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
  for (const node of document.querySelectorAll('img')) {
    if (!node.hasAttribute('alt')) faults.push('image without alt: ' + node.src);
  }
  return faults;
}"""

LONELY_BUTTONS = """() => [...document.querySelectorAll('button')]
  .filter(node => node.getClientRects().length > 0 && !node.form && !node.closest('summary'))
  .map(node => 'button that does nothing without JavaScript: ' + node.textContent.trim().slice(0, 40))"""


class Watch:
    """Collects console errors, failed and foreign requests and missing headers of one page object."""

    def __init__(self, page: Page, base: str) -> None:
        self.page, self.base, self.faults = page, base, []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def visit(self, path: str, *, javascript: bool = True) -> Visit:
        """Open one path and say what is wrong."""
        self.faults = []
        try:
            response = self.page.goto(self.base + path, wait_until="load")
        except Exception as error:
            if "Download is starting" in str(error):
                return Visit(path, 200, list(self.faults))
            raise
        status = response.status if response else 0
        if status >= 400:
            self.faults.append(f"status {status}")
        self.faults += self.page.evaluate(DEAD_CONTROLS)
        if not javascript:
            self.faults += self.page.evaluate(LONELY_BUTTONS)
        return Visit(path, status, list(dict.fromkeys(self.faults)))

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
        missing = [name for name in REQUIRED if name not in response.headers]
        if missing and response.url.startswith(self.base):
            self.faults.append(f"headers missing on {response.url}: {missing}")
