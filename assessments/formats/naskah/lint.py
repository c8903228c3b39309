"""A naskah read and judged at once: what an editor shows beside the text, and what publishing asks."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from assessments.engines.simulation import check_graph, check_states
from assessments.engines.simulation.faults import in_order
from assessments.formats.naskah.reader import Reading, read_naskah


def lint_naskah(
    text: str, *, services: Mapping[str, str] | None = None, codes: Collection[str] | None = None, deep: bool = False
) -> Reading:
    """Everything found in a text. `services` gives names by slug; `deep` adds the exact search (for saving and publishing)."""
    reading = read_naskah(text, services=services, codes=codes)
    if reading.scenario is None:
        return reading
    faults = [*reading.faults, *check_graph(reading.scenario, names=services)]
    if deep:
        faults += check_states(reading.scenario)
    return replace(reading, faults=tuple(in_order(faults)))
