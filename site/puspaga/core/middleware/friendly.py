"""Pages that are not there get the site's own answer, in development too."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from puspaga.core.errors import Refusal
from puspaga.core.views.errors import bad_request, not_found


class FriendlyErrorsMiddleware:
    """Turns missing and unreadable addresses into our pages, and a refusal inside the admin into a message."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on; an address that leads to no view at all gets our page, not the framework's."""
        response = self.get_response(request)
        is_unknown = response.status_code == 404 and request.resolver_match is None
        return not_found(request) if is_unknown else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Our 404 for missing pages; in the admin back to where the person came from; anything else goes its way."""
        if isinstance(exception, Refusal) and request.path.startswith("/admin/"):
            messages.error(request, str(exception))
            return redirect(_came_from(request))
        if isinstance(exception, SuspiciousOperation):
            return bad_request(request, exception)
        if isinstance(exception, Http404) and not request.path.startswith("/admin/"):
            return not_found(request, exception)
        return None


def _came_from(request: HttpRequest) -> str:
    """The screen before, when it is one of ours and not the refused one itself, else the admin's first."""
    before = urlsplit(request.headers.get("Referer", ""))
    ours = before.netloc == request.get_host() and before.path.startswith("/admin/") and before.path != request.path
    return before.path if ours else reverse("wagtailadmin_home")
