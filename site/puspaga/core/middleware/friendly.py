"""Pages that are not there get the site's own answer, in development too."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from puspaga.core.views.errors import not_found


class FriendlyErrorsMiddleware:
    """Turns a view's Http404 into our page outside the admin."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Our 404 for missing pages; anything else goes its way."""
        if isinstance(exception, Http404) and not request.path.startswith("/admin/"):
            return not_found(request, exception)
        return None
