"""`{{layanan:key}}` in texts: the service's name and its number, always as the directory has them today."""

import datetime as dt

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from puspaga.directory.domain.listing import FALLBACK_KEY, ChannelView, ServiceView, service_by_key
from puspaga.directory.domain.wording import checked_words


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
    if phone is None:
        return name
    told = SafeString("") if phone.value in view.service.name else format_html('<a href="{}">{}</a>', phone.href, phone.value)
    parts = [part for part in (told, caution(view, phone)) if part]
    return format_html("{} ({})", name, format_html_join("; ", "{}", ((part,) for part in parts))) if parts else name


def caution(view: ServiceView, phone: ChannelView) -> SafeString:
    """What a reader must know of a number that nobody looked at for 90 days: since when, and that 129 answers."""
    if not phone.is_stale:
        return SafeString("")
    words = escape(checked_words(phone))
    if not view.needs_fallback:
        return words
    return format_html('{}; {} <a href="tel:129">129</a>', words, _("bila tidak tersambung, hubungi"))
