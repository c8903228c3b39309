"""The pages app in the Wagtail admin: glossary, reports, review kinds."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from puspaga.core import clock
from puspaga.core.rules import is_in_group
from puspaga.pages.domain.desk import drafts_of, topics_to_write_in
from puspaga.pages.domain.workflow import copy_marks, next_step_sentence
from puspaga.pages.views.drawings import drawing_file
from puspaga.pages.views.reports import CountReportView, ReviewReportView, TranslationsView
from puspaga.pages.views.review import review_mark
from puspaga.pages.viewsets.glossary import GlossaryViewSet

register_snippet(GlossaryViewSet)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    """The reports."""
    return [
        path("laporan/tinjauan/", ReviewReportView.as_view(), name="review_report"),
        path("laporan/tinjauan/hasil/", ReviewReportView.as_view(results_only=True), name="review_report_results"),
        path("laporan/tinjauan/<int:mark_id>/", review_mark, name="review_mark"),
        path("gambar-kami/<slug:key>.svg", drawing_file, name="drawing_file"),
        path("laporan/bacaan/", CountReportView.as_view(), name="count_report"),
        path("laporan/bacaan/hasil/", CountReportView.as_view(results_only=True), name="count_report_results"),
    ]


@hooks.register("register_admin_urls", order=-1)
def guarded_translations() -> list[URLPattern]:
    """The framework shows this report to everybody who may enter; ours stands before it, at the same address."""
    return [
        path("localize/reports/translations/", TranslationsView.as_view()),
        path("localize/reports/translations/results/", TranslationsView.as_view(results_only=True)),
    ]


@hooks.register("construct_reports_menu")
def hide_translations(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Its menu item is for the same people."""
    if not is_in_group(request.user, *TranslationsView.groups):
        address = reverse("wagtail_localize:translations_report")
        menu_items[:] = [item for item in menu_items if item.url != address]


class Desk(Component):
    """“Tulis artikel baru” and the person's drafts; nothing for those who write no articles."""

    name = "desk"
    template_name = "pages/admin/desk.html"
    order = 40

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Where to begin, and what waits."""
        topics = topics_to_write_in(self.request.user)
        return {"topics": topics, "drafts": drafts_of(self.request.user) if topics else []}


@hooks.register("construct_homepage_panels")
def add_desk(request: HttpRequest, panels: list[Any]) -> None:
    """On the first screen."""
    panels.append(Desk(request))


class GroupMenuItem(MenuItem):
    """Shown to the groups of the view it leads to."""

    def __init__(self, *args: object, groups: tuple[str, ...], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.groups = groups

    def is_shown(self, request: HttpRequest) -> bool:
        """Members of the groups and administrators."""
        return is_in_group(request.user, *self.groups)


@hooks.register("register_reports_menu_item")
def review_menu() -> MenuItem:
    """Review marks."""
    groups = ReviewReportView.groups
    return GroupMenuItem(_("Tanda tinjauan"), reverse("review_report"), groups=groups, icon_name="glasses", order=110)


@hooks.register("register_reports_menu_item")
def count_menu() -> MenuItem:
    """Readings per topic."""
    groups = CountReportView.groups
    return GroupMenuItem(_("Bacaan per topik"), reverse("count_report"), groups=groups, icon_name="view", order=120)


@hooks.register("before_copy_page")
def refuse_unseen_publishing(request: HttpRequest, page: Page) -> None:
    """An alias of a live page is live at once; the framework does not ask for the right to publish at its new place."""
    if request.method == "POST" and request.POST.get("alias"):
        target = Page.objects.filter(pk=request.POST.get("new_parent_page") or 0).first()
        if target is None or not target.permissions_for_user(request.user).can_publish_subpage():
            raise PermissionDenied


@hooks.register("after_copy_page")
def keep_marks_of_copies(request: HttpRequest, page: Page, new_page: Page) -> None:
    """A copy needs the reviews its source needed."""
    copy_marks(page, new_page, at=clock.now())


REVIEW_BUTTONS = {"action-submit", "action-restart-workflow", "action-workflow-action"}


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_comes_next(request: HttpRequest, page: Page) -> HttpResponse | None:
    """After a button of the review: a sentence about the next step, and for experts the first screen, which is theirs."""
    if REVIEW_BUTTONS.isdisjoint(request.POST):
        return None
    sentence = next_step_sentence(Page.objects.get(pk=page.pk).specific)
    if sentence:
        messages.info(request, sentence)
    return redirect("wagtailadmin_home") if "action-workflow-action" in request.POST else None
