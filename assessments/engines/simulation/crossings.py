"""The order of scenes in their layers, so that few ways cross."""

from collections.abc import Sequence
from itertools import pairwise

from assessments.engines.simulation.layers import Layers, Neighbours

SWEEPS = 12


def ordered_rows(layers: Layers) -> list[list[str]]:
    """Each row sorted by the mean place of its neighbours, downwards and upwards in turn; the best of all sweeps is kept."""
    rows = best = layers.rows
    fewest = crossings(rows, layers.down)
    for sweep in range(SWEEPS):
        is_down = sweep % 2 == 0
        rows = _sweep(rows, layers.up if is_down else layers.down, is_down=is_down)
        count = crossings(rows, layers.down)
        if count < fewest:
            best, fewest = rows, count
    return best


def _sweep(rows: list[list[str]], neighbours: Neighbours, *, is_down: bool) -> list[list[str]]:
    swept = list(rows)
    place = {key: _place(index, row) for row in rows for index, key in enumerate(row)}
    for layer in range(len(rows)) if is_down else reversed(range(len(rows))):
        means = {key: _mean([place[other] for other in neighbours[key]], place[key]) for key in swept[layer]}
        swept[layer] = sorted(swept[layer], key=means.__getitem__)
        for index, key in enumerate(swept[layer]):
            place[key] = _place(index, swept[layer])
    return swept


def _place(index: int, row: Sequence[str]) -> float:
    """Between 0 and 1, whatever the length of the row."""
    return (index + 0.5) / len(row)


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def crossings(rows: list[list[str]], down: Neighbours) -> int:
    """Pairs of ways between neighbouring rows that cross."""
    count = 0
    for upper, lower in pairwise(rows):
        place = {key: index for index, key in enumerate(lower)}
        ends = [sorted(place[target] for target in down[key]) for key in upper]
        count += sum(
            one > two for index, later in enumerate(ends) for earlier in ends[:index] for one in earlier for two in later
        )
    return count
