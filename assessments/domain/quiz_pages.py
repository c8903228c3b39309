"""What the quiz player shows: an item, the check page, the result. Reading only; nothing about the key before it is due."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from fractions import Fraction

from assessments.domain.attempts.answering import form_key
from assessments.domain.attempts.marking import notes_of
from assessments.domain.attempts.scoring import Replayed, replay_attempt, score_of
from assessments.domain.attempts.starting import StartTerms, start_terms
from assessments.domain.framework import titles_of
from assessments.domain.quiz_feedback import Sheet, answer_lines, sheet_of
from assessments.domain.support import Help, help_for
from assessments.domain.teaching import Card, cards_to_read_again
from assessments.engines import deidentify
from assessments.engines.quiz import (
    AttemptScore,
    Head,
    ItemScore,
    Outcome,
    Presented,
    Response,
    present,
    response_to_form,
)
from assessments.engines.quiz.responses import Form
from assessments.enums import Mode
from assessments.models import Attempt

REREAD_BELOW = 80
_DOOR = re.compile(r"^((?:/en)?/belajar/[^/]+/)[^/]+/$")


@dataclass(frozen=True)
class Row:
    """One thing to pick, fill or place; `value` is what stands there now."""

    token: str
    text: str
    value: str = ""
    is_chosen: bool = False


@dataclass(frozen=True)
class ItemPage:
    """One item before its learner."""

    attempt: Attempt
    position: int
    count: int
    item: Presented
    rows: tuple[Row, ...]
    numbers: range
    text: str
    is_private: bool
    is_free: bool
    is_answered: bool
    is_unsure: bool
    key: str
    next_position: int | None
    sheet: Sheet | None = None
    help: Help | None = None
    is_again: bool = False

    @property
    def is_kept(self) -> bool:
        """Words that stand saved and are not being changed: they are shown, no form."""
        return self.is_free and self.is_answered and not self.is_again and not self.is_unsure

    @property
    def rates_each(self) -> bool:
        """Every option gets a rating."""
        return bool(self.item.scale)


@dataclass(frozen=True)
class CheckRow:
    """One line of the check page."""

    position: int
    stem: str
    answer: tuple[str, ...]
    is_answered: bool
    is_unsure: bool


@dataclass(frozen=True)
class ResultRow:
    """One line of the result: the head and the explanation, never the key."""

    position: int
    stem: str
    answer: tuple[str, ...]
    sheet: Sheet


@dataclass(frozen=True)
class Reread:
    """An element that went less well, and the cards to read again."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class ResultPage:
    """How an attempt ended, what to read again, and when the next may start.

    Until an assessment is passed `rows` are only the never-dos, without explanations: the same items come back.
    """

    attempt: Attempt
    outcome: str
    percent: int
    is_provisional: bool
    has_critical: bool
    rows: list[ResultRow]
    reread: list[Reread] = field(default_factory=list)
    terms: StartTerms | None = None
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """True when every item may be looked at with its explanation."""
        return may_be_opened(self.attempt, self.outcome)

    @property
    def course_path(self) -> str:
        """Where the course of the quiz stands; the way back of the attempt is the quiz's own door."""
        found = _DOOR.match(self.attempt.back_path)
        return found[1] if found else self.attempt.back_path or "/saya/"


def item_page(attempt: Attempt, *, position: int, again: bool = False) -> ItemPage | None:
    """The item at a position; None when there is none. `again` shows the form although it was answered."""
    replayed = replay_attempt(attempt)
    if position not in replayed.items:
        return None
    response = replayed.responses.get(position)
    is_practice = attempt.mode == Mode.PRACTICE
    page = build_item_page(attempt, replayed, position=position, response=None if is_practice and again else response)
    page = replace(page, is_again=again)
    if response is None or again or not is_practice:
        return page
    score = _scores(attempt, replayed)[position]
    data = replayed.data[position]
    sheet = sheet_of(data, response, score, is_practice=True)
    cards = cards_to_read_again(attempt, {position: data} if sheet.may_be_read_again else {})
    return replace(page, sheet=replace(sheet, card=cards.get(position)))


def build_item_page(attempt: Attempt, replayed: Replayed, *, position: int, response: Response | None) -> ItemPage:
    """The page of one item with this answer in its form."""
    data = replayed.data[position]
    shown = present(data, seed=attempt.seed)
    text = response.text if response else ""
    return ItemPage(
        attempt=attempt,
        position=position,
        count=len(replayed.items),
        item=shown,
        rows=_rows(shown, response_to_form(data, response, seed=attempt.seed) if response else {}),
        numbers=range(1, len(shown.choices) + 1),
        text="" if position in replayed.private else text,
        is_private=position in replayed.private,
        is_free=data.kind in ("short", "essay"),
        is_answered=replayed.is_answered(position),
        is_unsure=bool(response and response.unsure),
        key=form_key(attempt, place=str(position), turn=replayed.turns.get(position, 0)),
        next_position=next_unanswered(replayed, after=position),
    )


def refused_page(attempt: Attempt, *, position: int, raw: Form) -> ItemPage | None:
    """The same page with what was chosen or written and not saved, as it was left; help beside words, this once, where they
    may be the writer's own."""
    page, text = item_page(attempt, position=position, again=True), "".join(raw.get("jawaban", ())[:1])
    help_for_writer = help_for(attempt.learner, text=text) if deidentify.own_harm(text) else None
    return page and replace(page, rows=_rows(page.item, raw), text=text, is_answered=False, help=help_for_writer)


