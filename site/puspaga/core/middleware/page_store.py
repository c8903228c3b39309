"""The page cache: finished public pages, already compressed, keyed by site version, date, path and encoding."""

import gzip
from dataclasses import dataclass

import brotli
from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse

from puspaga.core import clock
from puspaga.core.domain.page_cache import log_trouble, site_version
from puspaga.core.middleware.headers import LEARNING_PREFIXES

NEVER = (
    "/admin/",
    "/akun/",
    "/saya/",
    "/undangan/",
    "/u/",
    "/cari/",
    "/en/cari/",
    "/tutup/",
    "/buka/",
    "/kalender/",
    "/dokumen/",
    "/sertifikat/",
    "/en/sertifikat/",
    *LEARNING_PREFIXES,
)
ENCODINGS = ("br", "gzip", "")
SECONDS = 3600
NO_CACHE_MARK = "X-No-Page-Cache"


@dataclass(frozen=True)
class StoredPage:
    """One finished response body in one encoding, with its headers and what it counts for."""

    body: bytes
    headers: dict[str, str]
    topic: str | None

    def response(self) -> HttpResponse:
        """The response as it was."""
        return HttpResponse(self.body, headers=self.headers)


def encoding_for(request: HttpRequest) -> str:
    """The best encoding this browser takes."""
    accepted = request.META.get("HTTP_ACCEPT_ENCODING", "")
    return next((name for name in ENCODINGS if name and name in accepted), "")


def key_for(request: HttpRequest) -> str | None:
    """The key under which this request's page may stand; None when it must not come from the cache."""
    if request.method != "GET" or request.META.get("QUERY_STRING") or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return None
    path = request.path
    if path.startswith(NEVER) or path.startswith((settings.STATIC_URL, settings.MEDIA_URL)):
        return None
    try:
        return f"{site_version()}:{clock.today():%y%m%d}:{request.scheme}:{request.get_host()}:{path}"
    except DisallowedHost:  # refused further in, with all headers
        return None


def find(key: str, encoding: str) -> StoredPage | None:
    """The stored page in one encoding; None too while the cache is out of order: reading goes on without it."""
    try:
        return caches["pages"].get(f"{key}:{encoding}")
    except Exception as error:
        log_trouble(error)
        return None


def may_store(response: HttpResponse) -> bool:
    """Only finished pages without cookies that nothing marked as personal."""
    return (
        response.status_code == 200
        and not response.streaming
        and response.headers.get("Content-Type", "").startswith("text/html")
        and not response.cookies
        and "Content-Encoding" not in response.headers
        and NO_CACHE_MARK not in response.headers
    )


def store(key: str, response: HttpResponse) -> None:
    """Keep the page in every encoding. A full disk keeps nothing and stops nobody."""
    try:
        _store(key, response)
    except Exception as error:
        log_trouble(error)


def _store(key: str, response: HttpResponse) -> None:
    topic = getattr(response, "page_topic", None)
    for encoding in ENCODINGS:
        body = compress(response.content, encoding)
        headers = {**response.headers, "Vary": "Accept-Encoding", "Content-Length": str(len(body))}
        if encoding:
            headers["Content-Encoding"] = encoding
        caches["pages"].set(f"{key}:{encoding}", StoredPage(body, headers, topic), SECONDS)


def compress(body: bytes, encoding: str) -> bytes:
    """The body in an encoding. Public pages hold no secret, so their length gives nothing away."""
    if encoding == "br":
        return brotli.compress(body, quality=7)
    return gzip.compress(body, 8) if encoding == "gzip" else body
