"""The report of a scenario: its figures as lines, for people who judge it and for comparing two readings."""

from collections.abc import Iterator

from assessments.engines.simulation import (
    Bias,
    Choice,
    Scenario,
    SearchReport,
    bias_as_seen,
    bias_as_written,
    search_states,
    sentences,
    texts_of,
)
from assessments.engines.simulation.best import is_decision
from assessments.engines.simulation.conditions import condition_text


def report_lines(scenario: Scenario, *, report: SearchReport | None = None) -> Iterator[str]:
    """The whole report; a full search is made unless one is given."""
    report = report or search_states(scenario, full=True)
    yield f"=== {scenario.code}  {scenario.title}"
    yield _size(scenario)
    yield _space(scenario, report)
    yield from _endings(report)
    yield _passing(scenario, report)
    yield f"kritis: {'; '.join(_critical(scenario)) or 'tidak ada'}"
    yield from _flawless(report)
    yield _bias(bias_as_written(scenario), bias_as_seen(scenario, report.visible))
    yield _words(scenario)


def counts(scenario: Scenario) -> dict[str, int]:
    """The sizes of a scenario."""
    conditions = [choice.condition for choice in scenario.choices if choice.condition]
    decisions = [node for node in scenario.nodes if is_decision(node)]
    return {
        "nodes": len(scenario.nodes),
        "decisions": len(decisions),
        "passages": sum(1 for node in scenario.nodes if node.go_on and not node.choices),
        "endings": len(scenario.endings),
        "choices": len(scenario.choices),
        "conditioned": len(conditions),
        "atoms": sum(len(condition.atoms) for condition in conditions),
        "notes": sum(len(choice.notes) for choice in scenario.choices),
        "critical": sum(choice.is_critical for choice in scenario.choices),
        "branching": sum(1 for node in decisions if len(set(node.targets)) > 1),
    }


def _size(scenario: Scenario) -> str:
    size = counts(scenario)
    return (
        f"simpul {size['nodes']} (keputusan {size['decisions']}, lanjut {size['passages']}, akhir {size['endings']})"
        f" · pilihan {size['choices']} · bersyarat {size['conditioned']} · bagian syarat {size['atoms']}"
        f" · catatan {size['notes']} · kritis {size['critical']}"
    )


def _space(scenario: Scenario, report: SearchReport) -> str:
    size = counts(scenario)
    paths = "tak terhingga" if report.paths is None else f"{report.paths:,}"
    return (
        f"keadaan {report.states:,} · jalan {paths} · terpendek {report.shortest} terpanjang {report.longest} keputusan"
        f" · keputusan bercabang (≥2 tujuan) {size['branching']}/{size['decisions']}"
    )


def _endings(report: SearchReport) -> Iterator[str]:
    for ending in report.endings:
        yield (
            f"  akhir {ending.kind:5} {ending.key:20} keadaan akhir {ending.states:>8,} · meter berbeda {ending.meters:>6,}"
            f" · dengan kritis {ending.critical:>8,} · lulus {ending.passing:>7,}"
        )


def _passing(scenario: Scenario, report: SearchReport) -> str:
    rule = condition_text(scenario.pass_rule) if scenario.pass_rule else "belum ada"
    only_meters = report.meeting_rule - report.passing
    return f"lulus: {rule} → {report.passing:,} keadaan akhir lulus; {only_meters:,} lagi bila hanya meter yang dihitung"


def _critical(scenario: Scenario) -> Iterator[str]:
    for choice in scenario.choices:
        if choice.is_critical:
            yield f"{choice.id}→{choice.target} ({_after(scenario, choice)})"


def _after(scenario: Scenario, choice: Choice) -> str:
    target = scenario.index.get(choice.target)
    if target is None:
        return "tujuan belum ada"
    return f"akhir:{target.ending.kind}" if target.ending else "perbaikan"


def _flawless(report: SearchReport) -> Iterator[str]:
    yield f"tanpa cela: {len(report.flawless)} jalan"
    for way in report.flawless:
        meters = ", ".join(f"{name} {value}" for name, value in way.meters)
        yield f"  {len(way.choices)} keputusan, akhir {way.ending} ({meters}): {' '.join(way.choices)}"


def _bias(written: Bias, seen: Bias) -> str:
    return (
        f"bias: terbaik pertama {written.first.count}/{written.first.total} = {written.first.percent}%"
        f" (terlihat {seen.first.percent}%); terbaik terpanjang {written.longest.count}/{written.longest.total}"
        f" = {written.longest.percent}% (terlihat {seen.longest.percent}%); seri {written.ties} (terlihat {seen.ties})"
    )


def _words(scenario: Scenario) -> str:
    lengths = [len(part.split()) for text in texts_of(scenario) for part in sentences(text.text)]
    mean = sum(lengths) / len(lengths) if lengths else 0
    return f"kalimat: rata-rata {mean:.1f}, terpanjang {max(lengths, default=0)}"
