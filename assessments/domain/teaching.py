"""Where an item is taught. Apps above know lessons; they are asked only about answers that were judged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assessments.engines.quiz import ItemData
from assessments.enums import Mode
from assessments.models import Attempt


@dataclass(frozen=True)
class Taught:
    """What an item is about: its element, and its words without saying which option is right."""

    unit: str
    text: str


@dataclass(frozen=True)
class Card:
    """The card to read again, and where it stands."""

    title: str
    path: str


Teacher = Callable[[Attempt, Mapping[int, Taught]], dict[int, Card]]
_teachers: dict[str, Teacher] = {}


def teach_with(name: str, teacher: Teacher) -> None:
    """Let an app above find cards: `teacher(attempt, items by position) -> cards by position`. Once per name."""
    _teachers[name] = teacher


def cards_to_read_again(attempt: Attempt, items: Mapping[int, ItemData]) -> dict[int, Card]:
    """The card that teaches each of these items, where the learner may open one. Nothing before a test is handed in."""
    if not items or (attempt.mode != Mode.PRACTICE and attempt.finished_on is None):
        return {}
    asked = {position: Taught(data.unit, _words_of(data)) for position, data in items.items()}
    found: dict[int, Card] = {}
    for teacher in _teachers.values():
        found.update(teacher(attempt, asked))
    return found


def _words_of(data: ItemData) -> str:
    return " ".join([data.stem, data.explanation, *data.options, *data.targets])
