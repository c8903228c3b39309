"""`{{layanan:key}}` in texts: the service's name and its number, always as the directory has them today."""

import datetime as dt

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from puspaga.directory.domain.listing import FALLBACK_KEY, ServiceView, service_by_key


def render_service_reference(key: str, *, language: str, today: dt.date) -> SafeString:
    """The service's name linked to its page, with its number when that may be tapped.

    An unknown or unpublished key speaks of 129 instead: a text never shows a hole.
    """
    view = service_by_key(key, today=today, language=language)
    view = view or service_by_key(FALLBACK_KEY, today=today, language=language)
    return _render(view) if view else SafeString("129")


def _render(view: ServiceView) -> SafeString:
    name = format_html('<a href="{}">{}</a>', view.url, view.service.name) if view.url else escape(view.service.name)
    phone = view.phone
    if phone is None or phone.value in view.service.name:
        return name
    return format_html('{} (<a href="{}">{}</a>)', name, phone.href, phone.value)
