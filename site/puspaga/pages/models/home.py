"""The front page: three doors by need."""

from typing import Any

from django.db import models
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from puspaga.core.models import BasePage
from puspaga.pages.models.article import ArticlePage
from puspaga.pages.models.illustrated import Illustrated, card_pictures
from puspaga.pages.models.shared import Linked
from puspaga.pages.models.topic import age_paths

CARDS = 6
# How many of the newest articles are looked through for different topics.
CANDIDATES = 48
# No page stands deeper below the home page than this.
DEEPEST = 6


class HomePage(Linked, Illustrated, BasePage):
    """The first screen: a promise, a search, three doors, families' texts and the counselling card."""

    heading = models.CharField(_("kalimat pembuka"), max_length=80, default="Duduk berdampingan dulu, bicara kemudian.")
    promise = models.CharField(
        _("janji"),
        max_length=160,
        default="Belajar mengasuh dan saling mendengar, lima menit sehari. Gratis dan tanpa akun.",
    )

    content_panels = [*BasePage.content_panels, FieldPanel("heading"), FieldPanel("promise"), Illustrated.picture_panel]
    parent_page_types = ["wagtailcore.Page"]
    template = "pages/home.html"

    class Meta:
        verbose_name = _("beranda")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the page at an address with two queries; the framework would ask twice for every level."""
        names = path_components[:DEEPEST]
        addresses = [self.url_path + "/".join(names[:count]) + "/" for count in range(1, len(names) + 1)]
        found = Page.objects.filter(url_path__in=addresses).order_by("-depth").first() if addresses else None
        if found is None:
            return super().route(request, path_components)
        return found.specific.route(request, path_components[found.depth - self.depth :])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the newest articles of different topics and the ages."""
        context = super().get_context(request, *args, **kwargs)
        live = ArticlePage.objects.live().descendant_of(self).defer("body").order_by("-first_published_at", "pk")
        chosen = one_a_topic(list(live[:CANDIDATES]))[:CARDS]
        prefetch_related_objects(chosen, *card_pictures())
        return {**context, "articles": chosen, "ages": age_paths()}


def one_a_topic(articles: list[ArticlePage]) -> list[ArticlePage]:
    """The same articles, one of each topic first."""
    seen: set[str] = set()
    first, rest = [], []
    for article in articles:
        parent = article.path[: -article.steplen]
        (rest if parent in seen else first).append(article)
        seen.add(parent)
    return [*first, *rest]
