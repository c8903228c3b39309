"""The nonce for the few inline scripts of the admin."""

from django import template

from puspaga.core.engines.nonce import current_nonce

register = template.Library()


@register.simple_tag
def csp_nonce() -> str:
    """This session's nonce, empty outside the admin."""
    return current_nonce.get()
