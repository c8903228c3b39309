"""The ways out of each scene, for packed states."""

from collections.abc import Callable, Iterator

from assessments.engines.simulation.packing import Edge, Packing
from assessments.engines.simulation.shapes import Choice, Node

Move = tuple[Choice | None, str, int]
Moves = Callable[[int], Iterator[Move]]


class Steps:
    """The ways out of each scene, remembered by the bits they depend on."""

    def __init__(self, packing: Packing) -> None:
        self.packing = packing
        self.moves: dict[str, Moves] = {key: self._moves(node) for key, node in packing.scenario.index.items()}

    def open(self, node: Node) -> Callable[[int], tuple[int, ...]]:
        """A function that tells the places of the visible choices of a scene in a state."""
        packing, seen = self.packing, dict[int, tuple[int, ...]]()
        mask = packing.reads_of(node)

        def visible(state: int) -> tuple[int, ...]:
            places = seen.get(state & mask)
            if places is None:
                places = tuple(place for place, choice in enumerate(node.choices) if packing.holds(choice.condition, state))
                seen[state & mask] = places
            return places

        return visible

    def _moves(self, node: Node) -> Moves:
        """Each open way with its target and the state there."""
        visible, mask = self.open(node), self.packing.reads_of(node)
        places = {id(choice): place for place, choice in enumerate(node.choices)}
        ways = [
            (None if choice is None else places[id(choice)], choice, self.packing.edge(choice, target))
            for choice, target in self.packing.targets_of(node)
        ]
        known: dict[int, list[tuple[Choice | None, Edge]]] = {}

        def moves(state: int) -> Iterator[Move]:
            kept = known.get(state & mask)
            if kept is None:
                shown = visible(state)
                kept = known[state & mask] = [(choice, edge) for place, choice, edge in ways if place is None or place in shown]
            for choice, edge in kept:
                yield choice, edge.target, edge.after(state)

        return moves
