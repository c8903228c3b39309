"""Menus and addresses of this app in the Wagtail admin."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from assessments.rules import may_mark_anything
from assessments.views.marking import marking_answer, marking_list, redact_answer
from assessments.views.quiz_trial import try_item, try_quiz
from assessments.viewsets import ItemViewSet


@hooks.register("register_admin_viewset")
def item_bank() -> ItemViewSet:
    """The item bank."""
    return ItemViewSet()


@hooks.register("register_admin_urls")
def quiz_urls() -> list[URLPattern]:
    """Trying and marking."""
    return [
        path("butir/<int:pk>/coba/", try_item, name="try_item"),
        path("kuis/<uuid:key>/coba/", try_quiz, name="try_quiz"),
        path("penilaian/", marking_list, name="marking_list"),
        path("penilaian/<uuid:number>/<int:position>/", marking_answer, name="marking_answer"),
        path("penilaian/<uuid:number>/<int:position>/samarkan/", redact_answer, name="redact_answer"),
    ]


class MarkersMenuItem(MenuItem):
    """Shown to those who mark."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Trainers, officers and administrators."""
        return may_mark_anything(request.user)


@hooks.register("register_admin_menu_item")
def marking_menu() -> MenuItem:
    """The marking list in the menu."""
    return MarkersMenuItem(_("Menilai jawaban"), reverse("marking_list"), icon_name="edit", order=235)


@hooks.register("insert_global_admin_css")
def item_styles() -> SafeString:
    """Small styles of the item editor."""
    return format_html('<link rel="stylesheet" href="{}">', static("assessments/admin.css"))
