"""A naskah read and judged at once: what an editor shows beside the text, and what publishing asks."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from assessments.engines.simulation import check_graph, check_states
from assessments.engines.simulation.faults import in_order
from assessments.formats.naskah.reader import Reading, read_naskah

GAPS = frozenset("tanpa_tujuan tujuan kunci_ganda buntu terpencil putaran tanpa_akhir belum_berakhir jalan_campur".split()) | {
    "meter",
    "meter_asing",
    "syarat",
    "syarat_nama",
}


def lint_naskah(
    text: str, *, services: Mapping[str, str] | None = None, codes: Collection[str] | None = None, deep: bool = False
) -> Reading:
    """Everything found in a text. `services` gives names by slug.

    `deep` adds the exact search (for saving and publishing) once the map is whole: before that it would only repeat its gaps.
    """
    reading = read_naskah(text, services=services, codes=codes)
    if reading.scenario is None:
        return reading
    faults = [*reading.faults, *check_graph(reading.scenario, names=services)]
    if deep and not any(fault.code in GAPS for fault in faults):
        faults += check_states(reading.scenario)
    return replace(reading, faults=tuple(in_order(faults)))
