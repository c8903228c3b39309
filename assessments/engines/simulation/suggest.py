"""“Maksud Anda …?”: the nearest known word."""

import difflib
from collections.abc import Iterable

LONGEST = 80
# Comparing with more words than this would make a long text slow to check.
MOST_KNOWN = 300


def meant(word: str, known: Iterable[str]) -> str:
    """“ Maksud Anda “…”?” when something known is near, else nothing."""
    near = _nearest(word, known, cutoff=0.6)
    return f" Maksud Anda “{near}”?" if near else ""


def is_near(word: str, known: Iterable[str]) -> str:
    """The known word that this is surely meant to be, or nothing."""
    return _nearest(word, known, cutoff=0.8)


def _nearest(word: str, known: Iterable[str], *, cutoff: float) -> str:
    lower = {name.lower(): name for name in known}
    if len(lower) > MOST_KNOWN:
        return ""
    near = difflib.get_close_matches(word.lower()[:LONGEST], list(lower), n=1, cutoff=cutoff)
    return lower[near[0]] if near else ""
