"""How much the words of a sentence speak for the writer's own harm, and how much for the work or somebody else's.

Every word, pair of neighbours and root has a weight in `own_words.txt`. The weights were learnt from sentences written for it
(`tools/own_words.py`), so a stranger can see why a sentence was noticed: it is the sum of a few lines of that file.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

ENOUGH = 0.5
WEIGHTS = Path(__file__).with_name("own_words.txt")
BIAS = "="
MORE = 1.0
_ME = re.compile(r"\b(?:saya|kami)\b|\w{4,}ku\b|^(?:\w+ ){0,2}(?:suami|istri|pacar|mantan|bapak|ayah)\b")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SUFFIX = re.compile(r"(?:nya|ku|mu|lah|kah)$")
_PREFIX = re.compile(r"(?:memper|meng|meny|nge|men|mem|ter|ber|me|ng|ny|di|ke|se|pe)(?=[a-z]{3})")
_ENDING = re.compile(r"(?:kan|in|an|i)$")


def signs_of(plain: str) -> set[str]:
    """Words, pairs of neighbours (`a b`) and roots (`di~pukul`, `~pukul`) of a sentence in plain words."""
    words = _WORD.findall(plain)
    return {*words, *(f"{one} {two}" for one, two in pairwise(words)), *(root for word in words for root in _roots(word))}


def weigh(plain: str) -> float:
    """The sum of the weights: above ENOUGH, help is shown. A sentence in which the writer does not stand needs more."""
    weights = weights_of_words()
    total = weights[BIAS] + sum(weights.get(sign, 0.0) for sign in signs_of(plain))
    return total if _ME.search(plain) else total - MORE


@cache
def weights_of_words() -> dict[str, float]:
    """The weights by sign; `=` is what every sentence has."""
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    return {sign: float(weight) for sign, weight in (line.split("\t") for line in lines)}


def _roots(word: str) -> Iterator[str]:
    """A word without what hangs on it, roughly: enough to see that “dipukuli” and “memukul” are kin."""
    bare = _SUFFIX.sub("", word) if len(word) > 5 else word
    found = _PREFIX.match(bare)
    prefix = found.group() if found else ""
    bare = bare[len(prefix) :]
    root = (_ENDING.sub("", bare) if len(bare) > 5 else bare)[:5]
    yield f"~{root}"
    yield f"{'me' if prefix[:1] in 'mn' and prefix else prefix}~{root}"
