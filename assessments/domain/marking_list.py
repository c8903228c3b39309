"""The marking list: answers that wait, in an order that says nothing, without a name."""

import uuid
from dataclasses import dataclass
from typing import Any

from assessments.domain.attempts.marking import note_of
from assessments.domain.attempts.scoring import Replayed, replay_attempt, replay_attempts, score_of
from assessments.engines import deidentify
from assessments.engines.quiz import ItemData, Mark, Outcome
from assessments.enums import Mode, StepKind
from assessments.models import Attempt, AttemptStep
from assessments.rules import markable_attempts

PAGE = 50


@dataclass(frozen=True)
class WaitingAnswer:
    """One row of the list."""

    attempt: Attempt
    position: int
    stem: str


@dataclass(frozen=True)
class MarkingPage:
    """One answer before its marker. No name, no day, no other answer of the same person."""

    attempt: Attempt
    position: int
    item: ItemData
    text: str
    findings: list[tuple[int, Any, str]]
    mark: Mark | None
    earlier: AttemptStep | None = None

    @property
    def given(self) -> dict[str, Any]:
        """The mark that stands, as the form's fields."""
        if self.mark is None:
            return {}
        note = note_of(self.earlier) if self.earlier else ""
        return {"percent": self.mark.percent, "is_critical_missed": self.mark.critical_missed, "note": note}


@dataclass(frozen=True)
class Overturned:
    """What another mark would make of the attempt: passed, not passed, or None while something else waits."""

    before: bool | None
    after: bool | None


def waiting_attempts(user: Any) -> Any:
    """Handed-in attempts that wait for a mark this person may give; ordered by a random number."""
    waiting = Attempt.objects.finished().filter(
        mode=Mode.ASSESSMENT, score__waits_for_marking=True, learner__erased_at__isnull=True
    )
    return markable_attempts(user, waiting).select_related("version").order_by("uuid")


def waiting_answers(user: Any) -> list[WaitingAnswer]:
    """The rows of the list, at most a page of attempts."""
    attempts = list(waiting_attempts(user)[:PAGE])
    replayed = replay_attempts(attempts)
    return [row for attempt in attempts for row in _rows(attempt, replayed[attempt.pk])]


def _rows(attempt: Attempt, replayed: Replayed) -> list[WaitingAnswer]:
    return [WaitingAnswer(attempt, place, replayed.data[place].stem) for place in _waiting(attempt, replayed)]


def _waiting(attempt: Attempt, replayed: Replayed) -> list[int]:
    result = score_of(replayed, pass_mark=attempt.version.pass_mark, mode=attempt.mode)
    return [int(key) for key in result.needs_marking]


def marking_page(user: Any, *, attempt_uuid: uuid.UUID, position: int) -> MarkingPage | None:
    """One answer that waits or was marked before; None when it is not this person's to mark."""
    finished = Attempt.objects.finished().filter(uuid=attempt_uuid, mode=Mode.ASSESSMENT)
    attempt = markable_attempts(user, finished).select_related("version").first()
    if attempt is None:
        return None
    replayed = replay_attempt(attempt)
    mark = replayed.marks.get(position)
    if mark is None and position not in _waiting(attempt, replayed):
        return None
    text = replayed.responses[position].text
    findings = [(number, one, text[one.start : one.end]) for number, one in enumerate(deidentify.find_identifying(text))]
    return MarkingPage(attempt, position, replayed.data[position], text, findings, mark, _earlier_mark(attempt, position))


def overturned_by(page: MarkingPage, *, percent: int, is_critical_missed: bool) -> Overturned | None:
    """What this mark would change in a result that was given already; None when it says the same or is the first."""
    if page.mark is None or page.mark == Mark(percent, is_critical_missed):
        return None
    replayed = replay_attempt(page.attempt)
    before = _passed(page.attempt, replayed)
    replayed.marks[page.position] = Mark(percent, is_critical_missed)
    return Overturned(before, _passed(page.attempt, replayed))


def _passed(attempt: Attempt, replayed: Replayed) -> bool | None:
    result = score_of(replayed, pass_mark=attempt.version.pass_mark, mode=attempt.mode)
    return None if result.outcome is Outcome.WAITING else result.passed


def _earlier_mark(attempt: Attempt, position: int) -> AttemptStep | None:
    """The mark that stands, with who gave it and the day."""
    rows = attempt.steps.filter(item__position=position, kind=StepKind.MARK)
    return rows.select_related("actor__profile").order_by("-sequence").first()
