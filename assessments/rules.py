"""Who may do what with items and answers, as sentences."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from assessments.models import Attempt
from puspaga.accounts.enums import Role
from puspaga.accounts.rules import has_role

MARKERS = (Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR)
WRITERS = (Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR)
MarkingScope = Callable[[Any, QuerySet[Attempt]], QuerySet[Attempt]]
# Apps above know cohorts; they narrow what a marker sees.
_scopes: dict[str, MarkingScope] = {}


def narrow_marking(name: str, scope: MarkingScope) -> None:
    """Let an app above narrow which attempts a person may mark: `scope(user, attempts) -> attempts`. Once per name."""
    _scopes[name] = scope


def may_mark_anything(user: Any) -> bool:
    """Trainers, officers and administrators mark free sentences."""
    return has_role(user, *MARKERS)


def markable_attempts(user: Any, attempts: QuerySet[Attempt]) -> QuerySet[Attempt]:
    """Those of the attempts this person may mark: nobody marks their own."""
    if not may_mark_anything(user):
        return attempts.none()
    found = attempts.exclude(learner=user)
    for scope in _scopes.values():
        found = scope(user, found)
    return found


def may_mark(user: Any, attempt: Attempt) -> bool:
    """Whether this person may mark this attempt."""
    return markable_attempts(user, Attempt.objects.filter(pk=attempt.pk)).exists()


def may_try_items(user: Any) -> bool:
    """Those who write items or review them may see one as a learner does."""
    return has_role(user, *WRITERS, Role.REVIEWER_LEGAL, Role.REVIEWER_CLINICAL, Role.EDITOR)
