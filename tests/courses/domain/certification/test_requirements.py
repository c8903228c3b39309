"""From what is written down about a learner to the state of the tree, and its words."""

import datetime as dt

import pytest

from courses.domain.certification.requirements import requirement_result
from courses.domain.certification.words import own_documents, own_roads, steps_of
from courses.engines.requirements import AllOf, CourseDone, Reason, ScenarioPassed, State, WorkshopPerformed, tree_to_json
from courses.enums import DocumentStatus, EvidenceKind
from courses.errors import NoProgramme
from courses.models import Course, Enrolment, Evidence, ProgrammeVersion
from puspaga.accounts.enums import Role
from tests.factories.accounts import NOON, make_user
from tests.factories.certificates import (
    Road,
    add_result,
    finish_lessons,
    make_document,
    make_enrolment,
    make_lesson,
    make_road,
    make_scenario,
    make_workshop,
    walk,
)

pytestmark = pytest.mark.django_db


def reasons(enrolment: Enrolment, *, at: dt.datetime = NOON) -> list[Reason]:
    """Why it is not met yet."""
    return [one.reason for one in requirement_result(enrolment, at=at).missing]


def replant(road: Road, *leaves: object) -> None:
    """Give the programme another tree."""
    ProgrammeVersion.objects.filter(pk=road.version.pk).update(tree=tree_to_json(AllOf(leaves)))


def enrolled(road: Road) -> Enrolment:
    """A learner, with the programme version as it is in the database."""
    return Enrolment.objects.select_related("programme_version").get(pk=make_enrolment(road).pk)


def test_a_tree_may_name_things_by_key_address_or_code():
    road = make_road()
    course, scenario, workshop = road.course, road.scenarios[0].scenario, road.workshop.workshop
    for names in (
        (course.slug, scenario.code, workshop.slug),
        (str(course.key), str(scenario.key), str(workshop.key)),
    ):
        replant(road, CourseDone(names[0], "K"), ScenarioPassed(names[1], "S"), WorkshopPerformed((names[2],)))
        enrolment = enrolled(road)
        assert reasons(enrolment) == [Reason.COURSE_MISSING, Reason.SCENARIOS_FEW, Reason.NO_WORKSHOP]
        walk(road, enrolment.learner, ethics=False)
        assert reasons(enrolment) == []


def test_practice_runs_do_not_count():
    road = make_road()
    replant(road, ScenarioPassed(road.scenarios[0].scenario.code, "S"))
    enrolment = enrolled(road)
    row = add_result(enrolment.learner, EvidenceKind.SCENARIO, road.scenarios[0])
    Evidence.objects.filter(pk=row.pk).update(details={"mode": "practice"})
    assert reasons(enrolment) == [Reason.SCENARIOS_FEW]


def test_evidence_may_point_at_the_activity_of_a_scenario():
    road = make_road()
    replant(road, ScenarioPassed(road.scenarios[0].scenario.code, "S"))
    enrolment = enrolled(road)
    activity = make_lesson(road.course, kind="scenario", key=road.scenarios[0].scenario.key)
    Evidence.objects.create(
        learner=enrolment.learner, kind="scenario", activity=activity, version_ref="", source="a", is_met=True, at=NOON
    )
    assert reasons(enrolment) == []


def test_other_scenarios_and_workshops_do_not_count():
    road = make_road()
    replant(road, ScenarioPassed(road.scenarios[0].scenario.code, "S"), WorkshopPerformed((road.workshop.workshop.slug,)))
    enrolment = enrolled(road)
    add_result(enrolment.learner, EvidenceKind.SCENARIO, make_scenario())
    add_result(enrolment.learner, EvidenceKind.WORKSHOP, make_workshop())
    assert len(reasons(enrolment)) == 2


def test_a_corrected_mark_replaces_the_one_before_and_another_day_does_not():
    road = make_road()
    replant(road, WorkshopPerformed())
    enrolment = enrolled(road)
    for source, is_safe in (("attendance 5", True), ("attendance 5 (2)", False)):
        row = add_result(enrolment.learner, EvidenceKind.WORKSHOP, road.workshop, met=is_safe, critical=not is_safe)
        Evidence.objects.filter(pk=row.pk).update(source=source)
    assert reasons(enrolment) == [Reason.NEVER_DO]
    add_result(enrolment.learner, EvidenceKind.WORKSHOP, road.workshop)
    assert reasons(enrolment) == []


def test_a_later_version_of_a_scenario_is_the_same_scenario():
    road = make_road()
    replant(road, ScenarioPassed(road.scenarios[0].scenario.code, "S"))
    enrolment = enrolled(road)
    scenario = road.scenarios[0].scenario
    second = scenario.versions.create(title="S", text="b", compiled={}, number=2, content_hash="b", published_at=NOON)
    add_result(enrolment.learner, EvidenceKind.SCENARIO, second)
    assert reasons(enrolment) == []


def test_a_course_without_required_activities_is_never_done():
    road = make_road()
    empty = Course.objects.create(slug="kosong", title="Kosong", is_live=True)
    replant(road, CourseDone(empty.slug, "Kosong"))
    assert reasons(enrolled(road)) == [Reason.COURSE_MISSING]


def test_half_a_course_is_not_a_course_and_optional_parts_are_not_asked():
    road = make_road()
    replant(road, CourseDone(road.course.slug, "K"))
    make_lesson(road.course, is_required=False)
    make_lesson(road.course, is_live=False)
    enrolment = enrolled(road)
    finish_lessons(road, enrolment.learner)
    assert reasons(enrolment) == []
    make_lesson(road.course)
    assert reasons(enrolment) == [Reason.COURSE_MISSING]


def test_what_others_did_does_not_count():
    road = make_road()
    enrolment = enrolled(road)
    walk(road, make_user(Role.COMPANION))
    assert len(reasons(enrolment)) == 4


def test_an_open_course_has_no_requirements():
    course = Course.objects.create(slug="terbuka", title="Terbuka", is_live=True)
    enrolment = Enrolment.objects.create(learner=make_user(Role.COMPANION), course=course, enrolled_at=NOON)
    with pytest.raises(NoProgramme):
        requirement_result(enrolment, at=NOON)


def test_the_words_list_groups_with_their_parts_until_there_are_enough():
    road = make_road()
    enrolment = enrolled(road)
    steps = steps_of(requirement_result(enrolment, at=NOON))
    assert [step.is_part for step in steps] == [False, False, True, True, True, False, False]
    assert steps[1].title == "2 dari 3 simulasi lulus"
    walk(road, enrolment.learner)
    steps = steps_of(requirement_result(enrolment, at=NOON))
    assert [step.is_part for step in steps] == [False, False, True, True, False, False]
    assert {step.state for step in steps} == {State.MET}


def test_somebody_waits_until_a_certificate_is_there():
    road = make_road()
    enrolment = enrolled(road)
    assert not own_roads(enrolment.learner, at=NOON)[0].is_waiting
    walk(road, enrolment.learner)
    assert own_roads(enrolment.learner, at=NOON)[0].is_waiting
    holder = make_document(road).learner
    assert not own_roads(holder, at=NOON)[0].is_waiting
    assert own_roads(holder, at=NOON + dt.timedelta(days=800))[0].is_waiting


def test_ones_own_documents_tell_what_they_are_worth():
    document = make_document()
    (own,) = own_documents(document.learner, at=NOON + dt.timedelta(days=800))
    assert (own.document, own.status) == (document, DocumentStatus.EXPIRED)
