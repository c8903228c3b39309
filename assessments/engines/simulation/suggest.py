"""“Maksud Anda …?”: the nearest known word."""

import difflib
from collections.abc import Iterable

LONGEST = 80


def meant(word: str, known: Iterable[str]) -> str:
    """“ Maksud Anda “…”?” when something known is near, else nothing."""
    lower = {name.lower(): name for name in known}
    near = difflib.get_close_matches(word.lower()[:LONGEST], list(lower), n=1, cutoff=0.6)
    return f" Maksud Anda “{lower[near[0]]}”?" if near else ""


def is_near(word: str, known: Iterable[str]) -> str:
    """The known word that this is surely meant to be, or nothing."""
    near = difflib.get_close_matches(word.lower()[:LONGEST], list(known), n=1, cutoff=0.8)
    return near[0] if near else ""
