"""The minute's work: schedules, what apps hang on `due`, two runs at once, and parts that fail."""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page

from puspaga.core.domain.due import LOCK_KEY, run_due
from puspaga.core.signals import due
from puspaga.pages.domain.visits import counter
from puspaga.pages.models import ArticlePage, PageCount
from tests.factories.pages import Tree, make_article, make_tree

AT = dt.datetime(2026, 11, 24, 4, 0, tzinfo=dt.UTC)
EARLIER, LATER = AT - dt.timedelta(minutes=1), AT + dt.timedelta(minutes=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


@pytest.fixture
def hang() -> Iterator[Callable[[Any], None]]:
    """Hang work on the signal for this test only."""
    hung = []

    def connect(work: Any) -> None:
        due.connect(work)
        hung.append(work)

    yield connect
    for work in hung:
        due.disconnect(work)


def heard(calls: list[dt.datetime]) -> Callable[..., None]:
    """Work that notes when it was told to run."""

    def work(at: dt.datetime, **_kwargs: Any) -> None:
        calls.append(at)

    return work


def broken(**_kwargs: Any) -> None:
    """Work that cannot be done."""
    raise RuntimeError("nama dan isi tidak masuk log")


def schedule(page: ArticlePage, go_live_at: dt.datetime) -> ArticlePage:
    """Publish with a date to go live, as the editor's button does before that date."""
    page.unpublish()
    page.go_live_at = go_live_at
    with time_machine.travel(go_live_at - dt.timedelta(hours=1), tick=False):
        page.save_revision(approved_go_live_at=go_live_at)
    return page


def is_live(page: Page) -> bool:
    """As the database has it."""
    return Page.objects.get(pk=page.pk).live


def test_nothing_due_is_done_without_a_word() -> None:
    assert run_due(at=AT) == []


def test_the_signal_carries_the_moment(hang: Any) -> None:
    calls: list[dt.datetime] = []
    hang(work := heard(calls))
    run_due(at=AT)
    assert work
    assert calls == [AT]


def test_a_page_goes_live_when_its_time_has_come(tree: Tree) -> None:
    waiting, coming = (schedule(make_article(tree.topic), at) for at in (LATER, EARLIER))
    with time_machine.travel(AT, tick=False):
        assert run_due(at=AT) == []
    assert (is_live(waiting), is_live(coming)) == (False, True)


def test_a_page_goes_down_when_its_time_is_over(tree: Tree) -> None:
    over, still = make_article(tree.topic, expire_at=EARLIER), make_article(tree.topic, expire_at=LATER)
    assert run_due(at=AT) == []
    assert (is_live(over), is_live(still)) == (False, True)
    assert Page.objects.get(pk=over.pk).expired is True


def test_a_second_run_finds_nothing_to_do(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    make_article(tree.topic, expire_at=EARLIER)
    run_due(at=AT)
    monkeypatch.setattr("puspaga.core.domain.due._unpublish", broken)
    assert run_due(at=AT) == []


def test_one_page_that_refuses_does_not_hold_up_the_next(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    stubborn, easy = make_article(tree.topic, expire_at=EARLIER), make_article(tree.topic, expire_at=EARLIER)
    take_down = Page.unpublish

    def unpublish(self: Page, *args: Any, **kwargs: Any) -> None:
        if self.pk == stubborn.pk:
            raise RuntimeError
        take_down(self, *args, **kwargs)

    monkeypatch.setattr(Page, "unpublish", unpublish)
    assert run_due(at=AT) == [f"unpublish wagtailcore.page {stubborn.pk}"]
    assert (is_live(stubborn), is_live(easy)) == (True, False)


def test_a_receiver_that_fails_does_not_stop_the_others(hang: Any) -> None:
    calls: list[dt.datetime] = []
    work = heard(calls)
    hang(broken)
    hang(work)
    assert run_due(at=AT) == [f"{__name__}.broken"]
    assert calls == [AT]


def test_a_failure_is_logged_by_its_name(hang: Any, caplog: pytest.LogCaptureFixture) -> None:
    hang(broken)
    run_due(at=AT)
    assert [record.getMessage() for record in caplog.records if record.name == "puspaga.core.domain.due"] == [
        f"Due work failed: {__name__}.broken"
    ]


def test_two_runs_at_once_are_one(hang: Any) -> None:
    seen = []

    def again(at: dt.datetime, **_kwargs: Any) -> None:
        seen.append(run_due(at=at))

    hang(again)
    assert run_due(at=AT) == []
    assert seen == [None]


def test_the_lock_is_free_after_a_run_and_after_a_failed_one(hang: Any) -> None:
    hang(broken)
    run_due(at=AT)
    assert caches["default"].get(LOCK_KEY) is None


def test_a_run_gives_back_no_lock_but_its_own(hang: Any) -> None:
    def overtaken(**_kwargs: Any) -> None:
        caches["default"].set(LOCK_KEY, "the next run's")

    hang(overtaken)
    run_due(at=AT)
    assert caches["default"].get(LOCK_KEY) == "the next run's"


def test_retention_hangs_on_it() -> None:
    Session.objects.create(session_key="lama", session_data="", expire_date=EARLIER)
    Session.objects.create(session_key="baru", session_data="", expire_date=LATER)
    run_due(at=AT)
    assert list(Session.objects.values_list("session_key", flat=True)) == ["baru"]


def test_page_counts_hang_on_it() -> None:
    counter.take()
    counter.add("remaja", on=AT.date())
    run_due(at=AT)
    assert list(PageCount.objects.values_list("topic", "count")) == [("remaja", 1)]


def test_the_command_is_silent_when_all_is_well() -> None:
    said = io.StringIO()
    call_command("run_due", stdout=said)
    assert said.getvalue() == ""


def test_the_command_ends_with_an_error_when_a_part_failed(hang: Any) -> None:
    hang(broken)
    with pytest.raises(CommandError) as caught:
        call_command("run_due")
    assert (str(caught.value), caught.value.returncode) == (f"Gagal: {__name__}.broken", 1)


def test_the_command_leaves_when_another_run_is_at_work() -> None:
    caches["default"].add(LOCK_KEY, "another", 60)
    said = io.StringIO()
    call_command("run_due", stdout=said)
    assert said.getvalue() == "Masih dikerjakan proses lain.\n"


def test_the_command_reads_the_clock(hang: Any) -> None:
    calls: list[dt.datetime] = []
    work = heard(calls)
    hang(work)
    before = timezone.now()
    call_command("run_due")
    assert before <= calls[0] <= timezone.now()
