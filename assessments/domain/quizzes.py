"""Quizzes: a published state is a version with its rules and its pool."""

import datetime as dt
import hashlib
import json
import uuid
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from assessments.errors import QuizHasFaults
from assessments.models import Item, Quiz, QuizItem, QuizVersion
from puspaga.core.domain.audit import record

Pool = Sequence[tuple[Item, bool]]


def faults_of_quiz(*, pass_mark: int, count: int, items: Pool) -> list[str]:
    """What keeps a quiz from being published, as sentences."""
    faults = []
    if not items:
        faults.append(_("Pilih paling sedikit satu butir."))
    if len({item.pk for item, _always in items}) < len(items):
        faults.append(_("Ada butir yang dipilih dua kali."))
    if not 1 <= pass_mark <= 100:
        faults.append(_("Batas lulus antara 1 dan 100."))
    if count < 1:
        faults.append(_("Jumlah butir paling sedikit 1."))
    fixed = sum(always or item.is_critical for item, always in items)
    if items and count < fixed:
        values = {"fixed": fixed, "count": count}
        faults.append(_("Ada %(fixed)d butir yang selalu ikut, tetapi jumlah butirnya %(count)d.") % values)
    return faults


@transaction.atomic
def publish_quiz(
    *,
    key: uuid.UUID,
    title: str,
    intro: str,
    mode: str,
    pass_mark: int,
    count: int,
    max_attempts: int,
    wait_minutes: int,
    items: Pool,
    language: str,
    actor: Any,
    at: dt.datetime,
) -> QuizVersion:
    """Make or update the quiz and append a version when something differs. Raises QuizHasFaults with every fault.

    An item that is still a draft may stand in the pool; it is drawn once it is ready.
    """
    faults = faults_of_quiz(pass_mark=pass_mark, count=count, items=items)
    if faults:
        raise QuizHasFaults(faults)
    rules = {"title": title, "intro": intro, "mode": str(mode), "pass_mark": pass_mark, "count": count}
    rules |= {"max_attempts": max_attempts, "wait_minutes": wait_minutes}
    Quiz.objects.get_or_create(key=key, defaults={"title": title})
    quiz = Quiz.objects.select_for_update().get(key=key)
    quiz.title, quiz.is_live = title, True
    quiz.save(update_fields=["title", "is_live"])
    digest = _digest(rules, items)
    newest = newest_quiz_version(key, language=language)
    if newest and newest.content_hash == digest:
        return newest
    number = newest.number + 1 if newest else 1
    by = actor if actor is not None and actor.pk else None
    version = QuizVersion.objects.create(
        quiz=quiz, number=number, language=language, content_hash=digest, published_at=at, published_by=by, **rules
    )
    rows = [
        QuizItem(version=version, item=item, position=place, is_always=always) for place, (item, always) in enumerate(items)
    ]
    QuizItem.objects.bulk_create(rows)
    record("quiz.published", quiz, actor=actor, at=at, number=number)
    return version


def withdraw_quiz(key: uuid.UUID) -> None:
    """The quiz is no longer offered; its versions and attempts stay."""
    Quiz.objects.filter(key=key).update(is_live=False)


def newest_quiz_version(key: uuid.UUID, *, language: str = "id") -> QuizVersion | None:
    """What a new attempt is made on; None when the quiz was never published in this language."""
    return QuizVersion.objects.filter(quiz__key=key, language=language).select_related("quiz").order_by("-number").first()


def _digest(rules: dict[str, Any], items: Pool) -> str:
    pool = [[item.pk, bool(always)] for item, always in items]
    return hashlib.sha256(json.dumps([rules, pool], sort_keys=True).encode()).hexdigest()
