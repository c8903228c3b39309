"""Texts of workshops in HTML: paragraphs, bold words, lists, service references of today."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from puspaga.pages.templatetags.texts import with_services

register = template.Library()
# Two stars, or one as in WhatsApp: on paper they would be stars.
_BOLD = re.compile(r"\*\*(.+?)\*\*|(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])")
_ENTRY = re.compile(r"^[-•]\s+")


@register.filter
def prose(value: str) -> SafeString:
    """A text as paragraphs. Everything is escaped first; only our own marks become tags."""
    parts = [_part(part.strip()) for part in re.split(r"\n\s*\n", str(value or "")) if part.strip()]
    return mark_safe("\n".join(parts))  # escaped in _words


def _part(part: str) -> str:
    lines = part.split("\n")
    if all(_ENTRY.match(line) for line in lines):
        return "<ul>" + "".join(f"<li>{words(_ENTRY.sub('', line))}</li>" for line in lines) + "</ul>"
    return "<p>" + "<br>".join(words(line) for line in lines) + "</p>"


@register.filter
def words(value: str) -> SafeString:
    """One line with its bold words and service references."""
    return with_services(mark_safe(_BOLD.sub(_strong, escape(value))))


def _strong(found: re.Match[str]) -> str:
    return f"<strong>{found[1] or found[2]}</strong>"
