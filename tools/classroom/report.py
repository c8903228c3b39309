"""What a class measured: faults, lost answers, and how long each kind of request took."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from tools.classroom.learner import Learner


def lost_answers(learners: Iterable[Learner], told: dict[str, dict[str, Any]]) -> list[str]:
    """Answers that the server acknowledged and the database does not hold as they were sent."""
    return [
        f"{learner.account} {position}: {sent} is {_kept(told.get(learner.account), position)}"
        for learner in learners
        for position, sent in learner.acknowledged.items()
        if not _holds(told.get(learner.account), position, sent)
    ]


def _kept(row: dict[str, Any] | None, position: int) -> dict[str, list[str]] | None:
    kept = (row or {}).get("answers", {}).get(str(position))
    return kept and {name: sorted(values) for name, values in kept.items()}


def _holds(row: dict[str, Any] | None, position: int, sent: dict[str, list[str]]) -> bool:
    """Words of a private item are kept nowhere by design: that an answer was given is all there is."""
    kept = _kept(row, position)
    is_private = row is not None and position in row["private"]
    return kept is not None if is_private else kept == {name: sorted(values) for name, values in sent.items()}


def faults(learners: Sequence[Learner], told: dict[str, dict[str, Any]]) -> list[str]:
    """What somebody saw as a fault, and results that are not exactly one a person."""
    seen = [f"{number}: {learner.fault}" for number, learner in enumerate(learners, start=1) if learner.fault]
    missing = [
        f"{learner.account}: handed in, {told.get(learner.account, {}).get('results', 0)} results"
        for learner in learners
        if learner.handed_in and told.get(learner.account, {}).get("results") != 1
    ]
    unfinished = [f"{learner.account or learner.code}: did not hand in" for learner in learners if not learner.handed_in]
    return [*seen, *missing, *([] if seen else unfinished)]


def counted(told: dict[str, dict[str, Any]]) -> dict[str, int]:
    """How much of everything the database holds for the class."""
    steps = [kind for row in told.values() for kind in row["steps"]]
    return {
        "people": len(told),
        "attempts": sum(row["attempts"] for row in told.values()),
        "results": sum(row["results"] for row in told.values()),
        "answers": steps.count("answer"),
    }


def times(learners: Iterable[Learner]) -> list[tuple[str, int, float, float, float]]:
    """Kind, number, and milliseconds at the median, at 95 % and at most, in the order a learner meets them."""
    by_kind: dict[str, list[float]] = defaultdict(list)
    for learner in learners:
        for sample in learner.samples:
            by_kind[sample.kind].append(sample.milliseconds)
    return [(kind, len(found), share(found, 0.5), share(found, 0.95), max(found)) for kind, found in by_kind.items()]


def share(values: Sequence[float], part: float) -> float:
    """The value that this part of all values does not exceed (nearest rank)."""
    return sorted(values)[max(0, -(-len(values) * round(part * 100) // 100) - 1)]
