"""Counting openings: per topic and month, in batches, and nothing about anybody."""

import datetime as dt
from collections.abc import Iterator

import pytest

from puspaga.core.signals import page_opened
from puspaga.pages import receivers
from puspaga.pages.domain.visits import BATCH, VisitCounter, counter, flush_visits
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


def test_a_batch_is_full_after_fifty_openings() -> None:
    small = VisitCounter()
    full = [small.add("remaja", on=NOVEMBER) for _number in range(BATCH)]
    assert full == [False] * (BATCH - 1) + [True]


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


def test_a_full_batch_is_written_by_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    monkeypatch.setattr(receivers.threading, "Thread", lambda **kwargs: started.append(kwargs) or Starter())
    for _number in range(BATCH):
        page_opened.send(object, topic="remaja")
    assert [kwargs["target"] for kwargs in started] == [receivers._write_and_close]


class Starter:
    """Stands in for a thread."""

    def start(self) -> None:
        """Do nothing."""


def test_the_row_holds_a_topic_a_month_and_a_number_only() -> None:
    assert [field.name for field in PageCount._meta.get_fields()] == ["id", "topic", "month", "count"]
