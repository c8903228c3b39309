"""Other languages of learning pages. The framework's way (sentence by sentence) stands at the same address for all others."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from courses.pages.domain.languages import copy_into_language, has_learning_below, is_learning_page, missing_languages
from courses.pages.models import LearningPage
from puspaga.core.errors import Refusal

ADDRESS = "wagtail_localize:submit_page_translation"
RIGHT = "wagtail_localize.submit_translation"


class SubmitOtherPagesView(SubmitPageTranslationView):
    """The framework's page, for pages that are no learning pages and never for those below them."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A learning page gets a second page of its own instead."""
        if not request.user.has_perm(RIGHT):
            raise PermissionDenied
        page = self.get_object()
        if isinstance(page, LearningPage):
            return second_page(request, page)
        return super().dispatch(request, *args, **kwargs)

    def get_form(self) -> forms.Form:
        """“With all pages below” is not offered above learning pages, and means nothing when it is sent."""
        form = super().get_form()
        if has_learning_below(self.object):
            field = form.fields["include_subtree"]
            field.disabled, field.widget = True, forms.HiddenInput()
        return form


def second_page(request: HttpRequest, page: LearningPage) -> HttpResponse:
    """Say how a learning page gets another language; a POST makes the draft."""
    missing = missing_languages(page)
    if request.method == "POST":
        locale = get_object_or_404(missing, language_code=request.POST.get("bahasa", ""))
        try:
            made = copy_into_language(page, locale=locale, actor=request.user)
        except Refusal as refusal:
            messages.warning(request, str(refusal))
            return redirect(ADDRESS, page.pk)
        return redirect("wagtailadmin_pages:edit", made.pk)
    title = _("Halaman dalam bahasa lain")
    crumbs = [
        {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.get_admin_display_title()},
        {"url": "", "label": title},
    ]
    context = {"page_title": title, "header_title": title, "header_icon": "globe", "breadcrumbs_items": crumbs}
    return render(request, "learning_pages/second_page.html", {**context, "page": page, "missing": missing})


def translation_buttons(page: Page, user: Any, view_name: str | None = None, next_url: str | None = None) -> Iterator[Button]:
    """The framework's buttons; for a learning page the one that leads to a second page."""
    if not is_learning_page(page):
        yield from page_listing_more_buttons(page, user, view_name, next_url)
    elif user.has_perm(RIGHT) and missing_languages(page).exists():
        address = reverse(ADDRESS, args=[page.alias_of_id or page.pk])
        yield Button(_("Halaman dalam bahasa lain"), address, priority=60, icon_name="globe")


def keep_aliases_out_of_the_translator(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Editing the placeholder of a learning page leads to the way a second page is made."""
    if not is_learning_page(page) or page.alias_of_id is None or page.alias_of.locale_id == page.locale_id:
        return None
    if not request.user.has_perm(RIGHT):
        messages.warning(request, _("Halaman ini mengikuti halaman bahasa Indonesia. Ubah halaman itu."))
        return redirect("wagtailadmin_pages:edit", page.alias_of_id)
    return redirect(ADDRESS, page.alias_of_id)
