"""Rules about people, as sentences."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from puspaga.accounts.enums import STAFF_ROLES, Role
from puspaga.accounts.models import District, User
from puspaga.core.rules import group_names

USER_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{2,29}")
# The session remembers which authenticator was proven in it, and by whom: [user pk, authenticator pk].
SECOND_FACTOR_KEY = "second_factor"
SHORTEST_NAME_PART = 3
Reach = Callable[[User], QuerySet[User]]
# Apps above know cohorts; they say who of the people without a district is reached by whom.
_reaches: dict[str, Reach] = {}


def roles_of(user: User | AnonymousUser) -> frozenset[Role]:
    """The roles a person holds; read once per user object."""
    names = group_names(user)
    return frozenset(role for role in Role if role.value in names)


def has_role(user: User | AnonymousUser, *roles: Role) -> bool:
    """True when the person holds one of the roles. A superuser counts as administrator."""
    if not user.is_authenticated or not user.is_active:
        return False
    if Role.ADMINISTRATOR in roles and user.is_superuser:
        return True
    return not roles_of(user).isdisjoint(roles)


def is_staff_member(user: User | AnonymousUser) -> bool:
    """True for everybody who needs a second factor: a staff role, or the right to enter the admin some other way."""
    if not user.is_authenticated or not user.is_active:
        return False
    return user.is_superuser or has_role(user, *STAFF_ROLES) or user.has_perm("wagtailadmin.access_admin")


def may_enter_admin(user: User | AnonymousUser) -> bool:
    """True when Wagtail would let this person in; service keepers have their own pages under /saya/."""
    return user.is_authenticated and user.is_active and user.has_perm("wagtailadmin.access_admin")


def has_second_factor(user: User) -> bool:
    """True when a code app or a passkey is set up; recovery codes alone do not count."""
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return Authenticator.objects.filter(user_id=user.pk, type__in=kinds).exists()


def second_factor_verified(request: HttpRequest) -> bool:
    """True when this session proved a second factor that the person still has."""
    proof = request.session.get(SECOND_FACTOR_KEY)
    if not request.user.is_authenticated or not isinstance(proof, list) or len(proof) != 2:
        return False
    user_pk, authenticator_pk = proof
    if user_pk != request.user.pk:
        return False
    return Authenticator.objects.filter(pk=authenticator_pk, user_id=user_pk).exists()


def may_issue_slips(user: User) -> bool:
    """Trainers, officers and administrators hand out slips."""
    return has_role(user, Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR)


def works_for_a_district(user: User | AnonymousUser) -> bool:
    """Officers and trainers: the district decides what they see, so an administrator writes it down, not they."""
    return has_role(user, Role.OFFICER, Role.TRAINER) and not has_role(user, Role.ADMINISTRATOR)


def lacks_district(user: User | AnonymousUser) -> bool:
    """True for those who work for a district while none was written down."""
    return works_for_a_district(user) and not District.objects.filter(profile__user=user).exists()


def widen_reach(name: str, reach: Reach) -> None:
    """Let an app above say whom this person reaches among people without a district: `reach(actor)`. Once per name."""
    _reaches[name] = reach


def in_reach_of(officer: User) -> Q:
    """People of the officer's district, and those without a district whom an app above puts into this person's reach."""
    return Q(profile__district__in=District.objects.filter(profile__user=officer)) | without_district_in_reach_of(officer)


def without_district_in_reach_of(actor: User) -> Q:
    """People whose district nobody wrote down: administrators reach them, and who runs the cohort they came to."""
    found = Q(pk=None)
    for reach in _reaches.values():
        found |= Q(pk__in=reach(actor).values("pk"))
    return found & Q(profile__district=None)


def may_recover(actor: User, person: User) -> bool:
    """Whether `actor` may hand `person` a slip for a new password.

    Staff: another administrator only. Learners: an officer of their district, an administrator, or the trainer whose
    slip they used. Learners without a district: who runs the cohort they came to.
    """
    if not person.is_active or person.erased_at or person.pk == actor.pk:
        return False
    if has_role(actor, Role.ADMINISTRATOR):
        return True
    if is_staff_member(person):
        return False
    return User.objects.filter(recoverable_by(actor), pk=person.pk).exists()


def recoverable_by(actor: User) -> Q:
    """The learners whom an officer or a trainer may hand a slip for a new password."""
    found = Q(pk=None)
    if has_role(actor, Role.OFFICER):
        found |= in_reach_of(actor)
    if has_role(actor, Role.TRAINER):
        found |= Q(slips__created_by=actor) | without_district_in_reach_of(actor)
    return found


def may_reset_second_factor(actor: User, person: User) -> bool:
    """Only another administrator, never oneself."""
    return has_role(actor, Role.ADMINISTRATOR) and person.pk != actor.pk


def plain_letters(text: str) -> str:
    """Lower-case letters without marks: "Nur'aini Ŝ" becomes "nur aini s"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\W\d_]+", " ", bare).strip()


def name_part_in(username: str, *, name: str) -> str | None:
    """The first part of a person's name (three letters or more) that the user name gives away, else None."""
    letters = plain_letters(username).replace(" ", "")
    parts = [part for part in plain_letters(name).split() if len(part) >= SHORTEST_NAME_PART]
    return next((part for part in parts if part in letters), None)


def last_day_of(expires_at: dt.datetime) -> dt.date:
    """The last day a slip works: on paper, in letters and in lists the same, whatever zone the reader has chosen."""
    return timezone.localdate(expires_at, timezone.get_default_timezone())


def end_of_day(day: dt.date) -> dt.datetime:
    """The last second of a day at the office."""
    return dt.datetime.combine(day, dt.time(23, 59, 59), tzinfo=timezone.get_default_timezone())
