"""Whose sentences a person marks: those of people in cohorts that this person runs."""

from typing import Any

from django.db.models import QuerySet

from assessments.models import Attempt
from courses.domain.cohorts import cohorts_for
from courses.models import Enrolment
from puspaga.accounts.enums import Role
from puspaga.accounts.rules import has_role


def attempts_of_own_cohorts(user: Any, attempts: QuerySet[Attempt]) -> QuerySet[Attempt]:
    """Attempts of learners in own cohorts, those who left included; administrators mark everybody."""
    if has_role(user, Role.ADMINISTRATOR):
        return attempts
    cohorts = cohorts_for(user).order_by().values("pk")
    return attempts.filter(learner__in=Enrolment.objects.filter(cohort__in=cohorts).values("learner"))
