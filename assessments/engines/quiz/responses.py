"""Answers: read from a form, kept as places in the item (never as tokens), written to JSON and back.

Field names: `pilihan` (tokens), `pasangan-<token>` (a target's token), `urutan-<token>` (1, 2, 3, …), `nilai-<token>` (0 to 3),
`jawaban` (words). `belum_yakin` is a button of its own, “Saya belum yakin”: it sends the form as it stands and wins over it;
worth 0 points and never dangerous. Other fields are ignored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from assessments.engines.quiz.errors import (
    BadResponse,
    EmptyResponse,
    IncompleteResponse,
    RepeatedPlace,
    TooLong,
    TooManyOptions,
    UnknownOption,
)
from assessments.engines.quiz.items import MAX_RATING, ItemData, ItemKind
from assessments.engines.quiz.showing import Names, names_of
from assessments.engines.quiz.shuffle import Seed

MAX_SHORT, MAX_ESSAY = 500, 10_000
UNSURE_FIELD = "belum_yakin"
Form = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Response:
    """An answer. `chosen` are places in the item's options (in the learner's order for ordering); `pairs` are
    (option, target); `ratings` are per option, in the item's order."""

    chosen: tuple[int, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()
    ratings: tuple[int, ...] = ()
    text: str = ""
    unsure: bool = False


def read_response(item: ItemData, raw: Form, *, seed: Seed) -> Response:
    """The answer in a posted form, or a refusal with its sentence (a subclass of BadResponse)."""
    if _values(raw, UNSURE_FIELD):
        return Response(unsure=True)
    return _READERS[_reader_of(item)](item, names_of(item, seed=seed), raw)


def response_to_json(response: Response) -> dict[str, Any]:
    """The answer as plain data, without what is empty."""
    data = {name: value for name, value in asdict(response).items() if value}
    if "pairs" in data:
        data["pairs"] = [list(pair) for pair in response.pairs]
    return {name: list(value) if isinstance(value, tuple) else value for name, value in data.items()}


def response_from_json(data: Mapping[str, Any]) -> Response:
    """The answer back from plain data."""
    return Response(
        chosen=tuple(data.get("chosen", ())),
        pairs=tuple((left, right) for left, right in data.get("pairs", ())),
        ratings=tuple(data.get("ratings", ())),
        text=data.get("text", ""),
        unsure=data.get("unsure", False),
    )


def response_to_form(item: ItemData, response: Response, *, seed: Seed) -> dict[str, list[str]]:
    """The form that would give this answer: to show an answer again when a learner comes back to it."""
    names = names_of(item, seed=seed)
    if response.unsure:
        return {UNSURE_FIELD: ["1"]}
    if item.kind in (ItemKind.SHORT, ItemKind.ESSAY):
        return {"jawaban": [response.text]}
    if item.kind is ItemKind.MATCHING:
        return {f"pasangan-{names.options[left]}": [names.targets[right]] for left, right in response.pairs}
    if item.kind is ItemKind.ORDERING:
        return {f"urutan-{names.options[place]}": [str(number)] for number, place in enumerate(response.chosen, start=1)}
    if item.rate_each:
        return {f"nilai-{names.options[place]}": [str(rating)] for place, rating in enumerate(response.ratings)}
    return {"pilihan": [names.options[place] for place in response.chosen]}


def _reader_of(item: ItemData) -> str:
    if item.rate_each:
        return "rating"
    return {ItemKind.MULTIPLE: "several", ItemKind.MATCHING: "pairs", ItemKind.ORDERING: "order"}.get(
        item.kind, "words" if item.kind in (ItemKind.SHORT, ItemKind.ESSAY) else "one"
    )


def _read_one(item: ItemData, names: Names, raw: Form) -> Response:
    response = _read_several(item, names, raw)
    if len(response.chosen) > 1:
        raise TooManyOptions
    return response


def _read_several(item: ItemData, names: Names, raw: Form) -> Response:
    places = {_place(names.options, token) for token in _values(raw, "pilihan")}
    if not places:
        raise EmptyResponse
    return Response(chosen=tuple(sorted(places)))


def _read_pairs(item: ItemData, names: Names, raw: Form) -> Response:
    picked = _rows(raw, "pasangan-", names)
    if len(picked) < len(item.options):
        raise IncompleteResponse
    return Response(pairs=tuple((place, _place(names.targets, picked[place])) for place in sorted(picked)))


def _read_order(item: ItemData, names: Names, raw: Form) -> Response:
    picked = {place: _number(value) for place, value in _rows(raw, "urutan-", names).items()}
    if len(picked) < len(item.options):
        raise IncompleteResponse
    if any(not 1 <= number <= len(item.options) for number in picked.values()):
        raise BadResponse
    if len(set(picked.values())) < len(picked):
        raise RepeatedPlace
    return Response(chosen=tuple(sorted(picked, key=lambda place: picked[place])))


def _read_rating(item: ItemData, names: Names, raw: Form) -> Response:
    picked = {place: _number(value) for place, value in _rows(raw, "nilai-", names).items()}
    if len(picked) < len(item.options):
        raise IncompleteResponse
    if any(not 0 <= rating <= MAX_RATING for rating in picked.values()):
        raise BadResponse
    return Response(ratings=tuple(picked[place] for place in sorted(picked)))


def _read_words(item: ItemData, names: Names, raw: Form) -> Response:
    text = "\n".join(_values(raw, "jawaban")).replace("\r\n", "\n").strip()
    if not text:
        raise EmptyResponse
    if len(text) > (MAX_ESSAY if item.kind is ItemKind.ESSAY else MAX_SHORT):
        raise TooLong
    return Response(text=text)


_READERS = {
    "one": _read_one,
    "several": _read_several,
    "pairs": _read_pairs,
    "order": _read_order,
    "rating": _read_rating,
    "words": _read_words,
}


def _rows(raw: Form, prefix: str, names: Names) -> dict[int, str]:
    """The filled rows of a table by the option's place; a row is one value."""
    rows: dict[int, str] = {}
    for field in raw:
        if field.startswith(prefix) and (values := _values(raw, field)):
            if len(values) > 1:
                raise TooManyOptions
            rows[_place(names.options, field.removeprefix(prefix))] = values[0]
    if not rows:
        raise EmptyResponse
    return rows


def _values(raw: Form, field: str) -> list[str]:
    return [value for value in raw.get(field, ()) if value.strip()]


def _place(names: tuple[str, ...], token: str) -> int:
    if token not in names:
        raise UnknownOption
    return names.index(token)


def _number(value: str) -> int:
    text = value.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        raise BadResponse
    return int(text)
