"""An article for families: one promise, one page, one small thing to try."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from puspaga.core.enums import Mark
from puspaga.core.models import BasePage, EditorialField
from puspaga.pages.blocks import ArticleBody
from puspaga.pages.models.checked import Checked
from puspaga.pages.models.illustrated import Illustrated
from puspaga.pages.models.printing import Printable
from puspaga.pages.models.shared import Linked, WithFacts, WithHeadings, age_labels
from puspaga.pages.panels import checks_panel


class ArticlePage(Checked, Linked, WithFacts, WithHeadings, Printable, Illustrated, BasePage):
    """A short text for parents with something to say, something to avoid and something to try this week."""

    promise = models.CharField(_("janji satu kalimat"), max_length=200)
    summary = models.CharField(_("ringkasan"), max_length=155, help_text=_("Tampil di daftar dan hasil pencarian."))
    minutes = models.PositiveSmallIntegerField(_("menit baca"), default=3)
    ages = models.JSONField(_("usia"), default=list, blank=True)
    body = EditorialField(ArticleBody(), verbose_name=_("isi"), blank=True)
    recording = models.ForeignKey(
        "media.Recording",
        verbose_name=_("rekaman suara"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    related = ParentalManyToManyField("self", verbose_name=_("bacaan terkait"), blank=True, symmetrical=False)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("promise"),
        FieldPanel("summary"),
        MultiFieldPanel([FieldPanel("minutes"), FieldPanel("ages")], heading=_("Untuk siapa")),
        Illustrated.picture_panel,
        FieldPanel("body"),
        checks_panel(),
        FieldPanel("review_kinds"),
        FieldPanel("recording"),
        FieldPanel("related"),
        InlinePanel("facts", heading=_("Fakta dan sumbernya"), label=_("fakta")),
    ]
    parent_page_types = ["pages.TopicPage"]
    subpage_types: list[str] = []
    template = "pages/article.html"

    class Meta:
        verbose_name = _("artikel")

    @property
    def age_labels(self) -> list[str]:
        """For which ages, in words."""
        return age_labels(self.ages)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add related reading that is live."""
        context = super().get_context(request, *args, **kwargs)
        related = self.related.all() if getattr(request, "is_preview", False) else self.related.live()
        return {**context, "related": list(related.defer("body"))}

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Serve, and say which topic was opened."""
        response = super().serve(request, *args, **kwargs)
        response.page_topic = "" if getattr(request, "is_preview", False) else topic_of(self)
        return response


def topic_of(page: "ArticlePage") -> str:
    """Slug of the topic an article stands under."""
    return page.url_path.rstrip("/").rsplit("/", 2)[-2]


class ArticleFact(Orderable):
    """A claim the article rests on, how well it is founded and where it comes from."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="facts")
    claim = models.TextField(_("pernyataan"))
    mark = models.CharField(_("tanda"), max_length=2, choices=Mark.choices, default=Mark.EXPERT)
    source = models.CharField(_("sumber"), max_length=255, blank=True)

    panels = [FieldPanel("claim"), FieldPanel("mark"), FieldPanel("source")]

    class Meta(Orderable.Meta):
        verbose_name = _("fakta")
        verbose_name_plural = _("fakta")

    def __str__(self) -> str:
        return self.claim[:80]
