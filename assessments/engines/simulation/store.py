"""Scenarios and states as JSON data and back. A version stores the compiled scenario and its hash."""

import hashlib
import json
from typing import Any

from assessments.engines.simulation.errors import BadData
from assessments.engines.simulation.play import State
from assessments.engines.simulation.shapes import (
    Choice,
    Condition,
    Effect,
    Ending,
    Fact,
    Line,
    Meter,
    MeterIs,
    Node,
    Review,
    Scenario,
    Visited,
)

FORMAT = 1
Data = dict[str, Any]


def scenario_to_json(scenario: Scenario) -> Data:
    """The scenario as plain data, without source lines."""
    return {
        "format": FORMAT,
        "title": scenario.title,
        "code": scenario.code,
        "cast": list(scenario.cast),
        "meters": [[meter.name, meter.start, meter.low, meter.high] for meter in scenario.meters],
        "competencies": list(scenario.competencies),
        "level": scenario.level,
        "minutes": scenario.minutes,
        "warning": scenario.warning,
        "briefing": scenario.briefing,
        "pass_rule": _condition_data(scenario.pass_rule),
        "nodes": [_node_data(node) for node in scenario.nodes],
        "reviews": [[review.kind, review.about] for review in scenario.reviews],
        "facts": [[fact.claim, fact.source] for fact in scenario.facts],
    }


def _condition_data(condition: Condition | None) -> list[list[list[Any]]] | None:
    if condition is None:
        return None
    return [[_atom_data(atom) for atom in group] for group in condition.groups]


def _atom_data(atom: MeterIs | Visited) -> list[Any]:
    if isinstance(atom, Visited):
        return ["visited", atom.key, atom.negated]
    return ["meter", atom.meter, atom.op, atom.value]


def _node_data(node: Node) -> Data:
    ending = node.ending
    return {
        "key": node.key,
        "title": node.title,
        "scene": node.scene,
        "body": [[line.speaker, line.text] for line in node.body],
        "choices": [_choice_data(choice) for choice in node.choices],
        "go_on": node.go_on,
        "ending": [ending.kind, ending.title, ending.reflection] if ending else None,
    }


def _choice_data(choice: Choice) -> Data:
    return {
        "id": choice.id,
        "text": choice.text,
        "target": choice.target,
        "effects": [[effect.meter, effect.amount] for effect in choice.effects],
        "feedback": choice.feedback,
        "codes": list(choice.codes),
        "condition": _condition_data(choice.condition),
        "critical": choice.critical,
        "notes": list(choice.notes),
    }


def scenario_from_json(data: Data) -> Scenario:
    """The scenario of plain data. Raises BadData."""
    try:
        return _scenario(data)
    except (AttributeError, KeyError, TypeError, ValueError, IndexError) as error:
        raise BadData from error


def _scenario(data: Data) -> Scenario:
    if data["format"] != FORMAT:
        raise BadData
    return Scenario(
        title=data["title"],
        code=data["code"],
        cast=tuple(data["cast"]),
        meters=tuple(Meter(name, start, low, high) for name, start, low, high in data["meters"]),
        competencies=tuple(data["competencies"]),
        level=data["level"],
        minutes=data["minutes"],
        warning=data["warning"],
        briefing=data["briefing"],
        pass_rule=_condition(data["pass_rule"]),
        nodes=tuple(_node(entry) for entry in data["nodes"]),
        reviews=tuple(Review(kind, about) for kind, about in data["reviews"]),
        facts=tuple(Fact(claim, source) for claim, source in data["facts"]),
    )


def _condition(groups: list[list[list[Any]]] | None) -> Condition | None:
    return None if groups is None else Condition(tuple(tuple(_atom(atom) for atom in group) for group in groups))


def _atom(data: list[Any]) -> MeterIs | Visited:
    if data[0] == "visited":
        return Visited(data[1], data[2])
    return MeterIs(data[1], data[2], data[3])


def _node(data: Data) -> Node:
    return Node(
        key=data["key"],
        title=data["title"],
        scene=data["scene"],
        body=tuple(Line(text, speaker) for speaker, text in data["body"]),
        choices=tuple(_choice(entry) for entry in data["choices"]),
        go_on=data["go_on"],
        ending=Ending(*data["ending"]) if data["ending"] else None,
    )


def _choice(data: Data) -> Choice:
    return Choice(
        id=data["id"],
        text=data["text"],
        target=data["target"],
        effects=tuple(Effect(meter, amount) for meter, amount in data["effects"]),
        feedback=data["feedback"],
        codes=tuple(data["codes"]),
        condition=_condition(data["condition"]),
        critical=data["critical"],
        notes=tuple(data["notes"]),
    )


def content_hash(scenario: Scenario) -> str:
    """SHA-256 of the canonical data: equal for equal scenarios, whatever the spacing of their texts."""
    text = json.dumps(scenario_to_json(scenario), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def to_json(state: State) -> Data:
    """A state as plain data."""
    return {
        "node": state.node,
        "meters": [[name, value] for name, value in state.meters],
        "visited": list(state.visited),
        "notes": list(state.notes),
        "critical": list(state.critical),
        "taken": list(state.taken),
        "seed": state.seed,
    }


def from_json(data: Data) -> State:
    """The state of plain data. Raises BadData."""
    try:
        return State(
            node=data["node"],
            meters=tuple((name, value) for name, value in data["meters"]),
            visited=tuple(data["visited"]),
            notes=tuple(data["notes"]),
            critical=tuple(data["critical"]),
            taken=tuple(data["taken"]),
            seed=data["seed"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadData from error
