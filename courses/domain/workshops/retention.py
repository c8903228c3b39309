"""Names on paper do not stay for ever: who came stays as a number, the name goes some months after the workshop."""

import datetime as dt

from django.utils import timezone

from courses.models import Attendance, WorkshopSession

# Long enough to link a name with an account that comes late; docs/data/register.yaml promises the same term.
PAPER_NAME = dt.timedelta(days=180)


def paper_names_go_on(session: WorkshopSession) -> dt.date:
    """The day on which the names on paper of a session are deleted."""
    return timezone.localdate(session.starts_at + PAPER_NAME)


def forget_paper_names(*, at: dt.datetime) -> int:
    """Empty the names whose day has come; answers how many. Marks and the count of those present stay."""
    rows = Attendance.objects.filter(session__starts_at__lt=at - PAPER_NAME).exclude(walk_in_name="")
    return rows.update(walk_in_name="")
