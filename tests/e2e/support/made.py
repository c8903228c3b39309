"""Runs inside the server's own settings: makes one of every state that players, workshops and documents can be in.

Everything belongs to two learners and one cohort of their own, so that no other test meets it.
"""

import datetime as dt
from typing import Any

from assessments.domain.attempts import finish_attempt
from assessments.domain.runs import read_debrief
from assessments.engines.quiz import ItemKind
from assessments.enums import Mode
from assessments.models import Attempt, Run, ScenarioVersion
from courses.domain.certification.issue import issue_document
from courses.domain.certification.keys import ensure_signing_key
from courses.domain.certification.revoke import revoke_document
from courses.domain.enrolment import enrol
from courses.domain.ethics import current_code, sign_ethics
from courses.domain.workshops.attendance import add_walk_in, show_code
from courses.domain.workshops.sessions import close_session, open_session
from courses.enums import DocumentKind, RevocationReason
from courses.models import Cohort, Document, ProgrammeVersion, Signatory, WorkshopSession, WorkshopVersion
from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, Profile, User
from puspaga.core import clock
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.directory.models import Holiday
from tests.e2e.support.waiting import finish_everything
from tests.factories.accounts import make_user
from tests.factories.assessments import answer_all, make_attempt, make_item, make_quiz_version
from tests.factories.courses import make_cohort
from tests.factories.items import make_item_data, make_rated_item
from tests.factories.scenarios import CRITICAL, FLAWLESS, SAMPLE, make_run, make_scenario, take
from tests.factories.workshops import attend, mark
from tools.staff import PASSWORD

LEARNER, BEGINNER, DISTRICT = "sapuan", "sapuan-baru", "balikpapan"


def make_everything() -> dict[str, str]:
    """Paths of what was made, by name."""
    seat_officer()
    learner, cohort = _person(LEARNER), _cohort()
    _person(BEGINNER)
    enrol(learner, cohort=cohort, actor=None, at=clock.now())
    Holiday.objects.create(on=clock.today() + dt.timedelta(days=30), name="Hari contoh")
    return {**_quizzes(learner), **_runs(learner), **_workshops(learner, cohort), **_documents(learner, cohort)}


def seat_officer() -> None:
    """The demo officer sits in the district of all this; other journeys take her elsewhere."""
    Profile.objects.filter(user__username="petugas").update(district=District.objects.get(key=DISTRICT))


def _person(name: str) -> User:
    """Somebody who signs in as the demo accounts do."""
    user = make_user(Role.COMPANION, username=name, name=f"Contoh {name.capitalize()}")
    user.set_password(PASSWORD)
    user.save()
    return user


def _cohort() -> Cohort:
    version = ProgrammeVersion.objects.order_by("-number").first()
    district, trainer = District.objects.get(key=DISTRICT), User.objects.get(username="pelatih")
    return make_cohort(version, trainer, district=district, title="Angkatan sapuan")


def _quizzes(learner: User) -> dict[str, str]:
    """Every kind of item empty and answered, everything at a glance, every kind of result."""
    every = [*map(make_item_data, ItemKind), make_rated_item(critical=True, critical_options=(2,))]
    items = [make_item(key=f"SAPUAN-{number}", data=data) for number, data in enumerate(every)]
    short = items[:2]
    empty = _attempt(learner, items)
    answered, practised = (answer_all(_attempt(learner, items, mode=mode)) for mode in (Mode.ASSESSMENT, Mode.PRACTICE))
    results = {
        "passed": answer_all(_attempt(learner, short)),
        "failed": answer_all(_attempt(learner, short), right=False),
        "waiting": answer_all(_attempt(learner, items)),
        "practised": answer_all(_attempt(learner, short, mode=Mode.PRACTICE)),
    }
    for attempt in results.values():
        finish_attempt(attempt, client_key="selesai", at=clock.now())
    essay = next(row.position for row in results["waiting"].items.all() if row.version.item.key == _essay_key(every))
    return {
        **{f"empty {number}": f"/kuis/{empty.uuid}/{number}/" for number in range(1, len(every) + 1)},
        **{f"answered {number}": f"/kuis/{answered.uuid}/{number}/" for number in range(1, len(every) + 1)},
        **{f"practised {number}": f"/kuis/{practised.uuid}/{number}/" for number in range(1, len(every) + 1)},
        "resume": f"/kuis/{empty.uuid}/",
        "check empty": f"/kuis/{empty.uuid}/periksa/",
        "check full": f"/kuis/{answered.uuid}/periksa/",
        **{f"result {name}": f"/kuis/{attempt.uuid}/hasil/" for name, attempt in results.items()},
        "marking": f"/admin/penilaian/{results['waiting'].uuid}/{essay}/",
        "try item": f"/admin/butir/{items[0].pk}/coba/",
        "try quiz": f"/admin/kuis/{empty.version.quiz.key}/coba/",
    }


def _essay_key(every: list[Any]) -> str:
    return f"SAPUAN-{next(number for number, data in enumerate(every) if data.kind == ItemKind.ESSAY)}"


def _attempt(learner: User, items: list[Any], **values: Any) -> Attempt:
    return make_attempt(make_quiz_version(items, title="Kuis sapuan", **values), learner=learner, at=clock.now())


