"""The map of a scenario: scenes and ways between them, with what each way is. Drawn as a picture and as a table."""

from dataclasses import dataclass

from assessments.engines.simulation.best import best_of
from assessments.engines.simulation.conditions import condition_text
from assessments.engines.simulation.judging import is_judged
from assessments.engines.simulation.shapes import Choice, Node, Scenario

BEST, HARMFUL, OTHER, GO_ON = "best", "harmful", "other", "go_on"
SCENE, PASSAGE, ENDING, MISSING = "scene", "passage", "ending", "missing"


@dataclass(frozen=True)
class MapNode:
    """A scene on the map. `ending` is its class when `kind` is ending; a missing one is only named by a way."""

    key: str
    title: str
    kind: str
    ending: str = ""
    line: int = 0


@dataclass(frozen=True)
class MapEdge:
    """A way from scene to scene."""

    source: str
    target: str
    kind: str
    choice_id: str = ""
    text: str = ""
    condition: str = ""


@dataclass(frozen=True)
class StoryMap:
    """The whole map; the first node is where the story begins."""

    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]


def map_of(scenario: Scenario) -> StoryMap:
    """The map, scenes in the order of the file, then targets that do not exist yet."""
    edges = tuple(edge for node in scenario.index.values() for edge in _edges(node))
    order = [node for node in scenario.nodes if scenario.index[node.key] is node]
    absent = dict.fromkeys(edge.target for edge in edges if edge.target not in scenario.index)
    nodes = [_node(node) for node in order] + [MapNode(key, "", MISSING) for key in absent]
    places = {node.key: place for place, node in enumerate(nodes)}
    return StoryMap(tuple(nodes), tuple(sorted(edges, key=lambda edge: places[edge.source])))


def _node(node: Node) -> MapNode:
    if node.ending:
        return MapNode(node.key, node.title, ENDING, node.ending.kind, node.line)
    return MapNode(node.key, node.title, PASSAGE if node.go_on and not node.choices else SCENE, line=node.line)


def _edges(node: Node) -> list[MapEdge]:
    best = {choice.id for choice in best_of(node.choices)} if is_judged(node) else set()
    edges = [_edge(node, choice, best) for choice in node.choices if choice.target]
    return edges + ([MapEdge(node.key, node.go_on, GO_ON)] if node.go_on else [])


def _edge(node: Node, choice: Choice, best: set[str]) -> MapEdge:
    kind = HARMFUL if choice.is_critical else BEST if choice.id in best else OTHER
    condition = condition_text(choice.condition) if choice.condition else ""
    return MapEdge(node.key, choice.target, kind, choice.id, choice.text, condition)
