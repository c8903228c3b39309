"""Answers from forms: what is read, what is refused and in which sentence."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engines.quiz import (
    BadResponse,
    EmptyResponse,
    IncompleteResponse,
    ItemKind,
    RepeatedPlace,
    Response,
    TooLong,
    TooManyOptions,
    UnknownOption,
    present,
    read_response,
    response_from_json,
    response_to_form,
    response_to_json,
)
from tests.factories.items import make_item_data, make_rated_item

SEED = "benih"
K = ItemKind


def token(item: object, text: str) -> str:
    shown = present(item, seed=SEED)
    return next(choice.token for choice in (*shown.choices, *shown.targets) if choice.text == text)


def test_a_choice_is_read_by_its_name() -> None:
    item = make_item_data()
    assert read_response(item, {"pilihan": [token(item, "Hijau")], "csrf": ["x"]}, seed=SEED) == Response(chosen=(1,))


def test_several_choices_are_read_once_each() -> None:
    item = make_item_data(K.MULTIPLE)
    names = [token(item, "Tiga"), token(item, "Satu"), token(item, "Tiga")]
    assert read_response(item, {"pilihan": names}, seed=SEED) == Response(chosen=(0, 2))


def test_pairs_are_read() -> None:
    item = make_item_data(K.MATCHING)
    form = {f"pasangan-{token(item, left)}": [token(item, "Pena")] for left in item.options}
    assert read_response(item, form, seed=SEED) == Response(pairs=((0, 0), (1, 0), (2, 0)))


def test_an_order_is_read_by_its_numbers() -> None:
    item = make_item_data(K.ORDERING)
    form = {f"urutan-{token(item, text)}": [f" {number} "] for number, text in enumerate(reversed(item.options), start=1)}
    assert read_response(item, form, seed=SEED) == Response(chosen=(4, 3, 2, 1, 0))


def test_ratings_are_kept_in_the_items_order() -> None:
    item = make_rated_item()
    form = {f"nilai-{token(item, text)}": [str(rating)] for text, rating in zip(item.options, "3102", strict=True)}
    assert read_response(item, form, seed=SEED) == Response(ratings=(3, 1, 0, 2))


def test_words_are_trimmed() -> None:
    assert read_response(make_item_data(K.SHORT), {"jawaban": ["  110\r\n"]}, seed=SEED) == Response(text="110")


@pytest.mark.parametrize("item", [*(make_item_data(kind) for kind in ItemKind), make_rated_item()])
def test_being_unsure_is_an_answer_of_its_own_and_wins(item: object) -> None:
    form = {"belum_yakin": ["1"], "jawaban": ["kata"], "pilihan": ["tidak-ada"]}
    assert read_response(item, form, seed=SEED) == Response(unsure=True)


@pytest.mark.parametrize("item", [*(make_item_data(kind) for kind in ItemKind), make_rated_item()])
@pytest.mark.parametrize("form", [{}, {"pilihan": []}, {"pilihan": [" "], "jawaban": ["\n "]}, {"csrf": ["x"]}])
def test_an_empty_form_is_refused(item: object, form: dict[str, list[str]]) -> None:
    with pytest.raises(EmptyResponse, match="Belum ada jawaban"):
        read_response(item, form, seed=SEED)


@pytest.mark.parametrize("field", ["pilihan", "pasangan-", "urutan-", "nilai-"])
def test_a_name_of_another_attempt_is_unknown(field: str) -> None:
    item = {
        "pilihan": make_item_data(),
        "pasangan-": make_item_data(K.MATCHING),
        "urutan-": make_item_data(K.ORDERING),
        "nilai-": make_rated_item(),
    }[field]
    strange = present(item, seed="lain").choices[0].token
    form = {"pilihan": [strange]} if field == "pilihan" else {f"{field}{strange}": ["1"]}
    with pytest.raises(UnknownOption):
        read_response(item, form, seed=SEED)


def test_a_target_is_not_an_option() -> None:
    item = make_item_data(K.MATCHING)
    form = {f"pasangan-{token(item, left)}": [token(item, "Kiri")] for left in item.options}
    with pytest.raises(UnknownOption):
        read_response(item, form, seed=SEED)


@pytest.mark.parametrize("kind", [K.SINGLE, K.TRUEFALSE, K.SJT])
def test_two_choices_where_one_is_asked_are_refused(kind: ItemKind) -> None:
    item = make_item_data(kind)
    with pytest.raises(TooManyOptions):
        read_response(item, {"pilihan": [choice.token for choice in present(item, seed=SEED).choices[:2]]}, seed=SEED)


@pytest.mark.parametrize(
    ("item", "prefix"),
    [(make_item_data(K.MATCHING), "pasangan-"), (make_item_data(K.ORDERING), "urutan-"), (make_rated_item(), "nilai-")],
)
def test_a_row_left_empty_is_refused_and_a_row_answered_twice_too(item: object, prefix: str) -> None:
    shown = present(item, seed=SEED)
    value = shown.targets[0].token if shown.targets else "1"
    with pytest.raises(IncompleteResponse):
        read_response(item, {f"{prefix}{shown.choices[0].token}": [value]}, seed=SEED)
    with pytest.raises(TooManyOptions):
        read_response(item, {f"{prefix}{shown.choices[0].token}": [value, value]}, seed=SEED)


@pytest.mark.parametrize(
    ("numbers", "refusal"),
    [("1 2 3 4 4", RepeatedPlace), ("0 1 2 3 4", BadResponse), ("1 2 3 4 6", BadResponse), ("1 2 3 4 lima", BadResponse)],
)
def test_an_impossible_order_is_refused(numbers: str, refusal: type[BadResponse]) -> None:
    item = make_item_data(K.ORDERING)
    form = {f"urutan-{token(item, text)}": [n] for text, n in zip(item.options, numbers.split(), strict=True)}
    with pytest.raises(refusal):
        read_response(item, form, seed=SEED)


@pytest.mark.parametrize("rating", ["4", "-1", "²", "x", "9999999999"])
def test_a_rating_off_the_scale_is_refused(rating: str) -> None:
    item = make_rated_item()
    form = {f"nilai-{choice.token}": [rating] for choice in present(item, seed=SEED).choices}
    with pytest.raises(BadResponse):
        read_response(item, form, seed=SEED)


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(TooLong):
        read_response(make_item_data(K.SHORT), {"jawaban": ["a" * 501]}, seed=SEED)
    with pytest.raises(TooLong):
        read_response(make_item_data(K.ESSAY), {"jawaban": ["a" * 10_001]}, seed=SEED)
    assert len(read_response(make_item_data(K.ESSAY), {"jawaban": ["a" * 10_000]}, seed=SEED).text) == 10_000


ANSWERS = [
    (make_item_data(), Response(chosen=(2,))),
    (make_item_data(K.MULTIPLE), Response(chosen=(0, 3))),
    (make_item_data(K.MATCHING), Response(pairs=((0, 3), (1, 0), (2, 1)))),
    (make_item_data(K.ORDERING), Response(chosen=(4, 0, 3, 1, 2))),
    (make_rated_item(), Response(ratings=(0, 3, 2, 1))),
    (make_rated_item(), Response(ratings=(0, 0, 0, 0))),
    (make_item_data(K.ESSAY), Response(text="Saya bertanya dulu.")),
    (make_item_data(), Response(unsure=True)),
]


@pytest.mark.parametrize(("item", "response"), ANSWERS)
def test_an_answer_shown_again_reads_as_the_same_answer(item: object, response: Response) -> None:
    assert read_response(item, response_to_form(item, response, seed=SEED), seed=SEED) == response
    assert response_from_json(response_to_json(response)) == response


@settings(max_examples=300, deadline=None)
@given(
    kind=st.sampled_from(ItemKind),
    rated=st.booleans(),
    fields=st.lists(
        st.tuples(st.sampled_from(["pilihan", "pasangan-", "urutan-", "nilai-", "jawaban"]), st.integers(0, 9)), max_size=8
    ),
    values=st.lists(st.sampled_from(["1", "2", "3", "", "x", "٣", "\x00"]), max_size=3),
)
def test_a_form_gives_an_answer_or_a_refusal_and_nothing_else(
    kind: ItemKind, rated: bool, fields: list[tuple[str, int]], values: list[str]
) -> None:
    item = make_rated_item() if rated else make_item_data(kind)
    names = [
        choice.token
        for choice in itertools.chain(*(getattr(present(item, seed=SEED), part) for part in ("choices", "targets")))
    ]
    form = {
        field + (names[n % len(names)] if field.endswith("-") and names else ""): [*values, *names[n : n + 1]]
        for field, n in fields
    }
    try:
        response = read_response(item, form, seed=SEED)
    except BadResponse:
        return
    assert response_from_json(response_to_json(response)) == response


@pytest.mark.parametrize("refusal", BadResponse.__subclasses__())
def test_every_refusal_is_a_sentence(refusal: type[BadResponse]) -> None:
    assert str(refusal()).endswith(".")
    assert "!" not in str(refusal())
