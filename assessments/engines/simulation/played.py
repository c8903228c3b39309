"""Checks that need the exact search: what a learner can really meet. Meant for saving and publishing, not for typing."""

from collections.abc import Iterator, Sequence

from assessments.engines.simulation.best import best_of
from assessments.engines.simulation.conditions import atom_text
from assessments.engines.simulation.faults import Fault, galat, in_order, saran
from assessments.engines.simulation.figures import EndingFigures, SearchReport
from assessments.engines.simulation.judging import FEWEST, MOST
from assessments.engines.simulation.roads import reach, roads_of
from assessments.engines.simulation.search import search_states
from assessments.engines.simulation.shapes import BAD, GOOD, Choice, Node, Scenario, place

NAMED = 5


def check_states(scenario: Scenario, *, report: SearchReport | None = None) -> list[Fault]:
    """Findings of the exact search, each of them proved; give the report when it is at hand."""
    if not scenario.nodes:
        return []
    report = report or search_states(scenario)
    parts = (_rounds, _sets, _atoms, _ends, _open)
    return in_order([fault for part in parts for fault in part(scenario, report)])


def _open(scenario: Scenario, report: SearchReport) -> Iterator[Fault]:
    """What could not be proved is said, never guessed at."""
    if report.unproved:
        names = ", ".join(f"“{key}”" for key in report.unproved[:NAMED])
        more = f" dan {len(report.unproved) - NAMED} lagi" if len(report.unproved) > NAMED else ""
        sentence = f"Naskah ini sangat besar: belum semua yang dapat terjadi di adegan {names}{more} diperiksa. Kurangi syarat."
        yield saran(scenario.index[report.unproved[0]].line, "terlalu_besar", sentence)


def _rounds(scenario: Scenario, report: SearchReport) -> Iterator[Fault]:
    if report.has_cycle:
        yield _round(scenario)
    drawn = reach(roads_of(scenario), [scenario.nodes[0].key])
    for key in (key for key in report.unreached if key in drawn and key not in report.unproved):
        yield galat(scenario.index[key].line, "tidak_terjangkau", f"Adegan “{key}” tidak pernah terbuka karena syaratnya.")


def _round(scenario: Scenario) -> Fault:
    """The shortest circle that no condition closes, at the choice where one line opens it only once."""
    first = scenario.nodes[0].key
    by_scene = {key: [one for one in node.choices if one.target in scenario.index] for key, node in scenario.index.items()}
    circles = [
        found for node in scenario.nodes for choice in by_scene[node.key] if (found := _way_back(scenario, node.key, choice))
    ]
    if not circles:
        return galat(scenario.nodes[0].line, "berputar", "Peserta dapat berputar tanpa henti di cerita ini.")
    way, choice = min(circles, key=lambda one: (one[1].target == first, one[1].condition is not None, len(one[0]), one[1].line))
    path = " → ".join(f"“{key}”" for key in way)
    sentence = (
        f"Peserta dapat berputar tanpa henti: {path}. "
        f"Tambahkan “? bukan sudah({choice.target})” di bawah pilihan ini, atau arahkan ke adegan lain."
    )
    return galat(choice.line, "berputar", sentence)


def _way_back(scenario: Scenario, start: str, choice: Choice) -> tuple[list[str], Choice] | None:
    """The scenes from a choice back to where it stands; None when nothing leads back."""
    roads, ways, pending = roads_of(scenario), {choice.target: [start, choice.target]}, [choice.target]
    for key in pending:
        if key == start:
            return ways[key], choice
        for target in sorted(roads[key] - ways.keys()):
            ways[target] = [*ways[key], target]
            pending.append(target)
    return None


def _sets(scenario: Scenario, report: SearchReport) -> Iterator[Fault]:
    """Only scenes with conditions: the others are judged as they are written."""
    by_id = {choice.id: choice for choice in scenario.choices}
    conditioned = {node.key for node in scenario.nodes if any(choice.condition for choice in node.choices)}
    for key, ids in (entry for entry in report.visible if entry[0] in conditioned):
        yield from _set(scenario.index[key], [by_id[choice_id] for choice_id in ids])


def _set(node: Node, seen: Sequence[Choice]) -> Iterator[Fault]:
    if not FEWEST <= len(seen) <= MOST:
        sentence = f"Di adegan “{node.key}” dapat terlihat {len(seen)} pilihan. Harus {FEWEST} sampai {MOST} pada setiap jalan."
        yield galat(node.line, "terlihat", sentence)
    if not seen or not all(choice.effects for choice in seen):
        return
    best = best_of(seen)
    if not best:
        yield galat(node.line, "terlihat_kritis", f"Ada jalan ke adegan “{node.key}” yang hanya menampilkan pilihan kritis.")
    elif best[0].total <= 0:
        yield galat(node.line, "terlihat_tanpa_terbaik", f"Ada jalan ke adegan “{node.key}” tanpa pilihan yang membantu.")
    for choice in best[1:]:
        sentence = f"Pilihan ini dapat terlihat bersama baris {best[0].line} yang sama baiknya. Satu saja yang terbaik."
        yield galat(choice.line, "terlihat_ganda", sentence)


def _atoms(scenario: Scenario, report: SearchReport) -> Iterator[Fault]:
    proved = [node for node in scenario.nodes if node.key not in report.unproved]
    by_id = {choice.id: choice for node in proved for choice in node.choices}
    for truth in (truth for truth in report.atoms if truth.choice_id in by_id):
        choice, words = by_id[truth.choice_id], atom_text(truth.atom)
        line = place(choice.places, "condition", choice.line)
        if not truth.can_hold and truth.can_fail:
            yield galat(line, "syarat_mustahil", f"Syarat “{words}” tidak pernah terpenuhi di sini.")
        elif truth.can_hold and not truth.can_fail:
            yield galat(line, "syarat_selalu", f"Syarat “{words}” selalu terpenuhi di sini. Hapus bagian ini.")


def _ends(scenario: Scenario, report: SearchReport) -> Iterator[Fault]:
    for ending in report.endings:
        yield from _end(ending, scenario.index[ending.key].line)
    open_endings = [ending for ending in report.endings if ending.key in report.unproved]
    if scenario.pass_rule and report.endings and not report.passing and not open_endings:
        line = place(scenario.places, "lulus", scenario.nodes[0].line)
        yield galat(line, "tidak_bisa_lulus", "Tidak ada jalan yang lulus. Longgarkan “lulus:” atau ubah akibat pilihan.")


def _end(ending: EndingFigures, line: int) -> Iterator[Fault]:
    if ending.kind == GOOD and ending.critical:
        yield galat(line, "baik_kritis", f"Akhir baik “{ending.key}” dapat dicapai sesudah pilihan kritis. Tutup jalannya.")
    if ending.kind == GOOD and ending.meeting_rule < ending.states:
        yield galat(line, "baik_gagal", f"Akhir baik “{ending.key}” dapat dicapai tanpa memenuhi “lulus:”.")
    if ending.kind == BAD and ending.clean:
        yield galat(line, "buruk_lulus", f"Akhir buruk “{ending.key}” dapat dicapai dengan nilai lulus. Periksa akibatnya.")
