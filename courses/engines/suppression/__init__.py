"""What may leave the office: counts of one to four are hidden, and no total gives a hidden one away.

Two tables of the same shape are shared together, trained people and certified people, and everybody certified is also
trained. A reader may therefore reason over both at once; `share` publishes a total only when even then every hidden
count keeps at least two possible values.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SMALLEST_SHOWN = 5
Cell = tuple[str, str]


@dataclass(frozen=True)
class Pair:
    """Trained and certified people; None where the number is hidden."""

    trained: int | None
    certified: int | None


@dataclass(frozen=True)
class SharedTable:
    """What may be shared: cells, totals of rows and columns, and the grand total."""

    cells: Mapping[Cell, Pair]
    rows: Mapping[str, Pair]
    columns: Mapping[str, Pair]
    total: Pair


def share(counts: Mapping[Cell, tuple[int, int]], *, rows: Sequence[str], columns: Sequence[str]) -> SharedTable:
    """The tables as they may leave the office. `counts`: (trained, certified) per (row, column); missing cells are 0."""
    true = {(row, column): counts.get((row, column), (0, 0)) for row in rows for column in columns}
    cells = {cell: Pair(_shown(pair[0]), _shown(pair[1])) for cell, pair in true.items()}
    return SharedTable(
        cells=cells,
        rows={row: _line([cells[row, column] for column in columns]) for row in rows},
        columns={column: _line([cells[row, column] for row in rows]) for column in columns},
        total=_grand_total(list(true.values())),
    )


def _shown(count: int) -> int | None:
    return count if count == 0 or count >= SMALLEST_SHOWN else None


def _line(cells: list[Pair]) -> Pair:
    """A total of a row or column: only where nothing in it is hidden, so it tells nothing new."""
    return Pair(_sum_or_hidden([cell.trained for cell in cells]), _sum_or_hidden([cell.certified for cell in cells]))


def _sum_or_hidden(values: list[int | None]) -> int | None:
    return None if None in values else sum(value for value in values if value is not None)


@dataclass(frozen=True)
class _Hidden:
    """How many cells hide both numbers, only trained, only certified; and what the hidden ones add up to."""

    both: int
    only_trained: int
    only_certified: int
    trained: int
    certified: int


def _grand_total(true: list[tuple[int, int]]) -> Pair:
    hidden = _count_hidden(true)
    trained, certified = sum(pair[0] for pair in true), sum(pair[1] for pair in true)
    for says_trained, says_certified in ((True, True), (True, False), (False, True)):
        if _keeps_secrets(hidden, says_trained, says_certified):
            return Pair(trained if says_trained else None, certified if says_certified else None)
    return Pair(None, None)


def _count_hidden(true: list[tuple[int, int]]) -> _Hidden:
    marks = [(_shown(trained) is None, _shown(certified) is None) for trained, certified in true]
    return _Hidden(
        both=marks.count((True, True)),
        only_trained=marks.count((True, False)),
        only_certified=marks.count((False, True)),
        trained=sum(trained for trained, _certified in true if _shown(trained) is None),
        certified=sum(certified for _trained, certified in true if _shown(certified) is None),
    )


def _keeps_secrets(hidden: _Hidden, says_trained: bool, says_certified: bool) -> bool:
    """Whether each hidden number has two possible values in the eyes of somebody who knows the published totals."""
    trained = hidden.trained if says_trained else None
    certified = hidden.certified if says_certified else None
    for kind, numbers in _kinds(hidden):
        for index in numbers:
            possible = {pair[index] for pair in _worlds(kind) if _is_possible(hidden, kind, pair, trained, certified)}
            if len(possible) < 2:
                return False
    return True


def _kinds(hidden: _Hidden) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The kinds of hidden cells there are, and which of (trained, certified) each hides."""
    if hidden.both:
        yield "both", (0, 1)
    if hidden.only_trained:
        yield "only_trained", (0,)
    if hidden.only_certified:
        yield "only_certified", (1,)


def _worlds(kind: str) -> list[tuple[int, int]]:
    small = range(1, SMALLEST_SHOWN)
    if kind == "both":
        return [(trained, certified) for trained in small for certified in small if certified <= trained]
    return [(count, 0) if kind == "only_trained" else (0, count) for count in small]


def _is_possible(hidden: _Hidden, kind: str, pair: tuple[int, int], trained: int | None, certified: int | None) -> bool:
    """Whether the other hidden cells can make up the rest of the totals when one cell of `kind` holds `pair`."""
    both = hidden.both - (kind == "both")
    first, second = hidden.only_trained - (kind == "only_trained"), hidden.only_certified - (kind == "only_certified")
    most = SMALLEST_SHOWN - 1
    low_t, high_t = both, most * both
    low_c, high_c = both, most * both
    if trained is not None:
        rest = trained - pair[0]
        low_t, high_t = max(low_t, rest - most * first), min(high_t, rest - first)
    if certified is not None:
        rest = certified - pair[1]
        low_c, high_c = max(low_c, rest - most * second), min(high_c, rest - second)
    # Any two sums with certified <= trained within these bounds can be spread over the cells that hide both.
    return low_t <= high_t and low_c <= high_c and low_c <= high_t
