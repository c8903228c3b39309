"""What the pages do when something happened: index, count, forget caches."""

import datetime as dt
from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, Revision, TaskState
from wagtail.signals import page_published, page_unpublished, post_page_move, task_submitted

from puspaga.core import clock
from puspaga.core.domain.review import reopen_changed
from puspaga.core.signals import due, page_opened
from puspaga.directory.models import Channel, Service
from puspaga.pages.domain.search import index_page, remove_page
from puspaga.pages.domain.visits import count_visit, flush_visits
from puspaga.pages.domain.workflow import ask_for_reviews, clear_marks_by_task
from puspaga.pages.models import ReviewTask, ServicePage
from puspaga.pages.signals import review_given


@receiver(page_published)
def index_published(instance: Page, **_kwargs: Any) -> None:
    """A published page can be found."""
    index_page(instance)


@receiver(page_unpublished)
def forget_unpublished(instance: Page, **_kwargs: Any) -> None:
    """An unpublished page cannot."""
    remove_page(instance.pk)


@receiver([post_save, post_delete], sender=Service)
@receiver([post_save, post_delete], sender=Channel)
def index_changed_service(instance: Service | Channel, **_kwargs: Any) -> None:
    """A service is found by its numbers and words of today."""
    service_id = instance.service_id if isinstance(instance, Channel) else instance.pk
    for page in ServicePage.objects.filter(service_id=service_id).select_related("service", "locale"):
        index_page(page)


@receiver(post_page_move)
def index_moved(instance: Page, **_kwargs: Any) -> None:
    """A moved page and those below it have new addresses."""
    for page in Page.objects.descendant_of(instance, inclusive=True).live():
        index_page(page)


@receiver(review_given)
def clear_reviewed_marks(task: ReviewTask, page: Page, user: Any, comment: str, **_kwargs: Any) -> None:
    """An expert who approves a step has looked: the mark of that kind is cleared in the expert's name."""
    clear_marks_by_task(task, page, actor=user, at=clock.now(), note=comment)


@receiver(post_save, sender=Revision)
def keep_review_kinds(instance: Revision, **_kwargs: Any) -> None:
    """Marks an editor ticked are kept with the draft, before it is published or sent to review."""
    page = instance.content_object
    asked = getattr(page, "review_kinds_asked", None)
    if asked is not None:
        kinds, actor = asked
        ask_for_reviews(page, kinds, actor=actor, at=clock.now())


@receiver(task_submitted)
def ask_again_in_workflow(instance: TaskState, **_kwargs: Any) -> None:
    """A step begins: a text that is not what its expert saw is asked about again."""
    if isinstance(instance.task.specific, ReviewTask):
        reopen_changed(instance.revision.as_object(), at=clock.now())


@receiver(page_published)
def ask_again_after_publishing(instance: Page, **_kwargs: Any) -> None:
    """The same for a text published without review: readers see that its new words wait."""
    reopen_changed(instance, at=clock.now())


@receiver(page_opened)
def count_opening(topic: str, **_kwargs: Any) -> None:
    """Count in memory."""
    count_visit(topic, on=clock.today())


@receiver(due)
def write_counts(at: dt.datetime, **_kwargs: Any) -> None:
    """Write what has gathered in this process."""
    flush_visits()
