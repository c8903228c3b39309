"""Slow and simple second opinions on what an answer is worth, sharing only the data classes."""

from fractions import Fraction

from assessments.engines.quiz import ItemData, ItemKind, Response


def swaps_to_sort(order: list[int], wanted: list[int]) -> int:
    """Neighbours exchanged until the order is right: bubble sort, counted."""
    rank = {step: wanted.index(step) for step in order}
    steps, swaps = [rank[step] for step in order], 0
    for _ in steps:
        for place in range(len(steps) - 1):
            if steps[place] > steps[place + 1]:
                steps[place], steps[place + 1] = steps[place + 1], steps[place]
                swaps += 1
    return swaps


def worth(item: ItemData, response: Response) -> Fraction:
    """The worth of an answer to a closed item."""
    if item.kind in (ItemKind.SINGLE, ItemKind.TRUEFALSE):
        return Fraction(int(list(response.chosen) == list(item.key)))
    if item.kind is ItemKind.MULTIPLE:
        others = len(item.options) - len(item.key)
        points = Fraction(0)
        for place in response.chosen:
            points += Fraction(1, len(item.key)) if place in item.key else Fraction(-1, others)
        return max(points, Fraction(0))
    if item.kind is ItemKind.MATCHING:
        given = dict(response.pairs)
        return Fraction(
            len([place for place in range(len(item.options)) if given.get(place) == item.key[place]]), len(item.options)
        )
    if item.kind is ItemKind.ORDERING:
        count = len(item.options)
        most = count * (count - 1) // 2
        return max(Fraction(0), 1 - Fraction(2 * swaps_to_sort(list(response.chosen), list(item.key)), most))
    if item.rate_each:
        table = {(0, 0): 2, (0, 1): 1, (1, 0): 1, (1, 1): 2, (2, 2): 2, (2, 3): 1, (3, 2): 1, (3, 3): 2}
        return Fraction(
            sum(table.get(pair, 0) for pair in zip(item.ratings, response.ratings, strict=True)), 2 * len(item.options)
        )
    return Fraction(item.ratings[response.chosen[0]], 3)