def _runs(learner: User) -> dict[str, str]:
    """Both kinds of debrief and of ending (after a never-do nothing begins before its debrief is read), and scenes."""
    sample, ways, paths = make_scenario(SAMPLE), {"passed": FLAWLESS, "critical": CRITICAL}, {}
    for name, way in ways.items():
        run = read_debrief(_played(sample, learner, f"baca-{name}", *way), at=clock.now())
        paths[f"debrief {name}"] = f"/simulasi/{run.uuid}/pembahasan/"
    scenes = {f"ending {name}": _played(sample, learner, name, *way) for name, way in ways.items()}
    scenes["scene practice"] = _played(sample, learner, "latihan", FLAWLESS[0], mode=Mode.PRACTICE)
    scenes["scene face"] = _played(_of_the_pack("SIM-B"), learner, "muka")
    scenes["scene phone"] = _played(_of_the_pack("SIM-A"), learner, "telepon")
    return {**paths, **{name: f"/simulasi/{run.uuid}/" for name, run in scenes.items()}}


def _of_the_pack(code: str) -> ScenarioVersion:
    return ScenarioVersion.objects.filter(scenario__code=code, language="id").latest("number")


def _played(version: ScenarioVersion, learner: User, seed: str, *choices: str, mode: str = Mode.ASSESSMENT) -> Run:
    run = make_run(version, learner=learner, mode=mode, seed=seed, at=clock.now())
    take(run, *choices, at=clock.now())
    return run


def _workshops(learner: User, cohort: Cohort) -> dict[str, str]:
    """A session of today with somebody present, somebody on paper and a shown code; a closed one."""
    trainer, at = User.objects.get(username="pelatih"), clock.now()
    version = WorkshopVersion.objects.filter(language="id", workshop__is_live=True).order_by("-number").first()
    today, over = (_session(version, cohort, trainer, begins=at - dt.timedelta(hours=hours)) for hours in (1, 30))
    present = attend(today, learner)
    add_walk_in(today, name="Bu Wati", actor=trainer, at=at)
    show_code(today, actor=trainer, at=at)
    mark(attend(over, learner), observer=trainer)
    close_session(over, actor=trainer, at=at)
    parts = ("", "ubah/", "kehadiran/", "kode/", "nilai/", "tutup/")
    papers = ("peserta", "fasilitator", "kartu-peran", "hadir", "pengamat", "latihan-meja")
    return {
        **{f"session {part}": f"/saya/sesi/{today.uuid}/{part}" for part in parts},
        **{f"paper {name}": f"/saya/sesi/{today.uuid}/cetak/{name}/" for name in papers},
        "session over": f"/saya/sesi/{over.uuid}/",
        "mark": f"/saya/sesi/{today.uuid}/nilai/{present.pk}/",
        "workshop": f"/workshop/{today.uuid}/",
        "workshop reading": f"/workshop/{today.uuid}/?baca=1",
        "workshop over": f"/workshop/{over.uuid}/",
    }


def _session(version: WorkshopVersion, cohort: Cohort, trainer: User, *, begins: dt.datetime) -> WorkshopSession:
    return open_session(
        version, cohort=cohort, place="Aula", starts_at=begins, seats=12, trainers=[], actor=trainer, at=clock.now()
    )


def _documents(learner: User, cohort: Cohort) -> dict[str, str]:
    """A certificate on trial, a slip that was withdrawn, and the officer's pages about them."""
    officer = User.objects.get(username="petugas")
    ensure_signing_key(at=clock.now())
    finish_everything(learner)
    sign_ethics(learner, code=current_code(), at=clock.now())
    at = clock.now()
    enrolment = learner.enrolments.get(cohort=cohort)
    given = {"actor": officer, "at": at, "accept_trial": True}
    valid = issue_document(enrolment, kind=DocumentKind.CERTIFICATE, **given)
    gone = issue_document(enrolment, kind=DocumentKind.PARTICIPATION, **given)
    revoke_document(gone, reason=RevocationReason.values[0], actor=officer, at=at)
    signatory = Signatory.objects.filter(district=cohort.district).first()
    return {
        "document": f"/saya/sertifikat/{valid.uuid}/",
        "document gone": f"/saya/sertifikat/{gone.uuid}/",
        "factor": f"/admin/orang/{learner.pk}/langkah-kedua/",
        "review": f"/admin/laporan/tinjauan/{ReviewMark.objects.open().filter(kind=ReviewKind.LEGAL).first().pk}/",
        "verify": _public(valid),
        "verify named": f"{_public(valid)}{valid.holder.salt}/",
        "verify gone": _public(gone),
        "issuing": f"/admin/penerbitan/{cohort.uuid}/",
        "issuing person": f"/admin/penerbitan/{cohort.uuid}/{enrolment.pk}/",
        "issued": f"/admin/penerbitan/dokumen/{valid.uuid}/",
        "issued gone": f"/admin/penerbitan/dokumen/{gone.uuid}/",
        "signatory": f"/admin/penerbitan/penanda-tangan/{signatory.pk}/",
        **{f"cohort {part}": f"/admin/angkatan/{cohort.uuid}/{part}" for part in ("", "ubah/", "undang/", "akun/")},
    }


def _public(document: Document) -> str:
    return f"/sertifikat/{document.public_code}/"
