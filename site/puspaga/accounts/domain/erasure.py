"""Erasing a person: name and free text go, counts and the register stay under "anonim-…"."""

import datetime as dt

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import transaction
from wagtail.admin.models import EditingSession, FormState
from wagtail.models import APIToken, Comment, CommentReply, ModelLogEntry, PageSubscription, TaskState
from wagtail.users.models import UserProfile

from puspaga.accounts.domain.profiles import FIELDS
from puspaga.accounts.models import AccessSlip, Profile, User
from puspaga.accounts.signals import person_erased
from puspaga.core.domain import audit

GONE = "—"


def erase_person(user: User, *, actor: User | None, at: dt.datetime) -> User:
    """Take everything that names or quotes the person out of the database; calling it again changes nothing.

    The account row stays, without name, address or password, so that counts, revisions and certificates keep their
    foreign key. `actor` is the person, an administrator, or None for retention. Upper apps listen to person_erased.
    """
    with transaction.atomic():
        person = User.objects.select_for_update().get(pk=user.pk)
        if person.erased_at:
            return person
        _empty_account(person, at=at)
        _empty_profile(person)
        _close_doors(person)
        _empty_texts(person)
        person_erased.send(User, user=person, at=at)
        audit.record("account.erased", person, actor=actor if actor and actor.pk != person.pk else None, at=at)
    return person


def _empty_account(person: User, *, at: dt.datetime) -> None:
    person.username = f"anonim-{person.uuid.hex[:8]}"
    person.first_name = person.last_name = person.email = person.language = ""
    person.is_active = person.is_staff = person.is_superuser = False
    person.last_login = None
    person.erased_at = at
    person.set_unusable_password()
    person.save()
    person.groups.clear()
    person.user_permissions.clear()


def _empty_profile(person: User) -> None:
    empty = {name: Profile._meta.get_field(name).get_default() for name in FIELDS}
    Profile.objects.filter(user=person).update(**{**empty, "district": None, "village": None})
    for model in (UserProfile, EditingSession, FormState, PageSubscription):
        model.objects.filter(user=person).delete()


def _close_doors(person: User) -> None:
    EmailAddress.objects.filter(user=person).delete()
    Authenticator.objects.filter(user=person).delete()
    APIToken.objects.filter(user=person).delete()
    AccessSlip.objects.filter(user=person).update(display_name="")
    own = [row.pk for row in Session.objects.iterator() if row.get_decoded().get("_auth_user_id") == str(person.pk)]
    Session.objects.filter(pk__in=own).delete()


def _empty_texts(person: User) -> None:
    Comment.objects.filter(user=person).update(text=GONE)
    CommentReply.objects.filter(user=person).update(text=GONE)
    TaskState.objects.filter(finished_by=person).update(comment="")
    about = ModelLogEntry.objects.filter(content_type=ContentType.objects.get_for_model(User), object_id=str(person.pk))
    about.update(label=person.username, data={})
