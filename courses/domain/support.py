"""Whom a learner can call."""

from typing import Any

from courses.models import Cohort


def contacts_of(user: Any) -> list[Cohort]:
    """The cohorts a learner belongs to that name somebody to call."""
    if not user.is_authenticated:
        return []
    rows = Cohort.objects.filter(enrolments__learner=user, enrolments__ended_at=None).exclude(contact_name="")
    return list(rows.order_by("-starts_on", "pk").distinct())
