"""What may be shared: compared with a reader who tries every possible world."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from courses.engines.suppression import SharedTable, share

ROWS, COLUMNS = ("a", "b"), ("x", "y")
CELLS = tuple(itertools.product(ROWS, COLUMNS))
# Small numbers often, since only they are hidden.
pairs = st.tuples(st.sampled_from([0, 1, 1, 2, 3, 4, 5, 7]), st.sampled_from([0, 1, 1, 2, 3, 4, 5, 7])).map(
    lambda pair: (max(pair), min(pair))
)


def shared_of(values: list[tuple[int, int]]) -> SharedTable:
    """The table of four cells."""
    return share(dict(zip(CELLS, values, strict=True)), rows=ROWS, columns=COLUMNS)


def worlds(shared: SharedTable) -> list[tuple[tuple[int, int], ...]]:
    """Every assignment of hidden numbers that fits all that was published and that the certified are among the trained."""
    options = []
    for cell in CELLS:
        pair = shared.cells[cell]
        trained = range(1, 5) if pair.trained is None else [pair.trained]
        certified = range(1, 5) if pair.certified is None else [pair.certified]
        options.append([(t, c) for t in trained for c in certified if c <= t])
    return [world for world in itertools.product(*options) if _fits(world, shared)]


def _fits(world: tuple[tuple[int, int], ...], shared: SharedTable) -> bool:
    groups = [(world, shared.total)]
    groups += [([pair for cell, pair in zip(CELLS, world, strict=True) if cell[0] == row], shared.rows[row]) for row in ROWS]
    groups += [
        ([pair for cell, pair in zip(CELLS, world, strict=True) if cell[1] == column], shared.columns[column])
        for column in COLUMNS
    ]
    for some, told in groups:
        if told.trained is not None and sum(pair[0] for pair in some) != told.trained:
            return False
        if told.certified is not None and sum(pair[1] for pair in some) != told.certified:
            return False
    return True


@settings(max_examples=400, deadline=None)
@given(st.lists(pairs, min_size=4, max_size=4))
def test_no_hidden_number_can_be_worked_out(values):
    shared = shared_of(values)
    possible = worlds(shared)
    assert tuple(values) in possible
    for index, cell in enumerate(CELLS):
        pair = shared.cells[cell]
        if pair.trained is None:
            assert len({world[index][0] for world in possible}) > 1
        if pair.certified is None:
            assert len({world[index][1] for world in possible}) > 1


def test_small_numbers_are_hidden_and_none_and_many_are_shown():
    shared = shared_of([(5, 0), (4, 1), (0, 0), (9, 9)])
    assert [(shared.cells[cell].trained, shared.cells[cell].certified) for cell in CELLS] == [
        (5, 0), (None, None), (0, 0), (9, 9),
    ]  # fmt: skip


def test_one_hidden_number_hides_every_total_it_stands_in():
    shared = shared_of([(5, 0), (4, 0), (0, 0), (9, 9)])
    assert (shared.rows["a"].trained, shared.columns["y"].trained, shared.total.trained) == (None, None, None)
    assert (shared.rows["b"].trained, shared.columns["x"].trained, shared.total.certified) == (9, 5, 9)


def test_a_grand_total_is_told_when_several_hidden_numbers_share_it():
    assert shared_of([(2, 0), (3, 0), (0, 0), (9, 0)]).total.trained == 14


def test_a_grand_total_that_forces_every_hidden_number_is_not_told():
    assert shared_of([(1, 0), (1, 0), (0, 0), (9, 0)]).total.trained is None
    assert shared_of([(4, 0), (4, 0), (0, 0), (9, 0)]).total.trained is None


def test_nothing_hidden_means_every_total():
    shared = shared_of([(5, 5), (6, 0), (0, 0), (9, 9)])
    assert (shared.rows["a"].trained, shared.columns["y"].certified, shared.total.trained) == (11, 9, 20)
