"""Whether the writer may be writing about her or his own harm: only ever used to show help, stored nowhere.

What is in quotation marks or spoken by somebody else in a dialogue is left out; each sentence of the rest is looked at alone:
first for phrases that are sure, then by the weight of its words. Missing somebody is worse than a notice too many.
"""

import re

from assessments.engines.deidentify.chat_words import plain_words
from assessments.engines.deidentify.own_phrases import BARE, OTHERS, PHRASES
from assessments.engines.deidentify.own_words import ENOUGH, weigh

_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"|‘[^’\n]{12,}’|«[^»]*»")
_SPOKEN = re.compile(
    r"^[\s*_\-–\d.]*(?:bu|ibu|pak|bapak|mbak|mas|penyintas|korban|klien|pelaku|suami|anak|nia|kader|"
    r"lurah)(?:\s+[\w.]+){0,2}\s*:.*$",
    re.I | re.M,
)
_END = re.compile(r"[.!?;…\n]+")


def own_harm(text: str) -> bool:
    """Whether help should be shown to the writer (“Penulis mungkin perlu bantuan”)."""
    return any(_is_told(sentence) for sentence in sentences_of(text))


def sentences_of(text: str) -> list[str]:
    """The sentences that are the writer's own words."""
    own = _SPOKEN.sub(" ", _QUOTED.sub(" ", text))
    return [" ".join(sentence.split()) for sentence in _END.split(own) if sentence.strip()]


def _is_told(written: str) -> bool:
    plain = plain_words(written)
    return _is_sure(written.lower()) or _is_sure(plain) or weigh(plain) > ENOUGH


def _is_sure(sentence: str) -> bool:
    """A phrase in the first person, or one without a subject while nobody else stands before it."""
    if any(pattern.search(sentence) for pattern in PHRASES):
        return True
    found = (pattern.search(sentence) for pattern in BARE)
    return any(one is not None and OTHERS.search(sentence[: one.start()]) is None for one in found)
