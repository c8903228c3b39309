"""A naskah as its author meets it: read with what this site knows, and what keeps it from being published."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _

from assessments.domain.framework import known_codes
from assessments.engines.simulation import Fault, Scenario, check_graph, check_states
from assessments.engines.simulation.conditions import condition_text
from assessments.formats.naskah import read_naskah
from puspaga.core.enums import ReviewKind
from puspaga.directory.models import Service

LONGEST = 200_000
# A sentence said of so many lines is said once, with the first of its lines.
OFTEN, MOST_LINES = 3, 8


@dataclass(frozen=True)
class Reading:
    """What a text says, with every finding; `scenario` is None while there is no scene."""

    scenario: Scenario | None
    faults: tuple[Fault, ...]

    @property
    def errors(self) -> tuple[Fault, ...]:
        """The findings that stop publishing."""
        return tuple(fault for fault in self.faults if fault.blocks_publishing)


def check_text(text: str) -> Reading:
    """Read and look at the graph: quick enough for every pause in typing."""
    services, codes = _known()
    return _check(text[:LONGEST], services, codes)


def prove_text(text: str) -> Reading:
    """The same, and when nothing is wrong so far every reachable state is searched. May take seconds."""
    services, codes = _known()
    return _prove(text[:LONGEST], services, codes)


def reading_of(scenario: Scenario | None) -> dict[str, Any]:
    """A scenario for those who have to read all of it: each scene with its choices and when a choice is offered."""
    if scenario is None:
        return {"scenario": None}
    rule = condition_text(scenario.pass_rule) if scenario.pass_rule else ""
    scenes = [
        (node, [(choice, condition_text(choice.condition) if choice.condition else "") for choice in node.choices])
        for node in scenario.nodes
    ]
    reviews = [(_kind_words(review.kind), review.about) for review in scenario.reviews]
    return {"scenario": scenario, "pass_rule": rule, "scenes": scenes, "reviews": reviews}


def _kind_words(kind: str) -> str:
    """The experts as people call them; a word nobody knows stays as it was written."""
    return str(ReviewKind(kind).label) if kind in ReviewKind.values else kind


def sentence_of(fault: Fault) -> str:
    """A finding with its place, for people who see no list beside the text."""
    return f"Baris {fault.line}: {fault.sentence}"


def sentences_of(faults: Iterable[Fault]) -> list[str]:
    """Findings with their places: what stands alone first, and what repeats itself in one sentence with all its lines."""
    found = weighed(faults)
    alike = {fault.sentence: [one for one in found if one.sentence == fault.sentence] for fault in found}
    told = (_told_once(alike[one.sentence]) if len(alike[one.sentence]) >= OFTEN else sentence_of(one) for one in found)
    return list(dict.fromkeys(told))


def weighed(faults: Iterable[Fault]) -> list[Fault]:
    """What stops publishing first; among it, what is said once before what is said of many lines."""
    found = list(faults)
    often = Counter(fault.sentence for fault in found)
    return sorted(found, key=lambda fault: (not fault.blocks_publishing, often[fault.sentence] >= OFTEN, fault.line))


def _told_once(same: list[Fault]) -> str:
    shown = ", ".join(str(fault.line) for fault in same[:MOST_LINES])
    more = _(" dan %(n)d baris lain") % {"n": len(same) - MOST_LINES} if len(same) > MOST_LINES else ""
    return _("Baris %(lines)s%(more)s: %(sentence)s") % {"lines": shown, "more": more, "sentence": same[0].sentence}


def _known() -> tuple[frozenset[str], frozenset[str]]:
    services = frozenset(Service.objects.values_list("key", flat=True))
    return services, known_codes()


@lru_cache(maxsize=64)
def _check(text: str, services: frozenset[str], codes: frozenset[str]) -> Reading:
    reading = read_naskah(text, services=services, codes=codes)
    if reading.scenario is None:
        return Reading(None, reading.faults)
    return Reading(reading.scenario, tuple(_sorted([*reading.faults, *check_graph(reading.scenario)])))


@lru_cache(maxsize=64)
def _prove(text: str, services: frozenset[str], codes: frozenset[str]) -> Reading:
    reading = _check(text, services, codes)
    if reading.scenario is None or reading.errors:
        return reading
    return Reading(reading.scenario, tuple(_sorted([*reading.faults, *check_states(reading.scenario)])))


def _sorted(faults: list[Fault]) -> list[Fault]:
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.line, fault.level, fault.code))
