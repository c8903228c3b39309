"""Documents in the order a reader would want them."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

Document = TypeVar("Document", bound=int | str)


def rank(
    postings: Iterable[tuple[Document, str, float]],
    expanded: Sequence[Mapping[str, float]],
    *,
    document_count: int,
) -> list[tuple[Document, float]]:
    """(document, score) best first.

    A query term gives a document its best matching posting times the term's rarity (see rarity_of); documents that
    answer more of what the query asks are preferred: a rare term is a larger share of it than a common one. Ties keep
    the order in which the documents come.
    """
    rows = list(postings)
    frequency = Counter(term for _document, term, _weight in rows)
    best: dict[Document, dict[int, float]] = defaultdict(dict)
    asked: dict[int, float] = {}
    for document, term, weight in rows:
        rarity = rarity_of(frequency[term], document_count)
        for number, answers in enumerate(expanded):
            if term in answers:
                best[document][number] = max(best[document].get(number, 0.0), weight * answers[term] * rarity)
                asked[number] = max(asked.get(number, 0.0), answers[term] * rarity)
    whole = sum(asked.values())
    totals = [
        (document, sum(scores.values()) * (0.4 + 0.6 * sum(asked[number] for number in scores) / whole))
        for document, scores in best.items()
    ]
    return sorted(totals, key=lambda entry: -entry[1])


def rarity_of(frequency: int, document_count: int) -> float:
    """How much a term tells, Okapi BM25's ln(1 + (N - df + ½) / (df + ½)): nearly nothing when it stands everywhere."""
    absent = max(document_count - frequency, 0)
    return math.log(1 + (absent + 0.5) / (frequency + 0.5))
