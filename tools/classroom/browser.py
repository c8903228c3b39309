"""A browser without a screen: cookies, forms read from the page, redirects followed one by one, every request timed."""

import gzip
import http.client
import time
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

from tools.classroom.forms import Fields, Form, Page

# As long as browsers wait before they give up.
PATIENCE_SECONDS = 300
SEEN, SENT, FILE = (200,), (302, 303), "GET file"


class Broken(Exception):
    """Something that a learner would have seen as a fault."""


@dataclass(frozen=True)
class Sample:
    """One request: what it was for, when it began (monotonic seconds), how long it took, and what came back (0: nothing)."""

    kind: str
    begun: float
    milliseconds: float
    status: int


@dataclass
class Browser:
    """One person's browser at one server. `path` and `page` are what is shown now."""

    port: int
    samples: list[Sample]
    cookies: dict[str, str] = field(default_factory=dict)
    path: str = "/"
    page: Page = field(default_factory=lambda: Page(""))
    files: set[str] = field(default_factory=set)
    # Headers that go along with every request, and those of the last answer.
    more: dict[str, str] = field(default_factory=dict)
    answered: dict[str, str] = field(default_factory=dict)
    # One connection for everything, as T is measured; else each request has its own.
    kept: http.client.HTTPConnection | None = None

    def open(self, path: str, kind: str) -> None:
        """Show a page, wherever it sends us. Raises Broken."""
        self._show(*self._ask("GET", path, kind))

    def send(self, form: Form, fields: Fields, kind: str, *, then: str, refused: bool = False) -> int:
        """Send a form and show what follows, timed as `then`; the status of the answer to the form itself.

        `refused` says that the answer should be the form again. Raises Broken for any other answer than expected.
        """
        body = urlencode({**form.hidden, **fields}, doseq=True)
        status, location, html = self._ask("POST", urljoin(self.path, form.action), kind, body)
        if (status in SENT) == refused:
            raise Broken(f"{kind}: {status}")
        if location:
            self.open(location, then)
        else:
            self._show(status, "", html)
        return status

    def cookie_line(self) -> str:
        """The cookies as they are sent."""
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def _show(self, status: int, location: str, html: str) -> None:
        """The page with its sheets and scripts; each of those is asked for once and then kept, as a browser does."""
        if location:
            self.open(location, "GET redirected")
            return
        self.page = Page(html)
        for name in [name for name in self.page.files if name not in self.files and not urlsplit(name).netloc]:
            self.files.add(name)
            self._ask("GET", name, FILE)

    def _ask(self, method: str, path: str, kind: str, body: str | None = None) -> tuple[int, str, str]:
        """One request on a connection of its own; a status, where it leads, and the text. Raises Broken."""
        target = urlsplit(urljoin(self.path, path))
        address = target.path + (f"?{target.query}" if target.query else "")
        begun, status = time.monotonic(), 0
        try:
            status, headers, text = self._exchange(method, address, body)
        except (OSError, http.client.HTTPException) as fault:
            raise Broken(f"{kind}: {type(fault).__name__}") from fault
        finally:
            self.samples.append(Sample(kind, begun, (time.monotonic() - begun) * 1000, status))
        if status not in (*SEEN, *SENT):
            raise Broken(f"{kind}: {status}")
        if method == "GET" and status in SEEN and kind != FILE:
            self.path = address
        return status, headers.get("Location", "") if status in SENT else "", text

    def _exchange(self, method: str, address: str, body: str | None) -> tuple[int, http.client.HTTPMessage, str]:
        link = self.kept or http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        headers = {"Host": f"localhost:{self.port}", "Accept-Encoding": "gzip", **self.more}
        headers["Cookie"] = self.cookie_line()
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            link.request(method, address, body, headers)
            response = link.getresponse()
            raw = response.read()
        finally:
            if link is not self.kept:
                link.close()
        self._keep_cookies(response.headers.get_all("Set-Cookie") or [])
        self.answered = dict(response.headers)
        zipped = self.answered.get("Content-Encoding") == "gzip"
        return response.status, response.headers, (gzip.decompress(raw) if zipped else raw).decode()

    def _keep_cookies(self, lines: list[str]) -> None:
        for line in lines:
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value
                if morsel["max-age"] == "0" or not morsel.value:
                    del self.cookies[name]
