"""Checks of names: what conditions look at exists and can be met, and the whole cast speaks."""

from collections.abc import Iterator

from assessments.engines.simulation.faults import Fault, galat
from assessments.engines.simulation.shapes import Atom, Condition, MeterIs, Scenario, Visited, place
from assessments.engines.simulation.suggest import meant


def check_references(scenario: Scenario) -> Iterator[Fault]:
    """All findings about names."""
    for choice in scenario.choices:
        if choice.condition:
            yield from _condition(choice.condition, place(choice.places, "condition", choice.line), scenario)
    if scenario.pass_rule:
        yield from _condition(scenario.pass_rule, place(scenario.places, "lulus", 1), scenario)
    yield from _silent_cast(scenario)


def _condition(condition: Condition, line: int, scenario: Scenario) -> Iterator[Fault]:
    for atom in condition.atoms:
        sentence = _atom(atom, scenario)
        if sentence:
            yield galat(line, "syarat_nama", sentence)


def _atom(atom: Atom, scenario: Scenario) -> str:
    return _meter(atom, scenario) if isinstance(atom, MeterIs) else _visit(atom, scenario)


def _meter(atom: MeterIs, scenario: Scenario) -> str:
    meter = scenario.meter_index.get(atom.meter)
    if meter is None:
        return f"Meter “{atom.meter}” tidak ada di kepala naskah.{meant(atom.meter, scenario.meter_index)}"
    if not meter.low <= atom.value <= meter.high:
        return f"Angka {atom.value} di luar rentang “{meter.name}”, yaitu {meter.low} sampai {meter.high}."
    return ""


def _visit(atom: Visited, scenario: Scenario) -> str:
    node = scenario.index.get(atom.key)
    if node is None:
        return f"Syarat menyebut adegan “{atom.key}” yang belum ada.{meant(atom.key, scenario.index)}"
    if node.ending:
        return f"Syarat menyebut “{atom.key}”, padahal itu sebuah akhir. Sesudah akhir tidak ada pilihan lagi."
    return ""


def _silent_cast(scenario: Scenario) -> Iterator[Fault]:
    heard = {line.speaker for node in scenario.nodes for line in node.body}
    for name in scenario.cast:
        if name not in heard:
            sentence = f"“{name}” ada di tokoh, tetapi tidak pernah berbicara. Periksa ejaannya atau hapus."
            yield galat(place(scenario.places, "tokoh", 1), "tokoh_diam", sentence)
