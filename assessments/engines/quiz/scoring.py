"""What one answer is worth: a pure function of item and answer (and, for words, of a marker's mark).

Formulae, all of our own choosing from well-known families:
single, truefalse: 1 or 0. multiple: right chosen / right ones - wrong chosen / wrong ones, at least 0, so that ticking
everything or nothing earns nothing, however many are right. matching: right pairs / pairs. ordering: Kendall's tau at
least 0, (pairs of steps in the right order - pairs in the wrong order) / pairs; only the whole right order gives 1 and a
random order earns little. Choosing in a situational judgement: the experts' rating / 3. Rating each option of one: the
mean over options of 1 for the experts' own rating, ½ for the neighbour on the same side (0–1 does not help, 2–3 helps),
else 0, as judgement tests commonly credit near answers. short: 1 when the whole answer is an accepted variant, else 0.
Free sentences: in practice the accepted phrases found / needed, as a hint; in assessment only a marker's mark. essay: the
mark / 100.

Danger: choosing a critical option (or rating one as helping) is a never-do. An empty answer and “Saya belum yakin” earn 0
and are never dangerous: not knowing and saying so is not a never-do.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations

from assessments.engines.quiz.items import MAX_RATING, ItemData, ItemKind
from assessments.engines.quiz.responses import Response
from assessments.engines.quiz.wording import found_phrases, normalise

HELPS = 2


class Mode(StrEnum):
    """Practice gives feedback at once and counts for nothing; assessment counts."""

    PRACTICE = "practice"
    ASSESSMENT = "assessment"


class Head(StrEnum):
    """The four heads of a feedback, from safest to dangerous."""

    SAFEST = "paling-aman"
    ACCEPTABLE = "boleh-tetapi"
    NOT_YET = "belum-tepat"
    DANGEROUS = "jangan"

    @property
    def words(self) -> str:
        """As people read it."""
        return HEAD_WORDS[self]


HEAD_WORDS = {
    Head.SAFEST: "Paling aman",
    Head.ACCEPTABLE: "Boleh, tetapi …",
    Head.NOT_YET: "Belum tepat",
    Head.DANGEROUS: "Jangan: ini membahayakan",
}


@dataclass(frozen=True)
class Mark:
    """What a marker gave: 0 to 100, and whether a never-do was written."""

    percent: int
    critical_missed: bool = False


@dataclass(frozen=True)
class OptionFeedback:
    """What is said about one option that was chosen (or rated)."""

    option: int
    head: Head
    text: str


@dataclass(frozen=True)
class ItemScore:
    """The worth of one answer. `head` is None while a marker has still to look."""

    fraction: Fraction
    critical_missed: bool = False
    needs_marking: bool = False
    head: Head | None = None
    feedback: tuple[OptionFeedback, ...] = ()


def score(item: ItemData, response: Response | None, *, mode: Mode = Mode.ASSESSMENT, mark: Mark | None = None) -> ItemScore:
    """The score of an answer; None is an item left empty."""
    if response is None or response.unsure:
        return ItemScore(Fraction(0), head=Head.NOT_YET)
    if mark is not None and item.kind in (ItemKind.SHORT, ItemKind.ESSAY):
        return _marked(item, mark)
    if item.kind is ItemKind.ESSAY or (item.is_free_sentence and mode is Mode.ASSESSMENT):
        return ItemScore(Fraction(0), needs_marking=True)
    fraction, dangerous = _fraction(item, response), is_dangerous(item, response)
    return ItemScore(fraction, dangerous, head=_head(fraction, dangerous), feedback=_feedback(item, response))


def is_dangerous(item: ItemData, response: Response) -> bool:
    """A critical option was chosen, or rated as something that helps."""
    if not item.critical:
        return False
    if item.rate_each:
        return any(response.ratings[place] >= HELPS for place in item.critical_options if place < len(response.ratings))
    return not set(item.critical_options).isdisjoint(response.chosen)


def _fraction(item: ItemData, response: Response) -> Fraction:
    match item.kind:
        case ItemKind.SINGLE | ItemKind.TRUEFALSE:
            return Fraction(response.chosen == item.key)
        case ItemKind.MULTIPLE:
            return _several_fraction(item, set(response.chosen))
        case ItemKind.MATCHING:
            return Fraction(sum(item.key[left] == right for left, right in response.pairs), len(item.key))
        case ItemKind.ORDERING:
            return _order_fraction(item.key, response.chosen)
        case ItemKind.SJT:
            return _judgement(item, response)
    return _wording_fraction(item, response)


def _several_fraction(item: ItemData, chosen: set[int]) -> Fraction:
    """The share of the right ones less the share of the wrong ones, at least 0."""
    right, wrong = chosen & set(item.key), chosen - set(item.key)
    missed = Fraction(len(wrong), len(item.options) - len(item.key)) if wrong else Fraction(0)
    return max(Fraction(0), Fraction(len(right), len(item.key)) - missed)


def _order_fraction(key: tuple[int, ...], given: tuple[int, ...]) -> Fraction:
    """Kendall's tau between two orders of the same steps, at least 0."""
    if sorted(key) != sorted(given) or len(key) < 2:
        return Fraction(key == given)
    place = {step: number for number, step in enumerate(given)}
    signs = [1 if place[first] < place[second] else -1 for first, second in combinations(key, 2)]
    return max(Fraction(0), Fraction(sum(signs), len(signs)))


