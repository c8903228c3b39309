"""Sessions, attendance, marks and the facts they leave."""

import datetime as dt

import pytest

from courses.domain.done import judged, unsafe
from courses.domain.workshops.attendance import (
    add_walk_in,
    attend_by_code,
    code_of,
    erase_walk_in_name,
    link_walk_in,
    show_code,
    tick_attendance,
)
from courses.domain.workshops.marking import finish_marking, mark_performance
from courses.domain.workshops.results import performance_of
from courses.domain.workshops.roster import marked_in, roster_of
from courses.domain.workshops.sessions import change_session, close_session, open_session
from courses.enums import MarkLevel
from courses.errors import (
    AlreadyPresent,
    MarksMissing,
    NameTaken,
    NotInThisCohort,
    SessionOver,
    UnknownMark,
    WorkshopGone,
    WrongAttendanceCode,
)
from courses.models import Attendance, Completion, Evidence, PerformanceMark, WorkshopSession
from puspaga.accounts.domain.profiles import profile_of
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.errors import NotAllowed
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, make_user
from tests.factories.courses import make_cohort, make_district, make_learner
from tests.factories.workshops import attend, learners_of, make_activity, make_session, make_version, mark, trainer_of

pytestmark = pytest.mark.django_db
LATER = NOON + dt.timedelta(minutes=11)


def officer() -> User:
    user = make_user(Role.OFFICER)
    profile = profile_of(user)
    profile.district = make_district()
    profile.save()
    return User.objects.get(pk=user.pk)


def test_planning_twice_is_planning_once() -> None:
    session = make_session()
    again = open_session(
        session.version, cohort=session.cohort, place="Aula", starts_at=session.starts_at, seats=12, trainers=[],
        actor=trainer_of(session), at=NOON,
    )  # fmt: skip
    assert (again, WorkshopSession.objects.count()) == (session, 1)
    assert AuditEntry.objects.filter(verb="workshop.planned").count() == 1
    assert list(session.trainers.all()) == [trainer_of(session)]


@pytest.mark.parametrize("role", [Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR, Role.COMPANION])
def test_only_trainers_of_the_cohort_act(role: Role) -> None:
    session, other = make_session(learners=1), make_user(role)
    row = attend(session, learners_of(session)[0])
    acts = [
        lambda: tick_attendance(session, learners=[], actor=other, at=NOON),
        lambda: show_code(session, actor=other, at=NOON),
        lambda: add_walk_in(session, name="Bu Rini", actor=other, at=NOON),
        lambda: mark_performance(row, criterion="k1", level="3", observer=other, at=NOON),
        lambda: finish_marking(row, actor=other, at=NOON),
        lambda: close_session(session, actor=other, at=NOON),
        lambda: open_session(session.version, cohort=session.cohort, place="x", starts_at=NOON, seats=1, trainers=[],
                             actor=other, at=NOON),
    ]  # fmt: skip
    for act in acts:
        with pytest.raises(NotAllowed):
            act()


def test_a_workshop_that_is_gone_gets_no_new_session() -> None:
    session = make_session()
    session.version.workshop.is_live = False
    session.version.workshop.save()
    with pytest.raises(WorkshopGone):
        open_session(session.version, cohort=session.cohort, place="x", starts_at=NOON, seats=1, trainers=[],
                     actor=trainer_of(session), at=NOON)  # fmt: skip


def test_trainers_of_other_cohorts_are_left_out() -> None:
    session, other = make_session(), make_user(Role.TRAINER)
    change_session(session, place="Balai", starts_at=NOON, seats=8, trainers=[other], actor=trainer_of(session), at=NOON)
    assert (session.place, list(session.trainers.all())) == ("Balai", [trainer_of(session)])


