"""Help: the index of services, one service, the referral map."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from puspaga.core.models import BasePage


class HelpIndexPage(BasePage):
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


class ServicePage(BasePage):
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


class ReferralMapPage(BasePage):
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
