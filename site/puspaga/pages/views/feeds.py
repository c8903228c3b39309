"""What search engines read: the sitemap and robots.txt. Sensitive pages stand in neither."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from puspaga.core.models import BasePage


def sitemap(request: HttpRequest) -> HttpResponse:
    """All live pages that are not sensitive."""
    pages = Page.objects.live().public().filter(depth__gt=1).specific().order_by("path")
    shown = [page for page in pages if isinstance(page, BasePage) and not page.is_sensitive]
    return render(request, "pages/sitemap.xml", {"pages": shown}, content_type="application/xml")


def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; personal areas are not for machines."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /akun/",
        "Disallow: /saya/",
        "Disallow: /cari/",
        "Disallow: /en/cari/",
    ]
    return HttpResponse("\n".join([*lines, f"Sitemap: {settings.BASE_URL}/sitemap.xml", ""]), "text/plain")