def test_ticks_are_saved_at_once_and_twice_is_once() -> None:
    session = make_session(learners=4)
    people = [user.pk for user in learners_of(session)]
    stranger = make_learner()
    for _time in range(2):
        assert tick_attendance(session, learners=[*people[:3], stranger.pk], actor=trainer_of(session), at=NOON) == 3
    assert set(session.attendances.values_list("learner_id", flat=True)) == set(people[:3])


def test_an_old_list_takes_nobody_off_whom_it_did_not_show() -> None:
    session = make_session(learners=3)
    first, second, third = [user.pk for user in learners_of(session)]
    trainer = trainer_of(session)
    tick_attendance(session, learners=[first, second], actor=trainer, at=NOON)
    tick_attendance(session, learners=[first, third], shown=[first], actor=trainer, at=NOON)
    assert session.attendances.count() == 3
    tick_attendance(session, learners=[first], shown=[first, second, third], actor=trainer, at=NOON)
    assert list(session.attendances.values_list("learner_id", flat=True)) == [first]


def test_who_has_marks_is_not_taken_off() -> None:
    session = make_session(learners=1)
    learner = learners_of(session)[0]
    mark(attend(session, learner))
    tick_attendance(session, learners=[], shown=[learner.pk], actor=trainer_of(session), at=NOON)
    assert session.attendances.count() == 1


def test_the_code_is_good_for_ten_minutes_and_stays_the_same_meanwhile() -> None:
    session = make_session(learners=1)
    learner = learners_of(session)[0]
    code = show_code(session, actor=trainer_of(session), at=NOON).attendance_code
    assert (len(code), code.isdecimal()) == (6, True)
    assert show_code(session, actor=trainer_of(session), at=NOON + dt.timedelta(minutes=9)).attendance_code == code
    for _time in range(2):
        row = attend_by_code(learner, code=f"{code[:3]} {code[3:]}", at=NOON)
    assert (row.how, session.attendances.count()) == ("code", 1)
    assert code_of(WorkshopSession.objects.get(), at=LATER) is None
    with pytest.raises(WrongAttendanceCode):
        attend_by_code(learner, code=code, at=LATER)


def test_another_cohorts_code_and_no_code_are_refused_alike() -> None:
    session, other = make_session(learners=1), make_session(learners=1)
    code = show_code(session, actor=trainer_of(session), at=NOON).attendance_code
    said = []
    for wrong in (code, "", "12345", f"{(int(code) + 1) % 1_000_000:06d}", "٤٥٦٧٨٩"):
        with pytest.raises(WrongAttendanceCode) as refusal:
            attend_by_code(learners_of(other)[0], code=wrong, at=NOON)
        said.append(str(refusal.value))
    assert len(set(said)) == 1
    assert not Attendance.objects.exists()


def test_a_name_on_paper_stands_once() -> None:
    session = make_session()
    add_walk_in(session, name="  Bu   Rini ", actor=trainer_of(session), at=NOON)
    for name in ("bu rini", "  "):
        with pytest.raises(NameTaken):
            add_walk_in(session, name=name, actor=trainer_of(session), at=NOON)
    assert list(session.attendances.values_list("walk_in_name", flat=True)) == ["Bu Rini"]


def test_a_name_on_paper_is_linked_with_its_marks_and_the_paper_name_goes() -> None:
    session = make_session(learners=1)
    learner, trainer = learners_of(session)[0], trainer_of(session)
    row = add_walk_in(session, name="Bu Rini", actor=trainer, at=NOON)
    mark(row)
    close_session(session, actor=trainer, at=NOON)
    assert not Evidence.objects.exists()
    row.refresh_from_db()
    for _time in range(2):
        row = link_walk_in(row, learner=learner, actor=trainer, at=NOON)
    assert (row.walk_in_name, row.learner, Evidence.objects.get().learner) == ("", learner, learner)


