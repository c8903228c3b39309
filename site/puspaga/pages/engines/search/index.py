"""A document to weighted stems."""

from collections import Counter
from collections.abc import Mapping

from puspaga.pages.engines.search.tokens import terms

# Weighted occurrences at which a term has said half of what it can say.
SATURATION = 4.0


def index_terms(text: str, *, language: str) -> list[str]:
    """Stems of a text as they are put into the index."""
    return terms(text, language=language)


def build_postings(fields: Mapping[str, str], *, weights: Mapping[str, float], language: str) -> dict[str, float]:
    """Stem → weight of one document, in (0, 1).

    Occurrences are added up over the fields, each counting by its field's weight (1 without one), and the sum is
    saturated: t / (t + SATURATION), Okapi BM25F. A word in the title says much; the tenth in the body, nothing more.
    """
    total: dict[str, float] = {}
    for name, text in fields.items():
        for term, count in Counter(terms(text, language=language)).items():
            total[term] = total.get(term, 0.0) + weights.get(name, 1.0) * count
    return {term: amount / (amount + SATURATION) for term, amount in total.items()}
