"""Tags every template uses: icons, the brand, the other language's address."""

from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page, Site

from puspaga.core.domain.page_cache import remember
from puspaga.core.models import SiteBrand

register = template.Library()

ICONS = Path(__file__).resolve().parents[1] / "icons"


@cache
def _icon(name: str, css_class: str) -> SafeString:
    source = (ICONS / f"{name}.svg").read_text(encoding="utf-8").strip()
    return mark_safe(source.replace("<svg ", f'<svg class="{css_class}" ', 1))  # our own file


@register.simple_tag
def icon(name: str, css_class: str = "ik") -> SafeString:
    """Our line icon `name`, inlined. Always stands beside a word, so it is hidden from screen readers."""
    return _icon(name, css_class)


def read_brand() -> SiteBrand:
    """The default site's brand, or the built-in one when nothing is set or the database is away."""
    site = Site.objects.filter(is_default_site=True).first()
    brand = SiteBrand.objects.filter(site=site).select_related("logo").first() if site else None
    return brand or SiteBrand()


@register.simple_tag
def brand() -> SiteBrand:
    """Whose site this is; read once per site version."""
    return remember("brand", read_brand)


@register.simple_tag(takes_context=True)
def translated_page(context: Context) -> dict[str, Any] | None:
    """Address and language of this page in the other language, when it exists there: {"url", "language"}."""
    page = context.get("page")
    if not isinstance(page, Page) or not page.pk:
        return None
    return remember(("other", page.pk), lambda: _other_language(page))


def _other_language(page: Page) -> dict[str, Any] | None:
    other = page.get_translations().live().select_related("locale").first()
    if other is None or other.url is None:
        return None
    return {"url": other.url, "language": other.locale.language_code}