def test_linking_with_somebody_present_or_outside_is_refused() -> None:
    session = make_session(learners=1)
    row = add_walk_in(session, name="Bu Rini", actor=trainer_of(session), at=NOON)
    with pytest.raises(NotInThisCohort):
        link_walk_in(row, learner=make_learner(), actor=trainer_of(session), at=NOON)
    attend(session, learners_of(session)[0])
    with pytest.raises(AlreadyPresent):
        link_walk_in(row, learner=learners_of(session)[0], actor=trainer_of(session), at=NOON)


def test_an_officer_of_the_district_erases_a_paper_name_and_another_may_not() -> None:
    session = make_session()
    row = add_walk_in(session, name="Bu Rini", actor=trainer_of(session), at=NOON)
    with pytest.raises(NotAllowed):
        erase_walk_in_name(row, actor=make_user(Role.OFFICER), at=NOON)
    erase_walk_in_name(row, actor=officer(), at=NOON)
    row.refresh_from_db()
    assert (row.walk_in_name, session.attendances.count()) == ("", 1)
    assert [one.name for one in roster_of(session)[1]] == ["Peserta tanpa nama 1"]


def test_marks_are_kept_and_the_newest_counts() -> None:
    session = make_session(learners=1)
    row = attend(session, learners_of(session)[0])
    assert performance_of(row) is None
    for level in (MarkLevel.GUIDED, MarkLevel.GUIDED, MarkLevel.SAFE):
        mark_performance(row, criterion="k1", level=level, observer=trainer_of(session), at=NOON)
    assert list(PerformanceMark.objects.values_list("level", flat=True)) == ["2", "3"]
    found = performance_of(row)
    assert (found.percent, found.is_complete, found.missing) == (60, False, ("k2",))


@pytest.mark.parametrize(("criterion", "level"), [("k9", "3"), ("k1", "4"), ("k1", ""), ("", "3")])
def test_a_mark_that_does_not_exist_is_refused(criterion: str, level: str) -> None:
    session = make_session(learners=1)
    row = attend(session, learners_of(session)[0])
    with pytest.raises(UnknownMark):
        mark_performance(row, criterion=criterion, level=level, observer=trainer_of(session), at=NOON)


@pytest.mark.parametrize(
    ("levels", "percent", "passed", "critical"),
    [
        ({"k1": "3", "k2": "3"}, 100, True, ()),
        ({"k1": "3", "k2": "2"}, 80, True, ()),
        ({"k1": "3", "k2": "1"}, 70, True, ()),
        ({"k1": "2", "k2": "3"}, 70, False, ("k1",)),
        ({"k1": "1", "k2": "3"}, 55, False, ("k1",)),
    ],
)
def test_a_critical_criterion_outweighs_the_sum(
    levels: dict[str, str], percent: int, passed: bool, critical: tuple[str, ...]
) -> None:
    session = make_session(learners=1)
    row = attend(session, learners_of(session)[0])
    mark(row, **levels)
    found = performance_of(row)
    assert (found.percent, found.passed, found.critical_failed) == (percent, passed, critical)


def test_two_observers_who_differ_are_shown_and_the_lower_counts() -> None:
    session = make_session(learners=1)
    second = make_user(Role.TRAINER)
    session.cohort.trainers.add(second)
    row = attend(session, learners_of(session)[0])
    first = session.cohort.trainers.exclude(pk=second.pk).get()
    mark(row, observer=first)
    mark(row, observer=second, k1=MarkLevel.UNSAFE)
    shown = marked_in(session)[0]
    assert (shown.performance.to_discuss, shown.performance.rows_apart, shown.critical) == (True, {"k1"}, ("k1",))
    mark(row, observer=second)
    assert (marked_in(session)[0].performance.to_discuss, performance_of(row).passed) == (False, True)


