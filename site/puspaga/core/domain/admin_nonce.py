"""Wagtail's choosers write an inline script; it gets the session's nonce, so that the policy can refuse all others."""

from typing import Any

from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets.chooser import BaseChooser

from puspaga.core.engines.nonce import current_nonce


def patch_choosers() -> None:
    """Replace BaseChooser.render once (Wagtail 8.0.1 has no template for this script)."""
    if getattr(BaseChooser.render, "with_nonce", False):
        return
    original = BaseChooser.render

    def render(self: BaseChooser, *args: Any, **kwargs: Any) -> SafeString:
        """The widget with the nonce on its own script only: the last tag of the output."""
        head, tag, tail = str(original(self, *args, **kwargs)).rpartition("<script>")
        nonce = current_nonce.get()
        return mark_safe(f'{head}<script nonce="{nonce}">{tail}' if tag and nonce else f"{head}{tag}{tail}")  # Wagtail's own

    render.with_nonce = True  # type: ignore[attr-defined]
    BaseChooser.render = render
