"""The learning pages in the Wagtail admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from courses.pages.domain.tree import give_versions_to_copies
from courses.pages.views import naskah, workshops
from puspaga.core import clock


@hooks.register("register_admin_urls")
def naskah_urls() -> list[URLPattern]:
    """Looking at a simulation's or a workshop's text while it is written."""
    return [
        path("naskah/periksa/", naskah.check, name="naskah_check"),
        path("naskah/coba/", naskah.attempt, name="naskah_trial"),
        path("workshop/periksa/", workshops.check, name="workshop_check"),
    ]


@hooks.register("after_copy_page")
def publish_copies(request: HttpRequest, page: Page, new_page: Page) -> None:
    """A copy that is live at once gets its version, or goes off."""
    refused = give_versions_to_copies(new_page, actor=request.user, at=clock.now())
    if refused:
        titles = ", ".join(refused)
        messages.warning(
            request, _("Salinan ini belum dapat terbit dan disimpan sebagai draf: %(titles)s") % {"titles": titles}
        )