def test_finishing_one_person_needs_every_mark_and_leaves_evidence_and_completion() -> None:
    session = make_session(learners=2, version=make_version(activity=make_activity()))
    learner, trainer = learners_of(session)[0], trainer_of(session)
    row = attend(session, learner)
    mark_performance(row, criterion="k1", level="3", observer=trainer, at=NOON)
    with pytest.raises(MarksMissing):
        finish_marking(row, actor=trainer, at=NOON)
    mark(row)
    for _time in range(2):
        evidence = finish_marking(row, actor=trainer, at=NOON)
    assert Evidence.objects.get() == evidence
    assert (evidence.kind, evidence.is_met, evidence.has_critical_miss, evidence.codes) == (
        "workshop",
        True,
        False,
        ["PKP.1.1"],
    )
    assert evidence.version_ref == f"courses.workshopversion {session.version_id}"
    assert Completion.objects.get().learner == learner


def test_who_needs_guidance_in_a_critical_criterion_did_no_harm() -> None:
    session = make_session(learners=1, version=make_version(activity=make_activity()))
    row = attend(session, learners_of(session)[0])
    mark(row, k1=MarkLevel.GUIDED)
    evidence = finish_marking(row, actor=trainer_of(session), at=NOON)
    assert (evidence.is_met, evidence.has_critical_miss) == (False, False)


def test_closing_counts_everybody_and_marking_again_appends() -> None:
    session = make_session(learners=3, version=make_version(activity=make_activity()))
    trainer, people = trainer_of(session), learners_of(session)
    rows = [attend(session, one) for one in people[:2]]
    mark(rows[0], k1=MarkLevel.UNSAFE)
    for _time in range(2):
        close_session(session, actor=trainer, at=NOON)
    assert (Completion.objects.count(), Evidence.objects.count()) == (2, 1)
    assert (Evidence.objects.get().is_met, Evidence.objects.get().has_critical_miss) == (False, True)
    assert [key[0] for key in unsafe(judged(one.pk for one in people))] == [people[0].pk], "the trainer's list counts her"
    row = Attendance.objects.get(pk=rows[0].pk)
    mark(row)
    assert list(Evidence.objects.order_by("pk").values_list("is_met", flat=True)) == [False, True]
    assert AuditEntry.objects.filter(verb="workshop.closed").count() == 1
    with pytest.raises(SessionOver):
        show_code(session, actor=trainer, at=NOON)
    with pytest.raises(SessionOver):
        change_session(session, place="x", starts_at=NOON, seats=1, trainers=[], actor=trainer, at=NOON)


def test_who_was_forgotten_is_ticked_after_closing() -> None:
    session = make_session(learners=1, version=make_version(activity=make_activity()))
    close_session(session, actor=trainer_of(session), at=NOON)
    attend(session, learners_of(session)[0])
    assert Completion.objects.count() == 1


def test_two_people_of_one_session_have_each_their_evidence() -> None:
    session = make_session(learners=2)
    for learner in learners_of(session):
        mark(attend(session, learner))
    close_session(session, actor=trainer_of(session), at=NOON)
    assert Evidence.objects.values("learner").distinct().count() == 2


@pytest.mark.parametrize("count", [3, 60])
def test_lists_ask_as_often_for_many_as_for_few(count: int, django_assert_num_queries) -> None:
    session = make_session(learners=count)
    people = [user.pk for user in learners_of(session)]
    with django_assert_num_queries(9):
        tick_attendance(session, learners=people, actor=trainer_of(session), at=NOON)
    session = WorkshopSession.objects.select_related("cohort", "version").get()
    with django_assert_num_queries(2):
        roster_of(session)
    with django_assert_num_queries(3):
        marked_in(session)


def test_a_cohort_led_by_another_is_not_mine_to_plan_for() -> None:
    session = make_session()
    foreign = make_cohort(session.cohort.programme_version, make_user(Role.TRAINER))
    with pytest.raises(NotAllowed):
        open_session(session.version, cohort=foreign, place="x", starts_at=NOON, seats=1, trainers=[],
                     actor=trainer_of(session), at=NOON)  # fmt: skip
