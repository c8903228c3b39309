"""The site's addresses and a few more: views that break, refuse, set cookies or mark their answer."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from puspaga.core.views.errors import too_many
from puspaga.urls import handler400, handler403, handler404, handler500
from puspaga.urls import urlpatterns as site_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]
PAGE = "<!doctype html><title>Uji</title><p>" + "Kalimat uji yang panjang. " * 40


def plain(request: HttpRequest) -> HttpResponse:
    """A page that may be kept."""
    return HttpResponse(PAGE)


@csrf_exempt
def writes(request: HttpRequest) -> HttpResponse:
    """A page that answers GET and POST alike."""
    return HttpResponse(PAGE)


def with_cookie(request: HttpRequest) -> HttpResponse:
    """A page that sets a cookie."""
    response = HttpResponse(PAGE)
    response.set_cookie("ingat", "1")
    return response


def marked(request: HttpRequest) -> HttpResponse:
    """A page that says it is for one person."""
    return HttpResponse(PAGE, headers={"X-No-Page-Cache": "1"})


def with_form(request: HttpRequest) -> HttpResponse:
    """A page with a form token."""
    from django.template import engines

    template = engines["django"].from_string("<form method=post>{% csrf_token %}<button>Kirim</button></form>")
    return HttpResponse(template.render({}, request))


def sensitive(request: HttpRequest) -> HttpResponse:
    """A sensitive page."""
    response = HttpResponse(PAGE)
    response.is_sensitive = True
    return response


def topical(request: HttpRequest) -> HttpResponse:
    """A page of a topic."""
    response = HttpResponse(PAGE)
    response.page_topic = "remaja"
    return response


def late(request: HttpRequest) -> TemplateResponse:
    """A page whose template is rendered after the view."""
    return TemplateResponse(request, "core/error.html", {"title": "Uji", "text": "", "language": "id", "home": "/"})


def streams(request: HttpRequest) -> StreamingHttpResponse:
    """A page in pieces."""
    return StreamingHttpResponse(iter([PAGE.encode()]))


def download(request: HttpRequest) -> FileResponse:
    """A personal file."""
    return FileResponse(iter([b"isi"]), content_type="application/pdf")


def breaks(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    raise RuntimeError("nilai rahasia")


def refuses(request: HttpRequest) -> HttpResponse:
    """Not for this person."""
    raise PermissionDenied


def suspects(request: HttpRequest) -> HttpResponse:
    """A request that cannot be right."""
    raise SuspiciousOperation


def brakes(request: HttpRequest) -> HttpResponse:
    """Too many attempts."""
    return too_many(request, retry_after=60)


VIEWS = {
    "polos": plain,
    "tulis": writes,
    "kue": with_cookie,
    "pribadi": marked,
    "formulir": with_form,
    "peka": sensitive,
    "topik": topical,
    "nanti": late,
    "alir": streams,
    "berkas": download,
    "rusak": breaks,
    "tolak": refuses,
    "curiga": suspects,
    "rem": brakes,
}
urlpatterns = [path(f"{prefix}uji/{name}/", view) for name, view in VIEWS.items() for prefix in ("", "en/")] + site_patterns
