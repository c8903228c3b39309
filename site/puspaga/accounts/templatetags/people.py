"""What templates ask about people."""

from typing import Any

from django import template

from puspaga.accounts import rules

register = template.Library()


@register.filter
def lacks_district(user: Any) -> bool:
    """True when this person works for a district and none was written down yet."""
    return rules.lacks_district(user)
