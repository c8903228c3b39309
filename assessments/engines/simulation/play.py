"""Playing: a state is a pure function of the scenario, the choices and the seed. Nothing here changes anything.

Order of events: a node is marked visited on entry; conditions are judged with the present meters and visits; a choice adds all
its effects at once, then every meter is clamped; the critical error and the notes are recorded; then the target is entered.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessments.engines.simulation.conditions import holds
from assessments.engines.simulation.errors import BrokenPath, HiddenChoice, RunFinished, UnknownChoice
from assessments.engines.simulation.shapes import BAD, Choice, Node, Scenario


@dataclass(frozen=True)
class State:
    """Where a run stands. `visited` keeps the order of first entry, `taken` the choice ids (`<key>.0` is “Lanjut”)."""

    node: str
    meters: tuple[tuple[str, int], ...]
    visited: tuple[str, ...]
    notes: tuple[str, ...] = ()
    critical: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    seed: int = 0

    @property
    def values(self) -> dict[str, int]:
        """Meter values by name."""
        return dict(self.meters)


@dataclass(frozen=True)
class ShownChoice:
    """A choice as the learner meets it. A browser gets `position` and `text`, never `id`: the id tells the file's order."""

    id: str
    text: str
    position: int


def start(scenario: Scenario, *, seed: int) -> State:
    """The state before the first choice. The seed rides in the state and orders every choice list."""
    if not scenario.nodes:
        raise BrokenPath
    first = scenario.nodes[0].key
    return State(node=first, meters=tuple((meter.name, meter.start) for meter in scenario.meters), visited=(first,), seed=seed)


def node_of(scenario: Scenario, state: State) -> Node:
    """The node on which a state stands."""
    node = scenario.index.get(state.node)
    if node is None:
        raise BrokenPath
    return node


def open_choices(scenario: Scenario, state: State) -> tuple[Choice, ...]:
    """The choices whose conditions hold, in the order of the file: for judging, never for showing."""
    meters, visited = state.values, frozenset(state.visited)
    choices = node_of(scenario, state).choices
    return tuple(choice for choice in choices if holds(choice.condition, meters=meters, visited=visited))


def visible_choices(scenario: Scenario, state: State, *, seed: int | None = None) -> tuple[ShownChoice, ...]:
    """The choices to show, shuffled anew at each visit by the seed (the run's own unless another is given).

    Empty on an ending and on a node that only goes on.
    """
    salt = f"{state.seed if seed is None else seed}:{len(state.taken)}"
    ordered = sorted(open_choices(scenario, state), key=lambda choice: _rank(salt, choice.id))
    return tuple(ShownChoice(choice.id, choice.text, position) for position, choice in enumerate(ordered, start=1))


def _rank(salt: str, name: str) -> bytes:
    return hashlib.sha256(f"{salt}:{name}".encode()).digest()


def choice_at(scenario: Scenario, state: State, position: int, *, seed: int | None = None) -> str:
    """The id of the choice shown at a position; what a browser sends back. Raises UnknownChoice."""
    for shown in visible_choices(scenario, state, seed=seed):
        if shown.position == position:
            return shown.id
    raise UnknownChoice


def choose(scenario: Scenario, state: State, choice_id: str) -> State:
    """The state after a choice. Raises RunFinished, UnknownChoice, HiddenChoice or BrokenPath; changes nothing then."""
    node = node_of(scenario, state)
    if node.ending:
        raise RunFinished
    if node.go_on and choice_id == go_on_id(node):
        return _enter(scenario, replace(state, taken=(*state.taken, choice_id)), node.go_on)
    choice = next((choice for choice in node.choices if choice.id == choice_id), None)
    if choice is None:
        raise UnknownChoice
    if not holds(choice.condition, meters=state.values, visited=frozenset(state.visited)):
        raise HiddenChoice
    return _enter(scenario, _apply(scenario, state, choice), choice.target)


def go_on(scenario: Scenario, state: State) -> State:
    """The state after “Lanjut” on a node without choices. Raises UnknownChoice where there is no such way."""
    return choose(scenario, state, go_on_id(node_of(scenario, state)))


def go_on_id(node: Node) -> str:
    """The id that records “Lanjut”."""
    return f"{node.key}.0"


def _apply(scenario: Scenario, state: State, choice: Choice) -> State:
    values = state.values
    for effect in choice.effects:
        values[effect.meter] = values.get(effect.meter, 0) + effect.amount
    meters = tuple((meter.name, meter.clamp(values[meter.name])) for meter in scenario.meters)
    notes = tuple(dict.fromkeys((*state.notes, *choice.notes)))
    critical = (*state.critical, choice.id) if choice.is_critical else state.critical
    return replace(state, meters=meters, notes=notes, critical=critical, taken=(*state.taken, choice.id))


def _enter(scenario: Scenario, state: State, key: str) -> State:
    if key not in scenario.index:
        raise BrokenPath
    return replace(state, node=key, visited=tuple(dict.fromkeys((*state.visited, key))))


def is_finished(scenario: Scenario, state: State) -> bool:
    """True on an ending."""
    return node_of(scenario, state).ending is not None


def meets_pass_rule(scenario: Scenario, state: State) -> bool:
    """True when the scenario's `lulus` holds for these meters; critical errors are not looked at."""
    return scenario.pass_rule is not None and holds(scenario.pass_rule, meters=state.values, visited=frozenset(state.visited))


def passed(scenario: Scenario, state: State) -> bool:
    """True when the run has ended, not badly, without a critical error, and meets the scenario's `lulus`."""
    ending = node_of(scenario, state).ending
    if ending is None or ending.kind == BAD or state.critical:
        return False
    return meets_pass_rule(scenario, state)


def replay(scenario: Scenario, choices: Sequence[str], *, seed: int) -> list[State]:
    """Every state of a run, the first included: one more than the choices."""
    states = [start(scenario, seed=seed)]
    for choice_id in choices:
        states.append(choose(scenario, states[-1], choice_id))
    return states
