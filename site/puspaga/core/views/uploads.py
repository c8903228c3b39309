"""Uploaded pictures and recordings, where no web server or object store serves them."""

import posixpath

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.static import serve

# Files that wait for their description and consent, and documents, which have an address of their own.
NOT_SERVED = {"wagtail_uploads", "documents"}


def upload(request: HttpRequest, path: str) -> HttpResponse | FileResponse:
    """One uploaded file; the middleware adds a policy under which nothing in it can run."""
    if not is_served(path):
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response


def is_served(path: str) -> bool:
    """False for folders that readers have no business in, however the path is written."""
    first = posixpath.normpath(path.replace("\\", "/")).lstrip("/").partition("/")[0]
    return first.lower() not in NOT_SERVED
