"""Three circles of people who have nothing to do with each other, with one of everything in each, and their numbers."""

import datetime as dt
import uuid
from dataclasses import dataclass, field, replace
from typing import Any

from assessments.domain.attempts import finish_attempt
from assessments.engines.quiz import ItemKind
from assessments.models import Item
from courses.domain.certification.issue import issue_document
from courses.domain.enrolment import enrol
from courses.domain.workshops.attendance import add_walk_in
from courses.domain.workshops.sessions import open_session
from courses.enums import CourseAudience, DocumentKind
from courses.models import Cohort, Signatory
from puspaga.accounts.domain.slips import issue_invitations
from puspaga.accounts.enums import Role
from puspaga.accounts.models import AccessSlip, Profile, User
from puspaga.core.domain.review import open_marks
from puspaga.core.enums import ReviewKind
from puspaga.directory.models import Holiday
from puspaga.pages.models import GlossaryTerm
from tests.factories.accounts import NOON, make_user
from tests.factories.assessments import answer, make_attempt, make_item, make_quiz_version
from tests.factories.certificates import Road, make_district, make_enrolment, make_officer, make_road, walk
from tests.factories.courses import course_of, make_course_page, make_index, make_lesson_page
from tests.factories.directory import FIRST_AND_THIRD, make_channel, make_need, make_service
from tests.factories.pages import make_tree
from tests.factories.scenarios import FLAWLESS, make_run, take
from tests.factories.workshops import attend, make_version

NOWHERE = 999_999_999


@dataclass(frozen=True)
class Circle:
    """Numbers and names that stand in addresses; as it is made without arguments, nothing of it exists."""

    course: str = "tidak-ada"
    lesson: str = "tidak-ada"
    cohort: uuid.UUID = field(default_factory=uuid.uuid4)
    enrolment: int = NOWHERE
    session: uuid.UUID = field(default_factory=uuid.uuid4)
    present: int = NOWHERE
    on_paper: int = NOWHERE
    attempt: uuid.UUID = field(default_factory=uuid.uuid4)
    essay: uuid.UUID = field(default_factory=uuid.uuid4)
    finished: uuid.UUID = field(default_factory=uuid.uuid4)
    run: uuid.UUID = field(default_factory=uuid.uuid4)
    document: uuid.UUID = field(default_factory=uuid.uuid4)
    code: str = "0" * 32
    signatory: int = NOWHERE
    sheet: uuid.UUID = field(default_factory=uuid.uuid4)
    slip: int = NOWHERE
    service: str = "tidak-ada"
    channel: int = NOWHERE
    person: int = NOWHERE
    item: int = NOWHERE
    quiz: uuid.UUID = field(default_factory=uuid.uuid4)
    mark: int = NOWHERE
    rows: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class World:
    """Who is there, and the circles by name."""

    people: dict[str, User | None]
    circles: dict[str, Circle]


def make_world() -> World:
    """One circle of the people in the table, one beside it in the same district, one in another district."""
    index = make_index(make_tree())
    here, there = make_district(), make_district("samarinda", "Kota Samarinda")
    people = {
        "anonymous": None,
        "companion": make_user(Role.COMPANION),
        "companion2": make_user(Role.COMPANION),
        "trainer": make_user(Role.TRAINER),
        "trainer2": make_user(Role.TRAINER),
        "officer": make_officer(here),
        "officer2": make_officer(there),
        "reviewer": make_user(Role.REVIEWER_LEGAL),
        "editor": make_user(Role.EDITOR),
        "keeper": make_user(Role.SERVICE_KEEPER),
        "administrator": make_user(Role.ADMINISTRATOR),
    }
    ours = make_circle(index, make_road(here), people["companion"], people["trainer"], keeper=people["keeper"])
    beside = make_circle(index, make_road(here), people["companion2"], people["trainer2"])
    far = make_circle(index, make_road(there), make_user(Role.COMPANION), make_user(Role.TRAINER))
    circles = {"ours": ours, "theirs": beside, "far": far, "missing": Circle(), "open": _open_course(index)}
    return World(people, circles)


