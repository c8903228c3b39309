"""What the item editor says about an item beside its fields, and a quiz about its waiting time."""

from django import template
from django.utils.translation import ngettext

from assessments.enums import ItemKind
from assessments.models import Item, ItemVersion
from puspaga.core.domain.review import marks_of

register = template.Library()


@register.simple_tag
def open_kinds(item: Item) -> list[str]:
    """Which experts have still to look."""
    return [str(mark.get_kind_display()) for mark in marks_of(item) if mark.is_open]


@register.simple_tag
def versions_of(item: Item) -> list[ItemVersion]:
    """The published versions, newest first."""
    return list(item.versions.order_by("-published_at", "-number"))


@register.simple_tag
def item_kinds() -> list[tuple[str, str]]:
    """The kinds one may begin with."""
    return list(ItemKind.choices)


@register.filter
def wait_words(minutes: int) -> str:
    """A waiting time in the largest unit that says it exactly."""
    if minutes % 1440 == 0:
        return ngettext("%(n)d hari", "%(n)d hari", minutes // 1440) % {"n": minutes // 1440}
    if minutes % 60 == 0:
        return ngettext("%(n)d jam", "%(n)d jam", minutes // 60) % {"n": minutes // 60}
    return ngettext("%(n)d menit", "%(n)d menit", minutes) % {"n": minutes}
