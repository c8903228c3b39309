"""Tags and filters of the public texts: service references and fixed places."""

import re

from django import template
from django.template import Context
from django.utils import translation
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from puspaga.core import clock
from puspaga.directory.domain.listing import EMERGENCY_KEYS, ServiceView, published_services
from puspaga.directory.domain.references import caution, render_service_reference
from puspaga.directory.domain.wording import checked_words
from puspaga.pages.domain.navigation import Places, places
from puspaga.pages.models.shared import Linked

register = template.Library()

REFERENCE = re.compile(r"\{\{\s*layanan:([a-z0-9-]+)\s*\}\}")
IN_CARD = (*EMERGENCY_KEYS, "uptd-ppa-balikpapan")


@register.filter(needs_autoescape=True)
def with_services(value: str, autoescape: bool = True) -> SafeString:
    """The text with every `{{layanan:key}}` replaced by the service's name and number of today."""
    text = str(conditional_escape(value) if autoescape else value)
    language, today = translation.get_language() or "id", clock.today()
    filled = REFERENCE.sub(lambda hit: render_service_reference(hit.group(1), language=language, today=today), text)
    return mark_safe(filled)  # escaped above; references are built by format_html


@register.simple_tag
def site_places() -> Places:
    """The fixed places in the present language."""
    return places(translation.get_language() or "id")


@register.simple_tag
def help_address() -> str:
    """Where help is listed."""
    place = places(translation.get_language() or "id").help
    return place.url if place else "/"


@register.simple_tag
def first_numbers() -> SafeString:
    """The numbers on the safety card, from the service data, each with the day we can vouch for."""
    views = published_services(today=clock.today(), language=translation.get_language() or "id")
    found = {view.service.key: view for view in views}
    return format_html_join("", "{}", ((_number_row(found[key]),) for key in IN_CARD if key in found and found[key].phone))


def _number_row(view: ServiceView) -> SafeString:
    phone = view.phone
    return format_html(
        '<li><a class="nomor" href="{}"><strong>{}</strong> <span lang="id">{}</span></a>'
        '<span class="cek-tgl{}">{}</span></li>',
        phone.href, phone.value, view.service.name, " basi" if phone.is_doubtful else "",
        caution(view, phone) or checked_words(phone),
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def other_language(context: Context) -> dict[str, str] | None:
    """Where the language switch leads: the translated page, else the other language's home."""
    page, language = context.get("page"), translation.get_language() or "id"
    links = page.language_links if isinstance(page, Linked) and page.pk else []
    for link in links:
        if link["language"] != language:
            return {"url": link["path"], "language": link["language"]}
    home = places(language).other_home
    return {"url": home.url, "language": home.language} if home else None
