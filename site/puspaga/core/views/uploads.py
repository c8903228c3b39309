"""Uploaded pictures and recordings, where no web server or object store serves them."""

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.views.static import serve


def upload(request: HttpRequest, path: str) -> HttpResponse | FileResponse:
    """One uploaded file; the middleware adds a policy under which nothing in it can run."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response
