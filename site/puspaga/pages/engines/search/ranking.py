"""Documents in the order a reader would want them."""

import math
from collections import defaultdict
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
    answer more of the query's terms are preferred (score times the share answered). Ties keep the document's order.
    """
    rows = list(postings)
    frequency: dict[str, int] = defaultdict(int)
    for _document, term, _weight in rows:
        frequency[term] += 1
    best: dict[Document, dict[int, float]] = defaultdict(dict)
    for document, term, weight in rows:
        rarity = rarity_of(frequency[term], document_count)
        for number, answers in enumerate(expanded):
            if term in answers:
                score = weight * answers[term] * rarity
                best[document][number] = max(best[document].get(number, 0.0), score)
    wanted = max(1, sum(1 for answers in expanded if answers))
    totals = [(document, sum(scores.values()) * (0.4 + 0.6 * len(scores) / wanted)) for document, scores in best.items()]
    return sorted(totals, key=lambda entry: (-entry[1], str(entry[0])))


def rarity_of(frequency: int, document_count: int) -> float:
    """How much a term tells, Okapi BM25's ln(1 + (N - df + ½) / (df + ½)): nearly nothing when it stands everywhere."""
    absent = max(document_count - frequency, 0)
    return math.log(1 + (absent + 0.5) / (frequency + 0.5))
