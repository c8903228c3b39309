"""A card as it is shown. A quick check shows its options under opaque names, and nothing about the right one before."""

import hashlib
import hmac
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

TOKEN_LENGTH = 16


@dataclass(frozen=True)
class ShownOption:
    """One option of a quick check; `token` tells nothing, the order follows it."""

    token: str
    text: str
    is_chosen: bool = False


@dataclass(frozen=True)
class Feedback:
    """What is said after an option was taken."""

    is_right: bool
    text: str
    explanation: str


@dataclass(frozen=True)
class ShownCard:
    """Title, the template's kind and value; for a quick check the question, its options and, once asked, the feedback."""

    title: str
    kind: str
    value: Any
    is_sensitive: bool
    alternative: str
    options: list[ShownOption] = field(default_factory=list)
    feedback: Feedback | None = None

    @property
    def template(self) -> str:
        """The template that draws the value."""
        return "courses/cards/cek_cepat.html" if self.kind == "cek_cepat" else f"pages/blocks/{self.kind}.html"


def shown_card(card: dict[str, Any], *, seed: str, answer: str = "") -> ShownCard:
    """The card ready for its template. `seed` names version and card; `answer` is a token, unknown ones count as none."""
    common = (card["title"], card["kind"])
    rest = (bool(card.get("is_sensitive")), card.get("alternative") or "")
    if card["kind"] != "cek_cepat":
        return ShownCard(*common, card["value"], *rest)
    check = card["value"]
    tokens = [token_for(seed, index) for index in range(len(check["opsi"]))]
    options = [ShownOption(token, option["teks"], token == answer) for token, option in zip(tokens, check["opsi"], strict=True)]
    return ShownCard(
        *common,
        {"soal": check["soal"]},
        *rest,
        options=sorted(options, key=lambda option: option.token),
        feedback=feedback_on(check, tokens.index(answer)) if answer in tokens else None,
    )


def whole_card(card: dict[str, Any]) -> dict[str, Any]:
    """The card as its experts read it: nothing is hidden."""
    check = card["value"] if card["kind"] == "cek_cepat" else None
    return {**card, "check": check, "template": f"pages/blocks/{card['kind']}.html"}


def feedback_on(check: dict[str, Any], index: int) -> Feedback:
    """What is said about one option."""
    said = check["opsi"][index].get("umpan") or ""
    return Feedback(index == int(check["kunci"]), said, check.get("penjelasan") or "")


def token_for(seed: str, index: int) -> str:
    """An opaque name of one option: the same for everybody, worth nothing without the server."""
    message = f"cek:{seed}:{index}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), message, hashlib.sha256).hexdigest()[:TOKEN_LENGTH]
