"""Whole attempts: drawing, scoring, replaying, waiting."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engines.quiz import (
    AttemptScore,
    ItemKind,
    Mark,
    Outcome,
    Response,
    Step,
    StepKind,
    draw,
    may_start,
    replay,
    score_attempt,
)
from tests.factories.items import make_item_data

RIGHT, WRONG = Response(chosen=(1,)), Response(chosen=(0,))
POOL = [f"B{number:02}" for number in range(30)]
NOW = dt.datetime(2026, 11, 24, 9)
DAY = dt.timedelta(days=1)


def attempt(answers: dict[str, Response], pass_mark: int = 80, count: int = 5, **more: object) -> AttemptScore:
    items = {f"B{number}": make_item_data(unit=f"PKP.{number % 2}") for number in range(count)}
    items |= more.pop("items", {})
    return score_attempt(items, answers, pass_mark=pass_mark, **more)


@settings(max_examples=200, deadline=None)
@given(
    pool=st.lists(st.sampled_from(POOL)),
    always=st.sets(st.sampled_from(POOL), max_size=8),
    count=st.integers(0, 20),
    seed=st.integers(),
    data=st.data(),
)
def test_a_draw_holds_what_it_must_and_no_more(
    pool: list[str], always: set[str], count: int, seed: int, data: st.DataObject
) -> None:
    drawn = draw(pool, seed=seed, count=count, always=always)
    must = always & set(pool)
    assert must <= set(drawn) <= set(pool)
    assert len(drawn) == len(set(drawn)) == max(len(must), min(count, len(set(pool))))
    assert draw(data.draw(st.permutations(pool)), seed=seed, count=count, always=always) == drawn


def test_draws_of_other_seeds_differ_and_give_every_item_its_turn() -> None:
    draws = [draw(POOL, seed=seed, count=15, always=POOL[:3]) for seed in range(400)]
    counts = [sum(key in one for one in draws) for key in POOL[3:]]
    expected = 400 * 12 / 27
    assert all(abs(count - expected) < 5 * expected**0.5 for count in counts)
    firsts = [sum(one[0] == key for one in draws) for key in POOL[:3]]
    assert all(5 < first < 60 for first in firsts)


def test_enough_points_pass() -> None:
    found = attempt({f"B{number}": RIGHT for number in range(4)})
    assert (found.percent, found.outcome, found.passed) == (80, Outcome.PASSED, True)


def test_a_part_of_a_percent_below_is_not_rounded_up() -> None:
    found = attempt({f"B{number}": RIGHT for number in range(2)}, pass_mark=67, count=3)
    assert (found.percent, found.outcome) == (66, Outcome.FAILED)


def test_one_never_do_fails_whatever_the_percentage() -> None:
    critical = make_item_data(critical=True, critical_options=(0,), unit="PKP.3")
    answers = {f"B{number}": RIGHT for number in range(9)} | {"X": WRONG}
    found = attempt(answers, count=9, items={"X": critical})
    assert (found.percent, found.outcome, found.critical_missed) == (90, Outcome.FAILED, ("X",))
    assert attempt({**answers, "X": Response(chosen=(2,))}, count=9, items={"X": critical}).passed


def test_an_essay_makes_the_attempt_wait_until_it_is_marked() -> None:
    answers = {f"B{number}": RIGHT for number in range(5)} | {"E": Response(text="x")}
    essay = {"E": make_item_data(ItemKind.ESSAY)}
    assert attempt(answers, items=essay).outcome is Outcome.WAITING
    assert attempt(answers, items=essay).needs_marking == ("E",)
    assert attempt(answers, items=essay, marks={"E": Mark(70)}).passed
    assert attempt(answers, items=essay, pass_mark=90, marks={"E": Mark(30)}).outcome is Outcome.FAILED
    assert attempt(answers, items=essay, marks={"E": Mark(100, critical_missed=True)}).critical_missed == ("E",)


def test_a_never_do_is_not_made_to_wait() -> None:
    items = {"E": make_item_data(ItemKind.ESSAY), "X": make_item_data(critical=True, critical_options=(0,))}
    assert attempt({"E": Response(text="x"), "X": WRONG}, items=items).outcome is Outcome.FAILED


def test_units_have_their_own_percentage_and_points_weigh() -> None:
    items = {
        "a": make_item_data(unit="PKP.1", max_points=3),
        "b": make_item_data(unit="PKP.1"),
        "c": make_item_data(unit="PKP.2"),
    }
    found = score_attempt(items, {"a": RIGHT, "b": WRONG, "c": Response(unsure=True)}, pass_mark=50)
    assert [(unit.unit, unit.percent) for unit in found.per_unit] == [("PKP.1", 75), ("PKP.2", 0)]
    assert (found.percent, found.unsure) == (60, ("c",))


def test_an_attempt_without_items_is_not_passed() -> None:
    assert score_attempt({}, {}, pass_mark=0).outcome is Outcome.FAILED


def answer(client: str, sequence: int, item: str, place: int) -> Step:
    return Step(StepKind.ANSWER, client, sequence, item, Response(chosen=(place,)))


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    kinds = st.sampled_from([StepKind.ANSWER] * 6 + [StepKind.FLAG, StepKind.UNFLAG, StepKind.FINISH, StepKind.MARK])
    steps = []
    for number in range(draw(st.integers(0, 14))):
        kind = draw(kinds)
        steps.append(
            Step(
                kind,
                draw(st.sampled_from("ab")),
                draw(st.integers(1, 8)),
                "" if kind is StepKind.FINISH else draw(st.sampled_from("xyz")),
                Response(chosen=(number,)) if kind is StepKind.ANSWER else None,
                Mark(number) if kind is StepKind.MARK else None,
            )
        )
    return steps


def last_answer(steps: list[Step], item: str) -> Response | None:
    """By looking back from the end: the newest answer that counts."""
    once = [
        step for n, step in enumerate(steps) if all((s.client, s.sequence) != (step.client, step.sequence) for s in steps[:n])
    ]
    ends = [n for n, step in enumerate(once) if step.kind is StepKind.FINISH and not overtaken(once, n)]
    for n in range((ends or [len(once)])[0] - 1, -1, -1):
        if once[n].item == item and once[n].kind is StepKind.ANSWER and not overtaken(once, n):
            return once[n].response
    return None


def overtaken(steps: list[Step], place: int) -> bool:
    step = steps[place]
    return any((s.client, s.item) == (step.client, step.item) and s.sequence > step.sequence for s in steps[:place])


@settings(max_examples=500, deadline=None)
@given(steps=histories())
def test_replaying_agrees_with_looking_back(steps: list[Step]) -> None:
    state = replay(steps)
    assert {item: state.responses.get(item) for item in "xyz"} == {item: last_answer(steps, item) for item in "xyz"}
    assert replay([*steps, *steps]) == state


def test_a_click_sent_twice_counts_once_and_a_later_answer_replaces() -> None:
    steps = [answer("a", 1, "x", 0), answer("a", 1, "x", 0), answer("a", 2, "x", 1), answer("b", 1, "x", 2)]
    assert replay(steps[:3]).responses["x"].chosen == (1,)
    assert replay(steps).responses["x"].chosen == (2,)


def test_a_late_retry_does_not_undo_a_newer_answer() -> None:
    assert replay([answer("a", 2, "x", 1), answer("a", 1, "x", 0)]).responses["x"].chosen == (1,)


def test_after_the_finish_only_marks_count() -> None:
    steps = [
        answer("a", 1, "x", 0),
        Step(StepKind.FINISH, "a", 2),
        answer("b", 1, "x", 1),
        Step(StepKind.MARK, "m", 1, "x", mark=Mark(70)),
    ]
    state = replay(steps)
    assert state.is_finished
    assert state.responses["x"].chosen == (0,)
    assert state.marks == {"x": Mark(70)}


def test_flags_come_and_go() -> None:
    flag, unflag = Step(StepKind.FLAG, "a", 1, "x"), Step(StepKind.UNFLAG, "a", 2, "x")
    assert replay([flag]).flagged == {"x"}
    assert replay([flag, unflag]).flagged == set()


@pytest.mark.parametrize(
    ("used", "limit", "again_from", "expected"),
    [
        (0, 3, None, NOW),
        (1, 3, NOW - DAY, NOW),
        (1, 3, NOW + DAY / 2, NOW + DAY / 2),
        (3, 3, None, None),
        (3, 3, NOW + DAY, None),
        (30, 0, None, NOW),
    ],
)
def test_the_next_attempt_waits_until_the_moment_kept_and_only_while_one_is_left(
    used: int, limit: int, again_from: dt.datetime | None, expected: dt.datetime | None
) -> None:
    assert may_start(used, at=NOW, limit=limit, again_from=again_from) == expected


def test_percentages_are_exact_where_floats_are_not() -> None:
    items = {str(number): make_item_data(ItemKind.MULTIPLE, key=(0, 1, 2), options=("a", "b", "c", "d")) for number in range(3)}
    found = score_attempt(items, {key: Response(chosen=(0,)) for key in items}, pass_mark=33)
    assert found.percent == 33
    assert sum((one.fraction for one in found.scores.values()), Fraction(0)) == 1
