"""Neither the length of a choice nor a question mark tells which one is best: over the six simulations and all single items."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pytest

from assessments.engines.simulation import Choice, best_of, search_states
from assessments.engines.simulation.best import displayed, is_decision
from assessments.formats.naskah import read_naskah
from courses.starter.domain import pack

MARGIN = 0.2
NAMES = {row["key"]: row["name"] for row in pack.services()["services"]}


@dataclass(frozen=True)
class Asked:
    """The texts one chooses among, and the places of the best."""

    texts: tuple[str, ...]
    best: frozenset[int]

    def hits(self, places: Sequence[int]) -> float:
        """How often one picking among these places meets the best: ties are shared."""
        return len(self.best.intersection(places)) / len(places)


def asked(choices: Sequence[Choice]) -> Asked:
    """A set of choices as the learner reads it."""
    best = best_of(choices)
    texts = tuple(displayed(choice.text, names=NAMES) for choice in choices)
    return Asked(texts, frozenset(place for place, choice in enumerate(choices) if choice in best))


SCENARIOS = {code: read_naskah(text).scenario for code, text in sorted(pack.scenarios().items())}
WRITTEN = {code: [asked(node.choices) for node in story.nodes if is_decision(node)] for code, story in SCENARIOS.items()}
SINGLE = [Asked(tuple(item["options"]), frozenset({item["answer"]})) for item in pack.items() if item["type"] == "single"]


def seen() -> list[Asked]:
    """Every distinct set of choices a learner can meet: some are shown under a condition only."""
    sets = []
    for story in SCENARIOS.values():
        by_id = {choice.id: choice for choice in story.choices}
        sets += [asked([by_id[one] for one in ids]) for _, ids in search_states(story).visible if ids]
    return sets


def of_length(texts: Sequence[str], length: Callable[[Iterable[int]], int]) -> list[int]:
    """The places of the longest or shortest texts."""
    lengths = [len(text) for text in texts]
    return [place for place, one in enumerate(lengths) if one == length(lengths)]


def others(texts: Sequence[str], places: Sequence[int]) -> list[int]:
    """All places but these; all when none is left."""
    return [place for place in range(len(texts)) if place not in places] or list(range(len(texts)))


def asking(texts: Sequence[str]) -> list[int]:
    """The places of the texts with a question mark; all when there is none."""
    return [place for place, text in enumerate(texts) if "?" in text] or list(range(len(texts)))


CUES: dict[str, Callable[[Sequence[str]], list[int]]] = {
    "chance": lambda texts: list(range(len(texts))),
    "the longest": lambda texts: of_length(texts, max),
    "the shortest": lambda texts: of_length(texts, min),
    "with a question mark": asking,
    "without a question mark": lambda texts: others(texts, [place for place, text in enumerate(texts) if "?" in text]),
    "never the longest": lambda texts: others(texts, of_length(texts, max)),
    "never the shortest": lambda texts: others(texts, of_length(texts, min)),
}


def table(sets: Sequence[Asked]) -> dict[str, float]:
    """The expected hits of every cue."""
    return {name: round(sum(one.hits(pick(one.texts)) for one in sets), 1) for name, pick in CUES.items()}


def printed(found: dict[str, float], total: int) -> str:
    """The table, for the message of a failing test."""
    return "\n".join([f"of {total}:", *(f"  {name:24} {hits:6.1f}" for name, hits in found.items())])


def telling(found: dict[str, float]) -> list[str]:
    """The cues that do better or worse than chance."""
    chance = found["chance"]
    return [name for name, hits in found.items() if abs(hits - chance) > MARGIN * chance]


SETS = {
    "decisions as written": lambda: [one for sets in WRITTEN.values() for one in sets],
    "decisions as seen": seen,
    "single items": lambda: SINGLE,
}


@pytest.mark.parametrize("name", list(SETS))
def test_length_and_question_mark_do_no_better_or_worse_than_chance(name: str) -> None:
    sets = SETS[name]()
    found = table(sets)
    assert telling(found) == [], printed(found, len(sets))


Look = tuple[str, bool]


def look(one: Asked, place: int) -> Look:
    """What a text shows at a glance: longest, shortest or between, and whether it asks."""
    size = "long" if place in of_length(one.texts, max) else "short" if place in of_length(one.texts, min) else "between"
    return size, "?" in one.texts[place]


def learned(sets: Iterable[Asked]) -> dict[Look, float]:
    """How often a text of each look is best."""
    met: Counter[Look] = Counter()
    best: Counter[Look] = Counter()
    for one in sets:
        for place in range(len(one.texts)):
            met[look(one, place)] += 1
            best[look(one, place)] += place in one.best
    return {key: best[key] / met[key] for key in met}


def test_a_rule_learned_from_five_simulations_does_no_better_on_the_sixth() -> None:
    rows = []
    for code, sets in WRITTEN.items():
        rates = learned(one for other, known in WRITTEN.items() if other != code for one in known)
        hits = 0.0
        for one in sets:
            scores = [rates.get(look(one, place), 0) for place in range(len(one.texts))]
            hits += one.hits([place for place, score in enumerate(scores) if score == max(scores)])
        rows.append((code, round(hits, 1), table(sets)["chance"]))
    assert sum(hits for _, hits, _ in rows) <= (1 + MARGIN) * sum(chance for _, _, chance in rows), rows


def test_ties_are_shared_and_a_cue_nobody_shows_is_chance() -> None:
    one = Asked(("Dua", "Satu?", "Enam?"), frozenset({1}))
    assert table([one]) == {
        "chance": 0.3,
        "the longest": 0.5,
        "the shortest": 0.0,
        "with a question mark": 0.5,
        "without a question mark": 0.0,
        "never the longest": 0.0,
        "never the shortest": 0.5,
    }
    assert table([Asked(("Dua", "Tiga"), frozenset({1}))])["with a question mark"] == 0.5
