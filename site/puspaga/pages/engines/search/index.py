"""A document to weighted stems."""

from collections import Counter
from collections.abc import Mapping

from puspaga.pages.engines.search.tokens import terms

SATURATION = 1.2


def index_terms(text: str, *, language: str) -> list[str]:
    """Stems of a text as they are put into the index."""
    return terms(text, language=language)


def build_postings(fields: Mapping[str, str], *, weights: Mapping[str, float], language: str) -> dict[str, float]:
    """Stem → weight of one document.

    Each field counts by its weight; repeated words count less and less (tf · (k+1) / (tf + k), Okapi BM25's saturation).
    Fields without a weight count 1.
    """
    total: dict[str, float] = {}
    for name, text in fields.items():
        weight = weights.get(name, 1.0)
        for term, count in Counter(terms(text, language=language)).items():
            total[term] = total.get(term, 0.0) + weight * count * (SATURATION + 1) / (count + SATURATION)
    return total
