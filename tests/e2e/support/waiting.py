"""Runs inside the server's own settings: brings one account to the last steps of the programme."""

from assessments.models import ScenarioVersion
from courses.domain.certification.keys import ensure_signing_key
from courses.domain.enrolment import enrol
from courses.domain.evidence import add_evidence
from courses.enums import EvidenceKind
from courses.models import Activity, Cohort, Completion, ProgrammeVersion, Signatory, WorkshopVersion
from puspaga.accounts.models import District, Profile, User
from puspaga.core import clock
from puspaga.core.models import Version
from tests.factories.certificates import make_workshop


def make_waiting(account: str, *, district: str) -> None:
    """A cohort in the district, the officer's profile there, and the learner's lessons, simulations and workshop."""
    at, office = clock.now(), District.objects.get(key=district)
    ensure_signing_key(at=at)
    officer, learner = User.objects.get(username="petugas"), User.objects.get(username=account)
    Profile.objects.filter(user__in=[officer, learner]).update(district=office)
    first = {"title": "Kepala Dinas", "from_on": at.date().replace(month=1, day=1)}
    Signatory.objects.get_or_create(district=office, name="Contoh Pejabat", defaults=first)
    version = ProgrammeVersion.objects.order_by("-number").first()
    cohort, _made = Cohort.objects.get_or_create(title="Angkatan uji", programme_version=version, district=office)
    enrol(learner, cohort=cohort, actor=officer, at=at)
    finish_everything(learner)


def finish_everything(learner: User) -> None:
    """Every required activity, two simulations, the workshop."""
    at = clock.now()
    for activity in Activity.objects.live().required():
        done = {"source": "uji", "completed_on": at.date()}
        Completion.objects.get_or_create(learner=learner, activity=activity, defaults=done)
    for scenario in ScenarioVersion.objects.filter(scenario__is_live=True).order_by("pk")[:2]:
        _pass(learner, EvidenceKind.SCENARIO, scenario)
    workshop = WorkshopVersion.objects.order_by("pk").first() or make_workshop()
    _pass(learner, EvidenceKind.WORKSHOP, workshop)


def _pass(learner: User, kind: EvidenceKind, version: Version) -> None:
    name = f"{version._meta.label_lower} {version.pk}"
    add_evidence(
        learner, kind=kind, activity=None, version_ref=name, source=f"uji-{kind.value}-{version.pk} {learner.pk}", codes=[],
        is_met=True, has_critical_miss=False, is_provisional=True, details={}, at=clock.now(),
    )  # fmt: skip
