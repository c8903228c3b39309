"""Error pages in the site's own voice. They work without the database: the template asks for nothing."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

TEXTS = {
    400: {
        "id": ("Permintaan ini tidak dapat dibaca", "Kembali ke halaman sebelumnya, lalu coba sekali lagi."),
        "en": ("This request could not be read", "Go back to the page before and try once more."),
    },
    403: {
        "id": ("Halaman ini bukan untuk dibuka dari sini", "Muat ulang halaman sebelumnya, lalu coba sekali lagi."),
        "en": ("This page cannot be opened from here", "Reload the page before and try once more."),
    },
    404: {
        "id": ("Halaman ini tidak ada", "Mungkin alamatnya berubah. Semua bacaan dan layanan ada di beranda."),
        "en": ("This page is not here", "Its address may have changed. Everything can be found from the home page."),
    },
    429: {
        "id": ("Terlalu banyak percobaan", "Tunggu beberapa menit, lalu coba lagi."),
        "en": ("Too many attempts", "Wait a few minutes, then try again."),
    },
    500: {
        "id": ("Ada yang tidak beres di pihak kami", "Yang sudah tersimpan tetap aman. Coba lagi sebentar lagi."),
        "en": ("Something went wrong on our side", "What was saved is safe. Please try again shortly."),
    },
}


def answer(request: HttpRequest, status: int) -> HttpResponse:
    """The error page of a status, by the path's language."""
    language = "en" if request.path.startswith("/en/") else "id"
    title, text = TEXTS[status][language]
    context = {"title": title, "text": text, "language": language, "home": "/en/" if language == "en" else "/"}
    return HttpResponse(render_to_string("core/error.html", context), status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return answer(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return answer(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 after a missing or stale form token."""
    return answer(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return answer(request, 404)


def too_many(request: HttpRequest, exception: Exception | None = None, *, retry_after: int = 300) -> HttpResponse:
    """429 with Retry-After in seconds."""
    response = answer(request, 429)
    response.headers["Retry-After"] = str(retry_after)
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500."""
    return answer(request, 500)
