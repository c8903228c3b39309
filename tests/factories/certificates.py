"""Programmes, learners on their way, and documents, for tests."""

import datetime as dt
import itertools
from dataclasses import dataclass
from typing import Any

from assessments.models import Scenario, ScenarioVersion
from courses.domain.certification.issue import issue_document
from courses.domain.certification.keys import ensure_signing_key
from courses.domain.ethics import publish_code, sign_ethics
from courses.engines.requirements import (
    AllOf,
    CourseDone,
    EthicsSigned,
    NOf,
    ScenarioPassed,
    WorkshopPerformed,
    tree_to_json,
)
from courses.enums import ActivityKind, DocumentKind, EvidenceKind
from courses.models import (
    Activity,
    Cohort,
    Completion,
    Course,
    Document,
    Enrolment,
    Evidence,
    Module,
    Programme,
    ProgrammeVersion,
    Signatory,
    Workshop,
    WorkshopVersion,
)
from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, Profile, User
from tests.factories.accounts import NOON, make_user

_numbers = itertools.count(1)
ETHICS_TEXT = "# Kode etik\n\n1. Keselamatan lebih dulu.\n2. Jujur sejak awal."


def make_district(key: str = "balikpapan", name: str = "Kota Balikpapan") -> District:
    """A district with its office."""
    return District.objects.get_or_create(key=key, defaults={"name": name, "agency": "DP3AKB"})[0]


def make_signatory(district: District, **values: Any) -> Signatory:
    """Somebody who signs for it from 2026 on."""
    fields = {"name": "Contoh Pejabat, M.Si.", "title": "Kepala Dinas", "from_on": dt.date(2026, 1, 1)}
    return Signatory.objects.create(district=district, **{**fields, **values})


def make_officer(district: District, *roles: Role, **values: Any) -> User:
    """An officer of a district."""
    user = make_user(*(roles or (Role.OFFICER,)), **values)
    Profile.objects.filter(user=user).update(district=district)
    return User.objects.get(pk=user.pk)


def make_lesson(course: Course, **values: Any) -> Activity:
    """A required lesson."""
    number = next(_numbers)
    module, _made = Module.objects.get_or_create(course=course, title="")
    fields = {"kind": ActivityKind.LESSON, "slug": f"bagian-{number}", "title": f"Bagian {number}", "is_live": True}
    return Activity.objects.create(module=module, **{**fields, **values})


def make_scenario(**values: Any) -> ScenarioVersion:
    """A published scenario."""
    number = next(_numbers)
    scenario = Scenario.objects.create(code=f"SIM-{number}", title=f"Simulasi {number}", is_live=True)
    fields = {
        "title": scenario.title,
        "text": "",
        "compiled": {},
        "number": 1,
        "content_hash": f"{number}",
        "published_at": NOON,
    }
    return ScenarioVersion.objects.create(scenario=scenario, **{**fields, **values})


def make_workshop(**values: Any) -> WorkshopVersion:
    """A published workshop."""
    number = next(_numbers)
    workshop = Workshop.objects.create(slug=f"workshop-{number}", title=f"Workshop {number}", is_live=True)
    fields = {
        "participant": {},
        "facilitator": {},
        "rubric": [],
        "number": 1,
        "content_hash": f"{number}",
        "published_at": NOON,
    }
    return WorkshopVersion.objects.create(workshop=workshop, **{**fields, **values})


@dataclass
class Road:
    """A programme with everything it asks for, its office, a cohort."""

    version: ProgrammeVersion
    course: Course
    lessons: list[Activity]
    scenarios: list[ScenarioVersion]
    workshop: WorkshopVersion
    district: District
    officer: User
    cohort: Cohort


def make_road(district: District | None = None) -> Road:
    """One course of two lessons, any two of three scenarios, one workshop, signed ethics."""
    number = next(_numbers)
    district = district or make_district()
    course = Course.objects.create(slug=f"kelas-{number}", title=f"Kelas {number}", is_live=True)
    lessons = [make_lesson(course), make_lesson(course)]
    scenarios = [make_scenario() for _ in range(3)]
    workshop = make_workshop()
    choices = tuple(ScenarioPassed(one.scenario.code, one.title) for one in scenarios)
    tree = AllOf((CourseDone(course.slug, course.title), NOf(2, choices), WorkshopPerformed(), EthicsSigned()))
    programme = Programme.objects.create(
        key=f"program-{number}", title="Pendamping keluarga", neutral_title="Kelas Belajar: dasar"
    )
    version = ProgrammeVersion.objects.create(
        programme=programme, tree=tree_to_json(tree), number=1, content_hash=f"{number}", published_at=NOON, hours=38
    )
    version.courses.create(course=course)
    make_signatory(district)
    publish_code(ETHICS_TEXT, at=NOON)
    ensure_signing_key(at=NOON)
    cohort = Cohort.objects.create(title=f"Angkatan {number}", programme_version=version, district=district)
    return Road(version, course, lessons, scenarios, workshop, district, make_officer(district), cohort)


def make_enrolment(road: Road, *, name: str = "Siti Nur Rahma", learner: User | None = None) -> Enrolment:
    """A learner in the road's cohort."""
    learner = learner or make_user(Role.COMPANION, name=name)
    return Enrolment.objects.create(learner=learner, cohort=road.cohort, programme_version=road.version, enrolled_at=NOON)


def finish_lessons(road: Road, learner: User) -> None:
    """Every lesson of the road."""
    for lesson in road.lessons:
        Completion.objects.create(learner=learner, activity=lesson, source="uji", completed_on=NOON.date())


def add_result(learner: User, kind: EvidenceKind, version: Any, *, met: bool = True, critical: bool = False) -> Evidence:
    """Evidence of a scenario or a workshop."""
    return Evidence.objects.create(
        learner=learner, kind=kind, version_ref=f"{version._meta.label_lower} {version.pk}", source=f"uji {next(_numbers)}",
        is_met=met, has_critical_miss=critical, at=NOON,
    )  # fmt: skip


def sign(learner: User) -> None:
    """The newest code of ethics."""
    sign_ethics(learner, code=publish_code(ETHICS_TEXT, at=NOON), at=NOON)


def walk(road: Road, learner: User, *, workshop: bool = True, ethics: bool = True) -> None:
    """Meet everything, or leave the workshop or the code of ethics out."""
    finish_lessons(road, learner)
    for version in road.scenarios[:2]:
        add_result(learner, EvidenceKind.SCENARIO, version)
    if workshop:
        add_result(learner, EvidenceKind.WORKSHOP, road.workshop)
    if ethics:
        sign(learner)


def make_document(road: Road | None = None, *, name: str = "Siti Nur Rahma", kind: str = DocumentKind.CERTIFICATE) -> Document:
    """A certificate of somebody who met everything."""
    road = road or make_road()
    enrolment = make_enrolment(road, name=name)
    walk(road, enrolment.learner)
    return issue_document(enrolment, kind=kind, actor=road.officer, at=NOON)
