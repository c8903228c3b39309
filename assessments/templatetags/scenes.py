"""Texts of scenes."""

import re

from django import template
from django.utils import translation

from puspaga.core import clock
from puspaga.directory.domain.listing import service_by_key

register = template.Library()

REFERENCE = re.compile(r"\{\{\s*layanan:([a-z0-9-]+)\s*\}\}")


@register.filter
def service_names(text: str) -> str:
    """The text with each `{{layanan:key}}` as the service's plain name: a link inside a button breaks the button."""
    if "{{" not in text:
        return text
    language, today = translation.get_language() or "id", clock.today()

    def name_of(hit: re.Match[str]) -> str:
        view = service_by_key(hit.group(1), today=today, language=language)
        return view.service.name if view else hit.group(1).replace("-", " ")

    return REFERENCE.sub(name_of, text)
