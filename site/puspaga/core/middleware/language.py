"""Which language a response speaks: the URL alone for public pages, the user's setting behind sign-in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

# Areas where the person's own setting decides; everywhere else the URL alone does, never the browser.
PERSONAL_PREFIXES = ("/admin/", "/saya/", "/akun/")


class LanguageMiddleware:
    """Activate Indonesian, or English under /en/, or the user's language in the personal areas."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request with the right language active, and say which in Content-Language."""
        language = self.language_of(request)
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    @staticmethod
    def language_of(request: HttpRequest) -> str:
        """ "id" or "en"."""
        if request.path.startswith("/en/"):
            return "en"
        if request.path.startswith(PERSONAL_PREFIXES):
            return getattr(request.user, "language", "") or "id"
        return "id"
