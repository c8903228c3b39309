"""Panels of the page editors."""

from typing import Any

from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class ChecksPanel(Panel):
    """What a careful editor would notice in the saved text, at the top of the form."""

    class BoundPanel(Panel.BoundPanel):
        """Bound to one page."""

        template_name = "pages/admin/checks_panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add the findings; a new page has none yet."""
            context = super().get_context_data(parent_context)
            # The checks are a domain function above this layer; the panel names it only when it is drawn.
            find = import_string("puspaga.pages.domain.checks.findings_of")
            is_saved = bool(self.instance.pk)
            return {**context, "is_saved": is_saved, "findings": find(self.instance) if is_saved else []}


def checks_panel() -> ChecksPanel:
    """The panel with its heading."""
    return ChecksPanel(heading=_("Periksa isi"))
