"""Who marks whose sentences: people who run the writer's cohort."""

import pytest

from assessments.domain.attempts import finish_attempt
from assessments.engines.quiz import ItemKind
from assessments.models import Attempt
from assessments.rules import may_mark
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from tests.factories.accounts import NOON, make_user
from tests.factories.assessments import answer, make_attempt, make_item, make_quiz_version
from tests.factories.certificates import make_district, make_officer
from tests.factories.courses import make_cohort, make_learner, make_programme

pytestmark = pytest.mark.django_db


def handed_in(learner: User) -> Attempt:
    """A handed-in free sentence."""
    attempt = make_attempt(make_quiz_version([make_item(ItemKind.ESSAY)]), learner=learner)
    answer(attempt, 1)
    return finish_attempt(attempt, client_key="selesai", at=NOON)


def test_a_sentence_is_marked_by_those_who_run_its_writers_cohort() -> None:
    trainer, district = make_user(Role.TRAINER), make_district()
    attempt = handed_in(make_learner(make_cohort(make_programme(), trainer, district=district)))
    other = make_officer(make_district("samarinda", "Kota Samarinda"))
    people = [trainer, make_officer(district), make_user(Role.ADMINISTRATOR), make_user(Role.TRAINER), other]
    assert [may_mark(one, attempt) for one in people] == [True, True, True, False, False]


def test_who_left_a_cohort_is_still_marked_there() -> None:
    trainer = make_user(Role.TRAINER)
    learner = make_learner(make_cohort(make_programme(), trainer))
    attempt = handed_in(learner)
    learner.enrolments.update(ended_at=NOON)
    assert may_mark(trainer, attempt)


def test_a_sentence_of_nobodys_cohort_waits_for_an_administrator() -> None:
    attempt = handed_in(make_learner())
    people = (make_user(Role.TRAINER), make_officer(make_district()), make_user(Role.ADMINISTRATOR))
    assert [may_mark(one, attempt) for one in people] == [False, False, True]


def test_nobody_marks_their_own_sentence_in_their_own_cohort() -> None:
    trainer = make_user(Role.TRAINER)
    cohort = make_cohort(make_programme(), trainer)
    cohort.enrolments.create(learner=trainer, programme_version=cohort.programme_version, enrolled_at=NOON)
    assert not may_mark(trainer, handed_in(trainer))
