"""What a public page says to a person, and whom she can call from it."""

import re
from html import unescape

from tests.utils.client import StrictClient


def html_of(client: StrictClient, path: str) -> str:
    """The page, which must be there."""
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def words_of(html: str) -> str:
    """What a person reads."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.split("<main", 1)[1].split("</main", 1)[0])).split())


def calls(html: str) -> list[str]:
    """All addresses to call, in order."""
    return re.findall(r'href="(tel:[^"]+)"', html)
