"""From the append-only steps of an attempt to its answers: replayed from the first step, at any time, to the same end."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from assessments.engines.quiz.responses import Response
from assessments.engines.quiz.scoring import Mark


class StepKind(StrEnum):
    """What a step says."""

    ANSWER = "answer"
    FLAG = "flag"
    UNFLAG = "unflag"
    FINISH = "finish"
    MARK = "mark"


@dataclass(frozen=True)
class Step:
    """One step as it was written down. `client` names one open page or device, `sequence` counts its acts from 1."""

    kind: StepKind
    client: str
    sequence: int
    item: str = ""
    response: Response | None = None
    mark: Mark | None = None


@dataclass
class AttemptState:
    """Where an attempt stands after its steps."""

    responses: dict[str, Response] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    flagged: set[str] = field(default_factory=set)
    is_finished: bool = False


def replay(steps: Iterable[Step]) -> AttemptState:
    """The state after the steps, in the order the server took them.

    A step that repeats (client, sequence) is ignored: it is the same click sent again. A later answer replaces an earlier
    one, unless the same client had already sent a newer answer to the same item (a late retry). After the finish only
    marks count.
    """
    state = AttemptState()
    seen: set[tuple[str, int]] = set()
    newest: dict[tuple[str, str], int] = {}
    for step in steps:
        if (step.client, step.sequence) in seen:
            continue
        seen.add((step.client, step.sequence))
        if newest.get((step.client, step.item), step.sequence) > step.sequence:
            continue
        newest[(step.client, step.item)] = step.sequence
        _apply(state, step)
    return state


def _apply(state: AttemptState, step: Step) -> None:
    if step.kind is StepKind.MARK:
        if step.mark is not None:
            state.marks[step.item] = step.mark
    elif state.is_finished:
        return
    elif step.kind is StepKind.ANSWER and step.response is not None:
        state.responses[step.item] = step.response
    elif step.kind is StepKind.FLAG:
        state.flagged.add(step.item)
    elif step.kind is StepKind.UNFLAG:
        state.flagged.discard(step.item)
    elif step.kind is StepKind.FINISH:
        state.is_finished = True
