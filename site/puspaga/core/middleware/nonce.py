"""The nonce of the admin's inline scripts: one a session, because fragments run in the page that fetched them."""

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from puspaga.core.engines.nonce import current_nonce

SESSION_KEY = "csp_nonce"


class AdminNonceMiddleware:
    """Gives signed-in people in /admin/ their nonce; templates read it by `{% csp_nonce %}`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the nonce known to templates and to the header."""
        if not request.path.startswith("/admin/") or not request.user.is_authenticated:
            return self.get_response(request)
        if SESSION_KEY not in request.session:
            request.session[SESSION_KEY] = secrets.token_urlsafe(16)
        request.csp_nonce = request.session[SESSION_KEY]
        token = current_nonce.set(request.csp_nonce)
        try:
            return self.get_response(request)
        finally:
            current_nonce.reset(token)
