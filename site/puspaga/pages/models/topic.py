"""Families' texts by topic and age."""

from typing import Any

from django.apps import apps
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from puspaga.core.models import BasePage
from puspaga.pages.enums import Age
from puspaga.pages.models.illustrated import Illustrated, card_pictures
from puspaga.pages.models.shared import Linked

ARTICLE_MODEL = "pages.ArticlePage"


def age_paths() -> list[dict[str, str]]:
    """Path piece and label of every age a reader can choose."""
    return [{"path": f"usia/{value}", "label": str(label)} for value, label in Age.choices if value != Age.ALL]


class FamilyIndexPage(Linked, RoutablePageMixin, BasePage):
    """The index of all families' texts: topics first, then everything."""

    intro = models.CharField(_("pengantar"), max_length=200, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    parent_page_types = ["pages.HomePage"]
    subpage_types = ["pages.TopicPage"]
    template = "pages/family_index.html"

    class Meta:
        verbose_name = _("indeks keluarga")

    @path("")
    def everything(self, request: HttpRequest) -> HttpResponse:
        """All topics and articles."""
        topics = list(TopicPage.objects.live().child_of(self).order_by("path"))
        return self.listing(request, topics=topics, articles=self.articles())

    @path("usia/<str:age>/")
    def by_age(self, request: HttpRequest, age: str) -> HttpResponse:
        """Articles for one age, those for every age included."""
        if age not in Age.values or age == Age.ALL:
            raise Http404
        chosen = [article for article in self.articles() if {age, Age.ALL} & set(article.ages)]
        has_own = any(age in article.ages for article in chosen)
        return self.listing(request, articles=chosen, has_own=has_own, age_label=str(Age(age).label))

    def articles(self) -> list[Any]:
        """All live articles below, in the tree's order."""
        return list(apps.get_model(ARTICLE_MODEL).objects.live().descendant_of(self).defer("body").order_by("path"))

    def listing(self, request: HttpRequest, **lists: Any) -> HttpResponse:
        """The page with the ages to choose from."""
        return self.render(request, context_overrides={**lists, "ages": age_paths()})


class TopicPage(Linked, Illustrated, BasePage):
    """One topic and its articles."""

    intro = models.CharField(_("pengantar"), max_length=200, blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("intro"), Illustrated.picture_panel]
    parent_page_types = ["pages.FamilyIndexPage"]
    subpage_types = ["pages.ArticlePage"]
    template = "pages/topic.html"

    class Meta:
        verbose_name = _("topik")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the live articles of this topic."""
        context = super().get_context(request, *args, **kwargs)
        articles = apps.get_model(ARTICLE_MODEL).objects.live().child_of(self).defer("body").order_by("path")
        return {**context, "articles": list(articles.prefetch_related(*card_pictures()))}

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Serve, and say which topic was opened."""
        response = super().serve(request, *args, **kwargs)
        response.page_topic = "" if getattr(request, "is_preview", False) else self.slug
        return response
