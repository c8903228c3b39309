"""Answering: one acknowledged answer is one step, however often it was sent."""

import datetime as dt
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from assessments.domain.items import version_data
from assessments.engines import deidentify
from assessments.engines.quiz import BadResponse, EmptyResponse, ItemData, Response, read_response, response_to_json
from assessments.enums import Mode, StepKind
from assessments.errors import AnswerNotRead, AttemptIsOver, ItemNotInAttempt, LooksIdentifying, MayBeOwnStory, NothingAnswered
from assessments.models import Attempt, AttemptItem, AttemptStep, ResponseText

# Ticked by the writer after looking: what the check found is made up.
CHECKED_FIELD = "sudah_periksa"
# The button “Simpan seperti ini”: the writer read about help and wants the words kept as they are.
DECIDED_FIELD = "simpan_begini"
KEY_LENGTH = 40


@dataclass(frozen=True)
class Saved:
    """An acknowledged answer; `step` is None when the same form was answered before.

    Practice shows its feedback, and every text shows that it was saved, so both stay on the page; that says nothing about
    what was written.
    """

    step: AttemptStep | None
    is_private_text: bool
    stays_on_page: bool


def form_key(attempt: Attempt, *, place: str, turn: int) -> str:
    """The key one rendered form carries: the same for every copy of that form (two tabs, a double click, a retry).

    `turn` counts the answers this place already has, so a form that is older than the newest answer is known as such.
    """
    message = f"form\x1f{place}\x1f{turn}".encode()
    return hmac.new(attempt.seed.encode(), message, hashlib.sha256).hexdigest()[:32]


@transaction.atomic
def record_answer(
    attempt: Attempt, *, position: int, raw: Mapping[str, Sequence[str]], client_key: str, at: dt.datetime
) -> Saved:
    """Write one answer as a step. The same key again writes nothing.

    Raises AttemptIsOver, ItemNotInAttempt, AnswerNotRead; LooksIdentifying for free text that may name somebody, and
    MayBeOwnStory for one that may be the writer's own, until the writer has decided. That somebody was asked is kept nowhere.
    """
    key = client_key[:KEY_LENGTH]
    locked = Attempt.objects.select_for_update().get(pk=attempt.pk)
    item = _item_at(locked, position)
    data = version_data(item.version)
    taken = dict(locked.steps.values_list("client_key", "sequence"))
    response = _read(data, raw, seed=locked.seed)
    if key in taken:
        return _saved(None, locked, item, response)
    if locked.finished_on:
        raise AttemptIsOver
    if not item.version.is_private:
        _refuse_identifying(response.text, raw, story=data.stem)
        _let_decide(response.text, raw)
    sequence = max(taken.values(), default=0) + 1
    return _saved(_write(item, response, sequence=sequence, client_key=key, at=at), locked, item, response)


def _saved(step: AttemptStep | None, attempt: Attempt, item: AttemptItem, response: Response) -> Saved:
    is_private = bool(response.text) and item.version.is_private
    return Saved(step, is_private, attempt.mode == Mode.PRACTICE or bool(response.text))


def _item_at(attempt: Attempt, position: int) -> AttemptItem:
    item = attempt.items.select_related("version").filter(position=position).first()
    if item is None:
        raise ItemNotInAttempt
    item.attempt = attempt
    return item


def _read(data: ItemData, raw: Mapping[str, Sequence[str]], *, seed: str) -> Response:
    try:
        return read_response(data, raw, seed=seed)
    except EmptyResponse as error:
        raise NothingAnswered(str(error)) from error
    except BadResponse as error:
        raise AnswerNotRead(str(error)) from error


def _refuse_identifying(text: str, raw: Mapping[str, Sequence[str]], *, story: str) -> None:
    if text and not any(raw.get(CHECKED_FIELD, ())) and (findings := deidentify.find_identifying(text, story=story)):
        raise LooksIdentifying(findings)


def _let_decide(text: str, raw: Mapping[str, Sequence[str]]) -> None:
    if text and not any(raw.get(DECIDED_FIELD, ())) and deidentify.own_harm(text):
        raise MayBeOwnStory


def _write(item: AttemptItem, response: Response, *, sequence: int, client_key: str, at: dt.datetime) -> AttemptStep:
    """The step without words; the words stand beside it, or nowhere when the item is private."""
    data = response_to_json(replace(response, text=""))
    if response.text and item.version.is_private:
        data["private"] = True
    step = AttemptStep.objects.create(
        attempt=item.attempt,
        item=item,
        sequence=sequence,
        client_key=client_key,
        kind=StepKind.ANSWER,
        data=data,
        on=timezone.localdate(at),
    )
    if response.text and not item.version.is_private:
        ResponseText.objects.create(step=step, text=response.text)
    return step
