"""The whole pack in one database: every figure, no page without its version, and a second run that does nothing."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import Translation

from assessments.models import Item, ItemVersion, QuizVersion, Scenario, ScenarioVersion
from courses.domain.certification.naming import Required, tree_of
from courses.domain.certification.review import open_review_kinds
from courses.domain.ethics import current_code
from courses.engines.requirements import AllOf, CourseDone, EthicsSigned, NOf, WorkshopPerformed, check_tree
from courses.enums import CourseAudience
from courses.models import Activity, Course, LessonVersion, ProgrammeVersion, WorkshopVersion
from courses.pages.domain.tree import pages_without_their_version
from courses.starter.domain import load_starter
from courses.starter.domain.pack import PACK

AT = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)
# A bound on what loading everything asks of the database: preparing it must stay quick.
MOST_QUERIES = 32_000

pytestmark = pytest.mark.django_db


@contextmanager
def counted() -> Iterator[list[int]]:
    """How many queries are made inside; the framework's own log forgets after some thousands."""
    asked = [0]

    def count(execute: Callable[..., Any], *arguments: Any) -> Any:
        asked[0] += 1
        return execute(*arguments)

    with connection.execute_wrapper(count):
        yield asked


def test_the_whole_pack_is_loaded_once() -> None:
    with counted() as asked:
        load_starter(at=AT)
    assert 0 < asked[0] < MOST_QUERIES
    _all_figures()
    _the_programme()
    assert pages_without_their_version() == []
    _the_english_tree()
    assert current_code() is not None
    _every_service_is_named()
    report = load_starter(at=AT + dt.timedelta(days=1))
    assert (report.created, report.updated, report.kept, report.deleted) == ([], [], [], [])
    _all_figures()


def _every_service_is_named() -> None:
    """On no page a reader meets the place of a service instead of its name (lessons: the crawl of each role)."""
    client, shown = Client(headers={"host": "localhost"}), 0
    for page in Page.objects.live().filter(depth__gt=1):
        answer = client.get(page.url, follow=True)
        shown += answer.status_code == 200
        assert "{{" not in answer.content.decode(), page.url
    assert shown > 30


def _the_english_tree() -> None:
    """No page the pack translates waits for a translator, and the log speaks of our pages only."""
    progress = {str(row): row.get_progress() for row in Translation.objects.all()}
    assert {name: parts for name, parts in progress.items() if parts[0] != parts[1]} == {}
    assert not PageLogEntry.objects.filter(label__startswith="Welcome").exists()


def _all_figures() -> None:
    lessons = LessonVersion.objects.filter(activity__module__course__audience=CourseAudience.COMPANION)
    assert (lessons.count(), sum(len(version.content["cards"]) for version in lessons)) == (40, 312)
    assert (Item.objects.ready().count(), ItemVersion.objects.count()) == (146, 146)
    assert (QuizVersion.objects.count(), ScenarioVersion.objects.count(), WorkshopVersion.objects.count()) == (5, 6, 3)
    texts = {row.code: row.versions.get().text for row in Scenario.objects.all()}
    assert texts == {path.stem: path.read_text(encoding="utf-8") for path in (PACK / "scenarios").glob("*.naskah")}
    assert (Course.objects.live().count(), Activity.objects.live().count()) == (6, 46 + 5 + 6 + 3)
    assert Activity.objects.live().required().count() == 46 + 5


def _the_programme() -> None:
    version = ProgrammeVersion.objects.get()
    tree = tree_of(version)
    assert isinstance(tree, AllOf)
    *courses, choice, workshop, ethics = tree.parts
    assert all(isinstance(part, CourseDone) for part in courses)
    assert isinstance(choice, NOf)
    assert (len(courses), choice.count, len(choice.parts)) == (5, 2, 6)
    assert (workshop, ethics) == (WorkshopPerformed(), EthicsSigned())
    assert check_tree(tree) == []
    required = Required.of(tree)
    assert (len(required.courses), len(required.scenarios), len(required.workshops)) == (5, 6, 3)
    assert set(open_review_kinds(version)) == {"legal", "clinical", "local"}