def make_circle(index: Any, road: Road, learner: User, trainer: User, *, keeper: User | None = None) -> Circle:
    """Everything one learner and one trainer of a cohort have."""
    Profile.objects.filter(user__in=[learner, trainer]).update(district=road.district)
    road.cohort.trainers.set([trainer])
    page = make_course_page(index)
    lesson = make_lesson_page(page)
    road.version.courses.create(course=course_of(page), position=2)
    enrolment = make_enrolment(road, learner=learner)
    walk(road, learner)
    document = issue_document(enrolment, kind=DocumentKind.CERTIFICATE, actor=road.officer, at=NOON)
    circle = Circle(course=page.slug, lesson=lesson.slug, cohort=road.cohort.uuid, enrolment=enrolment.pk)
    signatory = Signatory.objects.filter(district=road.district).latest("pk")
    circle = replace(circle, document=document.uuid, code=document.public_code, signatory=signatory.pk)
    circle = replace(circle, **_session(road, learner, trainer), **_played(learner), **_slips(trainer), **_kept(keeper))
    return replace(circle, rows={**circle.rows, "page": page.pk})


def _session(road: Road, learner: User, trainer: User) -> dict[str, Any]:
    """A session of the cohort with its learner, and a name on paper."""
    begins = NOON - dt.timedelta(hours=1)
    session = open_session(
        make_version(), cohort=road.cohort, place="Aula", starts_at=begins, seats=12, trainers=[], actor=trainer, at=NOON
    )
    paper = add_walk_in(session, name="Bu Wati", actor=trainer, at=NOON)
    return {"session": session.uuid, "present": attend(session, learner).pk, "on_paper": paper.pk, "person": learner.pk}


def _played(learner: User) -> dict[str, Any]:
    """An open attempt, one handed in, one that waits for its mark; a finished run; the item and the quiz."""
    item = make_item()
    version = make_quiz_version([item])
    attempt = make_attempt(version, learner=learner)
    done, essay = make_attempt(make_quiz_version([item]), learner=learner), make_item(ItemKind.ESSAY)
    waiting = make_attempt(make_quiz_version([essay]), learner=learner)
    answer(waiting, 1)
    for one in (done, waiting):
        finish_attempt(one, client_key="selesai", at=NOON)
    run = make_run(learner=learner)
    take(run, *FLAWLESS)
    numbers = {"attempt": attempt.uuid, "finished": done.uuid, "essay": waiting.uuid, "run": run.uuid}
    return {**numbers, "item": item.pk, "quiz": version.quiz.key, "mark": _mark(item)}


def _mark(item: Item) -> int:
    """A review mark that waits for a lawyer."""
    return open_marks(item, kinds=[ReviewKind.LEGAL], at=NOON)[0].pk


def _slips(trainer: User) -> dict[str, Any]:
    """A sheet with one slip."""
    sheet = uuid.uuid4()
    issue_invitations(["Orang Baru"], batch=sheet, actor=trainer, at=NOON)
    return {"sheet": sheet, "slip": AccessSlip.objects.get(batch=sheet).pk}


def _kept(keeper: User | None) -> dict[str, Any]:
    """A service with a number, and rows of the editors' lists."""
    service = make_service(keepers=(keeper,) if keeper else (), opening=FIRST_AND_THIRD)
    rows = {
        "service": service.pk,
        "need": make_need().pk,
        "holiday": Holiday.objects.create(on=dt.date(2027, 1, 1) + dt.timedelta(days=service.pk), name="Libur").pk,
        "glossaryterm": GlossaryTerm.objects.create(term=f"Istilah {service.pk}", meaning="Arti.").pk,
    }
    return {"service": service.key, "channel": make_channel(service, f"0542-{service.pk:06}").pk, "rows": rows}


def make_placeless(world: World) -> dict[str, int]:
    """Learners whose district nobody wrote down, taken into a circle's cohort by hand or into none, by name."""
    found = {}
    for name in ("ours", "far", "nowhere"):
        learner = make_user(Role.COMPANION)
        if name in world.circles:
            cohort = Cohort.objects.get(uuid=world.circles[name].cohort)
            enrol(learner, cohort=cohort, actor=None, at=NOON)
        found[f"placeless {name}"] = learner.pk
    return found


def _open_course(index: Any) -> Circle:
    """An open track."""
    page = make_course_page(index, audience=CourseAudience.OPEN)
    return Circle(course=page.slug, lesson=make_lesson_page(page).slug)
