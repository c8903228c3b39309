"""Quick exit, headers and the page cache in one place: each alone is right and together they break each other."""

import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_string

from puspaga.core.middleware import page_store
from puspaga.core.middleware.guard import is_guarded, is_static, to_neutral
from puspaga.core.middleware.headers import add_headers, is_page
from puspaga.core.signals import page_opened

SMALLEST_COMPRESSED = 500


class SafetyAndCacheMiddleware:
    """Outermost middleware. A page from the cache passes the same guard and carries the same headers as a fresh one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Guard, then cache, then the rest of the site."""
        if getattr(request, "is_dummy", False):  # a preview made inside a request of the admin, which gets the headers
            return self.get_response(request)
        request.request_id = uuid.uuid4().hex[:16]
        if is_static(request.path):
            return self.finish(request, self.get_response(request))
        if is_guarded(request):
            return self.finish(request, to_neutral())
        key = page_store.key_for(request)
        stored = page_store.find(key, page_store.encoding_for(request)) if key else None
        if stored is not None:
            response = stored.response()
            count_opening(stored.topic)
            response.headers["X-Request-ID"] = request.request_id
            return response
        return self.fresh(request, key)

    def fresh(self, request: HttpRequest, key: str | None) -> HttpResponse:
        """Make the page; keep it when that is allowed."""
        response = self.get_response(request)
        personal = page_store.NO_CACHE_MARK in response.headers
        if key and not personal and page_store.may_store(response):
            add_headers(request, response)
            page_store.store(key, response)
        response.headers.pop(page_store.NO_CACHE_MARK, None)
        if response.status_code == 200:
            count_opening(getattr(response, "page_topic", None))
        return self.finish(request, response)

    def finish(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Headers on everything; pages compressed, with random padding where they may hold a secret."""
        add_headers(request, response)
        response.headers["X-Request-ID"] = request.request_id
        if is_page(response) and not response.streaming and "Content-Encoding" not in response.headers:
            self.compress(request, response)
        return response

    @staticmethod
    def compress(request: HttpRequest, response: HttpResponse) -> None:
        """gzip with up to 100 random bytes, so that a token's value cannot be read from the length."""
        patch_vary_headers(response, ("Accept-Encoding",))
        if len(response.content) < SMALLEST_COMPRESSED or "gzip" not in request.META.get("HTTP_ACCEPT_ENCODING", ""):
            return
        response.content = compress_string(response.content, max_random_bytes=100)
        response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(response.content))


def count_opening(topic: str | None) -> None:
    """Tell the apps above that a page of this topic was opened. A count that fails costs no reader the page."""
    if topic:
        page_opened.send_robust(SafetyAndCacheMiddleware, topic=topic)
