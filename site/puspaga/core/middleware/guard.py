"""Quick exit's guard: for thirty minutes every address opens the neutral page only."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

GUARD_COOKIE = "kal"
GUARD_SECONDS = 30 * 60
NEUTRAL_PATH = "/kalender/"
EXIT_PATH = "/tutup/"
REOPEN_PATH = "/buka/"
ALWAYS_OPEN = (NEUTRAL_PATH, EXIT_PATH, REOPEN_PATH, "/healthz", "/readyz")


def is_static(path: str) -> bool:
    """True for style, scripts and icons: they tell nothing about what was read."""
    return path.startswith(settings.STATIC_URL)


def is_left(request: HttpRequest) -> bool:
    """True while this browser's thirty minutes run."""
    return bool(request.COOKIES.get(GUARD_COOKIE))


def is_guarded(request: HttpRequest) -> bool:
    """True when this request must be answered by the neutral page."""
    return is_left(request) and request.path not in ALWAYS_OPEN and not is_static(request.path)


def is_foreign(request: HttpRequest) -> bool:
    """True when another site's page sent this request: the browser says so, or its Origin does where it is old.

    "null" is our own form too: the neutral page sends no referrer.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site is not None:
        return fetch_site not in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return origin != "null" and origin != f"{request.scheme}://{request.get_host()}"


def to_neutral() -> HttpResponse:
    """303: a POST that Back repeats becomes a plain GET of the neutral page."""
    response = HttpResponseRedirect(NEUTRAL_PATH)
    response.status_code = 303
    return response


def set_guard(response: HttpResponse) -> None:
    """Begin the thirty minutes."""
    response.set_cookie(
        GUARD_COOKIE, "1", max_age=GUARD_SECONDS, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )


def clear_guard(response: HttpResponse) -> None:
    """End them."""
    response.delete_cookie(GUARD_COOKIE, samesite="Lax")
