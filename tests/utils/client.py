"""A test client that refuses pages our Content-Security-Policy would break."""

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=[\"']application/(?:ld\+)?json[\"'])[^>]*>", re.I)
INLINE_HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I)
INLINE_STYLE = re.compile(r"<[a-z][^>]*\sstyle\s*=|<style\b", re.I)
STRAY_TEMPLATE = re.compile(r"\{%|%\}|\{#")


def faults_of(html: str) -> list[str]:
    """What a strict policy or a careless template would break in this page."""
    checks = {
        "inline script": INLINE_SCRIPT,
        "inline handler": INLINE_HANDLER,
        "inline style": INLINE_STYLE,
        "stray template tag": STRAY_TEMPLATE,
    }
    return [f"{name}: {match.group(0)[:80]}" for name, rule in checks.items() if (match := rule.search(html))]


class StrictClient(Client):
    """Fails on any public HTML response with inline code or stray template marks. The admin has its own test."""

    def request(self, **request: Any) -> HttpResponse:
        """Send the request and look at what came back."""
        response = super().request(**request)
        if self._is_public_page(request, response):
            found = faults_of(response.content.decode())
            assert found == [], f"{request.get('PATH_INFO')}: {found}"
        return response

    @staticmethod
    def _is_public_page(request: dict[str, Any], response: HttpResponse) -> bool:
        if request.get("PATH_INFO", "").startswith(("/admin/", "/_util/")) or response.streaming:
            return False
        # A compressed page was checked before it was stored.
        plain = not response.headers.get("Content-Encoding")
        return plain and response.headers.get("Content-Type", "").startswith("text/html")
