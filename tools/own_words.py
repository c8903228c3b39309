"""Learns how much each word speaks for a writer's own harm, from the sentences beside the tests.

    python tools/own_words.py          writes assessments/engines/deidentify/own_words.txt
    python tools/own_words.py check    how it does on sentences left out of learning (ten parts in turn)

`own.txt`, `other.txt` and `prose.txt` (sentences of the courses) are learnt from; `own_fresh.txt` and `other_fresh.txt` never
are: they measure. Logistic regression by plain gradient descent with a fixed seed: the same sentences give the same file.
"""

import math
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SENTENCES = ROOT / "tests" / "assessments" / "engines" / "deidentify" / "sentences"
ROUNDS, RATE, SHRINK, SMALLEST, TWICE = 40, 0.1, 0.05, 0.06, 2
Example = tuple[set[str], int]


def learn(own: Sequence[str], other: Sequence[str]) -> dict[str, float]:
    """The weight of every sign in sentences of own harm and others."""
    examples = [example for label, texts in ((1, own), (0, other)) for text in texts for example in _examples(text, label)]
    met = Counter(sign for signs, _ in examples for sign in signs)
    examples = [({sign for sign in signs if met[sign] >= TWICE}, label) for signs, label in examples]
    weights, order = Counter[str](), random.Random(0)  # noqa: S311
    for _ in range(ROUNDS):
        order.shuffle(examples)
        for signs, label in examples:
            missed = RATE * (label - _chance(sum(weights[sign] for sign in signs)))
            for sign in sorted(signs):
                weights[sign] += missed - RATE * SHRINK * (0.0 if sign == "=" else weights[sign])
    return {sign: round(weight, 2) for sign, weight in sorted(weights.items()) if abs(weight) >= SMALLEST or sign == "="}


def _examples(text: str, label: int) -> list[Example]:
    from assessments.engines.deidentify.chat_words import plain_words
    from assessments.engines.deidentify.own_harm import sentences_of
    from assessments.engines.deidentify.own_words import signs_of

    return [({"=", *signs_of(plain_words(" ".join(sentences_of(text))))}, label)]


def _chance(total: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def read(name: str) -> list[str]:
    """The sentences of a file."""
    return (SENTENCES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def written(weights: dict[str, float]) -> str:
    """The file of weights."""
    return "".join(f"{sign}\t{weight:.2f}\n" for sign, weight in weights.items())


def main(arguments: Sequence[str]) -> None:
    """Write the file, or tell how well learning does."""
    sys.path.insert(0, str(ROOT))
    from assessments.engines.deidentify import own_harm
    from assessments.engines.deidentify.own_words import WEIGHTS, weights_of_words

    own, other = read("own"), read("other")
    if "check" not in arguments:
        WEIGHTS.write_text(written(learn(own, other + read("prose"))), encoding="utf-8")
        return
    found = Counter[int]()
    for part in range(10):
        rest = [[text for place, text in enumerate(texts) if place % 10 != part] for texts in (own, other)]
        weights_of_words.cache_clear()
        learnt = learn(rest[0], rest[1] + read("prose"))
        weights_of_words().clear()
        weights_of_words().update(learnt)
        for label, texts in enumerate((other, own)):
            found[label] += sum(own_harm(text) for text in texts[part::10])
    print(f"recall {found[1]}/{len(own)}, false alarms {found[0]}/{len(other)}")


if __name__ == "__main__":
    main(sys.argv[1:])
