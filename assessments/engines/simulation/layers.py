"""A map in layers: which ways go forward, how deep each scene lies, and stepping stones where a way passes layers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessments.engines.simulation.story_map import StoryMap

Neighbours = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Layers:
    """Rows of keys from the top, and ways between neighbouring rows only. A stone's key holds a space, a scene's never does."""

    rows: list[list[str]]
    down: dict[str, list[str]]
    up: dict[str, list[str]]


def is_stone(key: str) -> bool:
    """True for a stepping stone."""
    return " " in key


def stone(source: str, target: str, layer: int) -> str:
    """The key of the stone on which a way passes a layer."""
    return f"{source} {target} {layer}"


def layers_of(story: StoryMap) -> tuple[Layers, dict[str, int]]:
    """The layers, stones included, and the depth of each scene."""
    keys = [node.key for node in story.nodes]
    forward = forward_ways(keys, story)
    depth = depths(keys, forward)
    rows: list[list[str]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    for key in keys:
        rows[depth[key]].append(key)
    down: dict[str, list[str]] = {key: [] for key in keys}
    for key in keys:
        for target in forward[key]:
            _pave(key, target, depth, rows, down)
    up: dict[str, list[str]] = {key: [] for key in down}
    for key, targets in down.items():
        for target in targets:
            up[target].append(key)
    return Layers(rows, down, up), depth


def _pave(source: str, target: str, depth: Mapping[str, int], rows: list[list[str]], down: dict[str, list[str]]) -> None:
    """Lay the stones of one way."""
    here = source
    for layer in range(depth[source] + 1, depth[target]):
        key = stone(source, target, layer)
        rows[layer].append(key)
        down[here].append(key)
        down[key] = []
        here = key
    down[here].append(target)


def forward_ways(keys: list[str], story: StoryMap) -> dict[str, list[str]]:
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


def depths(keys: list[str], forward: Neighbours) -> dict[str, int]:
    """The longest way from a scene that nothing leads to."""
    waiting = dict.fromkeys(keys, 0)
    for key in keys:
        for target in forward[key]:
            waiting[target] += 1
    depth = dict.fromkeys(keys, 0)
    ready = [key for key in keys if not waiting[key]]
    while ready:
        key = ready.pop()
        for target in forward[key]:
            depth[target] = max(depth[target], depth[key] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return depth
