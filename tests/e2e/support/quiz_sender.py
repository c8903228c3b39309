"""A learner's browser without a browser: opens an item, sends its form, hands in."""

import html
import http.client
import re
from dataclasses import dataclass, field
from urllib.parse import urlencode

FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
OPTION = re.compile(r'name="pilihan" value="(\w+)"[^>]*><span>([^<]*)</span>')


@dataclass
class Sender:
    """One signed-in learner at one attempt. `options` are words by token of the item opened last."""

    port: int
    attempt: str
    session: str
    token: str = ""
    hidden: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)

    def open(self, page: object) -> int:
        """Read a page and keep its hidden fields and options."""
        status, body, cookie = self._ask("GET", page)
        self.token = cookie or self.token
        self.hidden, self.options = dict(FIELD.findall(body)), {key: html.unescape(text) for key, text in OPTION.findall(body)}
        return status

    def send(self, page: object, **fields: str) -> int:
        """Send the form that was opened, as often as one likes."""
        return self._ask("POST", page, {**self.hidden, **fields})[0]

    def _ask(self, method: str, page: object, fields: dict[str, str] | None = None) -> tuple[int, str, str]:
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": f"sessionid={self.session}; csrftoken={self.token}", "Host": "localhost"}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            link.request(method, f"/kuis/{self.attempt}/{page}/", urlencode(fields or {}), headers)
            response = link.getresponse()
            body = response.read().decode()
        finally:
            link.close()
        found = re.search(r"csrftoken=(\w+)", response.headers.get("Set-Cookie", ""))
        return response.status, body, found[1] if found else ""
