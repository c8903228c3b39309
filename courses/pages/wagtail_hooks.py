"""The learning pages in the Wagtail admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from courses.pages.domain.tree import give_versions_to_copies
from courses.pages.views import languages, naskah, workshops
from puspaga.core import clock


@hooks.register("register_admin_urls")
def naskah_urls() -> list[URLPattern]:
    """Looking at a simulation's or a workshop's text while it is written."""
    return [
        path("naskah/periksa/", naskah.check, name="naskah_check"),
        path("naskah/coba/", naskah.attempt, name="naskah_trial"),
        path("workshop/periksa/", workshops.check, name="workshop_check"),
    ]


@hooks.register("register_admin_urls", order=-1)
def language_urls() -> list[URLPattern]:
    """Stands before the framework's page at the same address."""
    return [path("localize/submit/page/<int:page_id>/", languages.SubmitOtherPagesView.as_view())]


def offer_languages_our_way() -> None:
    """Put our buttons in the place of the framework's: it has no switch for single pages."""
    for name in ("register_page_header_buttons", "register_page_listing_more_buttons"):
        registered = hooks._hooks[name]
        place = next(n for n, (function, _order) in enumerate(registered) if function is page_listing_more_buttons)
        registered[place] = (languages.translation_buttons, registered[place][1])


offer_languages_our_way()
hooks.register("before_edit_page", languages.keep_aliases_out_of_the_translator, order=-1)


@hooks.register("after_copy_page")
def publish_copies(request: HttpRequest, page: Page, new_page: Page) -> None:
    """A copy that is live at once gets its version, or goes off."""
    refused = give_versions_to_copies(new_page, actor=request.user, at=clock.now())
    if refused:
        titles = ", ".join(refused)
        messages.warning(
            request, _("Salinan ini belum dapat terbit dan disimpan sebagai draf: %(titles)s") % {"titles": titles}
        )
