"""One line a request that is worked out: route, outcome, time taken. No address, no person, no words.

Pages from the cache and answers of the guard are not worked out and leave no line; pausing, leaving and coming back
(`leaves_no_line`) leave none either.
"""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from puspaga.core.logs import is_silent

logger = logging.getLogger("puspaga.access")


class AccessLogMiddleware:
    """Logs method, route and status. The route, not the path: a code in an address is nobody's business."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer and log."""
        begun = time.perf_counter()
        response = self.get_response(request)
        match = getattr(request, "resolver_match", None)
        if match and is_silent(match.func):
            return response
        route = (match.route if match else "") or "-"
        logger.info(
            "request",
            extra={
                "request_id": getattr(request, "request_id", ""),
                "method": request.method,
                "route": route,
                "status": response.status_code,
                "ms": round((time.perf_counter() - begun) * 1000, 1),
            },
        )
        return response
