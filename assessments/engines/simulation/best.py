"""Which choice is the best: not critical, highest sum of effects. Texts as displayed, for measuring their lengths."""

import re
from collections.abc import Mapping, Sequence

from assessments.engines.simulation.shapes import Choice, Node

_TOKEN = re.compile(r"\{\{layanan:([a-z0-9-]+)\}\}")


def best_of(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The best of these choices; several when they tie, none when all are critical."""
    fair = [choice for choice in choices if not choice.is_critical]
    top = max((choice.total for choice in fair), default=0)
    return tuple(choice for choice in fair if choice.total == top)


def is_decision(node: Node) -> bool:
    """True when a scene asks for a choice."""
    return bool(node.choices) and node.ending is None


def displayed(text: str, *, names: Mapping[str, str] | None = None) -> str:
    """A text with the names of services in place of their tokens (their slug in words when no name is known)."""
    known = names or {}
    return _TOKEN.sub(lambda match: known.get(match.group(1)) or match.group(1).replace("-", " "), text)
