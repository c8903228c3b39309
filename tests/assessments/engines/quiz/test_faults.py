"""Every fault of an item is found in the faulty one and not in its twin."""

import pytest

from assessments.engines.quiz import ItemData, ItemKind, MarkingPoint, check_item
from tests.factories.items import make_item_data

K = ItemKind
DANGER = {"critical": True, "critical_options": (0,)}


def codes(item: ItemData) -> set[str]:
    return {fault.code for fault in check_item(item)}


@pytest.mark.parametrize("kind", ItemKind)
def test_a_whole_item_has_no_fault(kind: ItemKind) -> None:
    assert check_item(make_item_data(kind)) == []


@pytest.mark.parametrize(
    ("code", "faulty", "twin"),
    [
        ("stem-empty", make_item_data(stem="  "), make_item_data(stem="?")),
        ("points", make_item_data(max_points=0), make_item_data(max_points=1)),
        ("options-few", make_item_data(options=("a",), key=(0,), feedback=()), make_item_data(options=("a", "b"), feedback=())),
        ("options-few", make_item_data(K.ORDERING, options=("a", "b"), key=(0, 1)), make_item_data(K.ORDERING)),
        ("options-few", make_item_data(K.MATCHING, options=("a",), key=(0,)), make_item_data(K.MATCHING)),
        ("option-empty", make_item_data(options=("a", "b", " ", "d")), make_item_data(options=("a", "b", "c", "d"))),
        ("option-twice", make_item_data(options=("Ya", "b", "c", " ya")), make_item_data(options=("Ya", "b", "c", "yakin"))),
        ("option-twice", make_item_data(K.MATCHING, targets=tuple("pqP")), make_item_data(K.MATCHING, targets=tuple("pqr"))),
        ("key-missing", make_item_data(key=()), make_item_data(key=(0,))),
        ("key-missing", make_item_data(key=(0, 1)), make_item_data(key=(1,))),
        ("key-missing", make_item_data(K.MULTIPLE, key=()), make_item_data(K.MULTIPLE, key=(0,))),
        ("key-missing", make_item_data(K.MATCHING, key=(0, 1)), make_item_data(K.MATCHING, key=(0, 1, 1))),
        ("key-missing", make_item_data(K.ORDERING, key=(0, 1, 2, 3, 3)), make_item_data(K.ORDERING, key=(4, 1, 2, 3, 0))),
        ("key-missing", make_item_data(K.SHORT, accepted=()), make_item_data(K.SHORT, accepted=("a",))),
        ("key-twice", make_item_data(K.MULTIPLE, key=(0, 0)), make_item_data(K.MULTIPLE, key=(0, 1))),
        ("key-all", make_item_data(K.MULTIPLE, key=(0, 1, 2, 3)), make_item_data(K.MULTIPLE, key=(0, 1, 2))),
        ("key-range", make_item_data(key=(4,)), make_item_data(key=(3,))),
        ("key-range", make_item_data(K.MATCHING, key=(0, 1, 4)), make_item_data(K.MATCHING, key=(0, 1, 3))),
        ("accepted-empty", make_item_data(K.SHORT, accepted=("a", "?!")), make_item_data(K.SHORT, accepted=("a", "b!"))),
        ("needed-many", make_item_data(K.SHORT, accepted=("a", "A"), needed=2), make_item_data(K.SHORT, needed=2)),
        ("ratings-count", make_item_data(K.SJT, ratings=(3, 0)), make_item_data(K.SJT)),
        ("ratings-range", make_item_data(K.SJT, ratings=(4, 0, 3, 1)), make_item_data(K.SJT, ratings=(3, 0, 3, 1))),
        ("ratings-best", make_item_data(K.SJT, ratings=(2, 0, 2, 1)), make_item_data(K.SJT, ratings=(3, 0, 2, 1))),
        ("marking-missing", make_item_data(K.ESSAY, marking=()), make_item_data(K.ESSAY)),
        ("marking-sum", make_item_data(K.ESSAY, marking=(MarkingPoint("a", 99),)), make_item_data(K.ESSAY)),
        ("pass-mark", make_item_data(K.ESSAY, pass_mark=0), make_item_data(K.ESSAY, pass_mark=1)),
        ("feedback-count", make_item_data(feedback=("a", "b", "c")), make_item_data(feedback=("a", "b", "c", "d"))),
        ("critical-unmarked", make_item_data(critical_options=(0,)), make_item_data(critical=True, critical_options=(0,))),
        ("critical-missing", make_item_data(critical=True), make_item_data(critical=True, critical_options=(0,))),
        ("critical-kind", make_item_data(K.ORDERING, critical=True), make_item_data(K.ESSAY, critical=True)),
        ("critical-range", make_item_data(critical=True, critical_options=(4,)), make_item_data(**DANGER)),
        ("critical-key", make_item_data(critical=True, critical_options=(1,)), make_item_data(**DANGER)),
        (
            "critical-key",
            make_item_data(K.SJT, critical=True, critical_options=(3,)),
            make_item_data(K.SJT, critical=True, critical_options=(1,)),
        ),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found_and_its_twin_is_clean(code: str, faulty: ItemData, twin: ItemData) -> None:
    assert code in codes(faulty)
    assert codes(twin) == set()


def test_a_fault_says_which_option_in_a_sentence() -> None:
    [fault] = check_item(make_item_data(options=("a", "b", "A", "d")))
    assert (fault.option, fault.sentence) == (3, "Pilihan 3 sama dengan pilihan sebelumnya.")
