"""What every learning page is: a page whose publishing appends an immutable version, or refuses and nothing is live."""

import datetime as dt
from typing import Any

from django.db import transaction
from wagtail.models import Revision

from courses.pages.errors import NotPublishable
from puspaga.core import clock
from puspaga.core.models import BasePage


class LearningPage(BasePage):
    """Abstract. Subclasses say what is wrong (`faults_of_draft`) and what publishing writes (`append_version`).

    Every way to publish (button, workflow, schedule, API) ends in `Page.publish`, so the check and the version stand
    here and in one transaction; a receiver that fails after publishing would leave a page live without its version.
    """

    SENSITIVE_BY_DEFAULT = True

    class Meta:
        abstract = True

    def faults_of_draft(self) -> list[str]:
        """What must be mended before publishing, as sentences with their place. Empty: ready."""
        return []

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """Bring the rows up to date and append a version when the content differs from the newest one."""

    def withdraw(self, *, at: dt.datetime) -> None:
        """The page is no longer live: its rows say so, its versions and all records stay."""

    def publish(self, revision: Revision, user: Any = None, **options: Any) -> Any:
        """Lint, go live and append the version in one transaction. Raises NotPublishable with every fault."""
        draft = revision.as_object()
        faults = draft.faults_of_draft()
        if faults:
            raise NotPublishable(faults)
        at = clock.now()
        with transaction.atomic():
            answer = super().publish(revision, user=user, **options)
            fresh = type(self).objects.get(pk=self.pk)
            if fresh.live and not fresh.alias_of_id:
                fresh.append_version(actor=user, at=at)
        return answer

    def unpublish(self, *args: Any, **options: Any) -> Any:
        """Take the page off the site; what learners did stays."""
        with transaction.atomic():
            answer = super().unpublish(*args, **options)
            self.withdraw(at=clock.now())
        return answer
