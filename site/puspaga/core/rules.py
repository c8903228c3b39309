"""House rules that are sentences."""

from typing import Any

from puspaga.core.enums import ReviewKind

# Group names (accounts.enums.Role) by the kind of review their members may give.
REVIEWING_GROUPS = {
    ReviewKind.LEGAL: ("reviewer-legal", "administrator"),
    ReviewKind.CLINICAL: ("reviewer-clinical", "administrator"),
    ReviewKind.LOCAL: ("officer", "administrator"),
}


def may_clear_mark(user: Any, kind: str) -> bool:
    """Lawyers clear legal marks, psychologists clinical ones, officers local ones; administrators all."""
    if not user.is_active:
        return False
    return user.is_superuser or user.groups.filter(name__in=REVIEWING_GROUPS[ReviewKind(kind)]).exists()
