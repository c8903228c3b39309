"""Who without a district is still reached: through the cohort, by its officers, and by its trainers through its slips."""

from django.db.models import Q, QuerySet

from courses.domain.cohorts import cohorts_for
from courses.models import CohortInvitation, Enrolment
from courses.rules import districts_of_officer
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.accounts.rules import has_role


def people_of_own_cohorts(actor: User) -> QuerySet[User]:
    """Learners of cohorts in the officer's district; for a trainer, those who came with a slip of a cohort led.

    A trainer may take any user name into a cohort; that alone must not open the way to its password.
    """
    enrolled = Enrolment.objects.active()
    by_office = enrolled.filter(cohort__district__in=districts_of_officer(actor)).values("learner")
    return User.objects.filter(Q(pk__in=by_office) | Q(pk__in=_came_by_slip(actor)))


def _came_by_slip(actor: User) -> QuerySet:
    """Accounts that were made with a slip of a cohort this trainer leads, and that still learn there."""
    if not has_role(actor, Role.TRAINER):
        return Enrolment.objects.none().values("learner")
    led = cohorts_for(actor).filter(trainers=actor).order_by().values("pk")
    sheets = CohortInvitation.objects.filter(cohort__in=led).values("batch")
    came = User.objects.filter(slips__batch__in=sheets, slips__used_at__isnull=False).values("pk")
    return Enrolment.objects.active().filter(cohort__in=led, learner__in=came).values("learner")
