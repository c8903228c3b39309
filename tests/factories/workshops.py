"""Workshops for tests: a text with a canary below every facilitator's heading, pages, sessions, people in them."""

import datetime as dt
import itertools
from typing import Any

from courses.domain.workshops.attendance import tick_attendance
from courses.domain.workshops.drafts import WorkshopDraft
from courses.domain.workshops.marking import mark_all
from courses.domain.workshops.publishing import newest_workshop_version, publish_workshop
from courses.domain.workshops.sessions import open_session
from courses.engines.requirements import WorkshopPerformed, tree_to_json
from courses.enums import ActivityKind, MarkLevel
from courses.models import Activity, Attendance, Course, Module, Workshop, WorkshopSession, WorkshopVersion
from courses.pages.models import WorkshopPage
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from tests.factories.accounts import NOON, make_user
from tests.factories.courses import make_cohort, make_framework, make_learner, make_programme
from tests.factories.pages import publish

_numbers = itertools.count(1)
CANARY = "kenari-rahasia"
SAMPLE = f"""Judul: Memar yang tidak ditanyakan
Menit: 90
Kursi: 12
Kompetensi: PKP.1.1

Catatan isi:
Menyebut ketakutan di rumah, tanpa rincian.

Cerita:
Ibu Tati, kader posyandu, jarang hadir. Tokoh dan kejadian ini rekaan.

Tujuan:
- Bertanya dengan aman.

Agenda:
- 10 menit | Pembukaan | {CANARY}-cara
- 25 menit | Kerja kelompok | {CANARY}-cara dua

Persiapan:
- {CANARY}-persiapan

Peran: Kader
{CANARY}-kartu

Peran: Koordinator
{CANARY}-kartu lain

Tahap K1 (menit 10): Pintu
Ia pernah dikunci semalam.

Pertanyaan:
1. Apa yang diketahui?

Jawaban:
{CANARY}-jawaban

Tips:
{CANARY}-tips

Tahap K2 (menit 20): Leher
Bulan lalu lehernya dipegang.

Pertanyaan:
1. Siapa yang dihubungi?

Jawaban:
{CANARY}-jawaban dua

Selebaran: Lembar kerja
Keputusan kami: ______

Selebaran: Lembar amatan (untuk pengamat)
{CANARY}-amatan

Selebaran: Kunci (untuk fasilitator)
{CANARY}-kunci

Rubrik:
Kriteria: Bertanya berdua ({CANARY}-rubrik) | PKP.1.1 | kritis | 60
1. {CANARY}-tingkat satu
2. Setelah diingatkan.
3. Sendiri.
4. Sendiri, dengan alasan yang wajar.
Kriteria: Mencatat seperlunya | PKP.1.1 | 40
1. Mencatat semuanya.
2. Setelah diingatkan.
3. Seperlunya.
4. Seperlunya, dan menjelaskan kepada siapa.

Debrief:
- {CANARY}-debrief

Panduan umum:
{CANARY}-panduan
"""


def make_workshop_page(parent: Any, text: str = SAMPLE, *, live: bool = True, **values: Any) -> WorkshopPage:
    """A workshop below a course or the index, published unless told otherwise."""
    number = next(_numbers)
    make_framework()
    fields = {"title": f"Workshop {number}", "slug": f"workshop-contoh-{number}", "is_fictional": True, **values}
    parent.refresh_from_db()
    page = parent.add_child(instance=WorkshopPage(live=False, naskah=text, **fields))
    if live:
        return publish(page)
    page.save_revision()
    return page


def make_workshop_version(parent: Any, text: str = SAMPLE, **values: Any) -> WorkshopVersion:
    """The version a published page made."""
    version = newest_workshop_version(make_workshop_page(parent, text, **values).translation_key)
    if version is None:
        raise AssertionError("the page made no version")
    return version


def workshop_form(text: str = SAMPLE, **values: Any) -> dict[str, Any]:
    """What the editor's form sends."""
    fields = {
        "title": "Memar yang tidak ditanyakan",
        "slug": "memar",
        "naskah": text,
        "is_fictional": "on",
        "minutes": "120",
        "seats": "12",
        "level": "",
        "competencies": "",
        "criteria": "",
        "content_note": "",
        "module_title": "",
        "seo_title": "",
        "search_description": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    return {**fields, **values}


def make_version(*, activity: Activity | None = None, text: str = SAMPLE) -> WorkshopVersion:
    """A published version without its page."""
    number = next(_numbers)
    make_framework()
    workshop = Workshop.objects.create(slug=f"kasus-{number}", title=f"Kasus {number}", activity=activity, is_live=True)
    draft = WorkshopDraft(title=workshop.title, text=text, is_fictional=True)
    return publish_workshop(draft, workshop=workshop, language="id", actor=None, at=NOON)


def make_activity() -> Activity:
    """A workshop's place in a course."""
    number = next(_numbers)
    course = Course.objects.create(slug=f"kelas-{number}", title=f"Kelas {number}", is_live=True)
    module = Module.objects.create(course=course)
    return Activity.objects.create(module=module, kind=ActivityKind.WORKSHOP, slug="workshop", title="Workshop", is_live=True)


def make_session(*, learners: int = 0, trainer: User | None = None, version: WorkshopVersion | None = None) -> WorkshopSession:
    """A planned session of an own cohort, an hour before noon, with so many learners enrolled."""
    trainer = trainer or make_user(Role.TRAINER)
    version = version or make_version()
    courses = [version.workshop.activity.module.course] if version.workshop.activity else []
    cohort = make_cohort(make_programme(*courses, tree=tree_to_json(WorkshopPerformed())), trainer)
    for _number in range(learners):
        make_learner(cohort)
    begins = NOON - dt.timedelta(hours=1)
    return open_session(version, cohort=cohort, place="Aula", starts_at=begins, seats=12, trainers=[], actor=trainer, at=NOON)


def trainer_of(session: WorkshopSession) -> User:
    """Who leads the session's cohort."""
    return session.cohort.trainers.get()


def learners_of(session: WorkshopSession) -> list[User]:
    """Who learns in the session's cohort."""
    return list(User.objects.filter(enrolments__cohort=session.cohort).order_by("pk"))


def attend(session: WorkshopSession, learner: User) -> Attendance:
    """One learner ticked."""
    tick_attendance(session, learners=[learner.pk], actor=session.cohort.trainers.first(), at=NOON)
    return session.attendances.get(learner=learner)


def mark(attendance: Attendance, level: str = MarkLevel.SAFE, *, observer: User | None = None, **levels: str) -> None:
    """All criteria at one level, or some otherwise."""
    keys = {row["key"]: level for row in attendance.session.version.rubric}
    observer = observer or attendance.session.cohort.trainers.first()
    mark_all(attendance, levels={**keys, **levels}, observer=observer, at=NOON)
