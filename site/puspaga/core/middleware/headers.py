"""The headers of every response."""

from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# Players of lessons, quizzes, simulations and workshops, in both languages.
LEARNING_PREFIXES = tuple(f"{start}/{area}/" for start in ("", "/en") for area in ("belajar", "kuis", "simulasi", "workshop"))
# Areas where everything is sensitive: personal, or telling about a search.
PRIVATE_PREFIXES = (
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
    "/sertifikat/",
    "/en/sertifikat/",
    *LEARNING_PREFIXES,
)

PUBLIC_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
    )
)
# Wagtail's rich text editor writes <style> elements; its inline scripts carry the session's nonce.
ADMIN_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'{nonce}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "media-src 'self' blob:",
        "frame-src 'self'",
        "worker-src 'self' blob:",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'self'",
    )
)
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()"


def add_headers(request: HttpRequest, response: HttpResponse) -> None:
    """Add the full set: policy, no-store on pages, no-referrer, noindex on sensitive ones."""
    headers = response.headers
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers["Referrer-Policy"] = referrer_policy(request, response)
    headers.setdefault("Permissions-Policy", PERMISSIONS)
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    if "Content-Security-Policy" not in headers:
        headers["Content-Security-Policy"] = policy_for(request, response)
    if is_page(response) or not is_file(request.path):
        headers["Cache-Control"] = "no-store"
    if request.path.startswith(PRIVATE_PREFIXES) or getattr(response, "is_sensitive", False):
        headers["X-Robots-Tag"] = "noindex, nofollow"


def referrer_policy(request: HttpRequest, response: HttpResponse) -> str:
    """ "no-referrer", except on pages with a token: there browsers would send "Origin: null" and Django refuse the form.

    "same-origin" tells other sites just as little.
    """
    has_token = is_page(response) and not response.streaming and b"csrfmiddlewaretoken" in response.content
    return "same-origin" if has_token or request.path.startswith("/admin/") else "no-referrer"


def policy_for(request: HttpRequest, response: HttpResponse) -> str:
    """The content security policy by area; what answers for a file that is not there is a page like others."""
    if request.path.startswith("/admin/"):
        nonce = getattr(request, "csp_nonce", "")
        return ADMIN_POLICY.format(nonce=f" 'nonce-{nonce}'" if nonce else "")
    if request.path.startswith(settings.MEDIA_URL) and response.status_code < HTTPStatus.BAD_REQUEST:
        return FILE_POLICY
    return PUBLIC_POLICY


def is_page(response: HttpResponse) -> bool:
    """True for HTML."""
    return response.headers.get("Content-Type", "").startswith("text/html")


def is_file(path: str) -> bool:
    """True for static files and uploads, which may be kept by the browser."""
    return path.startswith((settings.STATIC_URL, settings.MEDIA_URL))
