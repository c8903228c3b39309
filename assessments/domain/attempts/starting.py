"""Starting an attempt: who may, when, and which items it gets."""

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from assessments.engines.quiz import draw, may_start
from assessments.enums import ItemState
from assessments.errors import NoAttemptLeft, QuizIsEmpty, WaitBeforeAttempt
from assessments.models import Attempt, AttemptItem, ItemVersion, QuizItem, QuizVersion


@dataclass(frozen=True)
class StartTerms:
    """What stands before a learner who looks at a quiz. `left` None: no limit; `opens_at` None: none is left."""

    open_attempt: Attempt | None
    used: int
    left: int | None
    opens_at: dt.datetime | None
    at: dt.datetime
    version: QuizVersion

    @property
    def may_start_now(self) -> bool:
        """An open attempt can be resumed, or a new one begun."""
        return self.open_attempt is not None or (self.opens_at is not None and self.opens_at <= self.at)


def start_terms(version: QuizVersion, *, learner: Any, at: dt.datetime) -> StartTerms:
    """The learner's attempts at this quiz (all its versions), and when the next may begin."""
    rows = list(_attempts(version, learner=learner).order_by("pk"))
    done = [row for row in rows if row.finished_on]
    limit, waits = version.max_attempts, [row.again_from for row in rows if row.again_from]
    return StartTerms(
        open_attempt=next((row for row in rows if row.finished_on is None), None),
        used=len(rows),
        left=max(0, limit - len(rows)) if limit else None,
        opens_at=may_start(len(done), at=at, limit=limit, again_from=max(waits, default=None)),
        at=at,
        version=version,
    )


@transaction.atomic
def start_attempt(
    version: QuizVersion, *, learner: Any, at: dt.datetime, seed: str | None = None, back_path: str = ""
) -> Attempt:
    """The learner's open attempt at this quiz, else a new one on this version.

    Raises WaitBeforeAttempt, NoAttemptLeft or QuizIsEmpty. Two clicks at once give one attempt: the learner's row is locked.
    """
    get_user_model().objects.select_for_update().get(pk=learner.pk)
    terms = start_terms(version, learner=learner, at=at)
    if terms.open_attempt:
        return terms.open_attempt
    if terms.opens_at is None:
        raise NoAttemptLeft
    if terms.opens_at > at:
        raise WaitBeforeAttempt(terms.opens_at)
    chance = seed or secrets.token_hex(16)
    drawn = draw_items(version, seed=chance)
    if not drawn:
        raise QuizIsEmpty
    attempt = Attempt.objects.create(
        version=version,
        learner=learner,
        mode=version.mode,
        seed=chance,
        back_path=local_path(back_path),
        started_on=timezone.localdate(at),
    )
    rows = [AttemptItem(attempt=attempt, position=place, version=row) for place, row in enumerate(drawn, start=1)]
    AttemptItem.objects.bulk_create(rows)
    return attempt


def draw_items(version: QuizVersion, *, seed: str) -> list[ItemVersion]:
    """The versions one seed draws: critical and “always” items first of all, drafts and retired items never."""
    ready = version.pool.filter(item__state=ItemState.READY).select_related("item")
    newest = _newest_versions(ready, language=version.language)
    pool = {row.item.key: row for row in ready if row.item_id in newest}
    always = {key for key, row in pool.items() if row.is_always or row.item.is_critical}
    return [newest[pool[key].item_id] for key in draw(pool, seed=seed, count=version.count, always=always)]


def _newest_versions(pool: QuerySet[QuizItem], *, language: str) -> dict[int, ItemVersion]:
    """By item: its newest version in the language, else in Indonesian."""
    rows = ItemVersion.objects.filter(item__in=[row.item_id for row in pool], language__in={language, "id"})
    found: dict[int, ItemVersion] = {}
    for row in sorted(rows, key=lambda row: (row.language == language, row.number)):
        found[row.item_id] = row
    return found


def local_path(path: str) -> str:
    """The path when it stays on this site, else nothing."""
    fits = path.startswith("/") and not path.startswith(("//", "/\\")) and len(path) <= 200
    return path if fits else ""


def _attempts(version: QuizVersion, *, learner: Any) -> QuerySet[Attempt]:
    return Attempt.objects.filter(version__quiz_id=version.quiz_id, learner=learner, mode=version.mode)
