"""Chance that can be repeated: orders and tokens that follow from a stored seed and nothing else.

The seed stays on the server and holds at least 64 random bits. Whoever does not know it can read neither an order nor a token.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
Seed = str | int
TOKEN_LENGTH = 6


def digest(seed: Seed, *parts: object) -> bytes:
    """Thirty-two bytes that only the holder of the seed can work out."""
    message = "\x1f".join(str(part) for part in parts)
    return hmac.new(str(seed).encode(), message.encode(), hashlib.sha256).digest()


def shuffled(values: Iterable[T], *, seed: Seed, label: str) -> list[T]:
    """The values in an order that the seed decides; equal chances for every order."""
    numbered = enumerate(values)
    return [value for _place, value in sorted(numbered, key=lambda pair: digest(seed, "order", label, pair[0]))]


def tokens(count: int, *, seed: Seed, label: str) -> tuple[str, ...]:
    """One short opaque name for each place, all different, none telling its place."""
    found: list[str] = []
    for place in range(count):
        turn = 0
        while (name := _name(digest(seed, "token", label, place, turn))) in found:
            turn += 1
        found.append(name)
    return tuple(found)


def derangement(values: Sequence[int], *, seed: Seed, label: str) -> list[int]:
    """A shuffled order that is never the given one (unless there is no other)."""
    for turn in range(64):
        order = shuffled(values, seed=seed, label=f"{label}-{turn}")
        if order != list(values) or len(values) < 2:
            return order
    return list(reversed(values))


def _name(raw: bytes) -> str:
    return base64.b32encode(raw).decode().lower()[:TOKEN_LENGTH]
