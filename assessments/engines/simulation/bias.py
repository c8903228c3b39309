"""Does the place or the length of a choice give the best one away? Counted as written and as seen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessments.engines.simulation.best import best_of, displayed, is_decision
from assessments.engines.simulation.shapes import Choice, Scenario


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    count: int
    total: int

    @property
    def percent(self) -> int:
        """Rounded; 0 of 0 is 0."""
        return round(100 * self.count / self.total) if self.total else 0


@dataclass(frozen=True)
class Bias:
    """How often the best choice stands first, how often it is the longest, and how often two are best at once."""

    first: Share
    longest: Share
    ties: int


def bias_as_written(scenario: Scenario, *, names: Mapping[str, str] | None = None) -> Bias:
    """Over the choices of every decision, whether or not they can be seen together."""
    return _bias((node.choices for node in scenario.nodes if is_decision(node)), names)


def bias_as_seen(
    scenario: Scenario, visible: Iterable[tuple[str, tuple[str, ...]]], *, names: Mapping[str, str] | None = None
) -> Bias:
    """Over every distinct set of choices a learner can meet (`SearchReport.visible`)."""
    by_id = {choice.id: choice for choice in scenario.choices}
    return _bias((tuple(by_id[choice_id] for choice_id in ids) for _, ids in visible if ids), names)


def _bias(sets: Iterable[Sequence[Choice]], names: Mapping[str, str] | None) -> Bias:
    first = longest = ties = total = 0
    for choices in sets:
        total += 1
        best = best_of(choices)
        ties += len(best) > 1
        lengths = {choice.id: len(displayed(choice.text, names=names)) for choice in choices}
        first += bool(best) and best[0].id == choices[0].id
        longest += any(lengths[choice.id] == max(lengths.values()) for choice in best)
    return Bias(Share(first, total), Share(longest, total), ties)
