"""Runs inside the server's own settings: the parts of the road that nobody needs to see twice, and what its database knows."""

from typing import Any

from assessments.domain.attempts import finish_attempt, mark_essay, replay_attempt
from assessments.domain.attempts.marking import waiting_positions
from assessments.domain.runs import token_of
from assessments.domain.scenarios import scenario_of
from assessments.engines.simulation.flawless import flawless_ways
from assessments.models import Attempt, Run
from courses.domain.certification.issue import issue_document
from courses.domain.certification.keys import ensure_signing_key
from courses.domain.certification.review import open_review_kinds
from courses.domain.cohorts import save_cohort
from courses.domain.enrolment import enrol
from courses.domain.ethics import current_code, sign_ethics
from courses.domain.progress import finish_lesson
from courses.domain.publishing import newest_lesson_version
from courses.domain.starting import start_activity
from courses.domain.workshops.attendance import tick_attendance
from courses.domain.workshops.marking import finish_marking, mark_all
from courses.domain.workshops.sessions import open_session
from courses.enums import MarkLevel
from courses.errors import NotThisOffice
from courses.models import Activity, Cohort, Completion, Programme, ProgrammeCourse, WorkshopVersion
from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, Profile, User
from puspaga.core import clock
from tests.factories.accounts import make_user
from tests.factories.assessments import answer_all, form_of, right_response
from tests.factories.scenarios import take

PROGRAMME, DISTRICT, OTHER_DISTRICT = "pendamping-keluarga-dasar", "balikpapan", "samarinda"
SIMULATIONS = 2


def cohort(name: str) -> str:
    """Led by the demo trainer in a district whose officer and signatory are there."""
    ensure_signing_key(at=clock.now())
    office, trainer = District.objects.get(key=DISTRICT), User.objects.get(username="pelatih")
    Profile.objects.filter(user__username="petugas").update(district=office)
    version = Programme.objects.get(key=PROGRAMME).versions.filter(language="id").latest("number")
    row = Cohort(title=f"Angkatan {name}", programme_version=version, district=office)
    return str(save_cohort(row, trainers=[trainer], actor=trainer, at=clock.now()).uuid)


def answers(attempt: str) -> list[dict[str, list[str]]]:
    """What a browser would send for the best answer to each item."""
    row = Attempt.objects.get(uuid=attempt)
    data = replay_attempt(row).data
    return [form_of(row, position, right_response(data[position])) for position in sorted(data)]


def choices(run: str) -> list[str]:
    """The tokens to press, one a scene."""
    row = Run.objects.get(uuid=run)
    return [token_of(row, sequence=number, choice_id=name) for number, name in enumerate(_best_way(row.version), start=1)]


def _best_way(version: Any) -> tuple[str, ...]:
    return flawless_ways(scenario_of(version))[0].choices


def rest(account: str) -> dict[str, int]:
    """Lessons, quizzes and simulations through the same functions as the players; answers how many of each kind."""
    learner, done = User.objects.get(username=account), {}
    known = Completion.objects.filter(learner=learner)
    inside = Activity.objects.live().filter(module__course__in=_courses_of(learner))
    plays = inside.filter(kind="scenario").exclude(pk__in=known.values("activity")).order_by("module__course", "position")
    wanted = SIMULATIONS - known.filter(activity__kind="scenario").count()
    for activity in [*inside.required().exclude(pk__in=known.values("activity")), *plays[:wanted]]:
        _DO[activity.kind](activity, learner)
        done[activity.kind] = done.get(activity.kind, 0) + 1
    return done


def _courses_of(learner: Any) -> list[int]:
    rows = ProgrammeCourse.objects.filter(version__cohorts__enrolments__learner=learner)
    return list(rows.values_list("course_id", flat=True))


def _read(activity: Any, learner: Any) -> None:
    finish_lesson(learner, activity=activity, version=newest_lesson_version(activity), at=clock.now(), on=clock.today())


def _pass_quiz(activity: Any, learner: Any) -> None:
    """Every answer right; the demo trainer marks the free sentences."""
    attempt = finish_attempt(answer_all(_begin(activity, learner)), client_key="selesai", at=_now())
    for position in waiting_positions(attempt):
        mark_essay(attempt, position=position, percent=100, actor=User.objects.get(username="pelatih"), at=_now())


def _play(activity: Any, learner: Any) -> None:
    run = _begin(activity, learner)
    take(run, *_best_way(run.version), at=_now())


def _begin(activity: Any, learner: Any) -> Any:
    return start_activity(activity, learner=learner, mode="assessment", language="id", back_path="/saya/", at=_now())


def _now() -> Any:
    return clock.now()


_DO = {"lesson": _read, "quiz": _pass_quiz, "scenario": _play}


def refused(name: str) -> dict[str, Any]:
    """Three people who did everything, but: one without a workshop, one with a never-do in it, one with nothing against her
    but unread content; and what stands against an officer from elsewhere and against the trainer."""
    number = cohort(name)
    row = Cohort.objects.get(uuid=number)
    people = {title: _walked(row, f"{name}-{title}", title) for title in ("tanpa", "bahaya", "siap")}
    _hold(row, {people["bahaya"]: MarkLevel.UNSAFE, people["siap"]: MarkLevel.SAFE})
    return {
        "cohort": number,
        "kinds": [kind.value for kind in open_review_kinds(row.programme_version)],
        "elsewhere": _refusal(row, people["siap"], _officer_elsewhere()),
        "trainer": _refusal(row, people["siap"], row.trainers.get()),
    }


def _walked(cohort: Any, account: str, title: str) -> Any:
    learner = make_user(Role.COMPANION, username=account, name=f"Peserta {title.capitalize()}")
    enrol(learner, cohort=cohort, actor=None, at=_now())
    rest(account)
    sign_ethics(learner, code=current_code(), at=_now())
    return learner


def _hold(cohort: Any, levels: dict[Any, str]) -> None:
    """One session; everybody's every criterion at one level."""
    version = WorkshopVersion.objects.filter(workshop__slug="yang-tidak-ditanyakan").latest("number")
    trainer, at = cohort.trainers.get(), _now()
    session = open_session(
        version, cohort=cohort, place="Aula", starts_at=at, seats=12, trainers=[trainer], actor=trainer, at=at
    )
    tick_attendance(session, learners=[learner.pk for learner in levels], actor=trainer, at=at)
    for row in session.attendances.all():
        mark_all(row, levels={one["key"]: levels[row.learner] for one in version.rubric}, observer=trainer, at=at)
        finish_marking(row, actor=trainer, at=at)


def _officer_elsewhere() -> Any:
    known = User.objects.filter(username="petugas-lain").first()
    officer = known or make_user(Role.OFFICER, username="petugas-lain", name="Petugas Lain")
    Profile.objects.update_or_create(user=officer, defaults={"district": District.objects.get(key=OTHER_DISTRICT)})
    return officer


def _refusal(cohort: Any, learner: Any, actor: Any) -> str:
    """The sentence somebody meets who may not issue."""
    try:
        issue_document(cohort.enrolments.get(learner=learner), kind="certificate", actor=actor, at=_now(), accept_trial=True)
    except NotThisOffice as refusal:
        return str(refusal)
    return ""
