"""The search engine: families of words meet, others do not, and odd input is harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puspaga.pages.engines.search import (
    build_postings,
    expand,
    index_terms,
    parse_query,
    rank,
)
from puspaga.pages.engines.search.affixes import stem
from puspaga.pages.engines.search.ranking import rarity_of
from puspaga.pages.engines.search.typos import distance

FAMILIES = (
    "dampingi mendampingi didampingi pendamping pendampingan",
    "asuh mengasuh pengasuhan diasuh mengasuhnya",
    "cerita bercerita menceritakan ceritanya",
    "dengar mendengar mendengarkan pendengar dengarkan",
    "puji memuji pujian dipuji",
    "takut menakutkan ketakutan",
    "pukul memukul dipukul dipukuli pukulan",
)


@pytest.mark.parametrize("family", FAMILIES)
def test_words_of_a_family_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


def test_families_stay_apart() -> None:
    assert len({stem(family.split()[0]) for family in FAMILIES}) == len(FAMILIES)


@given(st.text(max_size=200))
def test_any_text_gives_terms_of_at_most_forty_letters(text: str) -> None:
    for language in ("id", "en"):
        assert [term for term in index_terms(text, language=language) if not 1 < len(term) <= 40] in ([], [""])


@given(st.text(max_size=300))
def test_any_query_is_answered(text: str) -> None:
    query = parse_query(text, language="id")
    assert len(query) <= 12
    assert len(expand(query, {"anak", "diam"})) == len(query)


@given(st.text("abcd", max_size=8), st.text("abcd", max_size=8))
def test_the_distance_of_two_words_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, limit=8) == distance(other, one, limit=8)


def test_a_word_in_the_title_weighs_more_than_in_the_body() -> None:
    weights = {"title": 6.0, "body": 1.0}
    postings = build_postings({"title": "jaring", "body": "tikar"}, weights=weights, language="id")
    assert sorted(postings.values()) == [0.2, 0.6]


def test_a_repeated_word_weighs_more_but_never_one() -> None:
    once, often = (
        build_postings({"body": " ".join(["tikar"] * times)}, weights={}, language="id")[stem("tikar")] for times in (1, 1000)
    )
    assert once < often < 1


def test_a_rare_word_decides_over_a_common_one() -> None:
    postings = [(1, "anak", 0.9), (2, "anak", 0.9), (3, "anak", 0.9), (4, "diam", 0.5)]
    order = [document for document, _score in rank(postings, [{"anak": 1.0}, {"diam": 1.0}], document_count=4)]
    assert order == [4, 1, 2, 3]


def test_a_word_in_every_document_still_counts_a_little() -> None:
    assert 0 < rarity_of(40, 40) < rarity_of(1, 40)
    assert rarity_of(50, 40) > 0


def test_nothing_asked_and_nothing_there_gives_nothing() -> None:
    assert rank([], [{}], document_count=0) == []


@pytest.mark.parametrize("number", ["0821-5285-8026", "082152858026", "+62 821 5285 8026", "0821.5285.8026"])
def test_a_number_is_one_word_however_it_is_written(number: str) -> None:
    assert index_terms(f"hubungi {number} ya", language="id")[1:] == ["082152858026"]
