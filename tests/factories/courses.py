"""Courses for tests: pages published as a trainer does, cohorts, people who learn."""

import itertools
from typing import Any

from wagtail.models import Page

from assessments.models import Element, Framework, Unit
from courses.enums import CourseAudience
from courses.models import Activity, Cohort, Course, Programme, ProgrammeCourse, ProgrammeVersion
from courses.pages.models import CourseIndexPage, CoursePage, LessonPage
from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, User
from tests.factories.accounts import NOON, make_user
from tests.factories.pages import Tree, make_tree, publish

_numbers = itertools.count(1)
CODE = "PKP.1.1"
SENTENCE = "<p>" + "Bu Mariani duduk di dekat Anda dan bercerita pelan. Semua ini cerita rekaan. " * 4 + "</p>"
CHECK = {
    "soal": "Apa jawaban pertama Anda?",
    "opsi": [
        {"teks": "Kumpulkan dulu buktinya.", "umpan": "Ia mendengar syarat untuk ditolong."},
        {"teks": "Terima kasih sudah bercerita.", "umpan": "Ia didengar lebih dulu."},
        {"teks": "Semua rumah tangga begitu.", "umpan": "Ia jadi menunggu lebih lama."},
    ],
    "kunci": 1,
    "penjelasan": "Dukungan ditawarkan tanpa menuntut bukti.",
}


def card(title: str = "Kartu", kind: str = "paragraf", value: Any = SENTENCE, **values: Any) -> tuple[str, dict[str, Any]]:
    """One card of the StreamField."""
    return ("kartu", {"judul": title, "isi": [(kind, value)], "peka": False, "ringkasan": "", **values})


PLAIN_CARDS = [
    card("Percakapan kecil"),
    card("Yang diucapkan", "ucapkan_hindari", [{"ucapkan": "Saya percaya Ibu.", "hindari": "Ada saksinya?"}]),
    card("Bagian berat", peka=True, ringkasan="Satu tanda saja cukup untuk menghubungi koordinator."),
    card("Coba putuskan", "cek_cepat", CHECK),
    card("Langkahnya", "langkah", ["Dengar.", "Tanya.", "Hubungi koordinator."]),
    card("Ingat", value="<p>Percaya lebih dulu.</p><p>Renungan pribadi, hanya untuk Anda.</p>"),
]


def make_framework() -> Framework:
    """A framework with one unit and one element."""
    framework, _made = Framework.objects.get_or_create(key="pkp", version="1", defaults={"title": "PKP"})
    unit, _made = Unit.objects.get_or_create(framework=framework, code="PKP.1", defaults={"title": "Mendengar"})
    Element.objects.get_or_create(unit=unit, code=CODE, defaults={"title": "Hadir"})
    return framework


def make_index(tree: Tree | None = None) -> CourseIndexPage:
    """The published index of courses."""
    tree = tree or make_tree()
    tree.home.refresh_from_db()
    return publish(tree.home.add_child(instance=CourseIndexPage(title="Pelatihan", slug="pelatihan")))


def make_course_page(index: CourseIndexPage, **values: Any) -> CoursePage:
    """A published course; open when asked."""
    number = next(_numbers)
    fields = {"title": f"Pelatihan {number}", "slug": f"pelatihan-{number}", "summary": "Mendengar dulu.", **values}
    index.refresh_from_db()
    return publish(index.add_child(instance=CoursePage(live=False, **fields)))


def make_lesson_page(course: CoursePage, *, cards: list[Any] | None = None, live: bool = True, **values: Any) -> LessonPage:
    """A lesson, published unless told otherwise."""
    number = next(_numbers)
    fields = {
        "title": f"Pelajaran {number}",
        "slug": f"pelajaran-{number}",
        "content_note": "Menyebut ancaman tanpa rincian.",
        **values,
    }
    page = LessonPage(live=False, **fields)
    page.body = PLAIN_CARDS if cards is None else cards
    course.refresh_from_db()
    course.add_child(instance=page)
    if live:
        return publish(page)
    page.save_revision()
    return page


def course_of(page: Page) -> Course:
    """The row of a course page."""
    return Course.objects.get(key=page.translation_key)


def activity_of(page: Page) -> Activity:
    """The row of a page below a course."""
    return Activity.objects.get(key=page.translation_key)


def make_open_course(**values: Any) -> CoursePage:
    """A published open track."""
    return make_course_page(make_index(), audience=CourseAudience.OPEN, **values)


def make_district(key: str = "balikpapan") -> District:
    """A district."""
    return District.objects.get_or_create(key=key, defaults={"name": key.capitalize()})[0]


def make_programme(*courses: Course, tree: dict[str, Any] | None = None) -> ProgrammeVersion:
    """A programme of these courses, first version."""
    number = next(_numbers)
    programme = Programme.objects.create(key=f"program-{number}", title="Pendamping", neutral_title="Kelas belajar")
    return make_version(programme, *courses, tree=tree)


def make_version(programme: Programme, *courses: Course, tree: dict[str, Any] | None = None) -> ProgrammeVersion:
    """One more version of a programme."""
    number = programme.versions.count() + 1
    version = ProgrammeVersion.objects.create(
        programme=programme, number=number, content_hash=f"{programme.pk}-{number}", published_at=NOON, tree=tree or {}
    )
    for position, course in enumerate(courses, start=1):
        ProgrammeCourse.objects.create(version=version, course=course, position=position)
    return version


def make_cohort(version: ProgrammeVersion, *trainers: User, district: District | None = None, **values: Any) -> Cohort:
    """A cohort with a contact person."""
    fields = {"title": f"Angkatan {next(_numbers)}", "contact_name": "Bu Ratna", "contact_hours": "08.00–16.00", **values}
    cohort = Cohort.objects.create(programme_version=version, district=district or make_district(), **fields)
    cohort.trainers.set(trainers)
    return cohort


def make_learner(cohort: Cohort | None = None, **values: Any) -> User:
    """A companion, in the cohort when one is given."""
    from courses.domain.enrolment import enrol

    learner = make_user(Role.COMPANION, **values)
    if cohort is not None:
        enrol(learner, cohort=cohort, actor=None, at=NOON)
    return learner
