"""What one sweep tells, gathered while its scenes pass by."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from assessments.engines.simulation.answers import Answer, packed_answers
from assessments.engines.simulation.figures import EndingFigures
from assessments.engines.simulation.packing import CRITICAL, Packing
from assessments.engines.simulation.shapes import BAD, Node
from assessments.engines.simulation.space import Swept


@dataclass
class Tally:
    """Answers, figures of endings, number and lengths of the ways."""

    answers: dict[str, frozenset[Answer]] = field(default_factory=dict)
    endings: dict[str, EndingFigures] = field(default_factory=dict)
    stuck: set[str] = field(default_factory=set)
    paths: int = 0
    lengths: set[int] = field(default_factory=set)

    @property
    def shortest(self) -> int | None:
        """Fewest decisions to an ending."""
        return min(self.lengths, default=None)

    @property
    def longest(self) -> int | None:
        """Most decisions to an ending."""
        return max(self.lengths, default=None)

    def add(self, packing: Packing, swept: Swept) -> None:
        """One scene with all its states."""
        self.answers[swept.key] = frozenset(packed_answers(packing, swept.key, swept.states))
        node = packing.scenario.index[swept.key]
        if swept.is_stuck:
            self.stuck.add(swept.key)
        if node.ending:
            self.endings[swept.key] = _counted(packing, node, swept)
            self.paths += sum(count for count, _, _ in swept.states.values())
            self.lengths |= {length for _, near, far in swept.states.values() for length in (near, far)}


def _counted(packing: Packing, node: Node, swept: Swept) -> EndingFigures:
    """Figures of an ending by its states."""
    rule, states = packing.scenario.pass_rule, swept.states
    meeting = {state for state in states if rule is not None and packing.holds(rule, state)}
    clean = sum(1 for state in meeting if not state & CRITICAL)
    return EndingFigures(
        key=node.key,
        kind=_kind(node),
        states=len(states),
        meters=len({state & packing.meter_mask for state in states}),
        critical=sum(1 for state in states if state & CRITICAL),
        passing=0 if _kind(node) == BAD else clean,
        meeting_rule=len(meeting),
        clean=clean,
    )


def figures_of(node: Node, answers: Iterable[Answer]) -> EndingFigures:
    """Figures of an ending by what is known of it: only 0 and more than 0 mean something."""
    known = set(answers)
    clean = sum(answer.meets and not answer.critical for answer in known)
    return EndingFigures(
        key=node.key,
        kind=_kind(node),
        states=len(known),
        meters=len(known),
        critical=sum(answer.critical for answer in known),
        passing=0 if _kind(node) == BAD else clean,
        meeting_rule=sum(answer.meets for answer in known),
        clean=clean,
    )


def _kind(node: Node) -> str:
    return node.ending.kind if node.ending else ""
