"""Indonesian search: text to stems, query to weighted terms, documents in order. Pure Python, the same on every database."""

from puspaga.pages.engines.search.index import build_postings, index_terms
from puspaga.pages.engines.search.query import QueryTerm, expand, parse_query
from puspaga.pages.engines.search.ranking import rank
from puspaga.pages.engines.search.services import words_for
from puspaga.pages.engines.search.urgency import Card, cards_for

__all__ = [
    "Card", "QueryTerm", "build_postings", "cards_for", "expand", "index_terms", "parse_query", "rank", "words_for",
]  # fmt: skip
