"""Words that give a place away."""

import re

_NUMBERED = re.compile(r"\b(?:jalan|gang|blok|kompleks|perumahan|rt|rw)\b\.?\s*(?:no\.?\s*)?\w?\d|\b(?:jln?|gg)\b", re.I)
_NAMED = re.compile(r"\b(?:[Jj]alan|[Gg]ang|[Pp]erumahan|[Kk]ompleks|[Bb]elakang|[Dd]epan|[Ss]amping|[Dd]ekat) (?!Anda\b)[A-Z]")


def names_a_place(text: str) -> bool:
    """True when a text holds a street or “behind the …”: what must never be written about a shelter."""
    return bool(_NUMBERED.search(text) or _NAMED.search(text))
