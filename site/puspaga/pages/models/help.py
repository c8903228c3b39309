"""Help: the index of services, one service, the referral map."""

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from puspaga.core import clock
from puspaga.core.models import BasePage
from puspaga.directory.domain.listing import EMERGENCY_KEYS, ServiceView, published_services, service_by_key
from puspaga.directory.domain.needs import NeedView, all_needs
from puspaga.directory.domain.network import network_of
from puspaga.pages.models.shared import Linked

CARDS_A_SHEET = 8


def listed(language: str) -> list[ServiceView]:
    """All published services of today in a language."""
    return published_services(today=clock.today(), language=language)


class HelpIndexPage(Linked, RoutablePageMixin, BasePage):
    """All services by need; 110 and 129 stand first."""

    SENSITIVE_BY_DEFAULT = True
    NEUTRAL_TITLE = _("Halaman informasi")

    intro = models.CharField(_("pengantar"), max_length=200, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.ServicePage", "pages.ReferralMapPage"]
    template = "pages/help_index.html"

    class Meta:
        verbose_name = _("indeks layanan")

    @path("")
    def everything(self, request: HttpRequest) -> HttpResponse:
        """All services."""
        return self.listing(request, None)

    @path("kebutuhan/<slug:key>/")
    def by_need(self, request: HttpRequest, key: str) -> HttpResponse:
        """Services that answer one need."""
        need = next((need for need in all_needs() if need.key == key), None)
        if need is None:
            raise Http404
        return self.listing(request, need)

    def listing(self, request: HttpRequest, need: NeedView | None) -> HttpResponse:
        """110 and 129 first, then the others by tier."""
        language = translation.get_language() or "id"
        views = [view for view in listed(language) if need is None or need.key in view.needs]
        rest = [view for view in views if view.service.key not in EMERGENCY_KEYS]
        return self.render(request, context_overrides={"services": rest, "needs": all_needs(), "need": need})


class ServicePage(Linked, BasePage):
    """The public page of one service; every fact on it is data of the directory."""

    SENSITIVE_BY_DEFAULT = True
    NEUTRAL_TITLE = _("Halaman informasi")

    service = models.ForeignKey("directory.Service", verbose_name=_("layanan"), on_delete=models.PROTECT, related_name="pages")

    content_panels = [*BasePage.content_panels, FieldPanel("service")]
    parent_page_types = ["pages.HelpIndexPage"]
    subpage_types: list[str] = []
    template = "pages/service.html"

    class Meta:
        verbose_name = _("halaman layanan")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the service as the public sees it today."""
        context = super().get_context(request, *args, **kwargs)
        language = translation.get_language() or "id"
        return {**context, "view": service_by_key(self.service.key, today=clock.today(), language=language)}


class ReferralMapPage(Linked, RoutablePageMixin, BasePage):
    """The one-door network as a drawing, with the same as a list; prints as a pocket card."""

    SENSITIVE_BY_DEFAULT = True
    NEUTRAL_TITLE = _("Halaman informasi")

    intro = models.CharField(_("pengantar"), max_length=200, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["pages.HelpIndexPage"]
    subpage_types: list[str] = []
    template = "pages/referral_map.html"

    class Meta:
        verbose_name = _("peta rujukan")

    @path("")
    def drawn(self, request: HttpRequest) -> HttpResponse:
        """The drawing and its list."""
        network = network_of(listed(translation.get_language() or "id"))
        return self.render(request, context_overrides={"network": network})

    @path("kartu/")
    def pocket_cards(self, request: HttpRequest) -> HttpResponse:
        """One A4 with eight cards to cut out."""
        keys = (*EMERGENCY_KEYS, "darurat-119", "uptd-ppa-balikpapan", "puspaga-harapan")
        found = {view.service.key: view for view in listed("id")}
        views = [found[key] for key in keys if key in found and found[key].phone]
        context = {"views": views, "cards": range(CARDS_A_SHEET)}
        return self.render(request, template="pages/pocket_cards.html", context_overrides=context)
