"""Scoring: replay the steps, then a pure function of items, answers and marks."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from assessments import signals
from assessments.domain.items import version_data
from assessments.engines import quiz
from assessments.enums import Mode, StepKind
from assessments.models import Attempt, AttemptItem, AttemptScore, AttemptStep, Item
from puspaga.core.models import ReviewMark

# What stands for words that were never stored: answering is all that counts.
PRIVATE_WORDS = "—"
ENGINE_KINDS = {
    StepKind.ANSWER: quiz.StepKind.ANSWER,
    StepKind.FINISH: quiz.StepKind.FINISH,
    StepKind.MARK: quiz.StepKind.MARK,
}


@dataclass(frozen=True)
class Replayed:
    """An attempt after its steps. Answers and marks by position; `turns` counts the answers given at each position."""

    items: dict[int, AttemptItem]
    data: dict[int, quiz.ItemData]
    responses: dict[int, quiz.Response]
    marks: dict[int, quiz.Mark]
    private: frozenset[int]
    turns: dict[int, int]

    def is_answered(self, position: int) -> bool:
        """Something stands there, be it “Saya belum yakin”."""
        return position in self.responses

    @property
    def unanswered(self) -> list[int]:
        """Positions that nobody answered yet, in order."""
        return [position for position in self.items if position not in self.responses]


def replay_attempt(attempt: Attempt) -> Replayed:
    """Items, answers and marks of an attempt, in two queries."""
    return replay_attempts([attempt])[attempt.pk]


def replay_attempts(attempts: Sequence[Attempt]) -> dict[int, Replayed]:
    """The same for many attempts by their primary key, in two queries for all."""
    rows, steps = defaultdict(list), defaultdict(list)
    for row in AttemptItem.objects.filter(attempt__in=attempts).select_related("version__item"):
        rows[row.attempt_id].append(row)
    for step in AttemptStep.objects.filter(attempt__in=attempts).select_related("text"):
        steps[step.attempt_id].append(step)
    return {attempt.pk: _replay(rows[attempt.pk], steps[attempt.pk]) for attempt in attempts}


def _replay(rows: list[AttemptItem], steps: list[AttemptStep]) -> Replayed:
    items = {row.position: row for row in rows}
    places = {row.pk: row.position for row in rows}
    state = quiz.replay(_engine_step(step, places) for step in steps if step.kind in ENGINE_KINDS)
    answers = [places[step.item_id] for step in steps if step.kind == StepKind.ANSWER]
    return Replayed(
        items=items,
        data={position: version_data(row.version) for position, row in items.items()},
        responses={int(key): response for key, response in state.responses.items()},
        marks={int(key): mark for key, mark in state.marks.items()},
        private=frozenset(position for position, row in items.items() if row.version.is_private),
        turns={position: answers.count(position) for position in items},
    )


def _engine_step(step: AttemptStep, places: dict[int, int]) -> quiz.Step:
    """Every acknowledged step has its own place in the row of steps, so the attempt itself is the client."""
    position = str(places.get(step.item_id, ""))
    mark = quiz.Mark(step.data["percent"], step.data["critical"]) if step.kind == StepKind.MARK else None
    response = _response_of(step) if step.kind == StepKind.ANSWER else None
    return quiz.Step(ENGINE_KINDS[StepKind(step.kind)], "", step.sequence, item=position, response=response, mark=mark)


def _response_of(step: AttemptStep) -> quiz.Response:
    kept = step.text.text if hasattr(step, "text") else ""
    data = {name: value for name, value in step.data.items() if name != "private"}
    return quiz.response_from_json({**data, "text": PRIVATE_WORDS if step.data.get("private") else kept})


def score_of(replayed: Replayed, *, pass_mark: int, mode: str) -> quiz.AttemptScore:
    """The worth of the answers. What nobody judges (private answers; essays in practice) counts as done."""
    given = {str(position): mark for position, mark in replayed.marks.items()}
    for position, response in replayed.responses.items():
        essay_in_practice = mode == Mode.PRACTICE and replayed.data[position].kind is quiz.ItemKind.ESSAY
        if (position in replayed.private or essay_in_practice) and not response.unsure:
            given[str(position)] = quiz.Mark(100)
    return quiz.score_attempt(
        {str(position): data for position, data in replayed.data.items()},
        {str(position): response for position, response in replayed.responses.items()},
        pass_mark=pass_mark,
        marks=given,
        mode=quiz.Mode(mode),
    )


@transaction.atomic
def rescore(attempt: Attempt, *, at: dt.datetime) -> AttemptScore:
    """Work the score out again from the steps and keep it. Tells the apps above once the change is committed."""
    locked = Attempt.objects.select_for_update(of=("self",)).select_related("version").get(pk=attempt.pk)
    replayed = replay_attempt(locked)
    result = score_of(replayed, pass_mark=locked.version.pass_mark, mode=locked.mode)
    waiting = result.outcome is quiz.Outcome.WAITING
    score, _made = AttemptScore.objects.update_or_create(
        attempt=locked,
        defaults={
            "percent": result.percent,
            "is_passed": None if waiting else result.passed,
            "critical_missed": [replayed.items[int(key)].version.item.key for key in result.critical_missed],
            "waits_for_marking": bool(result.needs_marking),
            "per_unit": {row.unit: row.percent for row in result.per_unit},
            "is_provisional": has_open_marks(list(replayed.items.values())),
            "scored_on": timezone.localdate(at),
        },
    )
    transaction.on_commit(lambda: signals.attempt_finished.send(Attempt, attempt=locked, at=at))
    return score


def has_open_marks(rows: Sequence[AttemptItem]) -> bool:
    """Whether an expert has still to look at one of the items."""
    keys = [str(row.version.item_id) for row in rows]
    kind = ContentType.objects.get_for_model(Item)
    return ReviewMark.objects.open().filter(content_type=kind, object_key__in=keys).exists()
