"""Menus and addresses of the directory in the Wagtail admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from puspaga.directory.rules import keeps_every_service
from puspaga.directory.views.report import StaleChannelsView, verify
from puspaga.directory.viewsets import DirectoryGroup


@hooks.register("register_admin_viewset")
def directory_viewsets() -> DirectoryGroup:
    """Services, needs, holidays."""
    return DirectoryGroup()


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    """The report and its button."""
    return [
        path("laporan/nomor/", StaleChannelsView.as_view(), name="stale_channels"),
        path("laporan/nomor/hasil/", StaleChannelsView.as_view(results_only=True), name="stale_channels_results"),
        path("laporan/nomor/<int:channel_id>/", verify, name="verify_channel"),
    ]


class OfficerMenuItem(MenuItem):
    """Shown to officers and administrators."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Who keeps all services."""
        return keeps_every_service(request.user)


@hooks.register("register_reports_menu_item")
def stale_menu() -> MenuItem:
    """The report in the menu."""
    return OfficerMenuItem(_("Nomor yang perlu diperiksa"), reverse("stale_channels"), icon_name="warning", order=100)