def next_unanswered(replayed: Replayed, *, after: int = 0) -> int | None:
    """The next position without an answer, going round once; None when every item has one."""
    empty = replayed.unanswered
    return next((position for position in empty if position > after), empty[0] if empty else None)


def resume_position(attempt: Attempt) -> int | None:
    """Where a learner goes on; None: everything is answered."""
    return next_unanswered(replay_attempt(attempt))


def check_rows(attempt: Attempt) -> list[CheckRow]:
    """All items with what stands there now."""
    replayed = replay_attempt(attempt)
    return [_check_row(replayed, position) for position in replayed.items]


def result_page(attempt: Attempt, *, at: dt.datetime) -> ResultPage:
    """The result of a handed-in attempt, worked out from its steps."""
    replayed = replay_attempt(attempt)
    result = score_of(replayed, pass_mark=attempt.version.pass_mark, mode=attempt.mode)
    rows = _with_cards(attempt, replayed, result_rows(attempt, replayed))
    terms = start_terms(attempt.version, learner=attempt.learner, at=at)
    return ResultPage(
        attempt=attempt,
        outcome=result.outcome.value,
        percent=result.percent,
        is_provisional=attempt.score.is_provisional,
        has_critical=bool(result.critical_missed),
        rows=rows if may_be_opened(attempt, result.outcome.value) else _never_dos(rows),
        reread=_reread(_judged_units(replayed, result), _cards_by_unit(replayed, rows)),
        terms=terms,
        notes=[(replayed.data[position].stem, note) for position, note in sorted(notes_of(attempt).items())],
    )


def _judged_units(replayed: Replayed, result: AttemptScore) -> dict[str, int]:
    """Elements with the percentage of what was judged; an answer that waits for a marker says nothing yet."""
    judged: dict[str, list[tuple[Fraction, int]]] = {}
    for key, score in result.scores.items():
        data = replayed.data[int(key)]
        if data.unit and key not in result.needs_marking:
            judged.setdefault(data.unit, []).append((score.fraction, data.max_points))
    return {
        unit: int(sum(part * most for part, most in rows) * 100 / sum(most for _, most in rows))
        for unit, rows in judged.items()
    }


def may_be_opened(attempt: Attempt, outcome: str) -> bool:
    """In practice always; an assessment once it is passed."""
    return attempt.mode == Mode.PRACTICE or outcome == Outcome.PASSED.value


def _never_dos(rows: list[ResultRow]) -> list[ResultRow]:
    """What was dangerous and where to read about it; why stands in the lesson."""
    dangerous = [row for row in rows if row.sheet.head == Head.DANGEROUS.value]
    return [replace(row, sheet=replace(row.sheet, explanation="")) for row in dangerous]


def _with_cards(attempt: Attempt, replayed: Replayed, rows: list[ResultRow]) -> list[ResultRow]:
    """Rows that went less well lead to the card that teaches them."""
    asked = {row.position: replayed.data[row.position] for row in rows if row.sheet.may_be_read_again}
    cards = cards_to_read_again(attempt, asked)
    return [replace(row, sheet=replace(row.sheet, card=cards.get(row.position))) for row in rows]


def _cards_by_unit(replayed: Replayed, rows: list[ResultRow]) -> dict[str, list[Card]]:
    found: dict[str, list[Card]] = {}
    for row in rows:
        cards = found.setdefault(replayed.data[row.position].unit, [])
        if row.sheet.card and row.sheet.card not in cards:
            cards.append(row.sheet.card)
    return found


def result_rows(attempt: Attempt, replayed: Replayed) -> list[ResultRow]:
    """Every item with its head and explanation."""
    scores = _scores(attempt, replayed)
    return [_result_row(attempt, replayed, position, scores[position]) for position in replayed.items]


def _rows(shown: Presented, given: Form) -> tuple[Row, ...]:
    """The choices with what the form says of each."""
    chosen = set(given.get("pilihan", ()))
    values = {name.partition("-")[2]: found[0] for name, found in given.items() if "-" in name}
    return tuple(Row(one.token, one.text, values.get(one.token, ""), one.token in chosen) for one in shown.choices)


def _scores(attempt: Attempt, replayed: Replayed) -> dict[int, ItemScore]:
    result = score_of(replayed, pass_mark=attempt.version.pass_mark, mode=attempt.mode)
    return {int(key): score for key, score in result.scores.items()}


def _check_row(replayed: Replayed, position: int) -> CheckRow:
    response, data = replayed.responses.get(position), replayed.data[position]
    words = answer_lines(data, response) if position not in replayed.private else ()
    return CheckRow(position, data.stem, words, response is not None, bool(response and response.unsure))


def _result_row(attempt: Attempt, replayed: Replayed, position: int, score: ItemScore) -> ResultRow:
    response, data = replayed.responses.get(position), replayed.data[position]
    words = answer_lines(data, response) if position not in replayed.private else ()
    sheet = sheet_of(data, response, score, is_practice=attempt.mode == Mode.PRACTICE)
    return ResultRow(position, data.stem, words, sheet)


def _reread(per_unit: dict[str, int], cards: dict[str, list[Card]]) -> list[Reread]:
    """The elements that went less well, weakest first, with the cards that teach what was missed."""
    weak = sorted((percent, code) for code, percent in per_unit.items() if percent < REREAD_BELOW)
    titles = titles_of({code for _percent, code in weak})
    return [Reread(titles[code], tuple(cards.get(code, ()))) for _percent, code in weak if code in titles]
