"""What pages with a body and facts have in common when they are shown."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from puspaga.core.domain.page_cache import remember
from puspaga.core.enums import Mark
from puspaga.pages.enums import Age

# Our own proposals are no claims a reader needs a source for.
SHOWN_MARKS = {Mark.SOURCE, Mark.SECONDARY, Mark.GENERAL, Mark.EXPERT}


def site_roots() -> list[Any]:
    """Where the trees of the site begin, read once per site version (the framework asks the database for every page)."""
    return remember("site-roots", Site.get_site_root_paths)


def address_of(page: Page) -> str:
    """The page's address within the site, without a query."""
    page._wagtail_cached_site_root_paths = site_roots()
    return page.url or "/"


def sections() -> dict[str, dict[str, str]]:
    """Title and address of the pages others hang under, by tree path; the home pages are left out."""
    return remember("sections", _read_sections)


def _read_sections() -> dict[str, dict[str, str]]:
    above = Page.objects.live().filter(depth__gt=2, numchild__gt=0)
    return {page.path: {"title": page.title, "url": address_of(page)} for page in above}


class Linked:
    """Where a page stands: its trail and its other languages. Mixed into page classes."""

    def _get_site_root_paths(self, cache_object: Any = None, **_kwargs: Any) -> list[Any]:
        """The framework's hook for addresses: answered from memory."""
        holder = cache_object or self
        if not hasattr(holder, "_wagtail_cached_site_root_paths"):
            holder._wagtail_cached_site_root_paths = site_roots()
        return holder._wagtail_cached_site_root_paths

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Serve, and tell the middleware whether the page is sensitive; routed pages pass BasePage.serve by."""
        response = super().serve(request, *args, **kwargs)
        response.is_sensitive = self.is_sensitive
        return response

    @property
    def crumbs(self) -> list[dict[str, str]]:
        """Title and address of the pages above, the home page left out."""
        known = sections()
        above = [self.path[:size] for size in range(self.steplen * 3, len(self.path), self.steplen)]
        return [known[path] for path in above if path in known]

    @property
    def share_text(self) -> str:
        """One sentence about the page for those it is shared with."""
        names = ("search_description", "summary", "promise", "intro")
        return next((text for name in names if (text := getattr(self, name, ""))), "")

    @property
    def language_links(self) -> list[dict[str, str]]:
        """Language, path and full address of this page and its translations; empty when there is only one."""
        return remember(("languages", self.translation_key), self._read_languages)

    def _read_languages(self) -> list[dict[str, str]]:
        pages = Page.objects.filter(translation_key=self.translation_key).live().select_related("locale").order_by("pk")
        found = [_language_link(page.locale.language_code, address_of(page)) for page in pages]
        return found if len(found) > 1 else []


def _language_link(language: str, path: str) -> dict[str, str]:
    return {"language": language, "path": path, "url": settings.BASE_URL + path}


class WithFacts:
    """A page whose claims carry marks."""

    @cached_property
    def facts_shown(self) -> list[Any]:
        """Claims with a source or an open question, in the editor's order."""
        return [fact for fact in self.facts.all() if fact.mark in SHOWN_MARKS]


# Blocks with a heading of their own; the anchors are the ids in their templates.
NAMED_BLOCKS = {
    "intinya": _("Intinya"),
    "jeda": _("Jeda sebentar"),
    "tanda_bahaya": _("Saatnya mencari bantuan"),
    "coba_minggu_ini": _("Coba minggu ini"),
}
ANCHORS = {"tanda_bahaya": "tanda", "coba_minggu_ini": "coba"}


class WithHeadings:
    """A page whose body has headings."""

    @property
    def headings(self) -> list[dict[str, str]]:
        """Anchor and text of every heading, in order."""
        found = []
        for block in self.body:
            if block.block_type == "subjudul":
                found.append({"anchor": slugify(block.value), "text": block.value})
            elif block.block_type in NAMED_BLOCKS:
                anchor = ANCHORS.get(block.block_type, block.block_type)
                found.append({"anchor": anchor, "text": str(NAMED_BLOCKS[block.block_type])})
        return found


def age_labels(ages: list[str]) -> list[str]:
    """Readable names of age keys; “all ages” alone says nothing and is left out."""
    known = dict(Age.choices)
    return [str(known[age]) for age in ages if age in known and age != Age.ALL]
