"""Words as an examiner reads them: case, spaces, punctuation and the spelling of digits do not count."""

import re
import unicodedata
from collections.abc import Iterable

_NUMERALS = {
    word: str(number)
    for number, word in enumerate("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split())
}
_INNER_DOT = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_WORD = re.compile(r"[^\W_]+")


def normalise(text: str) -> str:
    """Lower-case words with single spaces; accents go; “dua” is 2, “1.000” is 1000, “SAPA-129” is “sapa 129”."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_NUMERALS.get(word, word) for word in _WORD.findall(_INNER_DOT.sub("", bare)))


def found_phrases(text: str, accepted: Iterable[str]) -> int:
    """How many accepted phrases stand in the text without sharing words, longest first.

    The last word may go on (“melepas” is found in “melepaskan”); each phrase counts once.
    """
    words = f" {normalise(text)}"
    found = 0
    for phrase in sorted({normalise(variant) for variant in accepted} - {""}, key=lambda phrase: (-len(phrase), phrase)):
        place = words.find(f" {phrase}")
        if place >= 0:
            found += 1
            words = f"{words[:place]} | {words[place + len(phrase) + 1 :]}"
    return found
