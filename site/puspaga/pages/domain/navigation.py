"""The site's few fixed places, per language, read once per site version."""

from dataclasses import dataclass, field

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from puspaga.core.domain.page_cache import remember
from puspaga.pages.models.help import HelpIndexPage, ReferralMapPage
from puspaga.pages.models.home import HomePage
from puspaga.pages.models.shared import address_of
from puspaga.pages.models.static import StaticPage
from puspaga.pages.models.topic import FamilyIndexPage

FIXED: dict[type[Page], str] = {
    HomePage: "home",
    FamilyIndexPage: "family",
    HelpIndexPage: "help",
    ReferralMapPage: "referral_map",
}
# By name: the courses stand above this app.
TRAINING = "learning_pages.CourseIndexPage"


@dataclass(frozen=True)
class Place:
    """A page one can always go to. `language` is the page's own: English falls back to Indonesian pages."""

    title: str
    url: str
    language: str


@dataclass(frozen=True)
class Places:
    """All fixed places of one language; None where a page does not exist."""

    home: Place | None = None
    family: Place | None = None
    help: Place | None = None
    referral_map: Place | None = None
    training: Place | None = None
    static: dict[str, Place] = field(default_factory=dict)
    other_home: Place | None = None


def places(language: str) -> Places:
    """The fixed places, in `language` where they exist, else in Indonesian."""
    return remember(("places", language), lambda: _read(language))


def _read(language: str) -> Places:
    """All candidates in one query; a place in the language itself wins over the Indonesian one."""
    fixed = {**FIXED, apps.get_model(TRAINING): "training"}
    kinds = {kind.pk: model for model, kind in ContentType.objects.get_for_models(*fixed, StaticPage).items()}
    pages = Page.objects.live().filter(content_type__in=kinds).select_related("locale").order_by("path")
    found: dict[type[Page], dict[str, Place]] = {}
    static: dict[str, dict[str, Place]] = {}
    for page in pages:
        code, model = page.locale.language_code, kinds[page.content_type_id]
        shelf = static.setdefault(page.slug, {}) if model is StaticPage else found.setdefault(model, {})
        shelf.setdefault(code, Place(page.title, address_of(page), code))
    return Places(
        **{name: _best(found.get(model, {}), language) for model, name in fixed.items()},
        static={slug: place for slug, shelf in static.items() if (place := _best(shelf, language))},
        other_home=found.get(HomePage, {}).get("id" if language == "en" else "en"),
    )


def _best(shelf: dict[str, Place], language: str) -> Place | None:
    return shelf.get(language) or shelf.get("id")
