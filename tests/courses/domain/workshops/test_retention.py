"""Names on paper go on their day, by the same run as every other term; who has an account stays."""

import datetime as dt

import pytest

from courses.domain.workshops.attendance import add_walk_in
from courses.domain.workshops.retention import PAPER_NAME, forget_paper_names, paper_names_go_on
from puspaga.accounts.domain.retention import run_retention
from tests.factories.accounts import NOON
from tests.factories.workshops import attend, learners_of, make_session, mark, trainer_of

pytestmark = pytest.mark.django_db
SECOND = dt.timedelta(seconds=1)


def test_a_name_on_paper_goes_on_its_day_and_the_count_and_marks_stay() -> None:
    session = make_session(learners=1)
    row = add_walk_in(session, name="Bu Rini", actor=trainer_of(session), at=NOON)
    mark(row)
    attend(session, learners_of(session)[0])
    marks = row.marks.count()
    run_retention(at=session.starts_at + PAPER_NAME - SECOND)
    row.refresh_from_db()
    assert row.walk_in_name == "Bu Rini"
    done = run_retention(at=session.starts_at + PAPER_NAME + SECOND)
    row.refresh_from_db()
    assert (row.walk_in_name, session.attendances.count(), row.marks.count()) == ("", 2, marks)
    assert 1 in done.values()


def test_a_second_run_touches_nothing() -> None:
    session = make_session()
    add_walk_in(session, name="Bu Rini", actor=trainer_of(session), at=NOON)
    day = session.starts_at + PAPER_NAME + SECOND
    assert [forget_paper_names(at=day), forget_paper_names(at=day)] == [1, 0]


def test_the_day_shown_is_the_day_meant() -> None:
    session = make_session()
    assert paper_names_go_on(session) - session.starts_at.date() == PAPER_NAME
