"""A person's own data: profile, address, language, password."""

from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction

from puspaga.accounts.models import District, Profile, User, Village

FIELDS = ("display_name", "name_on_paper", "district", "village", "organisation", "audience", "qualification")


def profile_of(user: User) -> Profile:
    """The profile of an account; made empty where there is none yet."""
    profile, _made = Profile.objects.get_or_create(user=user)
    return profile


def change_profile(user: User, *, language: str, email: str, **values: Any) -> Profile:
    """Write what the person set about themselves. `values` are fields of Profile; all others stay."""
    with transaction.atomic():
        profile = profile_of(user)
        for name in FIELDS:
            if name in values:
                setattr(profile, name, values[name])
        profile.save()
        user.language = language
        user.save(update_fields=["language"])
        set_email(user, email)
    return profile


@transaction.atomic
def introduce(user: User, *, name_on_paper: str, audience: str, village: Village | None = None) -> Profile:
    """What somebody new says about themselves in one step, all of it optional. A kelurahan brings its district along."""
    profile = profile_of(user)
    profile.name_on_paper, profile.village, profile.audience = name_on_paper.strip(), village, audience
    if village is not None:
        profile.district = village.subdistrict.district
    profile.save(update_fields=["name_on_paper", "village", "audience", "district"])
    return profile


def give_district(user: User, *, district: District) -> bool:
    """Write down where somebody belongs, unless a district stands there already. False when nothing changed."""
    return bool(Profile.objects.filter(user=user, district=None).update(district=district))


def set_email(user: User, email: str) -> None:
    """Set, change or remove ("") the one optional address. It proves nothing and only carries letters."""
    email = email.strip().lower()
    if email == user.email and EmailAddress.objects.filter(user=user, email=email).exists() == bool(email):
        return
    EmailAddress.objects.filter(user=user).exclude(email=email).delete()
    if email:
        EmailAddress.objects.get_or_create(user=user, email=email, defaults={"primary": True, "verified": False})
    user.email = email
    user.save(update_fields=["email"])
