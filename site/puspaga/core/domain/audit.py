"""Writing the audit trail."""

import datetime as dt
from typing import Any

from django.db.models import Model

from puspaga.core.models.audit import AuditEntry


def record(verb: str, subject: Model, *, actor: Any, at: dt.datetime, **details: Any) -> AuditEntry:
    """Write one line: who (`actor`, None for the system) did `verb` to `subject` at `at`."""
    return AuditEntry.objects.create(
        at=at,
        actor=actor if actor is not None and actor.pk else None,
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_key=str(subject.pk),
        details=details,
    )
