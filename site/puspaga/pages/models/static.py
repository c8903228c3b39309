"""Pages that explain: about, privacy, data, access, certificate, ethics."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from puspaga.core.enums import Mark
from puspaga.core.models import BasePage, EditorialField
from puspaga.pages.blocks import ArticleBody
from puspaga.pages.models.checked import Checked
from puspaga.pages.models.shared import Linked, WithFacts
from puspaga.pages.panels import checks_panel


class StaticPage(Checked, Linked, WithFacts, BasePage):
    """A page made of the same blocks as an article, without ages and minutes."""

    summary = models.CharField(_("ringkasan"), max_length=155, blank=True)
    body = EditorialField(ArticleBody(), verbose_name=_("isi"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel("body"),
        checks_panel(),
        FieldPanel("review_kinds"),
        InlinePanel("facts", heading=_("Fakta dan sumbernya"), label=_("fakta")),
    ]
    parent_page_types = ["pages.HomePage"]
    subpage_types: list[str] = []
    template = "pages/static_page.html"

    class Meta:
        verbose_name = _("halaman keterangan")


class StaticFact(Orderable):
    """A claim the page rests on."""

    page = ParentalKey(StaticPage, on_delete=models.CASCADE, related_name="facts")
    claim = models.TextField(_("pernyataan"))
    mark = models.CharField(_("tanda"), max_length=2, choices=Mark.choices, default=Mark.EXPERT)
    source = models.CharField(_("sumber"), max_length=255, blank=True)

    panels = [FieldPanel("claim"), FieldPanel("mark"), FieldPanel("source")]

    class Meta(Orderable.Meta):
        verbose_name = _("fakta")
        verbose_name_plural = _("fakta")

    def __str__(self) -> str:
        return self.claim[:80]
