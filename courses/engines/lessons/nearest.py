"""Which card of a lesson speaks of the same thing as an item: the one that shares most of its rare words."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from courses.engines.lessons import Card, texts_of

SHORTEST_WORD = 4
_WORD = re.compile(r"[^\W\d_]+")


def nearest_card(lessons: Sequence[Sequence[Card]], *, text: str) -> tuple[int, int] | None:
    """Place of the lesson (from 0) and number of its card (from 1); None when no card shares a word.

    A word is worth more the fewer cards hold it; of two cards alike the earlier one is taken.
    """
    cards = [(place, number, _words_of(card)) for place, some in enumerate(lessons) for number, card in enumerate(some, 1)]
    spread = Counter(word for _place, _number, words in cards for word in words)
    worth = {word: math.log(1 + len(cards) / spread[word]) for word in sorted(_words(text)) if spread[word]}
    scored = [sum(value for word, value in worth.items() if word in words) for _place, _number, words in cards]
    if not any(scored):
        return None
    place, number, _words_there = cards[scored.index(max(scored))]
    return place, number


def _words_of(card: Card) -> frozenset[str]:
    return _words(" ".join(texts_of(card)))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) >= SHORTEST_WORD)
