"""Requirement trees as data: kept whole in JSON; faults are found in the faulty tree and not in its twin."""

import pytest
from hypothesis import given, settings

from courses.engines.requirements import (
    AllOf,
    BadTree,
    CourseDone,
    EthicsSigned,
    Node,
    NOf,
    WorkshopPerformed,
    check_tree,
    tree_from_json,
    tree_to_json,
)
from tests.courses.engines.requirements.test_evaluate import trees
from tests.factories.requirements import make_programme_tree

A, B = CourseDone("a", "A"), CourseDone("b", "B")
BASE = (WorkshopPerformed(), EthicsSigned())


def codes(tree: Node) -> set[str]:
    return {fault.code for fault in check_tree(tree)}


@settings(max_examples=150, deadline=None)
@given(tree=trees())
def test_a_tree_survives_json(tree: Node) -> None:
    assert tree_from_json(tree_to_json(tree)) == tree


def test_the_programme_survives_json_and_has_no_fault() -> None:
    assert tree_from_json(tree_to_json(make_programme_tree())) == make_programme_tree()
    assert check_tree(make_programme_tree()) == []


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "all"},
        {"kind": "all", "parts": [{"kind": "all", "parts": [{"kind": "some", "parts": []}]}]},
        {"kind": "any", "parts": []},
        {"kind": "course"},
        {"kind": "course", "course": "a", "title": "A", "shoe": 1},
        {"kind": "all", "parts": [None]},
        {},
    ],
)
def test_data_that_is_no_tree_is_refused_with_its_place(data: dict[str, object]) -> None:
    with pytest.raises(BadTree, match=r"Syarat di akar[.\d]* tidak dapat dibaca"):
        tree_from_json(data)


def nested(depth: int) -> Node:
    return AllOf((nested(depth - 1),)) if depth else A


@pytest.mark.parametrize(
    ("code", "faulty", "twin"),
    [
        ("empty", AllOf((*BASE, AllOf(()))), AllOf((*BASE, AllOf((A,))))),
        ("count", AllOf((*BASE, NOf(3, (A, B)))), AllOf((*BASE, NOf(2, (A, B))))),
        ("count", AllOf((*BASE, NOf(0, (A, B)))), AllOf((*BASE, NOf(1, (A, B))))),
        ("twice", AllOf((*BASE, A, NOf(1, (A, B)))), AllOf((*BASE, A, NOf(1, (B,))))),
        ("twice", AllOf((*BASE, BASE[0])), AllOf((*BASE, A))),
        ("deep", AllOf((*BASE, nested(6))), AllOf((*BASE, nested(5)))),
        ("no-workshop", AllOf((EthicsSigned(), A)), AllOf((*BASE, A))),
        ("no-ethics", AllOf((WorkshopPerformed(), A)), AllOf((*BASE, A))),
        (
            "no-workshop",
            AllOf((EthicsSigned(), NOf(1, (A, WorkshopPerformed())))),
            AllOf((EthicsSigned(), NOf(2, (A, BASE[0])))),
        ),
    ],
)
def test_a_planted_fault_is_found_and_its_twin_is_clean(code: str, faulty: Node, twin: Node) -> None:
    assert code in codes(faulty)
    assert codes(twin) == set()


def test_a_participation_slip_needs_neither_workshop_nor_ethics() -> None:
    assert check_tree(AllOf((A,)), for_certificate=False) == []


def test_a_fault_says_where() -> None:
    [fault] = check_tree(AllOf((*BASE, AllOf((NOf(5, (A, B)),)))))
    assert (fault.where, fault.sentence) == ("3.1", "Jumlah yang diperlukan antara 1 dan 2. Sekarang 5.")
