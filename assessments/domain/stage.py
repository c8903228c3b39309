"""What a learner sees of one moment of a run, and nothing else: no effect, no feedback yet to come, no way the story goes.

A scene is shown as a telephone or message conversation (bubbles) when its own title or `latar:` names a phone, or when it
stands under a `latar:` that does. A `latar:` that only moves the clock (“Pukul 23.55.”) leaves the place as it was; any other
`latar:` names a new place. Every other scene is face to face and reads like a play.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from assessments.engines import simulation
from assessments.engines.simulation import Line, Node, Scenario, State

PHONE = re.compile(r"\b(?:di )?(?:telepon|menelepon|ditelepon|panggilan|whatsapp|sms|pesan|obrolan|sambungan)\b", re.I)
CLOCK = re.compile(r"\s*pukul \d{1,2}[.:]\d{2}(?: wi(?:ta|b|t))?\.?\s*", re.I)


@dataclass(frozen=True)
class Offer:
    """One way to go on: what is read, and what the browser sends for it."""

    token: str
    text: str


@dataclass(frozen=True)
class Moment:
    """One screen."""

    title: str
    place: str
    lines: tuple[Line, ...]
    is_phone: bool
    offers: tuple[Offer, ...]
    goes_on: bool
    sequence: int
    said: str
    head: str
    feedback: str
    notes: tuple[str, ...]
    ending_title: str = ""

    @property
    def is_over(self) -> bool:
        """True on an ending."""
        return bool(self.ending_title)

    @property
    def is_spoken(self) -> bool:
        """True when what was chosen last are words said aloud; else it was something done."""
        return self.said.lstrip().startswith(("“", '"'))

    @property
    def is_stuck(self) -> bool:
        """True where a draft has no way on."""
        return not self.is_over and not self.offers


def is_phone_scene(scenario: Scenario, state: State) -> bool:
    """True when this moment happens on the telephone or in messages (the rule stands at the top)."""
    node = simulation.node_of(scenario, state)
    if PHONE.search(node.title) or PHONE.search(node.scene):
        return True
    placed = (scenario.index[key] for key in reversed(state.visited) if _names_place(scenario.index[key]))
    last = next(placed, None)
    return last is not None and bool(PHONE.search(last.scene))


def _names_place(node: Node) -> bool:
    return bool(node.scene) and not CLOCK.fullmatch(node.scene)


def moment_of(scenario: Scenario, state: State, *, tokens: dict[str, str], shows_feedback: bool) -> Moment:
    """The screen for a state. `tokens` gives what the browser sends for each choice id that may be taken."""
    node = simulation.node_of(scenario, state)
    texts = {shown.id: shown.text for shown in simulation.visible_choices(scenario, state)}
    taken = _choice_taken(scenario, state)
    return Moment(
        title=node.title,
        place=node.scene,
        lines=node.body,
        is_phone=is_phone_scene(scenario, state),
        offers=tuple(Offer(token, texts.get(name, "")) for name, token in tokens.items()),
        goes_on=bool(tokens) and not texts,
        sequence=len(state.taken) + 1,
        said=taken.text if taken else "",
        head=_head(taken) if taken and shows_feedback else "",
        feedback=taken.feedback if taken and shows_feedback else "",
        notes=state.notes,
        ending_title=node.ending.title if node.ending else "",
    )


def _head(choice: simulation.Choice) -> str:
    """The first words of feedback; about the choice, never about the person."""
    if choice.is_critical:
        return _("Pilihan ini bisa membahayakan")
    return _("Ini membantu") if choice.total > 0 else _("Belum tepat")


def _choice_taken(scenario: Scenario, state: State) -> simulation.Choice | None:
    """What the learner did last; None at the beginning and after “Lanjut”."""
    name = state.taken[-1] if state.taken else ""
    node = scenario.index.get(name.rpartition(".")[0])
    return next((choice for choice in node.choices if choice.id == name), None) if node else None
