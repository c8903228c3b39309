"""Our own drawings as files, for the editors' screens; readers get them inside the page."""

from django.http import Http404, HttpRequest, HttpResponse

from puspaga.pages.models.illustrated import DRAWINGS, drawing_choices


def drawing_file(request: HttpRequest, key: str) -> HttpResponse:
    """The drawing `key`, 404 for any other name."""
    if key not in dict(drawing_choices()):
        raise Http404
    return HttpResponse((DRAWINGS / f"{key}.svg").read_bytes(), content_type="image/svg+xml")
