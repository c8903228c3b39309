"""The search index and its answers: plain rows, the same on SQLite and PostgreSQL, in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import translation
from django.utils.html import strip_tags
from wagtail.models import Page

from puspaga.core.domain.page_cache import remember
from puspaga.directory.models import Service
from puspaga.pages.engines.search import (
    Card,
    QueryTerm,
    build_postings,
    cards_for,
    expand,
    parse_query,
    rank,
    words_for,
)
from puspaga.pages.engines.search.tokens import words
from puspaga.pages.models import ArticlePage, SearchDocument, SearchPosting, ServicePage, StaticPage, TopicPage

WEIGHTS = {"title": 6.0, "summary": 3.0, "body": 1.0}
SEARCHED = (ArticlePage, StaticPage, ServicePage, TopicPage)
RESULTS = 10
# How many pages of help stand before the rest when a card is shown, and what they have to be about.
HELPING = 4
ABOUT_WEIGHT = 0.3
# The weight of a word that stands in a title.
SAYS_MUCH = 0.6
ABOUT = {
    Card.FEAR: {"id": "kekerasan lapor dipukul tetangga bahaya", "en": "violence report abuse neighbour danger"},
    Card.SELF_HARM: {"id": "bunuh-diri psikolog konseling", "en": "suicide psychologist counselling"},
    Card.MEDICAL: {"id": "ambulans gawat darurat medis", "en": "ambulance emergency injured"},
}


@dataclass(frozen=True)
class Answer:
    """What a search found, best first, where to look when nothing was found, and which cards of help come before all."""

    results: list[SearchDocument]
    suggestions: list[SearchDocument] = field(default_factory=list)
    cards: tuple[Card, ...] = ()
    # Nothing was asked.
    is_blank: bool = False


def texts_of(page: Page) -> dict[str, str] | None:
    """The searched texts of a page by field, or None for pages that are not searched."""
    if isinstance(page, ArticlePage):
        return {"title": page.title, "summary": f"{page.summary} {page.promise}", "body": plain(page.body)}
    if isinstance(page, StaticPage):
        return {"title": page.title, "summary": page.summary, "body": plain(page.body)}
    if isinstance(page, TopicPage):
        return {"title": page.title, "summary": page.intro}
    if isinstance(page, ServicePage):
        return texts_of_service(page.service, title=page.title, language=page.locale.language_code)
    return None


def texts_of_service(service: Service, *, title: str, language: str) -> dict[str, str] | None:
    """The searched texts of a published service: what it is called, its numbers, whom it serves and what it does."""
    if not service.is_published:
        return None
    channels = [channel.value for channel in service.channels.all() if channel.is_public]
    labels = [need.label_en if language == "en" and need.label_en else need.label for need in service.needs.all()]
    with translation.override(language):
        kind = str(service.get_kind_display())
    said = " ".join([kind, *labels, words_for(service.kind, language=language)])
    more = [service.what_happens, service.hours, service.cost, *service.area_names, "nomor telepon"]
    return {"title": f"{title} {' '.join(channels)}", "summary": said, "body": " ".join(more)}


def shown_summary(page: Page, texts: dict[str, str]) -> str:
    """What stands under the title of a result; a service says what happens there."""
    if isinstance(page, ServicePage):
        return first_sentences(page.service.what_happens, limit=160)
    return getattr(page, "summary", "") or getattr(page, "intro", "") or texts["summary"][:160]


def first_sentences(text: str, *, limit: int) -> str:
    """As many whole sentences as fit, at least one."""
    found, *rest = text.split(". ")
    for sentence in rest:
        if len(found) + len(sentence) + 2 > limit:
            return f"{found}."
        found = f"{found}. {sentence}"
    return found


def plain(body: Any) -> str:
    """The words of a StreamField without markup and service references."""
    return strip_tags(" ".join(str(text) for block in body for text in block.block.get_searchable_content(block.value)))


@transaction.atomic
def index_page(page: Page) -> None:
    """Write the page's rows anew, or take them away when it is not live or not searched."""
    specific = page.specific
    texts = texts_of(specific) if specific.live else None
    SearchDocument.objects.filter(page_id=page.pk).delete()
    if texts is None:
        return
    language = specific.locale.language_code
    document = SearchDocument.objects.create(
        page_id=page.pk,
        language=language,
        title=specific.title,
        summary=shown_summary(specific, texts),
        url=specific.url or "",
    )
    postings = build_postings(texts, weights=WEIGHTS, language=language)
    SearchPosting.objects.bulk_create(
        SearchPosting(document=document, language=language, term=term, weight=weight) for term, weight in postings.items()
    )


