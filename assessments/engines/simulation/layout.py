"""Where the scenes of a map stand: in layers by the longest way, ordered to cross little. Always the same for the same map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessments.engines.simulation.story_map import StoryMap

SWEEPS = 8
WIDTH, HEIGHT, GAP_X, GAP_Y = 132, 48, 20, 44
Neighbours = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Position:
    """The centre of a scene, its layer from the top and its place in the layer."""

    key: str
    x: int
    y: int
    layer: int
    place: int


@dataclass(frozen=True)
class Layout:
    """All positions, and the size of the whole."""

    positions: tuple[Position, ...]
    width: int
    height: int

    @property
    def by_key(self) -> dict[str, Position]:
        """Positions by the key of the scene."""
        return {position.key: position for position in self.positions}


def layout(story: StoryMap) -> Layout:
    """Positions of every scene, top to bottom; ways back do not pull a scene down."""
    keys = [node.key for node in story.nodes]
    forward = _forward(keys, story)
    rows = _rows(keys, _layers(keys, forward))
    rows = _ordered(rows, forward)
    widest = max((len(row) for row in rows), default=0)
    width = max(1, widest) * (WIDTH + GAP_X) + GAP_X
    positions = [position for layer, row in enumerate(rows) for position in _row(row, layer, width)]
    return Layout(tuple(positions), width, len(rows) * (HEIGHT + GAP_Y) + GAP_Y)


def _forward(keys: list[str], story: StoryMap) -> dict[str, list[str]]:
    """The ways without those that close a circle: found by walking the map depth first in the order of the file."""
    out: dict[str, list[str]] = {key: [] for key in keys}
    for edge in story.edges:
        if edge.target not in out[edge.source]:
            out[edge.source].append(edge.target)
    forward: dict[str, list[str]] = {key: [] for key in keys}
    done: set[str] = set()
    for root in keys:
        _walk(root, out, forward, done)
    return forward


def _walk(root: str, out: Neighbours, forward: dict[str, list[str]], done: set[str]) -> None:
    if root in done:
        return
    open_keys, stack = {root}, [(root, iter(out[root]))]
    while stack:
        key, targets = stack[-1]
        target = next(targets, None)
        if target is None:
            stack.pop()
            open_keys.discard(key)
            done.add(key)
        elif target not in open_keys:
            forward[key].append(target)
            if target not in done:
                open_keys.add(target)
                stack.append((target, iter(out[target])))


def _layers(keys: list[str], forward: Neighbours) -> dict[str, int]:
    """The longest way from a scene that nothing leads to."""
    waiting = dict.fromkeys(keys, 0)
    for key in keys:
        for target in forward[key]:
            waiting[target] += 1
    layers = dict.fromkeys(keys, 0)
    ready = [key for key in keys if not waiting[key]]
    while ready:
        key = ready.pop()
        for target in forward[key]:
            layers[target] = max(layers[target], layers[key] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return layers


def _rows(keys: list[str], layers: Mapping[str, int]) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in range(max(layers.values(), default=-1) + 1)]
    for key in keys:
        rows[layers[key]].append(key)
    return rows


def _ordered(rows: list[list[str]], forward: Neighbours) -> list[list[str]]:
    """Each row sorted by the mean place of its neighbours, downwards and upwards in turn; the best of all sweeps is kept."""
    back: dict[str, list[str]] = {key: [] for key in forward}
    for key, targets in forward.items():
        for target in targets:
            back[target].append(key)
    best, fewest = rows, _crossings(rows, forward)
    for sweep in range(SWEEPS):
        down = sweep % 2 == 0
        rows = _sweep(rows, back if down else forward, down=down)
        crossings = _crossings(rows, forward)
        if crossings < fewest:
            best, fewest = rows, crossings
    return best


def _sweep(rows: list[list[str]], neighbours: Neighbours, *, down: bool) -> list[list[str]]:
    place = {key: (index + 0.5) / len(row) for row in rows for index, key in enumerate(row)}
    swept = list(rows)
    for layer in range(len(rows)) if down else reversed(range(len(rows))):
        means = {key: _mean([place[other] for other in neighbours[key]], place[key]) for key in swept[layer]}
        swept[layer] = sorted(swept[layer], key=means.__getitem__)
        for index, key in enumerate(swept[layer]):
            place[key] = (index + 0.5) / len(swept[layer])
    return swept


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _crossings(rows: list[list[str]], forward: Neighbours) -> int:
    """Pairs of ways between the same two rows that cross."""
    layer = {key: index for index, row in enumerate(rows) for key in row}
    place = {key: (index + 0.5) / len(row) for row in rows for index, key in enumerate(row)}
    spans: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for key, targets in forward.items():
        for target in targets:
            spans.setdefault((layer[key], layer[target]), []).append((place[key], place[target]))
    return sum(
        (one[0] - two[0]) * (one[1] - two[1]) < 0
        for ways in spans.values()
        for index, one in enumerate(ways)
        for two in ways[:index]
    )


def _row(row: list[str], layer: int, width: int) -> list[Position]:
    step = width / len(row)
    y = GAP_Y + layer * (HEIGHT + GAP_Y) + HEIGHT // 2
    return [Position(key, round((index + 0.5) * step), y, layer, index) for index, key in enumerate(row)]
