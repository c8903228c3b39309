"""Lists of people."""

from django.db.models import Q, QuerySet

from puspaga.accounts import rules
from puspaga.accounts.enums import STAFF_ROLES, Role
from puspaga.accounts.models import User


def recoverable_people(actor: User, *, words: str = "") -> QuerySet[User]:
    """People `actor` may hand a slip for a new password (rules.may_recover as a query), found by name or user name."""
    people = User.objects.filter(is_active=True, erased_at=None).exclude(pk=actor.pk).select_related("profile")
    if not rules.has_role(actor, Role.ADMINISTRATOR):
        staff = User.objects.filter(Q(groups__name__in=[role.value for role in STAFF_ROLES]) | Q(is_superuser=True))
        people = people.exclude(pk__in=staff.values("pk"))
        people = people.filter(rules.recoverable_by(actor))
    for word in words.split()[:5]:
        people = people.filter(Q(profile__display_name__icontains=word) | Q(username__icontains=word))
    return people.distinct().order_by("profile__display_name", "username")


def listed_people(actor: User) -> QuerySet[User]:
    """The accounts somebody sees in the list: administrators all, everybody else the own and those in reach."""
    if rules.has_role(actor, Role.ADMINISTRATOR):
        return User.objects.all()
    return User.objects.filter(Q(pk=actor.pk) | rules.in_reach_of(actor))
