"""“Coba sebagai peserta”: the same player for those who write and review, without an attempt, a step or any other record.

What was answered travels in one signed field of the page and is gone with it.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from django.core import signing

from assessments.domain.attempts.scoring import Replayed, score_of
from assessments.domain.attempts.starting import draw_items
from assessments.domain.items import item_data, version_data
from assessments.domain.quiz_feedback import sheet_of
from assessments.domain.quiz_pages import ItemPage, ResultRow, build_item_page, result_rows
from assessments.domain.support import help_for
from assessments.engines import deidentify
from assessments.engines.quiz import BadResponse, ItemData, read_response, response_from_json, response_to_json
from assessments.enums import Mode
from assessments.errors import AnswerNotRead
from assessments.models import Attempt, Item, QuizVersion

SALT = "assessments.trial"
MAX_AGE = 12 * 3600


@dataclass(frozen=True)
class Trial:
    """One try: the title, the items, the answers so far by position."""

    title: str
    data: Mapping[int, ItemData]
    private: frozenset[int]
    seed: str
    position: int = 1
    answers: Mapping[int, dict[str, Any]] = field(default_factory=dict)

    @property
    def is_over(self) -> bool:
        """The last item is behind."""
        return self.position > len(self.data)

    @property
    def is_answered(self) -> bool:
        """The present item has its answer."""
        return self.position in self.answers

    def ticket(self) -> str:
        """The state as a signed word."""
        state = {"seed": self.seed, "position": self.position, "answers": {str(k): v for k, v in self.answers.items()}}
        return signing.dumps(state, salt=SALT, compress=True)

    def resumed(self, ticket: str) -> Self:
        """The same try where the ticket left it; an altered or old one begins anew."""
        try:
            state = signing.loads(ticket, salt=SALT, max_age=MAX_AGE)
        except signing.BadSignature:
            return self
        answers = {int(key): value for key, value in state["answers"].items()}
        return replace(self, seed=state["seed"], position=state["position"], answers=answers)


def new_seed() -> str:
    """Chance for one try."""
    return secrets.token_hex(8)


def seed_in(ticket: str) -> str:
    """The seed of a ticket, or a new one."""
    try:
        return signing.loads(ticket, salt=SALT, max_age=MAX_AGE)["seed"]
    except signing.BadSignature:
        return new_seed()


def trial_of_item(item: Item, *, seed: str) -> Trial:
    """A try of one item as its author has it now, draft or not."""
    return Trial(item.key, {1: item_data(item)}, frozenset({1} if item.is_private else ()), seed)


def trial_of_quiz(version: QuizVersion, *, seed: str) -> Trial:
    """A try of a published quiz, drawn as a learner's would be."""
    drawn = list(enumerate(draw_items(version, seed=seed), start=1))
    private = frozenset(place for place, row in drawn if row.is_private)
    return Trial(version.title, {place: version_data(row) for place, row in drawn}, private, seed)


def go_on(trial: Trial, raw: Mapping[str, Sequence[str]]) -> Trial:
    """One act: answer, answer again, or the next item. Raises AnswerNotRead."""
    if trial.is_over:
        return trial
    if "lanjut" in raw:
        return replace(trial, position=trial.position + 1)
    if "ulang" in raw:
        return replace(trial, answers={key: value for key, value in trial.answers.items() if key != trial.position})
    try:
        response = read_response(trial.data[trial.position], raw, seed=trial.seed)
    except BadResponse as error:
        raise AnswerNotRead(str(error)) from error
    return replace(trial, answers={**trial.answers, trial.position: response_to_json(response)})


def trial_page(trial: Trial) -> ItemPage:
    """The present item as the player shows it, with its feedback once it is answered."""
    attempt, replayed = _pretended(trial)
    response = replayed.responses.get(trial.position)
    page = build_item_page(attempt, replayed, position=trial.position, response=response)
    if response is None:
        return page
    scores = score_of(replayed, pass_mark=1, mode=Mode.PRACTICE).scores
    sheet = sheet_of(trial.data[trial.position], response, scores[str(trial.position)], is_practice=True)
    box = help_for(None, text=response.text) if deidentify.own_harm(response.text) else None
    return replace(page, sheet=sheet, help=box)


def trial_rows(trial: Trial) -> list[ResultRow]:
    """Everything at the end of a try."""
    return result_rows(*_pretended(trial))


def _pretended(trial: Trial) -> tuple[Attempt, Replayed]:
    """An attempt that is never saved."""
    attempt = Attempt(version=QuizVersion(title=trial.title, pass_mark=1), seed=trial.seed, mode=Mode.PRACTICE)
    responses = {place: response_from_json(data) for place, data in trial.answers.items()}
    items = dict.fromkeys(trial.data)
    return attempt, Replayed(items, dict(trial.data), responses, {}, trial.private, {})
