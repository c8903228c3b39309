"""What an answer is worth: against a second opinion, and by hand where people would look."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engines.quiz import Head, ItemData, ItemKind, Mark, Mode, Response, score
from tests.assessments.engines.quiz.scoring_oracle import worth
from tests.factories.items import make_item_data, make_rated_item

K = ItemKind
HALF = Fraction(1, 2)


@st.composite
def answered(draw: st.DrawFn) -> tuple[ItemData, Response]:
    """A closed item of any kind and any complete answer to it."""
    kind = draw(st.sampled_from([K.SINGLE, K.MULTIPLE, K.TRUEFALSE, K.MATCHING, K.ORDERING, K.SJT]))
    count = 2 if kind is K.TRUEFALSE else draw(st.integers(3, 7))
    places = list(range(count))
    subset = st.sets(st.sampled_from(places), min_size=1).map(lambda found: tuple(sorted(found)))
    one = st.sampled_from(places).map(lambda place: (place,))
    options = tuple(f"pilihan {place}" for place in places)
    plain = {"options": options, "feedback": tuple(f"umpan {place}" for place in places)}
    if kind is K.MULTIPLE:
        return make_item_data(kind, **plain, key=draw(subset)), Response(chosen=draw(subset))
    if kind is K.MATCHING:
        numbers = st.lists(st.sampled_from(places), min_size=count, max_size=count).map(tuple)
        item = make_item_data(kind, options=options, targets=options, key=draw(numbers))
        return item, Response(pairs=tuple(enumerate(draw(numbers))))
    if kind is K.ORDERING:
        order = st.permutations(places).map(tuple)
        return make_item_data(kind, options=options, key=draw(order)), Response(chosen=draw(order))
    if kind is K.SJT:
        ratings = st.lists(st.integers(0, 3), min_size=count, max_size=count).map(tuple)
        rated = draw(st.booleans())
        item = make_item_data(kind, **plain, ratings=draw(ratings), rate_each=rated)
        return item, Response(ratings=draw(ratings)) if rated else Response(chosen=draw(one))
    return make_item_data(kind, **plain, key=draw(one)), Response(chosen=draw(one))


@settings(max_examples=600, deadline=None)
@given(case=answered())
def test_the_score_and_a_second_opinion_agree(case: tuple[ItemData, Response]) -> None:
    item, response = case
    assert score(item, response).fraction == worth(item, response)
    assert 0 <= score(item, response).fraction <= 1
    assert (score(item, response).head is Head.SAFEST) == (score(item, response).fraction == 1)


@pytest.mark.parametrize("kind", ItemKind)
@pytest.mark.parametrize("response", [None, Response(unsure=True)])
def test_nothing_and_being_unsure_earn_nothing_and_are_never_dangerous(kind: ItemKind, response: Response | None) -> None:
    found = score(make_item_data(kind, critical=True, critical_options=(0,)), response)
    assert (found.fraction, found.critical_missed, found.needs_marking) == (0, False, False)


@pytest.mark.parametrize(
    ("chosen", "fraction"), [((0, 2), 1), ((0,), HALF), ((0, 1), 0), ((0, 1, 2), HALF), ((0, 1, 2, 3), 0), ((1, 3), 0)]
)
def test_several_right_ones_earn_parts_and_wrong_ones_take_them(chosen: tuple[int, ...], fraction: Fraction) -> None:
    assert score(make_item_data(K.MULTIPLE), Response(chosen=chosen)).fraction == fraction


@settings(max_examples=300, deadline=None)
@given(count=st.integers(2, 8), data=st.data())
def test_ticking_everything_earns_nothing_and_each_tick_counts_its_way(count: int, data: st.DataObject) -> None:
    places = list(range(count))
    key = tuple(sorted(data.draw(st.sets(st.sampled_from(places), min_size=1, max_size=count - 1))))
    item = make_item_data(K.MULTIPLE, options=tuple(f"pilihan {place}" for place in places), key=key, feedback=())
    chosen = data.draw(st.sets(st.sampled_from(places), max_size=count - 1))
    more = data.draw(st.sampled_from([place for place in places if place not in chosen]))
    before, after = (score(item, Response(chosen=tuple(sorted(ticks)))).fraction for ticks in (chosen, {*chosen, more}))
    assert score(item, Response(chosen=tuple(places))).fraction == 0
    assert after >= before if more in key else after <= before
    assert (before == 1) == (chosen == set(key))


@settings(max_examples=300, deadline=None)
@given(count=st.integers(3, 7), data=st.data())
def test_putting_two_neighbours_right_never_costs(count: int, data: st.DataObject) -> None:
    key = tuple(data.draw(st.permutations(range(count))))
    item = make_item_data(K.ORDERING, options=tuple(f"langkah {place}" for place in range(count)), key=key)
    given_order = list(data.draw(st.permutations(range(count))))
    wrong = [place for place in range(count - 1) if key.index(given_order[place]) > key.index(given_order[place + 1])]
    before = score(item, Response(chosen=tuple(given_order))).fraction
    assert bool(wrong) == (before < 1)
    for place in wrong:
        better = list(given_order)
        better[place], better[place + 1] = better[place + 1], better[place]
        assert score(item, Response(chosen=tuple(better))).fraction >= before
    assert score(item, Response(chosen=key[::-1])).fraction == 0


@pytest.mark.parametrize(
    ("order", "fraction"),
    [((0, 1, 2, 3, 4), 1), ((1, 0, 2, 3, 4), Fraction(4, 5)), ((4, 0, 1, 2, 3), Fraction(1, 5)), ((4, 3, 2, 1, 0), 0)],
)
def test_an_order_earns_by_its_pairs(order: tuple[int, ...], fraction: Fraction) -> None:
    assert score(make_item_data(K.ORDERING), Response(chosen=order)).fraction == fraction


def test_rating_everything_alike_does_not_pass() -> None:
    assert score(make_rated_item(ratings=(3, 1, 0, 1)), Response(ratings=(1, 1, 1, 1))).fraction == Fraction(5, 8)


def test_choosing_what_endangers_is_a_never_do() -> None:
    item = make_item_data(K.MULTIPLE, critical=True, critical_options=(1,))
    found = score(item, Response(chosen=(0, 1, 2)))
    assert (found.critical_missed, found.head) == (True, Head.DANGEROUS)
    assert [(one.option, one.head) for one in found.feedback] == [(0, Head.SAFEST), (1, Head.DANGEROUS), (2, Head.SAFEST)]
    assert not score(item, Response(chosen=(0, 2, 3))).critical_missed


def test_rating_what_endangers_as_helping_is_a_never_do() -> None:
    item = make_rated_item(critical=True, critical_options=(2,))
    assert score(item, Response(ratings=(3, 1, 2, 2))).critical_missed
    assert not score(item, Response(ratings=(0, 3, 1, 0))).critical_missed


def test_each_rating_has_its_head() -> None:
    item = make_item_data(K.SJT, critical=True, critical_options=(2,))
    heads = [score(item, Response(chosen=(place,))).feedback[0].head for place in range(4)]
    assert heads == [Head.SAFEST, Head.NOT_YET, Head.DANGEROUS, Head.ACCEPTABLE]
    assert Head.ACCEPTABLE.words == "Boleh, tetapi …"


@pytest.mark.parametrize("text", ["110", " 110. ", "POLISI  110", "polisi-110", "polisi: 1 1 0".replace("1 1 0", "110")])
def test_spelling_does_not_count(text: str) -> None:
    assert score(make_item_data(K.SHORT), Response(text=text)).fraction == 1


@pytest.mark.parametrize("text", ["119", "110 atau 119", "polisi", "1100"])
def test_another_answer_is_not_accepted(text: str) -> None:
    assert score(make_item_data(K.SHORT), Response(text=text)).fraction == 0


FREE = make_item_data(K.SHORT, accepted=("berpisah", "pisah", "hamil", "informasi apa", "apa", "melepas"), needed=2)


@pytest.mark.parametrize("item", [FREE, make_item_data(K.ESSAY)])
def test_a_free_sentence_waits_for_a_marker_in_assessment(item: ItemData) -> None:
    found = score(item, Response(text="Saat hamil dan berpisah."))
    assert (found.needs_marking, found.head, found.fraction) == (True, None, 0)
    marked = score(item, Response(text="Saat hamil dan berpisah."), mark=Mark(80))
    assert (marked.needs_marking, marked.fraction, marked.head) == (False, Fraction(4, 5), Head.ACCEPTABLE)


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("Saat HAMIL, dan berpisah", 1),
        ("berpisah", HALF),
        ("informasi apa", HALF),
        ("melepaskan", HALF),
        ("entah", 0),
        ("menghamili", 0),
    ],
)
def test_practice_counts_the_phrases_of_a_free_sentence(text: str, fraction: Fraction) -> None:
    assert score(FREE, Response(text=text), mode=Mode.PRACTICE).fraction == fraction


def test_an_essay_is_never_scored_by_machine_not_even_in_practice() -> None:
    assert score(make_item_data(K.ESSAY), Response(text="x"), mode=Mode.PRACTICE).needs_marking


@pytest.mark.parametrize(
    ("mark", "head"),
    [
        (Mark(69), Head.NOT_YET),
        (Mark(70), Head.ACCEPTABLE),
        (Mark(100), Head.SAFEST),
        (Mark(95, critical_missed=True), Head.DANGEROUS),
    ],
)
def test_a_mark_decides_the_head(mark: Mark, head: Head) -> None:
    found = score(make_item_data(K.ESSAY), Response(text="x"), mark=mark)
    assert (found.head, found.critical_missed) == (head, mark.critical_missed)
