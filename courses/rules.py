"""Rules of learning and of what it earns, as sentences."""

from typing import Any

from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, Profile
from puspaga.accounts.rules import has_role


def is_officer_for_district(user: Any, district: District | None) -> bool:
    """Officers answer for the district of their profile, administrators for every district."""
    if has_role(user, Role.ADMINISTRATOR):
        return True
    if district is None or not has_role(user, Role.OFFICER):
        return False
    return Profile.objects.filter(user=user, district=district).exists()


def districts_of_officer(user: Any) -> list[District]:
    """The districts this person answers for; none for anybody who is no officer."""
    if has_role(user, Role.ADMINISTRATOR):
        return list(District.objects.all())
    if not has_role(user, Role.OFFICER):
        return []
    return list(District.objects.filter(profile__user=user))
