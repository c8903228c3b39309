"""Checks of the choices as written: number, twins, which is best, critical ones, and what gives the best away."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from assessments.engines.simulation.best import best_of, displayed, is_decision
from assessments.engines.simulation.bias import bias_as_written
from assessments.engines.simulation.faults import Fault, galat, saran
from assessments.engines.simulation.shapes import GOOD, Choice, Node, Scenario

FEWEST, MOST = 2, 4
BIAS_PERCENT = 60
DECISIONS_FOR_BIAS = 5
RARE_PERCENT = 15
DECISIONS_FOR_RARE = 10
LONGEST_RATIO = 1.6


def check_choices(scenario: Scenario, *, names: Mapping[str, str] | None = None) -> Iterator[Fault]:
    """All findings about choices that can be told without playing."""
    for node in filter(is_decision, scenario.nodes):
        yield from _number(node)
        yield from _twins(node)
        yield from _best(node)
        yield from _lengths(node, names)
        for choice in node.choices:
            if choice.is_critical:
                yield from _critical(choice, scenario)
    yield from _bias(scenario, names)


def _number(node: Node) -> Iterator[Fault]:
    always = sum(1 for choice in node.choices if choice.condition is None)
    if len(node.choices) < FEWEST:
        sentence = f"Adegan “{node.key}” hanya punya satu pilihan. Tulis {FEWEST} sampai {MOST}, atau pakai “-> kunci”."
        yield galat(node.line, "jumlah_pilihan", sentence)
    elif always > MOST:
        yield galat(node.line, "jumlah_pilihan", f"Adegan “{node.key}” menampilkan {always} pilihan. Paling banyak {MOST}.")


def _twins(node: Node) -> Iterator[Fault]:
    first: dict[str, Choice] = {}
    for choice in node.choices:
        twin = first.setdefault(re.sub(r"\W+", " ", choice.text).strip().casefold(), choice)
        if twin is not choice:
            yield galat(choice.line, "kembar", f"Pilihan ini sama dengan pilihan di baris {twin.line}. Bedakan kalimatnya.")


def _best(node: Node) -> Iterator[Fault]:
    if not is_judged(node):
        return
    best = best_of(node.choices)
    if not best:
        yield galat(node.line, "semua_kritis", f"Semua pilihan di adegan “{node.key}” kritis. Sediakan satu yang aman.")
    elif best[0].total <= 0:
        sentence = f"Tidak ada pilihan yang membantu di adegan “{node.key}”. Satu pilihan perlu berjumlah di atas 0."
        yield galat(node.line, "tanpa_terbaik", sentence)
    tied = [choice for choice in best if choice.condition is None]
    for choice in tied[1:]:
        sentence = f"Pilihan ini sama baiknya dengan baris {tied[0].line}. Ubah akibatnya agar satu saja yang terbaik."
        yield galat(choice.line, "terbaik_ganda", sentence)


def is_judged(node: Node) -> bool:
    """True once every choice of a scene has effects: before that nobody can say which is best."""
    return is_decision(node) and all(choice.effects for choice in node.choices)


def _lengths(node: Node, names: Mapping[str, str] | None) -> Iterator[Fault]:
    lengths = [len(displayed(choice.text, names=names)) for choice in node.choices]
    if max(lengths) > LONGEST_RATIO * min(lengths):
        longest = node.choices[lengths.index(max(lengths))]
        sentence = f"Pilihan ini jauh lebih panjang ({max(lengths)} huruf) daripada yang terpendek ({min(lengths)})."
        yield saran(longest.line, "panjang_timpang", sentence)


def _critical(choice: Choice, scenario: Scenario) -> Iterator[Fault]:
    if choice.effects and choice.total >= 0:
        sentence = "Pilihan kritis harus berjumlah di bawah 0. Periksa tanda + dan - pada akibatnya."
        yield galat(choice.line, "kritis_positif", sentence)
    target = _landing(choice.target, scenario)
    if target and target.ending and target.ending.kind == GOOD:
        yield galat(choice.line, "kritis_baik", "Pilihan kritis tidak boleh langsung menuju akhir baik.")
    if target and is_judged(target) and not any(other.total > 0 for other in best_of(target.choices)):
        sentence = f"Sesudah pilihan kritis ini, adegan “{target.key}” belum memberi cara memperbaiki."
        yield galat(choice.line, "tanpa_perbaikan", sentence)


def _landing(key: str, scenario: Scenario) -> Node | None:
    """The scene a choice leads to, past those that only go on."""
    seen: set[str] = set()
    node = scenario.index.get(key)
    while node and node.go_on and not node.choices and node.key not in seen:
        seen.add(node.key)
        node = scenario.index.get(node.go_on)
    return node


def _bias(scenario: Scenario, names: Mapping[str, str] | None) -> Iterator[Fault]:
    judged = tuple(filter(is_judged, scenario.nodes))
    if len(judged) < DECISIONS_FOR_BIAS:
        return
    bias, line = bias_as_written(replace(scenario, nodes=judged), names=names), judged[0].line
    if bias.first.percent > BIAS_PERCENT:
        sentence = f"Pilihan terbaik berdiri paling atas di {bias.first.count} dari {bias.first.total} adegan. Acak urutannya."
        yield saran(line, "bias_urutan", sentence)
    if bias.longest.percent > BIAS_PERCENT:
        sentence = (
            f"Pilihan terbaik paling panjang di {bias.longest.count} dari {bias.longest.total} adegan. Samakan panjangnya."
        )
        yield galat(line, "bias_panjang", sentence)
    if len(judged) >= DECISIONS_FOR_RARE and bias.longest.percent < RARE_PERCENT:
        sentence = (
            f"Pilihan terbaik paling panjang hanya di {bias.longest.count} dari {bias.longest.total} adegan."
            " Panjangkan beberapa, supaya panjang tidak menjadi petunjuk."
        )
        yield saran(line, "bias_pendek", sentence)
