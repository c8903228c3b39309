"""Checks of the map: broken targets, dead ends, scenes nobody reaches, scenes that lead to no ending."""

from collections.abc import Iterator

from assessments.engines.simulation.faults import Fault, galat, saran
from assessments.engines.simulation.roads import reach, roads_of, rounds, turned
from assessments.engines.simulation.shapes import ENDING_KINDS, Node, Scenario, place
from assessments.engines.simulation.suggest import meant


def check_map(scenario: Scenario) -> Iterator[Fault]:
    """All findings about where the story goes."""
    yield from _broken_targets(scenario)
    yield from _dead_ends(scenario)
    yield from _unreachable(scenario)
    yield from _no_ending_ahead(scenario)
    yield from _endings(scenario)


def _broken_targets(scenario: Scenario) -> Iterator[Fault]:
    for node in scenario.nodes:
        for choice in node.choices:
            if choice.target and choice.target not in scenario.index:
                yield _broken(choice.target, choice.line, scenario)
        if node.go_on and node.go_on not in scenario.index:
            yield _broken(node.go_on, place(node.places, "go_on", node.line), scenario)


def _broken(target: str, line: int, scenario: Scenario) -> Fault:
    return galat(line, "tujuan", f"Adegan “{target}” belum ada.{meant(target, scenario.index)}")


def _is_dead_end(node: Node) -> bool:
    return not (node.choices or node.go_on or node.ending)


def _dead_ends(scenario: Scenario) -> Iterator[Fault]:
    for node in filter(_is_dead_end, scenario.nodes):
        sentence = f"Adegan “{node.key}” buntu. Tambahkan pilihan, “-> kunci”, atau “akhir:”."
        yield galat(node.line, "buntu", sentence)


def _unreachable(scenario: Scenario) -> Iterator[Fault]:
    reached = reach(roads_of(scenario), [node.key for node in scenario.nodes[:1]])
    for node in scenario.nodes:
        if node.key not in reached:
            yield galat(node.line, "terpencil", f"Tidak ada jalan ke adegan “{node.key}” dari adegan pertama.")


def _no_ending_ahead(scenario: Scenario) -> Iterator[Fault]:
    """A broken target may lead to an ending one day: it is reported once, as broken, and not again here."""
    index, roads = scenario.index, roads_of(scenario)
    hopeful = [node.key for node in scenario.nodes if node.ending or any(target not in index for target in node.targets)]
    saved = reach(turned(roads), hopeful)
    lost = [node.key for node in scenario.nodes if node.key not in saved and not _is_dead_end(node)]
    circles = rounds(roads, lost)
    for circle in circles:
        names = ", ".join(f"“{key}”" for key in circle)
        yield galat(index[circle[0]].line, "putaran", f"Adegan {names} berputar tanpa jalan keluar ke akhir.")
    in_circle = {key for circle in circles for key in circle}
    for key in lost:
        if key not in in_circle:
            yield galat(index[key].line, "tanpa_akhir", f"Dari adegan “{key}” tidak ada jalan ke akhir mana pun.")


def _endings(scenario: Scenario) -> Iterator[Fault]:
    line = scenario.nodes[0].line if scenario.nodes else 1
    kinds = {node.ending.kind for node in scenario.endings if node.ending}
    if not kinds:
        yield galat(line, "belum_berakhir", "Naskah ini belum punya akhir. Contoh: akhir: cukup | Judul akhir")
        return
    for kind in ENDING_KINDS:
        if kind not in kinds:
            yield saran(line, "jenis_akhir_kurang", f"Belum ada akhir “{kind}”.")
