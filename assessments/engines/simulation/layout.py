"""Where the scenes of a map stand and where its ways run: in layers from top to bottom, always the same for the same map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessments.engines.simulation.crossings import ordered_rows
from assessments.engines.simulation.layers import Layers, Neighbours, is_stone, layers_of, stone
from assessments.engines.simulation.story_map import StoryMap

SWEEPS = 10
WIDTH, HEIGHT, GAP_X, GAP_Y = 132, 48, 20, 44
STONE = 16
Point = tuple[int, int]


@dataclass(frozen=True)
class Position:
    """The centre of a scene, its layer from the top and its place in the layer."""

    key: str
    x: int
    y: int
    layer: int
    place: int


@dataclass(frozen=True)
class Route:
    """The points of a way: out of the source at its foot, past other scenes, into the target at its head."""

    source: str
    target: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Layout:
    """All positions and routes (one for all ways between the same two scenes), and the size of the whole."""

    positions: tuple[Position, ...]
    width: int
    height: int
    routes: tuple[Route, ...] = ()

    @property
    def by_key(self) -> dict[str, Position]:
        """Positions by the key of the scene."""
        return {position.key: position for position in self.positions}

    @property
    def by_ends(self) -> dict[tuple[str, str], Route]:
        """Routes by source and target."""
        return {(route.source, route.target): route for route in self.routes}


def layout(story: StoryMap) -> Layout:
    """Positions of every scene and routes of every way; ways back do not pull a scene down."""
    layers, depth = layers_of(story)
    rows = ordered_rows(layers)
    xs = _xs(rows, layers)
    left = min((xs[key] - _width(key) / 2 for key in xs), default=0.0)
    right = max((xs[key] + _width(key) / 2 for key in xs), default=0.0)
    whole = {key: round(x - left) + GAP_X for key, x in xs.items()}
    positions = []
    for layer, row in enumerate(rows):
        scenes = [key for key in row if not is_stone(key)]
        positions += [Position(key, whole[key], _y(layer), layer, place) for place, key in enumerate(scenes)]
    ends = dict.fromkeys((edge.source, edge.target) for edge in story.edges)
    routes = tuple(Route(source, target, _points(source, target, whole, depth)) for source, target in ends)
    return Layout(tuple(positions), round(right - left) + 2 * GAP_X, len(rows) * (HEIGHT + GAP_Y) + GAP_Y, routes)


def _y(layer: int) -> int:
    return GAP_Y + layer * (HEIGHT + GAP_Y) + HEIGHT // 2


def _width(key: str) -> int:
    return STONE if is_stone(key) else WIDTH


def _xs(rows: list[list[str]], layers: Layers) -> dict[str, float]:
    """Each scene near the middle of its neighbours, none on another, the order of the rows kept."""
    xs: dict[str, float] = {}
    for row in rows:
        xs.update(_apart(row, dict.fromkeys(row, 0.0)))
    for sweep in range(SWEEPS):
        is_down = sweep % 2 == 0
        neighbours = layers.up if is_down else layers.down
        for row in rows if is_down else reversed(rows):
            xs.update(_apart(row, {key: _pull(key, neighbours, xs) for key in row}))
    return xs


def _pull(key: str, neighbours: Neighbours, xs: Mapping[str, float]) -> float:
    others = [xs[other] for other in neighbours[key]]
    return sum(others) / len(others) if others else xs[key]


def _apart(row: Sequence[str], wished: Mapping[str, float]) -> dict[str, float]:
    """The wished places moved apart: the mean of pushing to the right and pushing to the left, each of which keeps order."""
    to_right: list[float] = []
    for index, key in enumerate(row):
        least = to_right[-1] + _apart_by(row[index - 1], key) if index else wished[key]
        to_right.append(max(wished[key], least))
    to_left: list[float] = []
    for index in reversed(range(len(row))):
        key = row[index]
        most = to_left[-1] - _apart_by(key, row[index + 1]) if to_left else wished[key]
        to_left.append(min(wished[key], most))
    return {key: (one + two) / 2 for key, one, two in zip(row, to_right, reversed(to_left), strict=True)}


def _apart_by(one: str, two: str) -> float:
    return (_width(one) + _width(two)) / 2 + GAP_X


def _points(source: str, target: str, xs: Mapping[str, int], depth: Mapping[str, int]) -> tuple[Point, ...]:
    first = (xs[source], _y(depth[source]) + HEIGHT // 2)
    last = (xs[target], _y(depth[target]) - HEIGHT // 2)
    between = range(depth[source] + 1, depth[target])
    stones = [(xs[stone(source, target, layer)], _y(layer)) for layer in between if stone(source, target, layer) in xs]
    return (first, *stones, last)
