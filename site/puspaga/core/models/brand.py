"""Whose site this is: name, office, logo. Data, so that another city needs no developer."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="home")
class SiteBrand(BaseSiteSetting):
    """The name and mark at the top of every page."""

    name = models.CharField(_("nama"), max_length=40, default="Puspaga Harapan")
    office = models.CharField(_("lembaga"), max_length=60, default="DP3AKB Kota Balikpapan")
    city = models.CharField(_("kota"), max_length=40, default="Balikpapan")
    logo = models.ForeignKey(
        "media.CustomImage", verbose_name=_("logo"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    panels = [FieldPanel("name"), FieldPanel("office"), FieldPanel("city"), FieldPanel("logo")]

    class Meta:
        verbose_name = _("identitas situs")
