"""Rubric results: the framework's rules by hand, and against decimal arithmetic."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engines.rubric import (
    CRITICAL_MINIMUM,
    LEVEL_WORDS,
    CriterionData,
    WorkshopMark,
    check_rubric,
    compare,
    level_of,
    mark_of,
    result,
)

PACK = Path(__file__).resolve().parents[4] / "courses" / "starter" / "pack"
LEVELS = ("satu", "dua", "tiga", "empat")
ROWS = [
    CriterionData("a", "Tetap di luar", 40, critical=True),
    CriterionData("b", "Memanggil", 35),
    CriterionData("c", "Menulis", 25),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 60), st.booleans(), st.integers(1, 4)), min_size=1, max_size=9))
def test_the_sum_agrees_with_decimals(rows: list[tuple[int, bool, int]]) -> None:
    criteria = [CriterionData(str(n), "x", weight, critical) for n, (weight, critical, _level) in enumerate(rows)]
    found = result({str(n): level for n, (_w, _c, level) in enumerate(rows)}, criteria)
    total = sum(Decimal(weight) for weight, _c, _l in rows)
    exact = sum(Decimal(weight) * level / 4 for weight, _c, level in rows) * 100
    assert found.percent == int(exact // total)
    dangerous = any(critical and level in (1, 2) for _w, critical, level in rows)
    assert bool(found.critical_failed) == dangerous
    assert found.passed == (not dangerous and exact >= 70 * total)


@pytest.mark.parametrize(
    ("levels", "percent", "passed"),
    [((4, 4, 4), 100, True), ((3, 3, 3), 75, True), ((3, 2, 3), 66, False), ((2, 4, 4), 80, False), ((1, 4, 4), 70, False)],
)
def test_a_critical_row_outweighs_the_sum(levels: tuple[int, int, int], percent: int, passed: bool) -> None:
    found = result(dict(zip("abc", levels, strict=True)), ROWS)
    assert (found.percent, found.passed) == (percent, passed)
    assert (found.critical_failed == ("a",)) == (levels[0] < CRITICAL_MINIMUM)
    assert (found.dangerous == ("a",)) == (levels[0] == 1), "who needs guidance did no harm"


@pytest.mark.parametrize("marks", [{"a": 4, "b": 4}, {"a": 4, "b": 4, "c": 0}, {"a": 4, "b": 4, "c": 5}])
def test_a_row_without_a_mark_is_no_pass(marks: dict[str, int]) -> None:
    found = result(marks, ROWS)
    assert (found.percent, found.passed, found.is_complete, found.missing) == (75, False, False, ("c",))


def test_an_unmarked_critical_row_has_not_failed_yet() -> None:
    assert result({}, ROWS).critical_failed == ()
    assert not result({}, []).passed


def test_the_three_marks_are_levels_of_the_framework() -> None:
    assert [level_of(mark) for mark in WorkshopMark] == [4, 2, 1]
    assert [mark_of(level) for level in (1, 2, 3, 4)] == [
        WorkshopMark.DANGEROUS,
        WorkshopMark.NEEDS_GUIDANCE,
        WorkshopMark.SAFE_ALONE,
        WorkshopMark.SAFE_ALONE,
    ]
    assert all(mark_of(level_of(mark)) is mark for mark in WorkshopMark)
    assert WorkshopMark.SAFE_ALONE.words == "Aman sendiri"


def test_raters_far_apart_talk() -> None:
    first, second = {"a": 4, "b": 4, "c": 4}, {"a": 4, "b": 4, "c": 2}
    assert (compare(first, second, ROWS).points, compare(first, second, ROWS).to_discuss) == (12, True)
    assert compare(first, second, ROWS).rows_apart == ("c",)
    assert not compare(first, {"a": 3, "b": 4, "c": 4}, ROWS).to_discuss


def test_ten_points_apart_is_near_enough() -> None:
    rows = [CriterionData("a", "x", 40), CriterionData("b", "y", 60)]
    assert not compare({"a": 4, "b": 4}, {"a": 3, "b": 4}, rows).to_discuss
    assert compare({"a": 4, "b": 4}, {"a": 4, "b": 3}, rows).to_discuss


def test_raters_who_disagree_about_danger_talk_however_near_they_are() -> None:
    rows = [CriterionData("a", "x", 10, critical=True), CriterionData("b", "y", 90)]
    found = compare({"a": 3, "b": 4}, {"a": 2, "b": 4}, rows)
    assert found.points <= 10
    assert found.to_discuss


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        ("empty", []),
        ("weights", [CriterionData("a", "x", 99)]),
        ("text", [CriterionData("a", " ", 100)]),
        ("weight", [CriterionData("a", "x", 100), CriterionData("b", "y", 0)]),
        ("levels", [CriterionData("a", "x", 100, levels=LEVELS[:3])]),
        ("levels", [CriterionData("a", "x", 100, levels=(*LEVELS[:3], " "))]),
        ("twice", [CriterionData("a", "x", 50), CriterionData("a", "y", 50)]),
    ],
)
def test_a_planted_fault_is_found(code: str, rows: list[CriterionData]) -> None:
    assert [fault.code for fault in check_rubric(rows)] == [code]


def test_a_whole_rubric_has_no_fault() -> None:
    assert check_rubric([CriterionData("a", "x", 60, levels=LEVELS), CriterionData("b", "y", 40)]) == []


def test_the_words_and_limits_are_those_of_the_framework() -> None:
    framework = yaml.safe_load((PACK / "framework.yaml").read_text())
    assert {row["value"]: row["name"] for row in framework["performance_scale"]} == LEVEL_WORDS
    rules = framework["rules"]
    assert (rules["workshop_pass"], rules["critical_minimum_level"], rules["rater_difference_to_discuss"]) == (70, 3, 10)


def test_the_rubrics_of_the_pack_have_no_fault() -> None:
    paths = sorted((PACK / "workshops").glob("*.yaml"))
    assert len(paths) == 3
    for path in paths:
        rows = [
            CriterionData(
                row["criterion"], row["criterion"], row["weight"], row["critical"], row["competency"], tuple(row["levels"])
            )
            for row in yaml.safe_load(path.read_text())["rubric"]
        ]
        assert check_rubric(rows) == []
