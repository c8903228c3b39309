"""Panels of the learning pages' editors."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from courses.engines.lessons import advice_on


class AdvicePanel(Panel):
    """What still stops publishing and what would make the saved lesson better."""

    class BoundPanel(Panel.BoundPanel):
        """Bound to one page."""

        template_name = "courses/admin/advice.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add faults and advice; a new page has none yet."""
            context = super().get_context_data(parent_context)
            page = self.instance
            is_saved = bool(page.pk)
            return {
                **context,
                "faults": page.faults_of_draft() if is_saved else [],
                "advice": advice_on(page.content()) if is_saved else [],
            }


def advice_panel() -> AdvicePanel:
    """The panel with its heading."""
    return AdvicePanel(heading=_("Periksa pelajaran"))
