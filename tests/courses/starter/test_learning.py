"""Loading what is learned: published as a trainer does, once, and never over somebody's change."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from wagtail.models import Page

from assessments.models import Item, ItemVersion, QuizVersion, ScenarioVersion
from courses.models import Activity, Course, CourseVersion, LessonVersion
from courses.pages.domain.tree import pages_without_their_version
from courses.pages.models import CourseIndexPage, CoursePage, LessonPage, QuizPage, ScenarioPage
from courses.pages.models.scenario import sample_text
from courses.starter.domain import load_starter
from courses.starter.domain.pack import PACK
from courses.starter.errors import BadPack
from puspaga.core.domain.review import marks_of
from tests.courses.starter.conftest import edit_yaml

AT = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)
COURSE = "05-manajemen-stres"
LESSON = "cerita-yang-menetap"

pytestmark = pytest.mark.django_db


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture
def learning(pack: Path) -> Path:
    """The small pack with one course of two lessons, its items and one simulation."""
    shutil.copy(PACK / "framework.yaml", pack / "framework.yaml")
    (pack / "items").mkdir()
    shutil.copy(PACK / "items" / "manajemen-stres.yaml", pack / "items" / "manajemen-stres.yaml")
    (pack / "scenarios").mkdir()
    (pack / "scenarios" / "SIM-A.naskah").write_text(sample_text(), encoding="utf-8")
    shutil.copytree(PACK / "courses" / COURSE, pack / "courses" / COURSE)
    lessons = read(PACK / "courses" / COURSE / "course.yaml")["lessons"][:2]
    edit_yaml(pack / "courses" / COURSE / "course.yaml", lessons=lessons, scenario="SIM-A")
    return pack


def lesson_file(learning: Path) -> Path:
    return next((learning / "courses" / COURSE).glob(f"*-{LESSON}.yaml"))


def lesson_page() -> LessonPage:
    return LessonPage.objects.get(slug=LESSON)


def versions() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (CourseVersion, LessonVersion, ItemVersion, QuizVersion, ScenarioVersion))


def test_pages_are_live_and_each_has_its_version(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    course = CoursePage.objects.live().get()
    kinds = [type(page.specific) for page in course.get_children().live()]
    assert kinds == [LessonPage, LessonPage, QuizPage, ScenarioPage]
    assert CourseIndexPage.objects.live().get().show_in_menus
    assert pages_without_their_version() == []
    assert versions() == (1, 2, 26, 1, 1)


def test_activities_stand_in_order_and_the_simulation_is_at_choice(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    rows = Activity.objects.live().order_by("position").values_list("kind", "is_required")
    assert list(rows) == [("lesson", True), ("lesson", True), ("quiz", True), ("scenario", False)]


def test_the_quiz_draws_fifteen_of_its_pool_and_critical_ones_always(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    version = QuizVersion.objects.get()
    assert (version.count, version.pass_mark, version.pool.count()) == (15, 80, 23)
    always = set(version.pool.filter(is_always=True).values_list("item__key", flat=True))
    assert always == {"S09", "S26", "S28"}


def test_an_item_nobody_draws_waits_in_a_pool_of_its_own_and_private_ones_say_so(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    rest = Item.objects.filter(pool="manajemen-stres-tambahan").order_by("key")
    assert list(rest.values_list("key", "is_private")) == [("S19", True), ("S20", False), ("S25", True)]


def test_a_second_run_changes_nothing(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    before = list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id", "last_published_at"))
    counted = versions()
    report = load_starter(at=AT + dt.timedelta(days=1), pack=learning)
    assert (report.created, report.updated, report.kept, report.deleted) == ([], [], [], [])
    assert list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id", "last_published_at")) == before
    assert versions() == counted


def test_an_untouched_lesson_follows_the_pack_with_a_new_version(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    edit_yaml(lesson_file(learning), title="Judul baru")
    report = load_starter(at=AT, pack=learning)
    assert report.updated == [f"lesson:manajemen-stres:{LESSON}"]
    assert list(LessonVersion.objects.filter(activity__slug=LESSON).values_list("number", flat=True)) == [1, 2]


def test_a_trainers_lesson_is_kept_and_named(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    page = lesson_page()
    page.title = "Judul dari pelatih"
    page.save_revision()
    edit_yaml(lesson_file(learning), title="Judul baru")
    assert load_starter(at=AT, pack=learning).kept == [f"lesson:manajemen-stres:{LESSON}"]
    assert lesson_page().get_latest_revision_as_object().title == "Judul dari pelatih"


def test_a_lesson_taken_off_is_not_published_again(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    lesson_page().unpublish()
    edit_yaml(lesson_file(learning), title="Judul baru")
    assert load_starter(at=AT, pack=learning).kept == [f"lesson:manajemen-stres:{LESSON}"]
    assert not lesson_page().live


def test_a_deleted_lesson_stays_gone(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    lesson_page().delete()
    assert load_starter(at=AT, pack=learning).deleted == [f"lesson:manajemen-stres:{LESSON}"]
    assert not LessonPage.objects.filter(slug=LESSON).exists()
    assert not Activity.objects.live().filter(slug=LESSON).exists()


def test_a_changed_item_is_kept_and_an_untouched_one_follows(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    Item.objects.filter(key="S01").update(explanation="Kata pelatih.")
    path = learning / "items" / "manajemen-stres.yaml"
    entries = [{**entry, "explanation": "Kata paket."} if entry["id"] in {"S01", "S02"} else entry for entry in read(path)]
    path.write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    report = load_starter(at=AT, pack=learning)
    assert (report.kept, report.updated) == (["item:S01"], ["item:S02"])
    assert Item.objects.get(key="S01").explanation == "Kata pelatih."
    assert ItemVersion.objects.filter(item__key="S02").count() == 2


def test_marks_of_both_fields_are_open(learning: Path) -> None:
    edit_yaml(lesson_file(learning), review="clinical", review_also=["local"])
    load_starter(at=AT, pack=learning)
    assert [mark.kind for mark in marks_of(lesson_page()) if mark.is_open] == ["clinical", "local"]
    asked = {entry["id"]: entry["review"] for entry in read(learning / "items" / "manajemen-stres.yaml")}
    for item in Item.objects.all():
        kinds = [] if asked[item.key] == "none" else [asked[item.key]]
        assert [mark.kind for mark in marks_of(item)] == kinds


def test_an_unknown_code_is_named_and_nothing_of_that_lesson_is_kept(learning: Path) -> None:
    edit_yaml(lesson_file(learning), competencies=["PKP.9.9.z"])
    with pytest.raises(BadPack, match=r"PKP\.9\.9\.z"):
        load_starter(at=AT, pack=learning)
    assert not LessonPage.objects.filter(slug=LESSON).exists()
    assert Course.objects.filter(slug="manajemen-stres").exists()


def test_a_broken_item_is_named(learning: Path) -> None:
    path = learning / "items" / "manajemen-stres.yaml"
    entries = read(path)
    entries[0] = {**entries[0], "stem": ""}
    path.write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    with pytest.raises(BadPack, match=entries[0]["id"]):
        load_starter(at=AT, pack=learning)


def test_every_lesson_of_the_pack_passes_the_editors_own_checks(learning: Path) -> None:
    load_starter(at=AT, pack=learning)
    for page in LessonPage.objects.all():
        page.full_clean()
        page.body.stream_block.clean(page.body)


def test_a_pack_without_a_framework_has_nothing_to_learn(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    assert not CourseIndexPage.objects.exists()
