"""Whom a learner can call."""

from typing import Any

from assessments.domain.support import Contact
from courses.models import Cohort


def contacts_of(user: Any) -> list[Cohort]:
    """The cohorts a learner belongs to that name somebody to call."""
    if not user.is_authenticated:
        return []
    rows = Cohort.objects.filter(enrolments__learner=user, enrolments__ended_at=None).exclude(contact_name="")
    return list(rows.order_by("-starts_on", "pk").distinct())


def people_to_call(learner: Any) -> list[Contact]:
    """The same people, for the apps below."""
    return [Contact(one.contact_name, one.contact_hours, one.contact_number) for one in contacts_of(learner)]
