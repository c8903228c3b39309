"""What of an item may reach a browser before it is answered: words in a shuffled order under opaque names.

Nothing here depends on the key but one thing: the steps of an ordering are never shown in the right order. The names
(tokens) and orders follow from the attempt's secret seed and from the item, so the same place has another name elsewhere.
"""

from dataclasses import dataclass

from assessments.engines.quiz.items import RATING_WORDS, ItemData, ItemKind, content_hash
from assessments.engines.quiz.shuffle import Seed, derangement, shuffled, tokens


@dataclass(frozen=True)
class Choice:
    """One thing that can be picked, under its opaque name."""

    token: str
    text: str


@dataclass(frozen=True)
class Presented:
    """An item as the learner meets it. `targets` are the right-hand sides; `scale` the words of the ratings 0, 1, 2, 3."""

    kind: ItemKind
    stem: str
    choices: tuple[Choice, ...] = ()
    targets: tuple[Choice, ...] = ()
    scale: tuple[str, ...] = ()


@dataclass(frozen=True)
class Names:
    """The opaque names of an item's options and targets, by their place in the item."""

    options: tuple[str, ...]
    targets: tuple[str, ...]


def names_of(item: ItemData, *, seed: Seed) -> Names:
    """The names one attempt uses for this item; for reading answers and for showing them again."""
    label = content_hash(item)
    every = tokens(len(item.options) + len(item.targets), seed=seed, label=label)
    return Names(every[: len(item.options)], every[len(item.options) :])


def present(item: ItemData, *, seed: Seed) -> Presented:
    """The item without key, feedback, explanation, ratings or what is critical."""
    names = names_of(item, seed=seed)
    return Presented(
        kind=item.kind,
        stem=item.stem,
        choices=tuple(Choice(names.options[place], item.options[place]) for place in order_of(item, seed=seed)),
        targets=tuple(Choice(names.targets[place], item.targets[place]) for place in _target_order(item, seed)),
        scale=RATING_WORDS if item.rate_each else (),
    )


def order_of(item: ItemData, *, seed: Seed) -> list[int]:
    """The places of the options in the order they are shown. “Benar” always stands before “Salah”."""
    places = list(range(len(item.options)))
    if item.kind is ItemKind.TRUEFALSE:
        return places
    if item.kind is ItemKind.ORDERING:
        return derangement(item.key or places, seed=seed, label=content_hash(item))
    return shuffled(places, seed=seed, label=content_hash(item))


def _target_order(item: ItemData, seed: Seed) -> list[int]:
    return shuffled(range(len(item.targets)), seed=seed, label=f"targets-{content_hash(item)}")
