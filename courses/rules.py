"""Rules of learning and of what it earns, as sentences."""

from typing import Any

from django.db.models import Q

from courses.enums import CourseAudience
from courses.models import Cohort, Course, Enrolment
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


# Staff who look into any course; reading leaves no record.
READING_ROLES = (
    Role.TRAINER,
    Role.REVIEWER_LEGAL,
    Role.REVIEWER_CLINICAL,
    Role.OFFICER,
    Role.EDITOR,
    Role.ADMINISTRATOR,
)


def may_learn(user: Any, course: Course) -> bool:
    """People who are enrolled: in a cohort whose programme holds the course, or in the open course itself."""
    if not user.is_authenticated or not user.is_active:
        return False
    by_cohort = Q(programme_version__courses__course=course)
    return Enrolment.objects.active().filter(Q(course=course) | by_cohort, learner=user).exists()


def may_read_freely(user: Any, course: Course) -> bool:
    """Open tracks are read by anybody, every course by staff; without enrolment nothing is recorded."""
    return course.audience == CourseAudience.OPEN or has_role(user, *READING_ROLES)


def may_see_the_door(user: Any, course: Course) -> bool:
    """Who may go in, and strangers: they sign in first."""
    return not user.is_authenticated or may_read_freely(user, course) or may_learn(user, course)


def may_enter(user: Any, course: Course) -> bool:
    """People who learn there, and those who read it freely."""
    return may_learn(user, course) or may_read_freely(user, course)


def is_trainer_of_cohort(user: Any, cohort: Cohort) -> bool:
    """Trainers who lead the cohort."""
    return has_role(user, Role.TRAINER) and cohort.trainers.filter(pk=user.pk).exists()


def may_run_cohort(user: Any, cohort: Cohort) -> bool:
    """Its trainers, the officers of its district, administrators."""
    return is_trainer_of_cohort(user, cohort) or is_officer_for_district(user, cohort.district)


def may_make_cohorts(user: Any) -> bool:
    """Trainers, officers, administrators."""
    return has_role(user, Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR)
