"""Blame and justification in Indonesian sentences: what lays violence on the one who was hurt, or calls it right.

Sure patterns say that somebody may be hurt or deserved it; they must be mended before publishing. Everything else is advice.
A sentence that takes the blame away uses the same words, so a denial in the same clause, behind the words or in the next
sentence lets them pass. Quoted and reported sentences are advice at most: a text may have to show what it argues against.
"""

import re
from dataclasses import dataclass

from puspaga.pages.engines.blame_patterns import (
    ADVICE_PATTERNS,
    BLAMING,
    DENIED_AFTER,
    DENIED_AT_ONCE,
    DENIED_BEFORE,
    DENIED_BY_LABEL,
    DENIED_NEXT,
    REPORTED,
    SURE_PATTERNS,
    TAKES_BLAME_AWAY,
)

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]?")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_CLAUSE_END = re.compile(r"[,;:—–]")

FIXED = tuple((phrase, re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")) for phrase in BLAMING)
_TOLD_NOT_TO_ASK = re.compile(
    r"\b(?:tidak|tak|jangan|hindari) (?:pernah )?(?:bertanya|tanya|bilang|berkata|katakan|ucapkan):? [“\"]?$"
)


@dataclass(frozen=True)
class Blame:
    """Words that blame or justify; `is_sure` when no good text says them."""

    words: str
    is_sure: bool = False


def blame_in(text: str) -> list[Blame]:
    """Every blaming or justifying expression, the sure ones first; words inside others are told once."""
    lowered = " ".join(text.lower().split())
    quotes = [match.span() for match in _QUOTED.finditer(lowered)]
    sentences = list(_SENTENCE.finditer(lowered))
    following = [*(match[0] for match in sentences[1:]), ""]
    found = _fixed(lowered)
    for match, after in zip(sentences, following, strict=False):
        told = _justifications(match, after, quotes)
        found += told
        # A sentence that must go needs no advice how to soften it.
        if not any(blame.is_sure for blame in told):
            found += [Blame(words) for words in _built_like_blame(match[0])]
    return _once(sorted(found, key=lambda blame: not blame.is_sure))


def _fixed(lowered: str) -> list[Blame]:
    found = []
    for phrase, pattern in FIXED:
        places = (match.start() for match in pattern.finditer(lowered))
        found += [Blame(phrase) for place in places if not _TOLD_NOT_TO_ASK.search(lowered[:place])]
    return found


def _once(found: list[Blame]) -> list[Blame]:
    kept: list[Blame] = []
    for blame in found:
        if not any(blame.words in other.words or other.words in blame.words for other in kept):
            kept.append(blame)
    return kept


def _justifications(sentence: re.Match[str], after: str, quotes: list[tuple[int, int]]) -> list[Blame]:
    """What sure patterns find in one sentence; what is quoted, reported or asked is not sure."""
    words, found = sentence[0], []
    for pattern in SURE_PATTERNS:
        for match in pattern.finditer(words):
            if is_denied(words, match, after):
                continue
            place = sentence.start() + match.start()
            is_quoted = any(start < place < end for start, end in quotes)
            is_shown = is_quoted or words.endswith("?") or REPORTED.search(words[: match.end()])
            far = TAKES_BLAME_AWAY.search(words[: match.start()])
            found.append(Blame(match[0].strip(), is_sure=not is_shown and not far))
    return found


def is_denied(sentence: str, match: re.Match[str], after: str) -> bool:
    """True when the clause, the rest of the sentence or the next sentence says that it is not so."""
    key = match.start("key")
    before = sentence[:key]
    # The pattern may reach over a comma; the clause is that of its first word.
    start = max((end.end() for end in _CLAUSE_END.finditer(sentence[: match.start()])), default=0)
    return bool(
        DENIED_AT_ONCE.search(before)
        or DENIED_BEFORE.search(sentence[start:key])
        or DENIED_BY_LABEL.search(before)
        or DENIED_AFTER.search(sentence[match.end() :])
        or DENIED_NEXT.match(after.strip(' ”"’'))
    )


def _built_like_blame(sentence: str) -> list[str]:
    matches = (pattern.search(sentence) for pattern in ADVICE_PATTERNS)
    return [
        match[0].strip()
        for match in matches
        if match and not TAKES_BLAME_AWAY.search(sentence[: match.end()]) and not DENIED_AFTER.search(sentence[match.end() :])
    ]
