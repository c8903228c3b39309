"""Marks in comments: `// tinjau: legal (apa yang dilihat)` and `// fakta: klaim [tanda, sumber]`."""

import re

from assessments.engines.simulation.shapes import REVIEW_KINDS, Fact, Review
from assessments.engines.simulation.suggest import meant
from assessments.formats.naskah.context import Context
from assessments.formats.naskah.text import Source

_MARK = re.compile(r"// ?(tinjau|fakta) ?: ?(.*)", re.I)
_REVIEW = re.compile(r"([A-Za-z]+) ?(?:\(([^()]*)\))?")
_NAMES = {"klinis": "clinical", "hukum": "legal", "lokal": "local"}


def read_marks(comments: list[Source], *, context: Context) -> tuple[tuple[Review, ...], tuple[Fact, ...]]:
    """The review marks and facts of all comments, each once, in order."""
    reviews: list[Review] = []
    facts: list[Fact] = []
    for source in comments:
        match = _MARK.fullmatch(source.text)
        if match and match.group(1).lower() == "tinjau":
            reviews += _reviews(match.group(2), source.number, context)
        elif match:
            facts += [_fact(part) for part in _split(match.group(2), ";")]
    return tuple(dict.fromkeys(reviews)), tuple(dict.fromkeys(facts))


def _reviews(text: str, line: int, context: Context) -> list[Review]:
    found = []
    for part in _split(text, ","):
        match = _REVIEW.fullmatch(part)
        word = match.group(1).lower() if match else ""
        kind = _NAMES.get(word, word)
        if match is None or kind not in REVIEW_KINDS:
            sentence = (
                f"Tanda tinjau “{part}” tidak dikenal. Pilih clinical, legal, atau local.{meant(word or part, REVIEW_KINDS)}"
            )
            context.galat(line, "tinjau", sentence)
            continue
        found.append(Review(kind, (match.group(2) or "").strip()))
    return found


def _fact(part: str) -> Fact:
    claim, _, source = part.partition(" [")
    return Fact(claim.strip(), source.removesuffix("]").strip())


def _split(text: str, separator: str) -> list[str]:
    """Parts between separators that stand outside all brackets."""
    cuts, depth = [-1], 0
    for place, letter in enumerate(text):
        depth = max(0, depth + (letter in "([") - (letter in ")]"))
        if letter == separator and not depth:
            cuts.append(place)
    parts = [text[start + 1 : end].strip() for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [part for part in parts if part]
