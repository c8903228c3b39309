"""One search over a text for whatever could tell who or where somebody is. It warns; people decide."""

import re
from collections.abc import Collection, Iterable

from assessments.engines.deidentify.findings import Finding, Kind
from assessments.engines.deidentify.names import find_names
from assessments.engines.deidentify.numbers import find_numbers
from assessments.engines.deidentify.places import find_places

# Odd spaces, dashes and digits become plain ones, character by character, so that places stay the same.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\t", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u200c\u200d\u2060\ufeff", "\u200b"),
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        "\uff20": "@",
        "\uff0b": "+",
    }
)
# Which kind keeps a place that two patterns claim: the surer one.
_SURENESS = (
    Kind.EMAIL, Kind.FAMILY_CARD, Kind.NIK, Kind.PHONE, Kind.DATE, Kind.ADDRESS, Kind.PLATE, Kind.PLACE, Kind.SOCIAL, Kind.NAME,
    Kind.NUMBER,
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(_SURENESS)}


def find_identifying(text: str, *, allow: Collection[str] = (), story: str | None = None) -> list[Finding]:
    """Everything identifying, in reading order and without overlaps.

    `allow` are names of the fictional cast and published numbers that may stand, in any spelling of spaces and dashes. `story`
    is the task somebody writes about: its names may stand, and single names that are not in it are found too.
    """
    plain = text.translate(_PLAIN)
    found = [*find_numbers(plain), *find_places(plain), *find_names(plain, allow=allow, story=story)]
    digits = {re.sub(r"\D", "", one) for one in allow} - {""}
    kept = [one for one in found if re.sub(r"\D", "", plain[one.start : one.end]) not in digits]
    return _without_overlaps(kept)


def _without_overlaps(found: Iterable[Finding]) -> list[Finding]:
    """Sure kinds first; a less sure one that overlaps lends its reach, so that nothing of either stays readable."""
    kept: list[Finding] = []
    for one in sorted(found, key=lambda one: (_RANK[one.kind], one.start, -one.end)):
        near = [other for other in kept if one.start < other.end and other.start < one.end]
        if not near:
            kept.append(one)
            continue
        kept = [other for other in kept if other not in near]
        kept.append(Finding(near[0].kind, min(one.start, *(n.start for n in near)), max(one.end, *(n.end for n in near))))
    return sorted(kept, key=lambda one: one.start)
