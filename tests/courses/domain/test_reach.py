"""Whom people without a district can be reached by; a slip of a cohort brings its district."""

import uuid

import pytest

from courses.domain.cohorts import invite
from courses.domain.enrolment import enrol, enrol_by_slip
from courses.domain.reach import people_of_own_cohorts
from courses.models import Cohort
from puspaga.accounts.domain.codes import hash_of
from puspaga.accounts.domain.people import recoverable_people
from puspaga.accounts.domain.redeem import redeem_invitation
from puspaga.accounts.enums import Role
from puspaga.accounts.models import Profile, User
from puspaga.accounts.rules import may_recover
from tests.factories.accounts import NOON, PASSWORD, make_user
from tests.factories.certificates import make_officer
from tests.factories.courses import make_cohort, make_district, make_learner, make_programme

pytestmark = pytest.mark.django_db


def came_by_slip(cohort: Cohort, username: str = "melati") -> User:
    """Somebody whose slip was printed by an administrator for this cohort."""
    boss = make_user(Role.ADMINISTRATOR)
    slip = invite(["Siti"], cohort=cohort, batch=uuid.uuid4(), actor=boss, at=NOON)[0]
    user = redeem_invitation(hash_of(slip.code), username=username, password=PASSWORD, email="", is_adult=True, at=NOON)
    return User.objects.get(pk=user.pk)


def test_a_slip_of_a_cohort_brings_its_district() -> None:
    learner = came_by_slip(make_cohort(make_programme(), district=make_district("paser")))
    assert learner.profile.district == make_district("paser")


def test_a_district_written_down_before_stays() -> None:
    learner = came_by_slip(make_cohort(make_programme(), district=make_district("paser")))
    invited = make_cohort(make_programme(), district=make_district("berau"))
    batch = uuid.uuid4()
    boss = make_user(Role.ADMINISTRATOR)
    invite(["Siti"], cohort=invited, batch=batch, actor=boss, at=NOON)
    enrol_by_slip(learner, batch=batch, at=NOON)
    assert Profile.objects.get(user=learner).district == make_district("paser")


def test_a_cohort_without_a_district_brings_none() -> None:
    cohort = make_cohort(make_programme())
    Cohort.objects.update(district=None)
    assert came_by_slip(cohort).profile.district is None


def test_officers_of_other_districts_do_not_reach_who_came_by_slip() -> None:
    learner = came_by_slip(make_cohort(make_programme(), district=make_district("paser")))
    near, far = make_officer(make_district("paser")), make_officer(make_district("berau"))
    assert [may_recover(one, learner) for one in (near, far)] == [True, False]


def test_who_has_no_district_is_reached_through_the_own_cohort_only() -> None:
    learner = make_learner(make_cohort(make_programme(), district=make_district("paser")))
    near, far, nowhere = make_officer(make_district("paser")), make_officer(make_district("berau")), make_user(Role.OFFICER)
    people = [near, far, nowhere, make_user(Role.ADMINISTRATOR)]
    assert [may_recover(one, learner) for one in people] == [True, False, False, True]
    assert [learner in recoverable_people(one) for one in people] == [True, False, False, True]


def test_who_has_no_district_and_no_cohort_is_reached_by_administrators() -> None:
    learner = make_user(Role.COMPANION)
    people = [make_officer(make_district()), make_user(Role.TRAINER), make_user(Role.ADMINISTRATOR)]
    assert [may_recover(one, learner) for one in people] == [False, False, True]


def test_who_left_the_cohort_is_reached_no_more() -> None:
    learner = make_learner(make_cohort(make_programme(), district=make_district("paser")))
    learner.enrolments.update(ended_at=NOON)
    assert not may_recover(make_officer(make_district("paser")), learner)


def test_a_trainer_reaches_who_came_with_a_slip_of_the_cohort_whoever_printed_it() -> None:
    trainer, other = make_user(Role.TRAINER), make_user(Role.TRAINER)
    learner = came_by_slip(make_cohort(make_programme(), trainer))
    Profile.objects.filter(user=learner).update(district=None)
    assert [may_recover(one, learner) for one in (trainer, other)] == [True, False]
    assert learner in recoverable_people(trainer)


def test_taking_a_known_user_name_into_a_cohort_gives_a_trainer_no_way_to_her_password() -> None:
    trainer, learner = make_user(Role.TRAINER), make_user(Role.COMPANION)
    cohort = make_cohort(make_programme(), trainer)
    enrol(learner, cohort=cohort, actor=trainer, at=NOON)
    assert not may_recover(trainer, learner)
    assert learner not in recoverable_people(trainer)


def test_companions_reach_nobody() -> None:
    make_learner(make_cohort(make_programme()))
    assert not people_of_own_cohorts(make_user(Role.COMPANION)).exists()
