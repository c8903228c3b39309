"""The site's few fixed places, per language, read once per site version."""

from dataclasses import dataclass, field

from wagtail.models import Locale, Page

from puspaga.core.domain.page_cache import remember
from puspaga.pages.models.help import HelpIndexPage, ReferralMapPage
from puspaga.pages.models.home import HomePage
from puspaga.pages.models.static import StaticPage
from puspaga.pages.models.topic import FamilyIndexPage


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
    static: dict[str, Place] = field(default_factory=dict)
    other_home: Place | None = None


def places(language: str) -> Places:
    """The fixed places, in `language` where they exist, else in Indonesian."""
    return remember(("places", language), lambda: _read(language))


def _read(language: str) -> Places:
    static = {page.slug: _place(page, "id") for page in StaticPage.objects.live().filter(locale__language_code="id")}
    other = "id" if language == "en" else "en"
    own = StaticPage.objects.live().filter(locale__language_code=language)
    static.update({page.slug: _place(page, language) for page in own})
    return Places(
        home=_find(HomePage, language),
        family=_find(FamilyIndexPage, language),
        help=_find(HelpIndexPage, language),
        referral_map=_find(ReferralMapPage, language),
        static=static,
        other_home=_find(HomePage, other, strict=True),
    )


def _find(model: type[Page], language: str, *, strict: bool = False) -> Place | None:
    for code in [language] if strict else [language, "id"]:
        locale = Locale.objects.filter(language_code=code).first()
        page = model.objects.live().filter(locale=locale).order_by("depth", "pk").first() if locale else None
        if page is not None:
            return _place(page, code)
    return None


def _place(page: Page, language: str) -> Place:
    return Place(page.title, page.url or "/", language)
