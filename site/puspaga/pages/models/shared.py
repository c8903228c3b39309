"""What pages with a body and facts have in common when they are shown."""

from typing import Any

from django.utils.text import slugify
from wagtail.models import Page

from puspaga.core.domain.page_cache import remember
from puspaga.core.enums import Mark
from puspaga.pages.enums import Age

# Our own proposals are no claims a reader needs a source for.
SHOWN_MARKS = {Mark.SOURCE, Mark.SECONDARY, Mark.GENERAL, Mark.EXPERT}


class Linked:
    """Where a page stands: its trail and its other languages. Mixed into page classes."""

    @property
    def crumbs(self) -> list[dict[str, str]]:
        """Title and address of the pages above, the home page left out."""
        return remember(("crumbs", self.pk, self.path), self._read_crumbs)

    def _read_crumbs(self) -> list[dict[str, str]]:
        above = Page.objects.filter(path__in=[self.path[:size] for size in range(12, len(self.path), 4)]).live()
        return [{"title": page.title, "url": page.url} for page in above.order_by("depth")]

    @property
    def share_text(self) -> str:
        """One sentence about the page for those it is shared with."""
        names = ("search_description", "summary", "promise", "intro")
        return next((text for name in names if (text := getattr(self, name, ""))), "")

    @property
    def language_links(self) -> list[dict[str, str]]:
        """Language and full address of this page and its translations; empty when there is only one."""
        return remember(("languages", self.translation_key), self._read_languages)

    def _read_languages(self) -> list[dict[str, str]]:
        pages = Page.objects.filter(translation_key=self.translation_key).live().select_related("locale")
        found = [{"language": page.locale.language_code, "url": page.full_url} for page in pages.order_by("pk")]
        return found if len(found) > 1 else []


class WithFacts:
    """A page whose claims carry marks."""

    @property
    def facts_shown(self) -> list[Any]:
        """Claims with a source or an open question, in the editor's order."""
        return [fact for fact in self.facts.all() if fact.mark in SHOWN_MARKS]


class WithHeadings:
    """A page whose body has subheadings."""

    @property
    def headings(self) -> list[dict[str, str]]:
        """Anchor and text of every subheading."""
        return [{"anchor": slugify(block.value), "text": block.value} for block in self.body if block.block_type == "subjudul"]


def age_labels(ages: list[str]) -> list[str]:
    """Readable names of age keys; “all ages” alone says nothing and is left out."""
    known = dict(Age.choices)
    return [str(known[age]) for age in ages if age in known and age != Age.ALL]
