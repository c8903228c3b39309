"""What follows when learning pages move or go."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Page, Revision
from wagtail.signals import page_published, page_unpublished, post_page_move

from courses.pages.domain.tree import follow_move
from courses.pages.models import LearningPage
from puspaga.core import clock


@receiver(post_page_move)
def keep_order(instance: Page, parent_page_before: Page, parent_page_after: Page, **_kwargs: Any) -> None:
    """A page was moved or put elsewhere among its neighbours."""
    follow_move(instance, before=parent_page_before, after=parent_page_after)


@receiver(page_published)
def append_version(instance: Page, revision: Revision, **_kwargs: Any) -> None:
    """A page went live, also by the editor's button, which does not call `Page.publish`."""
    if isinstance(instance, LearningPage) and not instance.alias_of_id:
        instance.follow_publishing(actor=revision.user)


@receiver(page_unpublished)
def close(instance: Page, **_kwargs: Any) -> None:
    """Unpublishing a course page may take those below it along, without asking each."""
    if isinstance(instance, LearningPage) and not instance.alias_of_id:
        instance.withdraw(at=clock.now())


@receiver(post_delete)
def close_deleted(sender: type, instance: Any, **_kwargs: Any) -> None:
    """A learning page was deleted: its records stay, nobody enters."""
    if isinstance(sender, type) and issubclass(sender, LearningPage) and not instance.alias_of_id:
        instance.withdraw(at=clock.now())
