"""House rules that are sentences."""

from typing import Any

from puspaga.core.enums import ReviewKind

# Group names (accounts.enums.Role) by the kind of review their members may give.
REVIEWING_GROUPS = {
    ReviewKind.LEGAL: ("reviewer-legal", "administrator"),
    ReviewKind.CLINICAL: ("reviewer-clinical", "administrator"),
    ReviewKind.LOCAL: ("officer", "administrator"),
}


def group_names(user: Any) -> frozenset[str]:
    """The names of the groups a person belongs to; read once per user object."""
    if not user.is_authenticated:
        return frozenset()
    if not hasattr(user, "_group_names"):
        user._group_names = frozenset(user.groups.values_list("name", flat=True))
    return user._group_names


def is_in_group(user: Any, *names: str) -> bool:
    """True for an active member of one of the groups, and for a superuser."""
    return user.is_active and (user.is_superuser or not group_names(user).isdisjoint(names))


def may_clear_mark(user: Any, kind: str) -> bool:
    """Lawyers clear legal marks, psychologists clinical ones, officers local ones; administrators all."""
    return is_in_group(user, *REVIEWING_GROUPS[ReviewKind(kind)])
