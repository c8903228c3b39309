"""Words as an examiner reads them: case, spaces, punctuation and the spelling of digits do not count."""

import re
import unicodedata
from collections.abc import Iterable

from assessments.engines.quiz.numerals import with_digits

_INNER_DOT = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_TWICE = re.compile(r"\b([a-z]{4,})2\b")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def normalise(text: str) -> str:
    """Lower-case words with single spaces; accents and invisible letters go.

    “dua belas” is 12, “satu satu nol” is 110, “1.000” is 1000, “80%” is “80 persen”, “SAPA-129” and “sapa129” are “sapa 129”,
    “anak2” is “anak anak”.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text)).casefold()
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf")
    clear = _TWICE.sub(r"\1 \1", _INNER_DOT.sub("", bare).replace("%", " persen"))
    return " ".join(with_digits(_WORD.findall(clear)))


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
