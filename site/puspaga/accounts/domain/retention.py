"""Deleting what was kept long enough. docs/data/register.yaml promises these terms; a test compares them."""

import datetime as dt
import logging

from django.contrib.sessions.models import Session
from django.db.models.functions import Coalesce

from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.enums import Role
from puspaga.accounts.models import AccessSlip, User
from puspaga.accounts.signals import retention_due
from puspaga.core.models import AuditEntry

INACTIVE_ACCOUNT = dt.timedelta(days=730)
SLIP_NAME_AFTER_EXPIRY = dt.timedelta(days=30)
SECURITY_LOG = dt.timedelta(days=90)
AUDIT_LOG = dt.timedelta(days=730)
SECURITY_VERBS = "security."
log = logging.getLogger(__name__)


def run_retention(*, at: dt.datetime) -> dict[str, int]:
    """Apply every term at the moment `at`; answers how many rows each touched. A second run touches none."""
    done = {
        "accounts": _erase_inactive(at=at),
        "slip_names": _forget_slip_names(at=at),
        "sessions": Session.objects.filter(expire_date__lt=at).delete()[0],
        "security_log": _delete_log(at - SECURITY_LOG, security=True),
        "audit_log": _delete_log(at - AUDIT_LOG, security=False),
    }
    for receiver, answer in retention_due.send_robust(None, at=at):
        if isinstance(answer, Exception):
            log.error("Retention failed in %s: %s", receiver.__module__, type(answer).__name__)
        elif isinstance(answer, int):
            done[receiver.__module__] = answer
    return done


def _erase_inactive(*, at: dt.datetime) -> int:
    # An office must not lose its last administrator to a long pause.
    people = User.objects.filter(erased_at=None, is_superuser=False).exclude(groups__name=Role.ADMINISTRATOR.value)
    silent = people.annotate(seen_at=Coalesce("last_login", "date_joined")).filter(seen_at__lt=at - INACTIVE_ACCOUNT)
    rows = list(silent)
    for person in rows:
        erase_person(person, actor=None, at=at)
    return len(rows)


def _forget_slip_names(*, at: dt.datetime) -> int:
    old = AccessSlip.objects.filter(expires_at__lt=at - SLIP_NAME_AFTER_EXPIRY).exclude(display_name="")
    return old.update(display_name="")


def _delete_log(before: dt.datetime, *, security: bool) -> int:
    rows = AuditEntry.objects.filter(at__lt=before)
    rows = rows.filter(verb__startswith=SECURITY_VERBS) if security else rows.exclude(verb__startswith=SECURITY_VERBS)
    return rows.delete()[0]
