"""Articles on paper: the text and a guide for a meeting of twenty minutes, together on one A4."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.html import strip_tags
from wagtail.contrib.routable_page.models import RoutablePageMixin, path


class Printable(RoutablePageMixin):
    """A page that can be printed with a meeting guide at <address>/cetak/."""

    @path("")
    def reading(self, request: HttpRequest) -> HttpResponse:
        """The page itself."""
        return self.render(request)

    @path("cetak/")
    def printed(self, request: HttpRequest) -> HttpResponse:
        """One sheet of A4: the text with the guide below it."""
        return self.render(request, template="pages/article_print.html", context_overrides={"guide": meeting_guide(self)})


def meeting_guide(page: Any) -> dict[str, Any]:
    """What a meeting needs from the article's blocks: first paragraph, sentence pairs, steps, the small commitment."""
    blocks: dict[str, Any] = {}
    for block in page.body:
        blocks.setdefault(block.block_type, block.value)
    opening = strip_tags(str(blocks.get("paragraf", "")).replace("</p>", " ")).strip()
    return {
        "opening": opening if len(opening) <= 420 else opening[:420].rsplit(". ", 1)[0] + ".",
        "pairs": blocks.get("ucapkan_hindari"),
        "steps": blocks.get("langkah") or [],
        "commitment": blocks.get("coba_minggu_ini", ""),
    }
