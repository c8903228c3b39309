"""Indonesian search: text to stems, query to weighted terms, documents in order. Pure Python, the same on every database."""

from puspaga.pages.engines.search.index import build_postings, index_terms
from puspaga.pages.engines.search.query import QueryTerm, expand, parse_query
from puspaga.pages.engines.search.ranking import rank

__all__ = ["QueryTerm", "build_postings", "expand", "index_terms", "parse_query", "rank"]
