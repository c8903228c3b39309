"""What reaches a browser tells nothing: no key, and nothing to be learned from places, sizes, names or their order."""

import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Hashable
from dataclasses import asdict

import pytest

from assessments.engines.quiz import ItemData, ItemKind, MarkingPoint, Presented, present
from tests.factories.items import make_item_data, make_rated_item

ROUNDS = 1200
CHOOSING = [ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.SJT]
CANARY = "RAHASIA-7731"


def secret(number: int) -> str:
    return f"benih-rahasia-{number}"


def is_key(item: ItemData, text: str) -> bool:
    place = item.options.index(text)
    return item.ratings[place] == 3 if item.kind is ItemKind.SJT else place in item.key


def clues(shown: Presented, place: int) -> list[Hashable]:
    """All that a snooper could look at for one option: its place, its name, how the name sorts, sizes."""
    names = [choice.token for choice in shown.choices]
    name = names[place]
    return [
        ("place", place),
        ("rank", sorted(names).index(name)),
        ("first letter", name[0]),
        ("last letter", name[-1]),
        ("length", len(name)),
        ("place and rank", place, sorted(names).index(name)),
        ("size", len(json.dumps(asdict(shown)))),
    ]


def best_guess_rate(item: ItemData) -> tuple[float, float]:
    """Learn on half of the attempts how often each clue goes with the key; how often the best clue is right on the rest."""
    seen: dict[Hashable, Counter[bool]] = defaultdict(Counter)
    for number in range(ROUNDS):
        shown = present(item, seed=secret(number))
        for place, choice in enumerate(shown.choices):
            for clue in clues(shown, place):
                seen[clue][is_key(item, choice.text)] += 1
    rate = {clue: (counts[True] / counts.total() if counts.total() >= 40 else 0.0) for clue, counts in seen.items()}
    hits = 0
    for number in range(ROUNDS, 2 * ROUNDS):
        shown = present(item, seed=secret(number))
        guess = max(range(len(shown.choices)), key=lambda place: max(rate.get(clue, 0.0) for clue in clues(shown, place)))
        hits += is_key(item, shown.choices[guess].text)
    chance = sum(is_key(item, text) for text in item.options) / len(item.options)
    return hits / ROUNDS, chance


@pytest.mark.parametrize("kind", CHOOSING)
def test_a_snooper_does_no_better_than_chance(kind: ItemKind) -> None:
    rate, chance = best_guess_rate(make_item_data(kind))
    assert abs(rate - chance) < 4 * (chance * (1 - chance) / ROUNDS) ** 0.5


def test_the_snooper_finds_a_presentation_that_leaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessments.engines.quiz.showing.shuffled", lambda values, **_: list(values))
    rate, chance = best_guess_rate(make_item_data())
    assert rate > chance + 0.5


def test_the_snooper_finds_names_that_tell_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assessments.engines.quiz.showing.tokens", lambda count, **_: tuple(f"p{n}" for n in range(count)))
    rate, chance = best_guess_rate(make_item_data())
    assert rate > chance + 0.5


def test_pairs_stand_at_every_place_alike() -> None:
    item = make_item_data(ItemKind.MATCHING)
    places: Counter[int] = Counter()
    for number in range(ROUNDS):
        shown = present(item, seed=secret(number))
        left = shown.choices[0].text
        right = item.targets[item.key[item.options.index(left)]]
        places[[target.text for target in shown.targets].index(right)] += 1
    share = ROUNDS / len(item.targets)
    assert all(abs(places[place] - share) < 5 * share**0.5 for place in range(len(item.targets)))


def test_steps_are_never_shown_in_the_right_order_and_every_other_order_comes() -> None:
    item = make_item_data(ItemKind.ORDERING, options=("a", "b", "c"), key=(2, 0, 1))
    orders = Counter("".join(choice.text for choice in present(item, seed=secret(n)).choices) for n in range(ROUNDS))
    assert set(orders) == {"".join(order) for order in itertools.permutations("abc")} - {"cab"}
    share = ROUNDS / 5
    assert all(abs(count - share) < 5 * share**0.5 for count in orders.values())


def test_names_of_steps_do_not_sort_into_the_right_order() -> None:
    item = make_item_data(ItemKind.ORDERING, options=("a", "b", "c"), key=(0, 1, 2))
    orders: Counter[str] = Counter()
    for number in range(ROUNDS):
        shown = present(item, seed=secret(number))
        orders["".join(choice.text for choice in sorted(shown.choices, key=lambda choice: choice.token))] += 1
    share = ROUNDS / 6
    assert all(abs(orders["".join(order)] - share) < 5 * share**0.5 for order in itertools.permutations("abc"))


@pytest.mark.parametrize("kind", ItemKind)
def test_key_feedback_and_guide_stay_on_the_server(kind: ItemKind) -> None:
    hidden = {
        "explanation": CANARY,
        "feedback": (CANARY,) * 4,
        "accepted": (CANARY,),
        "marking": (MarkingPoint(CANARY, 100),),
        "unit": CANARY,
        "critical": True,
        "critical_options": (0,),
    }
    shown = repr(present(make_item_data(kind, **hidden), seed=secret(1)))
    assert CANARY not in shown
    assert not {"critical", "key", "rating", "feedback"} & set(shown.replace("=", " ").replace("(", " ").lower().split())


@pytest.mark.parametrize("kind", [ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.SJT, ItemKind.TRUEFALSE])
def test_another_key_shows_the_same_words_in_the_same_size(kind: ItemKind) -> None:
    first = make_item_data(kind, key=(0,), ratings=(3, 0, 0, 0))
    second = make_item_data(kind, key=(1,), ratings=(0, 3, 0, 0))
    shown = [present(item, seed=secret(5)) for item in (first, second)]
    assert len({len(json.dumps(asdict(one))) for one in shown}) == 1
    assert len({tuple(sorted(choice.text for choice in one.choices)) for one in shown}) == 1


def test_the_same_place_has_another_name_in_another_item_and_attempt() -> None:
    first, second = make_item_data(), make_item_data(stem="Lain?")
    names = [{choice.token for choice in present(item, seed=secret(n)).choices} for item in (first, second) for n in range(20)]
    assert len(set().union(*names)) == sum(len(one) for one in names)


def test_showing_again_shows_the_same() -> None:
    assert present(make_item_data(), seed=7) == present(make_item_data(), seed=7)
    assert present(make_item_data(), seed=7) != present(make_item_data(), seed=8)


def test_true_stands_before_false_and_a_rated_item_brings_its_scale() -> None:
    texts = {tuple(choice.text for choice in present(make_item_data(ItemKind.TRUEFALSE), seed=n).choices) for n in range(50)}
    assert texts == {("Benar", "Salah")}
    assert len(present(make_rated_item(), seed=1).scale) == 4
    assert present(make_item_data(ItemKind.SJT), seed=1).scale == ()
