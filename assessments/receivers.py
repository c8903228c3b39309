"""What follows when a person goes or asks for their data."""

import datetime as dt
from typing import Any

from assessments.domain.attempts.waiting import forget_past_waits
from assessments.domain.personal import empty_texts, export_attempts, export_runs
from puspaga.accounts.models import User
from puspaga.accounts.signals import person_erased, person_exported, retention_due


def forget_words(user: User, at: dt.datetime, **_kwargs: Any) -> None:
    """Free text goes; answers, marks and results stay under the emptied account."""
    empty_texts(user)


def add_attempts(user: User, export: dict[str, Any], **_kwargs: Any) -> None:
    """The person's quizzes and simulations in the person's export."""
    export["kuis"] = export_attempts(user)
    export["simulasi"] = export_runs(user)


def forget_waits(at: dt.datetime, **_kwargs: Any) -> int:
    """The moments from which an attempt might begin again go once they lie behind."""
    return forget_past_waits(at=at)


def connect() -> None:
    """Called once, when the app is ready."""
    person_erased.connect(forget_words, dispatch_uid="assessments.forget_words")
    retention_due.connect(forget_waits, dispatch_uid="assessments.forget_waits")
    person_exported.connect(add_attempts, dispatch_uid="assessments.export_attempts")
