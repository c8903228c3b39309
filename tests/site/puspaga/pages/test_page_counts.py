"""Counting openings: per topic and month, in batches, and nothing about anybody."""

import datetime as dt
import os
import runpy
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import OperationalError

from puspaga.core import clock
from puspaga.core.signals import page_opened
from puspaga.pages.domain import visits
from puspaga.pages.domain.visits import BATCH, VisitCounter, counter, flush_visits, write_next_batch
from puspaga.pages.models import PageCount
from tests.factories.pages import Tree, make_article, make_tree
from tests.utils.client import StrictClient

NOVEMBER, DECEMBER = dt.date(2026, 11, 24), dt.date(2026, 12, 1)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _empty_counter() -> Iterator[None]:
    """Nothing is left from another test, and nothing for the next."""
    counter.take()
    yield
    counter.take()


def counts() -> list[tuple[str, dt.date, int]]:
    """All rows."""
    return list(PageCount.objects.order_by("topic", "month").values_list("topic", "month", "count"))


def test_the_first_opening_asks_for_a_writer_and_a_writing_asks_anew() -> None:
    small = VisitCounter()
    asked = [small.add("remaja", on=NOVEMBER) for _number in range(3)]
    small.take()
    assert [*asked, small.add("remaja", on=NOVEMBER)] == [True, False, False, True]


def test_a_batch_is_full_after_fifty_openings() -> None:
    small = VisitCounter()
    full = []
    for _number in range(BATCH):
        small.add("remaja", on=NOVEMBER)
        full.append(small.wait(0))
    assert full == [False] * (BATCH - 1) + [True]


def test_the_next_batch_begins_empty() -> None:
    small = VisitCounter()
    for _number in range(BATCH):
        small.add("remaja", on=NOVEMBER)
    small.take()
    assert small.wait(0) is False


def test_openings_are_added_up_per_topic_and_month() -> None:
    for topic, day in (("remaja", NOVEMBER), ("remaja", NOVEMBER), ("gawai", NOVEMBER), ("remaja", DECEMBER)):
        counter.add(topic, on=day)
    assert flush_visits() == 4
    counter.add("remaja", on=NOVEMBER)
    flush_visits()
    month = NOVEMBER.replace(day=1)
    assert counts() == [("gawai", month, 1), ("remaja", month, 3), ("remaja", DECEMBER, 1)]


def test_writing_nothing_writes_nothing(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):
        assert flush_visits() == 0


def test_reading_an_article_counts_its_topic_and_writes_nothing_at_once(client: StrictClient) -> None:
    tree: Tree = make_tree()
    article = make_article(tree.topic)
    for path in (article.url, article.url, tree.topic.url, "/", "/keluarga/"):
        client.get(path)
    assert counts() == []
    assert [(topic, number) for (topic, _month), number in counter.take().items()] == [("remaja", 3)]


def test_a_missing_page_and_a_preview_count_nothing(client: StrictClient) -> None:
    tree: Tree = make_tree()
    article = make_article(tree.topic)
    client.get("/keluarga/remaja/tidak-ada/")
    article.make_preview_request()
    assert counter.take().total() == 0


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, settings: Any) -> list[Any]:
    """The work of the threads that would run; here it runs on the test's own connection, which stays open."""
    monkeypatch.setattr(visits.connection, "close", lambda: None)
    targets: list[Any] = []

    class Thread:
        """Stands in for a thread."""

        def __init__(self, target: Any, **_kwargs: Any) -> None:
            self.target = target

        def start(self) -> None:
            """Note it."""
            targets.append(self.target)

    monkeypatch.setattr(visits.threading, "Thread", Thread)
    settings.VISITS_WRITTEN_AFTER = 60
    return targets


def test_one_thread_sees_to_a_batch(started: list[Any], django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        for _number in range(BATCH):
            page_opened.send(object, topic="remaja")
    assert started == [write_next_batch]


def test_every_batch_has_a_thread_of_its_own(started: list[Any]) -> None:
    for _number in range(2):
        page_opened.send(object, topic="remaja")
        flush_visits()
    assert started == [write_next_batch] * 2


def test_no_thread_where_somebody_else_writes(started: list[Any], settings: Any) -> None:
    settings.VISITS_WRITTEN_AFTER = None
    page_opened.send(object, topic="remaja")
    assert started == []


def test_an_opening_is_written_when_the_time_is_over_though_nobody_comes_again(started: list[Any], settings: Any) -> None:
    settings.VISITS_WRITTEN_AFTER = 0
    page_opened.send(object, topic="remaja")
    started[0]()
    assert counts() == [("remaja", clock.today().replace(day=1), 1)]


def test_a_full_batch_is_written_before_the_time_is_over(started: list[Any], settings: Any) -> None:
    settings.VISITS_WRITTEN_AFTER = 3600
    for _number in range(BATCH):
        page_opened.send(object, topic="remaja")
    started[0]()
    assert counts() == [("remaja", clock.today().replace(day=1), BATCH)]


@pytest.mark.django_db(transaction=True)
def test_a_real_thread_writes_what_requests_counted(settings: Any) -> None:
    settings.VISITS_WRITTEN_AFTER = 0
    page_opened.send(object, topic="remaja")
    for thread in threading.enumerate():
        if thread.name == "visits":
            thread.join()
    assert counts() == [("remaja", clock.today().replace(day=1), 1)]


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that takes nothing."""

    def refuse(**_kwargs: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(PageCount.objects, "get_or_create", refuse)


def test_what_cannot_be_written_is_counted_again(locked: None) -> None:
    counter.add("remaja", on=NOVEMBER)
    with pytest.raises(OperationalError):
        flush_visits()
    assert counter.take() == {("remaja", NOVEMBER.replace(day=1)): 1}


def test_a_writing_that_fails_asks_for_a_writer_anew(locked: None, started: list[Any], settings: Any) -> None:
    settings.VISITS_WRITTEN_AFTER = 0
    page_opened.send(object, topic="remaja")
    started[0]()
    page_opened.send(object, topic="remaja")
    assert (len(started), counter.take().total()) == (2, 2)


def test_a_count_that_fails_costs_no_reader_the_page(client: StrictClient, monkeypatch: pytest.MonkeyPatch) -> None:
    article = make_article(make_tree().topic)

    def fail(*_args: Any, **_kwargs: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(counter, "add", fail)
    assert [client.get(article.url).status_code for _fresh_and_kept in range(2)] == [200, 200]


def test_a_forked_worker_does_not_write_its_parents_openings() -> None:
    counter.add("remaja", on=NOVEMBER)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, b"%d" % counter.take().total())
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        assert (pipe.read(), counter.take().total()) == ("0", 1)


def test_a_worker_that_goes_writes_what_it_holds() -> None:
    hooks = runpy.run_path(str(settings.BASE_DIR / "gunicorn.conf.py"))
    counter.add("remaja", on=NOVEMBER)
    hooks["worker_exit"](None, None)
    assert counts() == [("remaja", NOVEMBER.replace(day=1), 1)]


def test_the_row_holds_a_topic_a_month_and_a_number_only() -> None:
    assert [field.name for field in PageCount._meta.get_fields()] == ["id", "topic", "month", "count"]
