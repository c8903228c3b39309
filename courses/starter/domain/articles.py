"""Articles and explaining pages of the pack."""

import datetime as dt
import json
from typing import Any

from wagtail.models import Page

from courses.starter.domain.blocks import to_stream
from courses.starter.domain.ledger import LoadReport, load_item
from courses.starter.domain.tree import Tree, page_item
from puspaga.core.domain.review import open_marks
from puspaga.pages.models import ArticleFact, ArticlePage, StaticFact, StaticPage

# Pages whose very title would tell too much in a browser's history.
SENSITIVE_SLUGS = {"aman", "saat-tetangga-bercerita", "berbeda-pendapat-di-depan-anak", "kode-etik"}


def review_kinds(data: dict[str, Any]) -> list[str]:
    """The kinds of review an item of the pack still needs: `review` and `review_also` without "none"."""
    also = data.get("review_also") or []
    kinds = [data.get("review", "none"), *([also] if isinstance(also, str) else also)]
    return [kind for kind in dict.fromkeys(kinds) if kind and kind != "none"]


def article_fields(data: dict[str, Any]) -> dict[str, Any]:
    """Field values of an ArticlePage."""
    return {
        "title": data["title"],
        "slug": data["slug"],
        "promise": data["promise"],
        "summary": data["summary"],
        "search_description": data["summary"],
        "minutes": data["minutes"],
        "ages": data["ages"],
        "drawing": data["slug"],
        "body": json.dumps(to_stream(data["blocks"], seed=data["slug"])),
        "facts": facts_of(ArticleFact, data),
        "is_sensitive": data["slug"] in SENSITIVE_SLUGS,
    }


def facts_of(model: type, data: dict[str, Any]) -> list[Any]:
    """Unsaved fact rows in the pack's order."""
    return [
        model(claim=fact["claim"], mark=fact["mark"], source=str(fact.get("source") or ""), sort_order=number)
        for number, fact in enumerate(data.get("facts") or [])
    ]


def load_articles(tree: Tree, articles: list[dict[str, Any]], *, at: dt.datetime, report: LoadReport) -> dict[str, Page]:
    """Load the articles under their topics, then tie them together; returns them by slug."""
    loaded: dict[str, Page] = {}
    for data in articles:
        parent = tree.topics.get(data["topic"])
        if parent is None:
            report.deleted.append(f"article:{data['slug']}")
            continue
        before = len(report.created)
        page = load_item(page_item(f"article:{data['slug']}", ArticlePage, parent, article_fields(data), data), report=report)
        if page is None:
            continue
        if len(report.created) > before:
            open_marks(page, review_kinds(data), at=at)
        loaded[data["slug"]] = page
    _relate(articles, loaded, report)
    return loaded


def _relate(articles: list[dict[str, Any]], loaded: dict[str, Page], report: LoadReport) -> None:
    """Set related reading of new and refreshed articles; targets may have come later in the list."""
    fresh = {key.removeprefix("article:") for key in [*report.created, *report.updated]}
    for data in articles:
        if data["slug"] in fresh and data["slug"] in loaded:
            related = [loaded[slug].pk for slug in data.get("related", []) if slug in loaded]
            # Straight into the join table: a new revision would look like an editor's change to the ledger.
            ArticlePage.related.through.objects.filter(from_articlepage_id=loaded[data["slug"]].pk).delete()
            ArticlePage.related.through.objects.bulk_create(
                ArticlePage.related.through(from_articlepage_id=loaded[data["slug"]].pk, to_articlepage_id=pk) for pk in related
            )


def load_static_pages(tree: Tree, pages: list[dict[str, Any]], *, at: dt.datetime, report: LoadReport) -> None:
    """Load the explaining pages under the home page."""
    for data in pages:
        fields = {
            "title": data["title"],
            "slug": data["slug"],
            "summary": data.get("summary", ""),
            "body": json.dumps(to_stream(data["blocks"], seed=data["slug"])),
            "facts": facts_of(StaticFact, data),
            "is_sensitive": data["slug"] in SENSITIVE_SLUGS,
        }
        before = len(report.created)
        page = load_item(page_item(f"static:{data['slug']}", StaticPage, tree.home, fields, data), report=report)
        if page is not None and len(report.created) > before:
            open_marks(page, review_kinds(data), at=at)
