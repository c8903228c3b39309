"""Publishing a learning page: it refuses, or it appends a version; rows follow the page, records stay."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone
from wagtail.models import Page, Revision

from courses.models import Activity, Completion, Course, CourseVersion, LessonVersion
from courses.pages.domain.tree import pages_without_their_version
from courses.pages.errors import NotPublishable
from courses.pages.models import LessonPage
from puspaga.core.domain.due import run_due
from puspaga.core.models import ReviewMark
from tests.factories.accounts import NOON, make_user
from tests.factories.courses import (
    CHECK,
    PLAIN_CARDS,
    activity_of,
    card,
    course_of,
    make_course_page,
    make_framework,
    make_index,
    make_lesson_page,
)
from tests.factories.pages import make_tree, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def index():
    return make_index()


@pytest.fixture
def course(index):
    return make_course_page(index)


def faults(page: LessonPage) -> list[str]:
    with pytest.raises(NotPublishable) as refusal:
        publish(page)
    return refusal.value.faults


def test_publishing_a_course_makes_its_row_and_a_version(course) -> None:
    row = course_of(course)
    assert (row.title, row.slug, row.is_live) == (course.title, course.slug, True)
    assert CourseVersion.objects.get(course=row).content["summary"] == "Mendengar dulu."


def test_publishing_a_lesson_makes_its_activity_and_a_version(course) -> None:
    lesson = make_lesson_page(course, minutes=12, module_title="Awal")
    row = activity_of(lesson)
    assert (row.kind, row.minutes, row.module.title, row.is_live) == ("lesson", 12, "Awal", True)
    cards = LessonVersion.objects.get(activity=row).content["cards"]
    assert [one["kind"] for one in cards] == ["paragraf", "ucapkan_hindari", "paragraf", "cek_cepat", "langkah", "paragraf"]
    assert cards[3]["value"] == CHECK


def test_publishing_unchanged_text_appends_nothing(course) -> None:
    lesson = make_lesson_page(course)
    publish(lesson)
    publish(course)
    assert LessonVersion.objects.count() == 1
    assert CourseVersion.objects.count() == 1


def test_a_changed_card_appends_a_second_version_and_keeps_the_first(course) -> None:
    lesson = make_lesson_page(course)
    lesson.body = [card("Baru"), *PLAIN_CARDS[1:]]
    publish(lesson)
    numbers = LessonVersion.objects.order_by("number").values_list("number", "content__cards__0__title")
    assert list(numbers) == [(1, "Percakapan kecil"), (2, "Baru")]


def test_a_broken_draft_is_saved_and_not_published(course) -> None:
    lesson = make_lesson_page(course, cards=[], live=False)
    assert faults(lesson) == ["Belum ada kartu. Tulis sedikitnya satu."]
    lesson.refresh_from_db()
    assert (lesson.live, LessonVersion.objects.count(), Activity.objects.count()) == (False, 0, 0)
    assert lesson.revisions.count() == 2


def test_every_fault_is_told_with_its_place(course) -> None:
    make_framework()
    cards = [card(""), card("Berat", peka=True), card("Cek", "cek_cepat", {**CHECK, "kunci": 4})]
    lesson = make_lesson_page(course, cards=cards, live=False, competencies="PKP.1.1, PKP.9.9", content_note="")
    assert faults(lesson) == [
        "Kode PKP.9.9 tidak ada di kerangka kompetensi.",
        "Ada kartu peka, tetapi catatan isi pelajaran masih kosong.",
        "Kartu ke-1: judulnya kosong.",
        "Kartu ke-2: kartu peka perlu ringkasan untuk yang melewatinya.",
        "Kartu ke-3: pilihan yang tepat tidak ada di daftar.",
    ]


def test_a_lesson_below_a_course_that_never_went_live_is_refused(index) -> None:
    from courses.pages.models import CoursePage

    draft = index.add_child(instance=CoursePage(title="Draf", slug="draf", live=False))
    assert faults(make_lesson_page(draft, live=False)) == ["Terbitkan dulu halaman pelatihan di atasnya."]


def test_a_scheduled_lesson_is_checked_when_it_is_scheduled(course) -> None:
    lesson = make_lesson_page(course, cards=[], live=False)
    lesson.go_live_at = timezone.now() + dt.timedelta(days=1)
    with pytest.raises(NotPublishable):
        lesson.save_revision().publish()
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_a_scheduled_lesson_gets_its_version_when_it_goes_live(course) -> None:
    lesson = make_lesson_page(course, live=False)
    lesson.go_live_at = timezone.now() + dt.timedelta(hours=1)
    lesson.save_revision().publish()
    assert LessonVersion.objects.count() == 0
    later = timezone.now() + dt.timedelta(hours=2)
    with time_machine.travel(later):
        assert run_due(at=later) == []
    lesson.refresh_from_db()
    assert (lesson.live, LessonVersion.objects.count()) == (True, 1)


def test_a_scheduled_lesson_that_broke_meanwhile_stays_off(course) -> None:
    lesson = make_lesson_page(course, live=False)
    lesson.go_live_at = timezone.now() + dt.timedelta(hours=1)
    revision = lesson.save_revision()
    revision.publish()
    revision.refresh_from_db()
    revision.content["body"] = "[]"
    revision.approved_go_live_at = timezone.now() - dt.timedelta(minutes=1)
    revision.save()
    assert run_due(at=timezone.now()) == [f"publish page {lesson.pk}"]
    lesson.refresh_from_db()
    assert (lesson.live, LessonVersion.objects.count()) == (False, 0)


def test_unpublishing_closes_the_activity_and_keeps_the_records(course) -> None:
    lesson = make_lesson_page(course)
    row = activity_of(lesson)
    Completion.objects.create(learner=make_user(), activity=row, source="lesson 1", completed_on=NOON.date())
    lesson.unpublish()
    row.refresh_from_db()
    assert (row.is_live, row.completions.count(), row.versions.count()) == (False, 1, 1)


def test_deleting_the_page_closes_the_activity_and_keeps_the_records(course) -> None:
    lesson = make_lesson_page(course)
    row = activity_of(lesson)
    Page.objects.get(pk=lesson.pk).delete()
    row.refresh_from_db()
    assert (row.is_live, row.versions.count()) == (False, 1)


def test_renaming_keeps_the_row(course) -> None:
    lesson = make_lesson_page(course)
    row = activity_of(lesson)
    lesson.slug, lesson.title = "nama-baru", "Judul baru"
    publish(lesson)
    row.refresh_from_db()
    assert (row.slug, row.title) == ("nama-baru", "Judul baru")


def test_moving_changes_order_and_course(index, course) -> None:
    first, second = make_lesson_page(course), make_lesson_page(course)
    Page.objects.get(pk=second.pk).specific.move(Page.objects.get(pk=first.pk), pos="left")
    assert [activity_of(second).position, activity_of(first).position] == [1, 2]
    other = make_course_page(index)
    Page.objects.get(pk=first.pk).specific.move(Page.objects.get(pk=other.pk), pos="last-child")
    assert activity_of(first).module.course == course_of(other)


def test_an_alias_never_makes_rows(index, course) -> None:
    lesson = make_lesson_page(course)
    other = make_course_page(index)
    lesson.create_alias(parent=other)
    publish(lesson)
    assert Activity.objects.count() == 1


def test_a_new_course_may_take_the_address_of_one_that_is_gone(index) -> None:
    old = make_course_page(index, slug="dasar")
    Page.objects.get(pk=old.pk).delete()
    new = make_course_page(index, slug="dasar")
    assert Course.objects.get(slug="dasar").key == new.translation_key


def test_a_course_cannot_take_the_address_of_the_pause_page(index) -> None:
    with pytest.raises(NotPublishable):
        make_course_page(index, slug="jeda")


def test_every_live_page_is_what_its_newest_version_says(course) -> None:
    lesson = make_lesson_page(course)
    assert pages_without_their_version() == []
    LessonPage.objects.filter(pk=lesson.pk).update(content_note="Diubah di luar penerbitan.")
    assert pages_without_their_version() == [lesson.title]


def test_a_translation_adds_a_version_and_leaves_the_row_alone(course) -> None:
    from wagtail.models import Locale

    lesson = make_lesson_page(course, minutes=11)
    english = Locale.objects.get(language_code="en")
    index = Page.objects.get(pk=course.get_parent().pk).specific
    home = index.get_parent().specific
    for page in (home, index, course):
        publish(page.copy_for_translation(english))
    copy = lesson.copy_for_translation(english)
    copy.title, copy.minutes = "A small talk", 99
    copy.body = [card("A small talk"), *PLAIN_CARDS[1:]]
    publish(copy)
    row = activity_of(lesson)
    assert (row.title, row.minutes, Activity.objects.count()) == (lesson.title, 11, 1)
    assert set(row.versions.values_list("language", "number")) == {("id", 1), ("en", 1)}
    copy.body = PLAIN_CARDS[1:]
    assert faults(copy) == ["Ada 5 kartu; halaman bahasa Indonesia punya 6. Samakan jumlahnya."]


def test_a_mark_on_the_page_is_found_by_the_row(course) -> None:
    from courses.domain.review import open_kinds
    from puspaga.core.domain.review import open_marks

    lesson = make_lesson_page(course)
    open_marks(lesson, ["legal"], at=NOON)
    assert open_kinds([activity_of(lesson).key]) == ["hukum"]
    assert ReviewMark.objects.count() == 1


def test_trainers_get_their_rights_below_the_index() -> None:
    from puspaga.accounts.enums import Role

    tree = make_tree()
    index = make_index(tree)
    trainer = make_user(Role.TRAINER)
    assert index.permissions_for_user(trainer).can_add_subpage()
    assert index.permissions_for_user(trainer).can_publish_subpage()
    assert not tree.family.permissions_for_user(trainer).can_edit()
