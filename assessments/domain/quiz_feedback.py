"""Feedback in words: the head, why, and what was said about the options that were chosen."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessments.domain.teaching import Card
from assessments.engines.quiz import RATING_WORDS, Head, ItemData, ItemKind, ItemScore, Response, option_head

HEAD_WORDS = {
    Head.SAFEST: gettext_lazy("Paling aman"),
    Head.ACCEPTABLE: gettext_lazy("Boleh, tetapi …"),
    Head.NOT_YET: gettext_lazy("Belum tepat"),
    Head.DANGEROUS: gettext_lazy("Jangan: ini membahayakan"),
}
HEAD_ICONS = {Head.SAFEST: "check", Head.ACCEPTABLE: "info", Head.NOT_YET: "arrow-right", Head.DANGEROUS: "warning"}
# Pairs, truths and short answers are facts: right or not, rather than safe or not.
FACTS = frozenset({ItemKind.MATCHING, ItemKind.TRUEFALSE, ItemKind.SHORT})
FACT_WORDS = {Head.SAFEST: gettext_lazy("Tepat"), Head.ACCEPTABLE: gettext_lazy("Sebagian tepat")}
UNSURE_HEAD = gettext_lazy("Belum yakin")
WAITING_HEAD = gettext_lazy("Menunggu penilai")
EMPTY_HEAD = gettext_lazy("Belum dijawab")
DONE_HEAD = gettext_lazy("Sudah dijawab")


@dataclass(frozen=True)
class OptionLine:
    """One option after practice: its words, the learner's own choice, its head and why."""

    text: str
    head: str
    words: str
    why: str
    is_chosen: bool


@dataclass(frozen=True)
class Sheet:
    """The feedback on one answer. `head` is a css name, `words` and `icon` say the same without colour."""

    head: str
    words: str
    icon: str
    explanation: str
    lines: tuple[OptionLine, ...] = ()
    right: tuple[str, ...] = ()
    own: str = ""
    card: Card | None = None

    @property
    def may_be_read_again(self) -> bool:
        """There is something to learn: neither the safest answer nor one that nobody judged yet."""
        return self.head not in {Head.SAFEST.value, "selesai", "menunggu"}


def sheet_of(data: ItemData, response: Response | None, score: ItemScore, *, is_practice: bool) -> Sheet:
    """The head and the explanation; in practice also the options and the right order or pairs."""
    head, words, icon = _head(data, response, score)
    if not is_practice:
        return Sheet(head, words, icon, data.explanation)
    right = _right(data)
    own = answer_words(data, response) if right else ""
    return Sheet(head, words, icon, data.explanation, lines=_lines(data, response), right=right, own=own)


def _head(data: ItemData, response: Response | None, score: ItemScore) -> tuple[str, str, str]:
    if response is None:
        return "kosong", str(EMPTY_HEAD), "minus"
    if response.unsure:
        return "belum-yakin", str(UNSURE_HEAD), "info"
    if score.needs_marking or score.head is None:
        return "menunggu", str(WAITING_HEAD), "clock"
    if data.is_free_sentence and score.fraction == 1 and score.head is Head.SAFEST:
        return "selesai", str(DONE_HEAD), "check"
    return score.head.value, head_words(data, score.head), HEAD_ICONS[score.head]


def head_words(data: ItemData, head: Head) -> str:
    """The words of a head: about an act, or about a fact."""
    return str((data.kind in FACTS and FACT_WORDS.get(head)) or HEAD_WORDS[head])


def _lines(data: ItemData, response: Response | None) -> tuple[OptionLine, ...]:
    """The options that were chosen and the safest one; with ratings, all of them."""
    if data.kind in (ItemKind.MATCHING, ItemKind.ORDERING, ItemKind.SHORT, ItemKind.ESSAY):
        return ()
    chosen = set(response.chosen) if response else set()
    lines = []
    for place, text in enumerate(data.options):
        head = option_head(data, place)
        if data.rate_each or place in chosen or head is Head.SAFEST:
            why = data.feedback[place] if data.feedback and (data.rate_each or place in chosen) else ""
            lines.append(OptionLine(text, head.value, _option_words(data, place, head), why, place in chosen))
    return tuple(lines)


def _option_words(data: ItemData, place: int, head: Head) -> str:
    if data.rate_each and head is not Head.DANGEROUS:
        return _("Menurut ahli: %(words)s") % {"words": _(RATING_WORDS[data.ratings[place]]).lower()}
    return head_words(data, head)


def _right(data: ItemData) -> tuple[str, ...]:
    """The right order or pairs, as lines."""
    if data.kind is ItemKind.ORDERING:
        return tuple(data.options[place] for place in data.key)
    if data.kind is ItemKind.MATCHING:
        return tuple(f"{text} → {data.targets[data.key[place]]}" for place, text in enumerate(data.options))
    return ()


def answer_words(data: ItemData, response: Response | None) -> str:
    """The learner's own answer as one line, for looking it over."""
    return (" → " if data.kind is ItemKind.ORDERING else "; ").join(answer_lines(data, response))


def answer_lines(data: ItemData, response: Response | None) -> tuple[str, ...]:
    """The same part by part: every option, pair or step of it whole."""
    if response is None:
        return ()
    if response.unsure:
        return (_("Saya belum yakin"),)
    if response.text:
        return (response.text,)
    if data.kind is ItemKind.MATCHING:
        return tuple(f"{data.options[left]} → {data.targets[right]}" for left, right in response.pairs)
    if data.rate_each:
        rated = zip(data.options, response.ratings, strict=False)
        return tuple(f"{text}: {_(RATING_WORDS[rating]).lower()}" for text, rating in rated)
    return tuple(data.options[place] for place in response.chosen)
