"""The look of the admin, its menus, and what needs attention on its first screen."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component

from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.core.rules import may_clear_mark

HIDDEN_MENU = {"help", "redirects", "styleguide", "community"}


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """Our colours."""
    return format_html('<link rel="stylesheet" href="{}">', static("puspaga/admin.css"))


@hooks.register("insert_global_admin_js")
def admin_js() -> SafeString:
    """Names for fields that would have none."""
    return format_html('<script type="module" src="{}"></script>', static("puspaga/admin.js"))


@hooks.register("construct_main_menu")
def hide_useless_items(request: HttpRequest, menu_items: list[Any]) -> None:
    """Menus that lead out of the house or to nothing an editor needs."""
    menu_items[:] = [item for item in menu_items if item.name not in HIDDEN_MENU]


class Attention(Component):
    """“Perlu perhatian Anda”: open marks this person may clear."""

    name = "attention"
    template_name = "core/admin/attention.html"
    order = 50

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Counts by kind, in one query."""
        kinds = [kind for kind in ReviewKind if may_clear_mark(self.request.user, kind)]
        found = list(ReviewMark.objects.open().filter(kind__in=kinds).values_list("kind", flat=True)) if kinds else []
        return {"rows": [(kind.label, found.count(kind)) for kind in kinds], "total": len(found)}


@hooks.register("construct_homepage_panels")
def add_attention(request: HttpRequest, panels: list[Any]) -> None:
    """Our panel before Wagtail's; its upgrade and news panels stay out."""
    panels[:] = [
        panel for panel in panels if type(panel).__name__ not in {"UpgradeNotificationPanel", "WhatsNewInWagtailVersionPanel"}
    ]
    panels.append(Attention(request))


@hooks.register("construct_homepage_summary_items", order=1000)
def fewer_numbers(request: HttpRequest, items: list[SummaryItem]) -> None:
    """Counts of files say nothing on the first screen."""
    items[:] = [item for item in items if type(item).__name__ == "PagesSummaryItem"]
