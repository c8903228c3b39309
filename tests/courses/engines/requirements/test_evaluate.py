"""How far somebody is on a requirement tree: against every set of leaves that would do, and refusal by refusal."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.engines.requirements import (
    AllOf,
    CourseDone,
    Facts,
    Node,
    NOf,
    Reason,
    ScenarioPassed,
    State,
    evaluate,
    leaves,
)
from tests.factories.requirements import COURSES, NOW, SCENARIOS, make_achievement, make_facts, make_programme_tree

FAILED = make_achievement(passed=False)
DANGEROUS = make_achievement(passed=False, critical_missed=True)


def reasons(facts: Facts, at: dt.datetime = NOW) -> list[Reason]:
    return [one.reason for one in evaluate(make_programme_tree(), facts, at=at).missing]


def sentences(facts: Facts) -> list[str]:
    return [one.sentence for one in evaluate(make_programme_tree(), facts, at=NOW).missing]


def sufficient(node: Node) -> list[frozenset[str]]:
    """Every set of courses that would meet the node: written out, never evaluated."""
    if isinstance(node, CourseDone):
        return [frozenset({node.course})]
    assert isinstance(node, AllOf | NOf)
    needed = len(node.parts) if isinstance(node, AllOf) else node.count
    ways = [sufficient(part) for part in node.parts]
    return [frozenset().union(*choice) for some in itertools.combinations(ways, needed) for choice in itertools.product(*some)]


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> Node:
    if depth == 0 or draw(st.integers(0, 2)) == 0:
        key = draw(st.sampled_from("abcdefg"))
        return CourseDone(key, key)
    parts = tuple(draw(st.lists(trees(depth=depth - 1), min_size=1, max_size=3)))
    return AllOf(parts) if draw(st.booleans()) else NOf(draw(st.integers(1, len(parts))), parts)


@settings(max_examples=400, deadline=None)
@given(tree=trees(), done=st.sets(st.sampled_from("abcdefg")), failed=st.sets(st.sampled_from("abcdefg")))
def test_a_tree_is_met_exactly_when_one_sufficient_set_is_done(tree: Node, done: set[str], failed: set[str]) -> None:
    known = {key: (FAILED,) * (key in failed) + (make_achievement(),) * (key in done) for key in done | failed}
    found = evaluate(tree, Facts(courses=known), at=NOW)
    assert found.is_met == any(ways <= done for ways in sufficient(tree))
    assert (found.missing == ()) == found.is_met
    assert all(one.passed for one in found.used) or not found.is_met


@settings(max_examples=150, deadline=None)
@given(tree=trees(), done=st.sets(st.sampled_from("abcdefg")), more=st.sampled_from("abcdefg"))
def test_doing_more_never_unmeets(tree: Node, done: set[str], more: str) -> None:
    now, later = [
        evaluate(tree, Facts(courses=dict.fromkeys(keys, (make_achievement(),))), at=NOW) for keys in (done, done | {more})
    ]
    assert later.is_met or not now.is_met


def test_all_done_is_met_and_says_by_what() -> None:
    found = evaluate(make_programme_tree(), make_facts(), at=NOW)
    assert (found.state, found.missing, len(found.used)) == (State.MET, (), 9)


def test_nothing_done_names_everything() -> None:
    expected = [Reason.COURSE_MISSING] * 5 + [Reason.SCENARIOS_FEW, Reason.NO_WORKSHOP, Reason.ETHICS_UNSIGNED]
    assert reasons(Facts()) == expected


@pytest.mark.parametrize(
    ("fields", "reason", "sentence"),
    [
        ({"workshops": {}}, Reason.NO_WORKSHOP, "Belum ada praktik yang diamati dalam workshop."),
        ({"ethics": ()}, Reason.ETHICS_UNSIGNED, "Kode etik belum ditandatangani."),
        ({"ethics": (make_achievement(version="0"),)}, Reason.ETHICS_UNSIGNED, "Kode etik belum ditandatangani."),
        (
            {"scenarios": {"SIM-A": (make_achievement(),), "SIM-B": (FAILED,)}},
            Reason.SCENARIOS_FEW,
            "Simulasi yang lulus baru 1. Diperlukan 2 dari 6.",
        ),
        (
            {"workshops": {"malam-hujan": (DANGEROUS,)}},
            Reason.NEVER_DO,
            "Praktik di workshop memuat tindakan yang membahayakan. Bahas dengan pelatih, lalu ikuti satu sesi lagi.",
        ),
        (
            {"workshops": {"malam-hujan": (FAILED,)}},
            Reason.WORKSHOP_BELOW,
            "Praktik di workshop masih perlu bimbingan. Diamati sekali lagi di sesi berikutnya.",
        ),
        (
            {"courses": {key: (make_achievement(),) for key in COURSES[1:]}},
            Reason.COURSE_MISSING,
            "Pelatihan “Kursus mengenali” belum selesai.",
        ),
    ],
)
def test_each_refusal_has_its_sentence(fields: dict[str, object], reason: Reason, sentence: str) -> None:
    assert reasons(make_facts(**fields)) == [reason]
    assert sentences(make_facts(**fields)) == [sentence]


def test_a_never_do_in_a_scenario_is_named_beside_the_count() -> None:
    facts = make_facts(scenarios={"SIM-A": (make_achievement(),), "SIM-B": (DANGEROUS,)})
    assert reasons(facts) == [Reason.SCENARIOS_FEW, Reason.NEVER_DO]


def test_a_never_do_in_a_course_is_named_beside_the_course() -> None:
    quiz = make_achievement(passed=False, critical_missed=True, kind="quiz", title="Cek")
    story = make_achievement(passed=False, critical_missed=True, kind="scenario", title="Malam")
    key, title = COURSES[0], "Kursus mengenali"
    facts = make_facts(courses={**{one: (make_achievement(),) for one in COURSES}, key: (quiz, story)})
    assert sentences(facts) == [
        f"Pelatihan “{title}” belum selesai.",
        "Kuis “Cek” memuat jawaban yang membahayakan. Baca pembahasannya, lalu kerjakan percobaan baru.",
        "Simulasi “Malam” memuat pilihan yang membahayakan. Baca pembahasannya, lalu jalani sekali lagi.",
    ]
    assert reasons(facts) == [Reason.COURSE_MISSING, Reason.NEVER_DO, Reason.NEVER_DO]


def test_a_never_do_that_two_parts_know_of_is_named_once() -> None:
    story = make_achievement(passed=False, critical_missed=True, kind="scenario", title="Malam")
    known = {**{one: (make_achievement(),) for one in COURSES}, COURSES[0]: (story,)}
    found = reasons(make_facts(courses=known, scenarios={"SIM-A": (story,)}))
    assert found == [Reason.COURSE_MISSING, Reason.NEVER_DO, Reason.SCENARIOS_FEW]


def test_a_course_that_was_finished_stays_finished() -> None:
    dangerous = make_achievement(0, passed=False, critical_missed=True, kind="quiz", title="Cek")
    assert reasons(make_facts(courses=dict.fromkeys(COURSES, (make_achievement(), dangerous)))) == []


def test_a_never_do_in_a_workshop_names_it() -> None:
    seen = make_achievement(passed=False, critical_missed=True, kind="workshop", title="Malam hujan")
    assert sentences(make_facts(workshops={"malam-hujan": (seen,)})) == [
        "Praktik di workshop “Malam hujan” memuat tindakan yang membahayakan. Bahas dengan pelatih, lalu ikuti satu sesi lagi."
    ]


def test_a_pass_with_a_never_do_in_it_is_no_pass() -> None:
    facts = make_facts(workshops={"malam-hujan": (make_achievement(critical_missed=True),)})
    assert reasons(facts) == [Reason.NEVER_DO]


def test_a_later_failure_takes_nothing_away() -> None:
    later = make_achievement(0, passed=False, critical_missed=True)
    assert reasons(make_facts(scenarios=dict.fromkeys(SCENARIOS[:2], (make_achievement(), later)))) == []
    assert reasons(make_facts(workshops={"w": (make_achievement(), make_achievement(0, passed=False))})) == []


def test_a_never_do_seen_after_a_passed_performance_has_to_be_mended() -> None:
    passed, dangerous, again = make_achievement(3), make_achievement(2, passed=False, critical_missed=True), make_achievement(1)
    assert reasons(make_facts(workshops={"w": (passed, dangerous)})) == [Reason.NEVER_DO]
    assert reasons(make_facts(workshops={"w": (passed,), "v": (dangerous,)})) == [Reason.NEVER_DO]
    assert reasons(make_facts(workshops={"w": (passed, dangerous, again)})) == []


def test_what_happens_later_is_not_known_yet() -> None:
    assert Reason.NO_WORKSHOP in reasons(make_facts(), at=NOW - dt.timedelta(days=2))


def test_two_of_six_fails_only_when_too_few_are_left_to_try() -> None:
    tree = NOf(2, tuple(ScenarioPassed(key, key) for key in SCENARIOS))
    states = [
        evaluate(tree, Facts(scenarios=dict.fromkeys(SCENARIOS[:count], (FAILED,))), at=NOW).state for count in (0, 4, 5, 6)
    ]
    assert states == [State.NOT_YET, State.NOT_YET, State.FAILED, State.FAILED]


def test_every_leaf_is_listed() -> None:
    assert len(list(leaves(make_programme_tree()))) == 13