def remove_page(page_id: int) -> None:
    """Forget a page."""
    SearchDocument.objects.filter(page_id=page_id).delete()


def reindex_all() -> int:
    """Index every live page again; returns how many there are."""
    pages = [page for model in SEARCHED for page in model.objects.live()]
    for page in pages:
        index_page(page)
    return len(pages)


def vocabulary(language: str) -> frozenset[str]:
    """All stems of a language, read once per site version."""
    terms = SearchPosting.objects.filter(language=language).values_list("term", flat=True).distinct()
    return remember(("vocabulary", language), lambda: frozenset(terms))


def search(text: str, *, language: str) -> Answer:
    """The pages that answer `text`, best first; topics when nothing does. The text is neither kept nor logged."""
    query, cards = parse_query(text, language=language), cards_for(text)
    results = found(expand(query, vocabulary(language), language=language), language=language)
    if cards:
        first = helping(query, cards[0], language=language)
        results = [*first, *(document for document in results if document not in first)][:RESULTS]
    answer = Answer(results, cards=cards, is_blank=not words(text))
    return answer if answer.results else replace(answer, suggestions=suggestions(language))


def helping(query: list[QueryTerm], card: Card, *, language: str) -> list[SearchDocument]:
    """Services, and articles that say much of what the card is about, best first, HELPING at most."""
    known = vocabulary(language)
    about = expand(parse_query(ABOUT[card][language], language=language), known, language=language)
    lighter = [{term: weight * ABOUT_WEIGHT for term, weight in answers.items()} for answers in about]
    exact = [term for answers in about for term, weight in answers.items() if weight == 1]
    telling = SearchPosting.objects.filter(term__in=exact, weight__gte=SAYS_MUCH, document__page__articlepage__isnull=False)
    among = SearchDocument.objects.filter(Q(page__servicepage__isnull=False) | Q(pk__in=telling.values("document")))
    return found([*expand(query, known, language=language), *lighter], language=language, among=among)[:HELPING]


def found(
    expanded: Sequence[Mapping[str, float]], *, language: str, among: QuerySet[SearchDocument] | None = None
) -> list[SearchDocument]:
    """The documents that answer the terms of a query, best first, RESULTS at most."""
    wanted = {term for answers in expanded for term in answers}
    if not wanted:
        return []
    postings = SearchPosting.objects.filter(language=language, term__in=wanted)
    if among is not None:
        postings = postings.filter(document__in=among)
    # Where two pages answer alike, a text comes before its topic, and then the site's order counts.
    rows = postings.order_by("-document__page__depth", "document__page__path", "term").values_list(
        "document_id", "term", "weight"
    )
    count = remember(("documents", language), lambda: SearchDocument.objects.filter(language=language).count())
    best = [document for document, _score in rank(rows, expanded, document_count=count)][:RESULTS]
    documents = SearchDocument.objects.in_bulk(best)
    return [documents[document] for document in best if document in documents]


def suggestions(language: str) -> list[SearchDocument]:
    """The topics of a language, in the site's order."""
    topics = TopicPage.objects.live().filter(locale__language_code=language)
    return list(SearchDocument.objects.filter(page__in=topics).select_related("page").order_by("page__path"))
