"""What an editor finds on the first screen: own drafts, and where a new text may begin."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page

from puspaga.pages.models import TopicPage

DRAFTS_SHOWN = 10


def drafts_of(user: Any) -> QuerySet[Page]:
    """Pages whose newest version is this person's and not before readers, the newest first."""
    mine = Page.objects.filter(latest_revision__user=user, has_unpublished_changes=True)
    return mine.order_by("-latest_revision_created_at", "-pk")[:DRAFTS_SHOWN]


def topics_to_write_in(user: Any) -> list[TopicPage]:
    """Topics of the site's first language under which this person may begin a text."""
    topics = TopicPage.objects.filter(locale__language_code="id").order_by("path")
    return [topic for topic in topics if topic.permissions_for_user(user).can_add_subpage()]
