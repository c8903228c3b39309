"""Quick exit, no-store and the page cache in one place: each alone is right and together they break each other."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class SafetyAndCacheMiddleware:
    """Outermost middleware: see the module docstring."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with no-store on every HTML response."""
        response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers["Cache-Control"] = "no-store"
        return response
