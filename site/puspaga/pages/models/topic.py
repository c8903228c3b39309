"""Families' texts by topic and age."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from puspaga.core.models import BasePage
from puspaga.pages.models.illustrated import Illustrated


class FamilyIndexPage(BasePage):
    """The index of all families' texts: topics first, then everything."""

    intro = models.CharField(_("pengantar"), max_length=200, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.TopicPage"]
    template = "pages/family_index.html"

    class Meta:
        verbose_name = _("indeks keluarga")


class TopicPage(Illustrated, BasePage):
    """One topic and its articles."""

    intro = models.CharField(_("pengantar"), max_length=200, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro"), Illustrated.picture_panel]
    parent_page_types = ["pages.FamilyIndexPage"]
    subpage_types = ["pages.ArticlePage"]
    template = "pages/topic.html"

    class Meta:
        verbose_name = _("topik")
