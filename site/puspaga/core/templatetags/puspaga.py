"""Tags every template uses: icons and the brand."""

from functools import cache
from pathlib import Path

from django import template
from django.utils.safestring import SafeString, mark_safe

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


@register.filter
def quoted(text: str) -> str:
    """The sentence in our quotation marks; a text that brings its own stays as it is."""
    return text if set(text) & set('“”"') else f"“{text}”"


def read_brand() -> SiteBrand:
    """The default site's brand, or the built-in one when nothing is set."""
    brand = SiteBrand.objects.filter(site__is_default_site=True).select_related("logo").first()
    return brand or SiteBrand()


@register.simple_tag
def brand() -> SiteBrand:
    """Whose site this is; read once per site version."""
    return remember("brand", read_brand)
