"""The whole pack as a site: no address and no open title tells what somebody read; the sources are sources."""

import re
from html import unescape
from typing import Any

import pytest
from wagtail.models import Page

from courses.starter.domain import load_starter
from puspaga.core.engines.sensitive import sensitive_word_in
from puspaga.directory.models import Need
from tests.factories.accounts import NOON
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
HREF = re.compile(r'(?:href|src|action)="(/[^"#]*)')


def walk(client: StrictClient) -> tuple[set[str], dict[str, str]]:
    """Every address the public pages of the loaded site name, and the <title> of every page."""
    found, titles, waiting = {"/", "/en/"}, {}, ["/", "/en/"]
    while waiting:
        path = waiting.pop()
        response = client.get(path)
        if response.status_code != 200 or not response.headers["Content-Type"].startswith("text/html"):
            continue
        html = response.content.decode()
        titles[path] = unescape(re.search(r"<title>(.*?)</title>", html, re.S)[1])
        new = set(HREF.findall(html)) - found
        found |= new
        waiting += [address for address in new if not address.startswith(("/static/", "/media/", "/admin/"))]
    return found, titles


def test_no_address_slug_key_or_title_of_the_site_tells_what_was_read(
    client: StrictClient, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        load_starter(at=NOON)
    addresses, titles = walk(client)
    assert len(titles) > 50
    assert {path: word for path in addresses if (word := sensitive_word_in(path))} == {}
    assert {path: word for path, title in titles.items() if (word := sensitive_word_in(title))} == {}
    slugs = [*Page.objects.values_list("slug", flat=True), *Need.objects.values_list("key", flat=True)]
    assert [slug for slug in slugs if sensitive_word_in(slug)] == []
