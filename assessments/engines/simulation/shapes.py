"""The shapes of a scenario: frozen data, nothing that acts. Source lines ride along and never count in a comparison."""

from dataclasses import dataclass, field
from functools import cached_property

GOOD, FAIR, BAD = "baik", "cukup", "buruk"
ENDING_KINDS = (GOOD, FAIR, BAD)
LEVELS = ("dasar", "madya", "utama")
REVIEW_KINDS = ("clinical", "legal", "local")
Places = tuple[tuple[str, int], ...]


def place(places: Places, what: str, otherwise: int) -> int:
    """The source line on which a part stands."""
    return dict(places).get(what, otherwise)


@dataclass(frozen=True)
class Meter:
    """A hidden number of the story, held between `low` and `high`."""

    name: str
    start: int
    low: int
    high: int

    def clamp(self, value: int) -> int:
        """The nearest value inside the range."""
        return max(self.low, min(self.high, value))


@dataclass(frozen=True)
class MeterIs:
    """True while a meter compares so with a number. `op` is >=, <=, >, < or =."""

    meter: str
    op: str
    value: int


@dataclass(frozen=True)
class Visited:
    """True when the node was entered before or is the present one; `negated` turns it round."""

    key: str
    negated: bool = False


Atom = MeterIs | Visited


@dataclass(frozen=True)
class Condition:
    """Groups joined by “atau”, each a chain of atoms joined by “dan”."""

    groups: tuple[tuple[Atom, ...], ...]

    @property
    def atoms(self) -> tuple[Atom, ...]:
        """Every atom in the order written."""
        return tuple(atom for group in self.groups for atom in group)


@dataclass(frozen=True)
class Effect:
    """What a choice does to one meter."""

    meter: str
    amount: int


@dataclass(frozen=True)
class Choice:
    """One way to act. `id` is `<node key>.<place in the file from 1>` and must never reach a browser (it tells the order)."""

    id: str
    text: str
    target: str
    effects: tuple[Effect, ...] = ()
    feedback: str = ""
    codes: tuple[str, ...] = ()
    condition: Condition | None = None
    critical: str = ""
    notes: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)
    places: Places = field(default=(), compare=False)

    @property
    def total(self) -> int:
        """The sum of the effects: what makes a choice the best."""
        return sum(effect.amount for effect in self.effects)

    @property
    def is_critical(self) -> bool:
        """True for a never-do."""
        return bool(self.critical)


@dataclass(frozen=True)
class Line:
    """One line of the scene: speech when somebody is named, else narration."""

    text: str
    speaker: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Ending:
    """How a run ends: class, title and the reflection that follows."""

    kind: str
    title: str
    reflection: str = ""
    line: int = field(default=0, compare=False)
    places: Places = field(default=(), compare=False)


@dataclass(frozen=True)
class Node:
    """One scene. It has choices, or one way on, or an ending."""

    key: str
    title: str
    scene: str = ""
    body: tuple[Line, ...] = ()
    choices: tuple[Choice, ...] = ()
    go_on: str = ""
    ending: Ending | None = None
    line: int = field(default=0, compare=False)
    places: Places = field(default=(), compare=False)

    @property
    def targets(self) -> tuple[str, ...]:
        """Where the story may go from here."""
        return tuple(choice.target for choice in self.choices) + ((self.go_on,) if self.go_on else ())


@dataclass(frozen=True)
class Review:
    """An expert of this kind still has to look, and at what."""

    kind: str
    about: str = ""


@dataclass(frozen=True)
class Fact:
    """A claim of the text and, in brackets, how well it is founded."""

    claim: str
    source: str = ""


@dataclass(frozen=True)
class Scenario:
    """A whole story. The first node is where it begins."""

    title: str
    code: str
    cast: tuple[str, ...]
    meters: tuple[Meter, ...]
    competencies: tuple[str, ...]
    level: str
    minutes: int
    warning: str
    briefing: str
    pass_rule: Condition | None
    nodes: tuple[Node, ...]
    reviews: tuple[Review, ...] = ()
    facts: tuple[Fact, ...] = ()
    places: Places = field(default=(), compare=False)

    @cached_property
    def index(self) -> dict[str, Node]:
        """Nodes by key; of two with one key the first counts."""
        return {node.key: node for node in reversed(self.nodes)}

    @cached_property
    def meter_index(self) -> dict[str, Meter]:
        """Meters by name."""
        return {meter.name: meter for meter in self.meters}

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every choice in the order of the file."""
        return tuple(choice for node in self.nodes for choice in node.choices)

    @property
    def endings(self) -> tuple[Node, ...]:
        """The nodes that end a run."""
        return tuple(node for node in self.nodes if node.ending)