def _judgement(item: ItemData, response: Response) -> Fraction:
    if not item.rate_each:
        return Fraction(sum(item.ratings[place] for place in response.chosen[:1]), MAX_RATING)
    credits = [rating_credit(expert, given) for expert, given in zip(item.ratings, response.ratings, strict=False)]
    return sum(credits, Fraction(0)) / len(item.ratings)


def rating_credit(expert: int, given: int) -> Fraction:
    """1 for the same rating, ½ for the other rating on the same side, else 0."""
    if expert == given:
        return Fraction(1)
    return Fraction(1, 2) if (expert >= HELPS) == (given >= HELPS) else Fraction(0)


def _wording_fraction(item: ItemData, response: Response) -> Fraction:
    if item.needed:
        return min(Fraction(1), Fraction(found_phrases(response.text, item.accepted), item.needed))
    return Fraction(normalise(response.text) in {normalise(variant) for variant in item.accepted})


def _marked(item: ItemData, mark: Mark) -> ItemScore:
    fraction = Fraction(min(max(mark.percent, 0), 100), 100)
    if mark.critical_missed or fraction == 1:
        return ItemScore(fraction, mark.critical_missed, head=_head(fraction, mark.critical_missed))
    passed = mark.percent >= item.pass_mark
    return ItemScore(fraction, head=Head.ACCEPTABLE if passed else Head.NOT_YET)


def _head(fraction: Fraction, dangerous: bool) -> Head:
    if dangerous:
        return Head.DANGEROUS
    if fraction == 1:
        return Head.SAFEST
    return Head.ACCEPTABLE if fraction >= Fraction(1, 2) else Head.NOT_YET


def _feedback(item: ItemData, response: Response) -> tuple[OptionFeedback, ...]:
    places = range(len(response.ratings)) if item.rate_each else response.chosen
    if item.kind in (ItemKind.ORDERING, ItemKind.MATCHING) or not item.feedback:
        return ()
    return tuple(OptionFeedback(place, option_head(item, place), item.feedback[place]) for place in places)


def option_head(item: ItemData, place: int) -> Head:
    """The head of one option. Experts' 3, 2 and below stand for safest, acceptable and not yet."""
    if item.critical and place in item.critical_options:
        return Head.DANGEROUS
    if item.kind is ItemKind.SJT:
        return {3: Head.SAFEST, 2: Head.ACCEPTABLE}.get(item.ratings[place], Head.NOT_YET)
    return Head.SAFEST if place in item.key else Head.NOT_YET
