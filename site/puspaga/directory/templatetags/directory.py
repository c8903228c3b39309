"""Services in templates."""

from django import template
from django.utils import translation
from django.utils.safestring import SafeString

from puspaga.core import clock
from puspaga.directory.domain.listing import (
    ChannelView,
    ServiceView,
    channel_view,
    emergency_services,
    helping_services,
    service_by_key,
)
from puspaga.directory.domain.references import render_service_reference
from puspaga.directory.domain.wording import SHORT
from puspaga.directory.domain.wording import checked_words as words_of_check
from puspaga.directory.models import Channel

register = template.Library()


def _language() -> str:
    return translation.get_language() or "id"


@register.simple_tag
def service(key: str) -> ServiceView | None:
    """One published service as the public sees it."""
    return service_by_key(key, today=clock.today(), language=_language())


@register.simple_tag
def emergency_numbers() -> list[ServiceView]:
    """110 and 129, in this order."""
    return emergency_services(today=clock.today(), language=_language())


@register.simple_tag
def numbers_to_talk(despair: bool = False) -> list[ServiceView]:
    """129, the city's offices, and the line for despair where it is asked for."""
    return helping_services(today=clock.today(), language=_language(), despair=despair)


@register.simple_tag
def danger_number() -> ServiceView:
    """110, for danger now."""
    return emergency_services(today=clock.today(), language=_language())[0]


@register.simple_tag
def service_reference(key: str) -> SafeString:
    """The service's name and number of today."""
    return render_service_reference(key, language=_language(), today=clock.today())


@register.filter
def opening_words(view: ServiceView) -> str:
    """The opening rules in the present language."""
    return view.opening_words.get(_language(), "")


@register.filter
def checked_words(channel: ChannelView) -> str:
    """Since when we can vouch for a number, or that we cannot yet."""
    return words_of_check(channel)


@register.filter
def row_checked(row: Channel) -> str:
    """The same for a row of the office's report: what is written there is what the public reads."""
    return words_of_check(channel_view(row, clock.today()))


@register.filter
def checked_briefly(channel: ChannelView) -> str:
    """The same with a short date, for a small card."""
    return words_of_check(channel, form=SHORT)
