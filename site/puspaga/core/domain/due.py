"""The minute's work: schedules first, then whatever the apps have hung on the signal `due`."""

import datetime as dt
import logging
import uuid
from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.core.cache import caches
from wagtail.models import DraftStateMixin, Page, Revision

from puspaga.core.signals import due

LOCK_KEY = "run-due"
# A run that was killed blocks the next ones for this long at most.
LOCK_SECONDS = 600
log = logging.getLogger(__name__)


def run_due(*, at: dt.datetime) -> list[str] | None:
    """Do what is due at the moment `at`; answers the names of the parts that failed, None when another run is at work.

    A failure is logged and stops nothing else. A second run finds nothing left to do.
    """
    token = uuid.uuid4().hex
    if not caches["default"].add(LOCK_KEY, token, LOCK_SECONDS):
        return None
    try:
        return [*_failed_schedules(at=at), *_failed_receivers(at=at)]
    finally:
        if caches["default"].get(LOCK_KEY) == token:
            caches["default"].delete(LOCK_KEY)


def _failed_schedules(*, at: dt.datetime) -> list[str]:
    # Wagtail's publish_scheduled stops at the first page that refuses, this minute and every minute after.
    return [name for name, act in _schedules(at) if not _works(name, act)]


def _schedules(at: dt.datetime) -> Iterator[tuple[str, Callable[[], Any]]]:
    drafted = [model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)]
    for model in (Page, *drafted):
        for subject in model.objects.filter(live=True, expire_at__lt=at).order_by("expire_at"):
            yield f"unpublish {model._meta.label_lower} {subject.pk}", lambda subject=subject: _unpublish(subject)
    for revision in Revision.objects.filter(approved_go_live_at__lt=at).order_by("approved_go_live_at"):
        name = f"publish {revision.base_content_type.model} {revision.object_id}"
        yield name, lambda revision=revision: revision.publish(log_action="wagtail.publish.scheduled")


def _unpublish(subject: DraftStateMixin) -> None:
    subject.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _failed_receivers(*, at: dt.datetime) -> list[str]:
    failed = []
    for receiver, answer in due.send_robust(run_due, at=at):
        if isinstance(answer, Exception):
            name = f"{receiver.__module__}.{receiver.__qualname__}"
            log.error("Due work failed: %s", name, exc_info=answer)
            failed.append(name)
    return failed


def _works(name: str, act: Callable[[], Any]) -> bool:
    try:
        act()
    except Exception:
        log.exception("Due work failed: %s", name)
        return False
    return True
