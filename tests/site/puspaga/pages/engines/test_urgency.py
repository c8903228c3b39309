"""Words of danger, despair and injury raise their card, everyday words raise none, in speech, chat and both languages."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from puspaga.pages.engines.search import Card, cards_for, danger_words_en, danger_words_id
from puspaga.pages.engines.search.danger_rules import ALL_OF, FEAR, MEDICAL, SELF_HARM
from puspaga.pages.engines.search.urgency import plain_words, slip_of

RECORDED = yaml.safe_load((Path(__file__).parents[1] / "urgent_queries.yaml").read_text())
QUERIES = [(text, card) for card, spoken in RECORDED.items() for texts in spoken.values() for text in texts]


@pytest.mark.parametrize(("text", "card"), QUERIES)
def test_a_recorded_query_raises_its_card_and_no_other(text: str, card: str) -> None:
    assert cards_for(text) == (() if card == "none" else (Card(card),))


def test_enough_is_recorded_of_danger_and_of_everyday() -> None:
    harmless = [text for text, card in QUERIES if card == "none"]
    assert (len(QUERIES) - len(harmless) >= 60, len(harmless) >= 40, len(set(QUERIES)) == len(QUERIES)) == (True, True, True)


@pytest.mark.parametrize("text", ["", "   ", "!!!", "anak sering diam", "menolak makan", "pujian", "hidup sehat"])
def test_nothing_and_plain_words_raise_no_card(text: str) -> None:
    assert cards_for(text) == ()


def test_someone_who_threatens_to_kill_another_is_not_taken_for_despair() -> None:
    assert cards_for("suami mau bunuh saya") == (Card.FEAR,)


def test_a_wound_from_a_partner_raises_both_cards_fear_first() -> None:
    assert cards_for("luka dipukul suami") == (Card.FEAR, Card.MEDICAL)


@pytest.mark.parametrize(("child", "adult"), [("anak pukul bantal", "ayah pukul anak"), ("toddler hits me", "husband hits me")])
def test_a_blow_is_danger_by_whose_it_is(child: str, adult: str) -> None:
    assert (cards_for(child), cards_for(adult)) == ((), (Card.FEAR,))


@pytest.mark.parametrize("text", ["di pukul", "DIPUKUL", "dipukulll", "dipukul-pukul", "dipukul2", "dipukulin", "dipkul"])
def test_one_word_is_heard_however_it_is_typed(text: str) -> None:
    assert cards_for(text) == (Card.FEAR,)


@pytest.mark.parametrize("text", ["masalah keluarga", "menenangkan anak", "memakai baju", "dirancang suami", "memikul beras"])
def test_an_everyday_word_near_a_word_of_harm_is_not_a_misspelling(text: str) -> None:
    assert cards_for(text) == ()


def test_one_letter_for_another_is_no_slip() -> None:
    assert [slip_of(word, "kurung") for word in ("kurang", "kurng", "kuruung", "kurnug")] == [False, True, True, True]


def test_words_lose_pulled_letters_and_hyphens() -> None:
    assert plain_words("takuuuut pegang-pegang pegang2 di tampar") == ["takut", "pegang", "pegang", "pegang", "ditampar"]


def test_rules_use_only_tags_that_exist() -> None:
    roots = set(danger_words_id.ROOTS)
    known = {*roots, *danger_words_id.WORDS, *danger_words_en.WORDS, *ALL_OF, "OTHER", "TO_CHILD", "TO_SELF"}
    known |= {f"{root}_{voice}" for root in roots for voice in ("DI", "TER")}
    used = {tag.lstrip("-") for rules in (FEAR, MEDICAL, SELF_HARM) for tag in rules.replace("|", " ").split()}
    assert used - known == set()


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    assert set(cards_for(text)) <= set(Card)
