"""The officer's menus and addresses in the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from courses.reports.domain.desk import desk_of
from courses.reports.views import officer
from courses.views import issuing
from puspaga.accounts.enums import Role
from puspaga.accounts.rules import has_role
from puspaga.core import clock


@hooks.register("register_admin_urls")
def officer_urls() -> list[URLPattern]:
    """The report, issuing, the register, signatories."""
    return [
        path("laporan/pelatihan/", officer.overview, name="training_report"),
        path("laporan/pelatihan/orang/", officer.names, name="training_names"),
        path("laporan/pelatihan/unduh/", officer.download, name="training_download"),
        path("penerbitan/", issuing.cohorts, name="issue_cohorts"),
        path("penerbitan/<uuid:number>/", issuing.cohort, name="issue_cohort"),
        path("penerbitan/<uuid:number>/<int:enrolment>/", issuing.person, name="issue_cohort_person"),
        path("penerbitan/dokumen/", issuing.documents, name="issued_documents"),
        path("penerbitan/dokumen/<uuid:number>/", issuing.document, name="issued_document"),
        path("penerbitan/penanda-tangan/", issuing.signatories, name="signatories"),
        path("penerbitan/penanda-tangan/<int:pk>/", issuing.signatories, name="signatory"),
    ]


class TeachingDesk(Component):
    """Cohorts, sessions, and what waits for this person's hand."""

    name = "teaching"
    template_name = "reports/desk.html"
    order = 40

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Nothing for people who neither teach nor issue."""
        return {"desk": desk_of(self.request.user, at=clock.now())}


@hooks.register("construct_homepage_panels")
def add_teaching_desk(request: HttpRequest, panels: list[Any]) -> None:
    """First on the first screen."""
    panels.append(TeachingDesk(request))


class OfficerMenuItem(MenuItem):
    """Shown to officers and administrators."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Nobody else issues or reads names."""
        return has_role(request.user, Role.OFFICER, Role.ADMINISTRATOR)


@hooks.register("register_admin_menu_item")
def issuing_menu() -> MenuItem:
    """Issuing stands in the main menu."""
    return OfficerMenuItem(_("Penerbitan"), reverse("issue_cohorts"), name="issuing", icon_name="doc-full-inverse", order=330)


@hooks.register("register_reports_menu_item")
def training_menu() -> MenuItem:
    """The officer's page among the reports."""
    return OfficerMenuItem(_("Pelatihan"), reverse("training_report"), name="training", icon_name="group", order=100)
