"""Items, quizzes and attempts for tests."""

import itertools
import uuid
from collections.abc import Sequence
from typing import Any

from assessments.domain.attempts import form_key, record_answer, replay_attempt, start_attempt
from assessments.domain.items import fill_item, publish_item
from assessments.domain.quizzes import publish_quiz
from assessments.engines.quiz import ItemData, ItemKind, Response, response_to_form
from assessments.enums import Mode
from assessments.models import Attempt, Item, QuizVersion
from puspaga.accounts.models import User
from tests.factories.accounts import NOON, make_user
from tests.factories.items import make_item_data

_numbers = itertools.count(1)
ESSAY_WORDS = "Saya menghargai keputusan tokoh itu dan menghubungi koordinator."


def make_item(kind: ItemKind = ItemKind.SINGLE, *, key: str = "", ready: bool = True, **values: Any) -> Item:
    """An item of the bank, ready and published unless told otherwise. `values` with ItemData's names go into its data."""
    own = {name: values.pop(name) for name in ("pool", "is_private", "source") if name in values}
    data = values.pop("data", None) or make_item_data(kind, **values)
    item = fill_item(Item(key=key or f"B{next(_numbers):03}", **{"pool": "uji", **own}), data)
    item.save()
    if ready:
        publish_item(item, actor=None, at=NOON)
    return item


def make_quiz_version(items: Sequence[Item] = (), *, pool: Any = None, **values: Any) -> QuizVersion:
    """A published quiz over these items (one of each kind when none are given), in assessment mode.

    `pool`: pairs of item and whether it is always drawn, instead of `items`.
    """
    chosen = [] if pool is not None else list(items) or [make_item(kind) for kind in ItemKind]
    pairs = pool if pool is not None else [(item, False) for item in chosen]
    rules = {
        "key": uuid.uuid4(),
        "title": "Kuis contoh",
        "intro": "",
        "mode": Mode.ASSESSMENT,
        "pass_mark": 80,
        "count": len(pairs) or 1,
        "max_attempts": 0,
        "wait_minutes": 0,
        "language": "id",
        "actor": None,
        "at": NOON,
    }
    return publish_quiz(**{**rules, "items": pairs, **values})


def make_attempt(version: QuizVersion | None = None, *, learner: User | None = None, **values: Any) -> Attempt:
    """A begun attempt."""
    chosen = version or make_quiz_version()
    fields = {"seed": "benih-uji", "back_path": "/saya/", "at": NOON, **values}
    return start_attempt(chosen, learner=learner or make_user(), **fields)


def right_response(data: ItemData) -> Response:
    """The best answer to an item."""
    match data.kind:
        case ItemKind.MATCHING:
            return Response(pairs=tuple(enumerate(data.key)))
        case ItemKind.SJT:
            best = tuple(data.ratings.index(3) for _one in range(1))
            return Response(ratings=data.ratings) if data.rate_each else Response(chosen=best)
        case ItemKind.SHORT:
            return Response(text=data.accepted[0])
        case ItemKind.ESSAY:
            return Response(text=ESSAY_WORDS)
    return Response(chosen=data.key)


def wrong_response(data: ItemData) -> Response:
    """An answer worth less than the best one."""
    match data.kind:
        case ItemKind.MATCHING:
            return Response(pairs=tuple((place, (right + 1) % len(data.targets)) for place, right in enumerate(data.key)))
        case ItemKind.ORDERING:
            return Response(chosen=tuple(reversed(data.key)))
        case ItemKind.SJT:
            low = data.ratings.index(min(data.ratings))
            return Response(ratings=tuple(3 - one for one in data.ratings)) if data.rate_each else Response(chosen=(low,))
        case ItemKind.SHORT | ItemKind.ESSAY:
            return Response(text="Entahlah begitu saja.")
    return Response(chosen=tuple(place for place in range(len(data.options)) if place not in data.key)[:1])


def form_of(attempt: Attempt, position: int, response: Response) -> dict[str, list[str]]:
    """What a browser would send for this answer, without the hidden key."""
    return response_to_form(replay_attempt(attempt).data[position], response, seed=attempt.seed)


def answer(attempt: Attempt, position: int, *, right: bool = True, response: Response | None = None, **raw: Any) -> Any:
    """Answer one position as the player's own form would."""
    replayed = replay_attempt(attempt)
    data = replayed.data[position]
    chosen = response or (right_response(data) if right else wrong_response(data))
    form = {**response_to_form(data, chosen, seed=attempt.seed), **raw}
    key = form_key(attempt, place=str(position), turn=replayed.turns[position])
    return record_answer(attempt, position=position, raw=form, client_key=key, at=NOON)


def answer_all(attempt: Attempt, *, right: bool = True) -> Attempt:
    """Answer every position."""
    for position in replay_attempt(attempt).items:
        answer(attempt, position, right=right)
    return attempt
