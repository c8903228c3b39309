"""Faults of the map planted into random scenarios: the checks against a matrix that is squared until nothing changes."""

import random
import sys
from collections import Counter
from dataclasses import replace

from assessments.engines.simulation import Choice, Node, Scenario, check_graph
from tests.factories.naskah import make_random_scenario

MAP_CODES = ("tujuan", "buntu", "terpencil", "putaran", "tanpa_akhir")
CASES = 3000
Finding = tuple[str, str]


def _closure(scenario: Scenario) -> dict[str, set[str]]:
    """Who reaches whom, by joining ways until nothing is new."""
    keys = {node.key for node in scenario.nodes}
    reach = {node.key: {target for target in _targets(node) if target in keys} for node in scenario.nodes}
    for middle in keys:
        for key in keys:
            if middle in reach[key]:
                reach[key] |= reach[middle]
    return reach


def _targets(node: Node) -> list[str]:
    return [choice.target for choice in node.choices] + ([node.go_on] if node.go_on else [])


def expected(scenario: Scenario) -> set[Finding]:
    """The findings of the map by code and the scene or target they name."""
    keys = [node.key for node in scenario.nodes]
    reach, found = _closure(scenario), set[Finding]()
    for node in scenario.nodes:
        found |= {("tujuan", target) for target in _targets(node) if target not in keys}
        if not _targets(node) and not node.ending:
            found.add(("buntu", node.key))
        if node.key != keys[0] and node.key not in reach[keys[0]]:
            found.add(("terpencil", node.key))
    open_keys = {node.key for node in scenario.nodes if node.ending or any(target not in keys for target in _targets(node))}
    for node in scenario.nodes:
        if node.key in open_keys or reach[node.key] & open_keys or not _targets(node):
            continue
        if node.key not in reach[node.key]:
            found.add(("tanpa_akhir", node.key))
        else:
            group = [key for key in keys if key in reach[node.key] and node.key in reach[key]]
            found.add(("putaran", group[0]))
    return found


def reported(scenario: Scenario) -> set[Finding]:
    """What the checks say: code and the first name in the sentence."""
    return {
        (fault.code, fault.sentence.split("“")[1].split("”")[0]) for fault in check_graph(scenario) if fault.code in MAP_CODES
    }


def _damaged(scenario: Scenario, rng: random.Random) -> Scenario:
    """One fault of a random kind somewhere before the endings."""
    place = rng.randrange(len(scenario.nodes) - 2)
    node, kind = scenario.nodes[place], rng.choice(MAP_CODES)
    if kind == "tujuan":
        node = _led(node, "tiada")
    elif kind == "buntu":
        node = replace(node, choices=(), go_on="")
    elif kind == "terpencil":
        return replace(scenario, nodes=(*scenario.nodes, Node("pulau", "Pulau", go_on=node.key)))
    elif kind == "putaran":
        node = _led(node, node.key, every=True)
    else:
        return _into_a_dead_end(scenario, place)
    return _with(scenario, place, node)


def _into_a_dead_end(scenario: Scenario, place: int) -> Scenario:
    nodes = (*scenario.nodes, Node("lorong", "Lorong", go_on="gudang"), Node("gudang", "Gudang"))
    return _with(replace(scenario, nodes=nodes), place, _led(scenario.nodes[place], "lorong"))


def _led(node: Node, target: str, *, every: bool = False) -> Node:
    if not node.choices:
        return replace(node, go_on=target)
    moved: list[Choice] = [
        replace(choice, target=target) if every or number == 0 else choice for number, choice in enumerate(node.choices)
    ]
    return replace(node, choices=tuple(moved))


def _with(scenario: Scenario, place: int, node: Node) -> Scenario:
    return replace(scenario, nodes=(*scenario.nodes[:place], node, *scenario.nodes[place + 1 :]))


def test_every_fault_of_the_map_is_found_and_nothing_else() -> None:
    rng = random.Random(11)
    table: dict[str, Counter[str]] = {code: Counter() for code in MAP_CODES}
    faulty = 0
    for _ in range(CASES):
        scenario = make_random_scenario(rng, size=rng.randint(4, 8), forward=rng.random() < 0.7)
        if rng.random() < 0.75:
            scenario = _damaged(scenario, rng)
        truth, said = expected(scenario), reported(scenario)
        faulty += bool(truth)
        for code in MAP_CODES:
            has, told = any(name == code for name, _ in truth), any(name == code for name, _ in said)
            table[code][f"{'faulty' if has else 'sound'}, {'told' if told else 'silent'}"] += 1
        assert said == truth
    sys.stdout.write("\n".join(f"{code:12} {dict(sorted(counts.items()))}" for code, counts in table.items()))
    for counts in table.values():
        assert counts["faulty, told"] >= 300, table
        assert counts["faulty, silent"] == counts["sound, told"] == 0
    assert 0.3 <= faulty / CASES < 1
