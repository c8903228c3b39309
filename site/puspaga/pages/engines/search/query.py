"""A reader's words to weighted terms of the index."""

from collections.abc import Collection
from dataclasses import dataclass

from puspaga.pages.engines.search.synonyms import SYNONYM_WEIGHT, synonyms
from puspaga.pages.engines.search.tokens import terms
from puspaga.pages.engines.search.typos import allowed, distance

MAX_CHARACTERS = 120
MAX_TERMS = 12
TYPO_WEIGHT = 0.75
PREFIX_WEIGHT = 0.5


@dataclass(frozen=True)
class QueryTerm:
    """One stem the reader asked for and the stems that mean nearly the same."""

    stem: str
    related: frozenset[str]


def parse_query(text: str, *, language: str) -> list[QueryTerm]:
    """The stems of a query, each once, at most MAX_TERMS of its first MAX_CHARACTERS characters."""
    table = synonyms(language)
    found = dict.fromkeys(terms(text[:MAX_CHARACTERS], language=language))
    return [QueryTerm(stem, table.get(stem, frozenset())) for stem in list(found)[:MAX_TERMS]]


def expand(query: list[QueryTerm], vocabulary: Collection[str], *, language: str = "id") -> list[dict[str, float]]:
    """For each query term the index terms that answer it, with a weight in (0, 1].

    The stem itself counts 1, a synonym 0.6. A stem the vocabulary lacks is taken for its nearest neighbours (0.75 each,
    their synonyms too), or for terms that begin with it.
    """
    known = frozenset(vocabulary)
    return [_expand_one(term, known, language) for term in query]


def _expand_one(term: QueryTerm, known: frozenset[str], language: str) -> dict[str, float]:
    table = synonyms(language)
    found: dict[str, float] = {}
    if term.stem in known or term.related:
        starts = {term.stem: 1.0}
    else:
        starts = dict.fromkeys(_near(term.stem, known | frozenset(table)), TYPO_WEIGHT)
    for start, weight in starts.items():
        for other in table.get(start, ()):
            if other in known:
                found[other] = max(found.get(other, 0.0), weight * SYNONYM_WEIGHT)
        if start in known:
            found[start] = max(found.get(start, 0.0), weight)
    if not found and len(term.stem) >= 4:
        found = {word: PREFIX_WEIGHT for word in known if word.startswith(term.stem)}
    return found


def _near(stem: str, known: Collection[str]) -> list[str]:
    """The terms nearest to a misspelt stem: only those at the smallest distance within the allowance."""
    limit = allowed(stem)
    if not limit:
        return []
    best, found = limit, []
    for word in known:
        if abs(len(word) - len(stem)) > best or len(word) < 3:
            continue
        apart = distance(stem, word, limit=best)
        if apart < best:
            best, found = apart, [word]
        elif apart == best:
            found.append(word)
    return sorted(found)
