"""Which help stands before everything that was found. It decides an order on a screen, nothing else.

Words get tags (HIT, PARTNER, THING ...) from the lists of both languages, whatever page they are typed on, and rules say
which tags together raise a card. Meaning lies in the pair: “pukul” is a blow from a husband and a time of day before seven.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from puspaga.pages.engines.search import danger_rules, danger_words_en, danger_words_id
from puspaga.pages.engines.search.tokens import words
from puspaga.pages.engines.search.typos import distance
from puspaga.pages.engines.search.word_forms import active_forms, chance_forms, passive_forms

Tags = frozenset[str]
_LONGEST_PHRASE = 6
_SHORTEST_TYPO = 6
_PULLED = re.compile(r"([a-z])\1{2,}")
_LONG_END = re.compile(r"(?<=[a-z]{3})([a-z])\1$")
_NONE: Tags = frozenset()
_OTHER: Tags = frozenset({"OTHER"})


class Card(StrEnum):
    """What is shown before the results."""

    SELF_HARM = "self-harm"
    FEAR = "fear"
    MEDICAL = "medical"


_RULES = {Card.SELF_HARM: danger_rules.SELF_HARM, Card.FEAR: danger_rules.FEAR, Card.MEDICAL: danger_rules.MEDICAL}


def cards_for(text: str) -> tuple[Card, ...]:
    """The cards for somebody who types this, most urgent first; none for everyday words."""
    tags = tags_of(text)
    return tuple(card for card in Card if any(_is_met(rule, tags) for rule in _rules(card)))


def tags_of(text: str) -> Tags:
    """All tags of a text, with those that follow from others and from the order of its words."""
    places = list(_tagged(plain_words(text)))
    tags = {tag for place in places for tag in place}
    for tag, parts in danger_rules.ALL_OF.items():
        if not tags.isdisjoint(parts.split()):
            tags.add(tag)
    return frozenset((tags | _aimed_at(places)) - _childs_deeds(places))


def plain_words(text: str) -> list[str]:
    """Words one by one, without pulled letters, doublings marked by 2, and the slip of a space after di-."""
    found: list[str] = []
    for word in (part for whole in words(text) for part in whole.split("-")):
        plain = _LONG_END.sub(r"\1", _PULLED.sub(r"\1", word))
        plain = plain if plain in _table() or plain.isdigit() else plain.rstrip("2")
        if found and found[-1] == "di" and any(tag.endswith("_DI") for tag in _table().get(f"di{plain}", _NONE)):
            found[-1] = f"di{plain}"
        else:
            found.append(plain)
    return found


def _tagged(found: list[str]) -> Iterator[Tags]:
    """Tags of each word or phrase, in order."""
    table, place = _table(), 0
    while place < len(found):
        if found[place] in ("pukul", "jam") and _is_hour(found[place + 1 : place + 2]):
            yield _OTHER
            place += 2
            continue
        for size in range(_LONGEST_PHRASE, 0, -1):
            phrase = "-".join(found[place : place + size])
            if size == 1 or phrase in table:
                yield _tags_of_word(phrase)
                place += min(size, len(found) - place)
                break


def _is_hour(following: list[str]) -> bool:
    return any(word in danger_words_id.HOURS or word[0].isdigit() for word in following)


def _tags_of_word(word: str) -> Tags:
    if word in _table():
        return _table()[word] or _OTHER
    for stem, tags in _beginnings():
        if word.startswith(stem):
            return tags
    if word in danger_words_id.NEUTRAL or word in danger_words_en.NEUTRAL:
        return _NONE
    owned = next((_table().get(word.removesuffix(end)) for end in ("nya", "ku", "mu") if word.endswith(end)), None)
    return owned or _misspelt(word) or _OTHER


def _misspelt(word: str) -> Tags:
    """Tags of the word this is one slip away from, when it is long enough and no everyday word."""
    if len(word) < _SHORTEST_TYPO or word in _lookalikes():
        return _NONE
    return next((_table()[known] for known in _correctable() if slip_of(word, known)), _NONE)


def slip_of(word: str, known: str) -> bool:
    """True when `word` is `known` with one letter left out, doubled or too many, or two letters changed over.

    One letter for another is no slip here: too many everyday words stand that near (kurung, kurang).
    """
    if word[0] != known[0] or abs(len(word) - len(known)) > 1:
        return False
    return (len(word) != len(known) or sorted(word) == sorted(known)) and distance(word, known, limit=1) == 1


def _aimed_at(places: list[Tags]) -> set[str]:
    """TO_CHILD and TO_SELF: who stands behind the first deed."""
    behind = places[_first_deed(places) + 1 :]
    return {f"TO_{who}" for who in ("CHILD", "SELF") if any(who in tags for tags in behind)}


def _childs_deeds(places: list[Tags]) -> set[str]:
    """The deeds of a child: no danger, unless an older one turns on an adult or anyone harms themselves."""
    deed = _first_deed(places)
    before, behind = _united(places[:deed]), _united(places[deed + 1 :])
    adults = {*danger_rules.ALL_OF["ADULT"].split(), "BROTHER"}
    aims_up = "SMALL" not in before and not behind.isdisjoint({*adults, "SELF"})
    if "CHILD" not in before or not before.isdisjoint(adults) or aims_up or "ONESELF" in behind:
        return set()
    return set(danger_rules.CHILDS_DEEDS)


def _first_deed(places: list[Tags]) -> int:
    """Where somebody first does something to somebody; behind the end when nobody does."""
    deeds = [number for number, tags in enumerate(places) if not tags.isdisjoint(danger_rules.CHILDS_DEEDS)]
    return next((number for number in deeds if not any(tag.endswith("_DI") for tag in places[number])), len(places))


def _united(places: list[Tags]) -> Tags:
    return frozenset().union(*places)


def _is_met(rule: tuple[Tags, Tags], tags: Tags) -> bool:
    wanted, forbidden = rule
    return wanted <= tags and forbidden.isdisjoint(tags)


@cache
def _rules(card: Card) -> list[tuple[Tags, Tags]]:
    """(tags wanted, tags forbidden) of each rule of a card."""
    rules = [rule.split() for rule in re.split(r"[|\n]", _RULES[card]) if rule.strip()]
    return [
        (frozenset(tag for tag in rule if tag[0] != "-"), frozenset(tag[1:] for tag in rule if tag[0] == "-")) for rule in rules
    ]


@cache
def _table() -> dict[str, Tags]:
    """Word or phrase → tags. A word that is listed as it stands is not read as a form of a root."""
    listed: dict[str, set[str]] = {}
    for tag, block in [*danger_words_id.WORDS.items(), *danger_words_en.WORDS.items()]:
        for word in block.split():
            if not word.endswith("*"):
                listed.setdefault(word, set()).update({tag} - {""})
    made: dict[str, set[str]] = {}
    for tag, roots in danger_words_id.ROOTS.items():
        for root in roots.split():
            for forms, also in ((active_forms(root), ""), (passive_forms(root), "_DI"), (chance_forms(root), "_TER")):
                for form in forms:
                    made.setdefault(form, set()).update({tag, tag + also})
    return {word: frozenset(tags) for word, tags in {**made, **listed}.items()}


@cache
def _beginnings() -> list[tuple[str, Tags]]:
    """(beginning, tags) of the English words that are listed with a star."""
    blocks = danger_words_en.WORDS.items()
    return [(word[:-1], frozenset({tag})) for tag, block in blocks for word in block.split() if word.endswith("*")]


@cache
def _correctable() -> list[str]:
    """The words a slip is forgiven for."""
    roots = danger_words_id.FORGIVEN_ROOTS.split()
    made = {form for root in roots for form in active_forms(root) | passive_forms(root)}
    words_of_both = [*danger_words_id.FORGIVEN.split(), *danger_words_en.FORGIVEN.split()]
    return sorted(word for word in {*made, *words_of_both} if len(word) >= _SHORTEST_TYPO)


@cache
def _lookalikes() -> frozenset[str]:
    roots = danger_words_id.LOOKALIKES.split()
    return frozenset(form for root in roots for made in (active_forms, passive_forms, chance_forms) for form in made(root))
