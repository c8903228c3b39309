"""Pages that go live only when their text is in order, whichever way leads there."""

from typing import Any

from django.utils.module_loading import import_string
from wagtail.models import Revision


class Checked:
    """Mixed into pages with a body. The editor's form asks too; this guards bulk acts, reviews, translations and code."""

    TITLE_IS_CHECKED_LATER = True

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """Publish or schedule the revision. Raises NotReady. What was scheduled was in order when it was scheduled."""
        if revision.approved_go_live_at is None:
            # The checks read the service data; they stand above the models.
            import_string("puspaga.pages.domain.checks.refuse_unready")(revision.as_object())
        return super().publish(revision, *args, **kwargs)
