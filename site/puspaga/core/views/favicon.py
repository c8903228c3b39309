"""The address browsers ask by themselves beside files that carry no link to an icon."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The way to the site's small picture."""
    return HttpResponseRedirect(static("puspaga/brand/favicon-32.png"))
