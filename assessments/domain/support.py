"""Help for somebody who may be writing about themselves. Apps above know whom a learner can call; nothing is kept."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

# Words after which the line for despair stands among the numbers. One number too many does no harm.
_DESPAIR = re.compile(
    r"\b(?:mati|bunuh diri|mengakhiri|akhiri (?:hidup|semua)|(?:ingin|mau|pengen|pingin|sanggup|kuat|gunanya|buat apa|"
    r"untuk apa|percuma|capek|lelah) (?:\w+ ){0,2}hidup|(?:tidak|tak|nggak|gak|ga|ndak) ada saja|menghilang|putus asa|"
    r"menyerah saja|menyakiti diri|melukai diri)\b",
    re.I,
)


@dataclass(frozen=True)
class Contact:
    """Somebody a learner can call: name, hours in words, number; what is unknown is empty."""

    name: str
    hours: str = ""
    number: str = ""


@dataclass(frozen=True)
class Help:
    """What stands in the box: people first, then services."""

    contacts: tuple[Contact, ...]
    is_despair: bool


Source = Callable[[Any], list[Contact]]
_sources: dict[str, Source] = {}


def name_contacts_with(name: str, source: Source) -> None:
    """Let an app above name people: `source(learner) -> contacts`. Once per name."""
    _sources[name] = source


def help_for(learner: Any, *, text: str) -> Help:
    """The box beside these words; in a trial there is no learner and nobody to name."""
    contacts = [contact for source in _sources.values() for contact in source(learner)] if learner else []
    return Help(tuple(contacts), bool(_DESPAIR.search(text)))
