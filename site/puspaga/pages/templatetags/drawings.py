"""Inlining our own drawings."""

from functools import cache

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from puspaga.pages.models.illustrated import DRAWINGS

register = template.Library()


@cache
def _source(key: str) -> str:
    return (DRAWINGS / f"{key}.svg").read_text(encoding="utf-8").strip()


@register.simple_tag
def drawing(key: str, alt: str = "", css_class: str = "lukisan", fit: str = "") -> SafeString:
    """The drawing `key`, inlined; without `alt` it only decorates and screen readers pass it by.

    With `fit="slice"` it fills its frame and loses its edges, as object-fit: cover does for pictures.

    Raises FileNotFoundError for an unknown key: a page never shows a broken picture.
    """
    label = f'role="img" aria-label="{escape(alt)}"' if alt else 'aria-hidden="true"'
    source = _source(key).replace(' role="img"', "", 1)
    if fit == "slice":
        label += ' preserveAspectRatio="xMidYMid slice"'
    return mark_safe(source.replace("<svg ", f'<svg class="{escape(css_class)}" {label} ', 1))  # our own file
