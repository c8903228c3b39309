"""Marking free sentences without knowing who wrote them, and taking out what should not stand in them."""

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from assessments.domain.attempts.scoring import replay_attempt, rescore, score_of
from assessments.engines import deidentify
from assessments.enums import StepKind
from assessments.errors import NotForMarking, NothingToRedact
from assessments.models import Attempt, AttemptItem, AttemptStep, ResponseText
from assessments.rules import may_mark
from puspaga.core.domain.audit import record

HIDDEN = "[disamarkan]"


@transaction.atomic
def mark_essay(
    attempt: Attempt,
    *,
    position: int,
    percent: int,
    is_critical_missed: bool = False,
    note: str = "",
    actor: Any,
    at: dt.datetime,
) -> AttemptStep:
    """Give one waiting answer a mark of 0 to 100, with a sentence for its writer. The same mark again changes nothing.

    The sentence stands where free text stands, so that it goes with the person it speaks to. Raises NotForMarking.
    """
    locked, item = _locked(attempt, position, actor)
    newest = locked.steps.filter(item=item, kind=StepKind.MARK).order_by("-sequence").first()
    data = {"percent": min(max(percent, 0), 100), "critical": bool(is_critical_missed)}
    if newest and newest.data == data and newest.actor_id == actor.pk and note_of(newest) == note.strip():
        return newest
    if newest is None and position not in waiting_positions(locked):
        raise NotForMarking
    step = _append(locked, item, StepKind.MARK, data, actor=actor, at=at)
    if note.strip():
        ResponseText.objects.create(step=step, text=note.strip())
    record("answer.marked", item, actor=actor, at=at)
    rescore(locked, at=at)
    return step


def note_of(step: AttemptStep) -> str:
    """What the marker wrote to the writer."""
    return step.text.text if hasattr(step, "text") else ""


def notes_of(attempt: Attempt) -> dict[int, str]:
    """The newest sentence for the writer at each position; one query."""
    rows = ResponseText.objects.filter(step__attempt=attempt, step__kind=StepKind.MARK).exclude(text="")
    return dict(rows.order_by("step__sequence").values_list("step__item__position", "text"))


@transaction.atomic
def redact_text(
    attempt: Attempt, *, position: int, found: Sequence[int] = (), words: Sequence[str] = (), actor: Any, at: dt.datetime
) -> str:
    """Replace what may identify somebody in every text of one answer; the new newest text is returned.

    `found` are numbers in `find_identifying` of the newest text; `words` are passages copied from it. What was replaced is
    kept nowhere. Raises NothingToRedact when neither is there.
    """
    locked, item = _locked(attempt, position, actor)
    texts = list(ResponseText.objects.filter(step__item=item, step__kind=StepKind.ANSWER).order_by("-step__sequence"))
    if not texts:
        raise NothingToRedact
    findings = deidentify.find_identifying(texts[0].text)
    chosen = [findings[number] for number in found if 0 <= number < len(findings)]
    passages = {texts[0].text[one.start : one.end] for one in chosen}
    asked = [word.strip() for word in words if word.strip()]
    if not passages and not any(word in texts[0].text for word in asked):
        raise NothingToRedact
    for row in texts:
        row.text = _without(row.text, passages, asked)
        row.save(update_fields=["text"])
    _append(locked, item, StepKind.REDACT, {"passages": len(passages) + len(asked)}, actor=actor, at=at)
    record("answer.redacted", item, actor=actor, at=at)
    return texts[0].text


def waiting_positions(attempt: Attempt) -> list[int]:
    """The positions of a handed-in attempt that wait for a marker."""
    if not attempt.finished_on:
        return []
    result = score_of(replay_attempt(attempt), pass_mark=attempt.version.pass_mark, mode=attempt.mode)
    return [int(key) for key in result.needs_marking]


def _without(text: str, passages: set[str], words: list[str]) -> str:
    findings: list[Any] = [one for one in deidentify.find_identifying(text) if text[one.start : one.end] in passages]
    plain = deidentify.redact(text, findings)
    for word in [*sorted(passages, key=len, reverse=True), *words]:
        plain = plain.replace(word, HIDDEN)
    return plain


def _locked(attempt: Attempt, position: int, actor: Any) -> tuple[Attempt, AttemptItem]:
    locked = Attempt.objects.select_for_update(of=("self",)).select_related("version").get(pk=attempt.pk)
    item = locked.items.filter(position=position).first()
    if item is None or not locked.finished_on or not may_mark(actor, locked):
        raise NotForMarking
    return locked, item


def _append(
    attempt: Attempt, item: AttemptItem, kind: StepKind, data: dict[str, Any], *, actor: Any, at: dt.datetime
) -> AttemptStep:
    return AttemptStep.objects.create(
        attempt=attempt,
        item=item,
        sequence=attempt.steps.count() + 1,
        client_key=uuid.uuid4().hex,
        kind=kind,
        data=data,
        on=timezone.localdate(at),
        actor=actor,
    )
