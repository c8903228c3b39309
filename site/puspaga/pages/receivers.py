"""What the pages do when something happened: index, count, forget caches."""

import datetime as dt
import threading
from typing import Any

from django.db import connection
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from puspaga.core import clock
from puspaga.core.signals import due, page_opened
from puspaga.pages.domain.search import index_page, remove_page
from puspaga.pages.domain.visits import counter, flush_visits


@receiver(page_published)
def index_published(instance: Page, **_kwargs: Any) -> None:
    """A published page can be found."""
    index_page(instance)


@receiver(page_unpublished)
def forget_unpublished(instance: Page, **_kwargs: Any) -> None:
    """An unpublished page cannot."""
    remove_page(instance.pk)


@receiver(post_page_move)
def index_moved(instance: Page, **_kwargs: Any) -> None:
    """A moved page and those below it have new addresses."""
    for page in Page.objects.descendant_of(instance, inclusive=True).live():
        index_page(page)


@receiver(page_opened)
def count_opening(topic: str, **_kwargs: Any) -> None:
    """Count in memory; a full batch is written by a thread of its own, never while the reader waits."""
    if counter.add(topic, on=clock.today()):
        threading.Thread(target=_write_and_close, daemon=True).start()


@receiver(due)
def write_counts(at: dt.datetime, **_kwargs: Any) -> None:
    """Write what has gathered in this process."""
    flush_visits()


def _write_and_close() -> None:
    try:
        flush_visits()
    finally:
        connection.close()
