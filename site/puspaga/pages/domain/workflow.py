"""The editorial workflow “Tinjau isi”, and what its steps do to review marks."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from wagtail.models import Page, Task, TaskState, Workflow, WorkflowPage, WorkflowState, WorkflowTask

from puspaga.core.domain.review import clear_mark, is_source_text, marks_of, open_marks, withdraw_mark
from puspaga.core.enums import ReviewKind
from puspaga.core.rules import may_clear_mark
from puspaga.pages.models import HomePage, ReviewTask
from puspaga.pages.models.workflow import SECOND_READER

NAME = "Tinjau isi"
# Wagtail's migrations make this workflow, with one task, for groups that this house does not have.
WAGTAILS_OWN = "Moderators approval"
STEPS = (
    (SECOND_READER, "Pembaca kedua"),
    (ReviewKind.LEGAL, "Tinjauan hukum"),
    (ReviewKind.CLINICAL, "Tinjauan psikologi"),
    (ReviewKind.LOCAL, "Tinjauan setempat"),
)


@transaction.atomic
def ensure_editorial_workflow() -> Workflow:
    """Make the workflow once and give it to every home page that has none; later changes by administrators stay."""
    workflow, made = Workflow.objects.get_or_create(name=NAME, defaults={"active": True})
    if made:
        Workflow.objects.filter(name=WAGTAILS_OWN).delete()
        Task.objects.filter(name=WAGTAILS_OWN).delete()
        for order, (kind, name) in enumerate(STEPS):
            task = ReviewTask.objects.create(name=name, kind=kind)
            WorkflowTask.objects.create(workflow=workflow, task=task.task_ptr, sort_order=order)
    for home in HomePage.objects.all():
        WorkflowPage.objects.get_or_create(page=home.page_ptr, defaults={"workflow": workflow})
    return workflow


def clear_marks_by_task(task: ReviewTask, page: Page, *, actor: Any, at: dt.datetime, note: str) -> int:
    """Clear the page's open marks of the task's kind in the reviewer's name; returns how many. A step that was passed
    over by itself clears nothing, nor does one on a translation: the mark speaks about the Indonesian text."""
    if task.kind == SECOND_READER or not is_source_text(page) or not may_clear_mark(actor, task.kind):
        return 0
    marks = list(task.open_marks(page))
    for mark in marks:
        clear_mark(mark, actor=actor, at=at, subject=page.get_latest_revision_as_object(), note=note[:255])
    return len(marks)


def publish_reviewed(workflow_state: WorkflowState, user: Any = None) -> None:
    """Publish what passed its last step. Experts may not publish; their approval counts because somebody who may
    (the one who sent the text, or one who approved a step) stands behind it."""
    page = workflow_state.content_object
    approvers = [state.finished_by for state in workflow_state.task_states.filter(status=TaskState.STATUS_APPROVED)]
    behind = [person for person in (workflow_state.requested_by, *approvers) if person is not None]
    may = any(page.permissions_for_user(person).can_publish() for person in behind)
    page.get_latest_revision().publish(user=user, skip_permission_checks=may)


WAITS_FOR = {
    SECOND_READER: _lazy("dibaca oleh penyunting lain"),
    ReviewKind.LEGAL: _lazy("diperiksa oleh ahli hukum"),
    ReviewKind.CLINICAL: _lazy("diperiksa oleh psikolog"),
    ReviewKind.LOCAL: _lazy("diperiksa oleh petugas dinas"),
}


def next_step_sentence(page: Page) -> str:
    """What happens next to a text in review, or what its review came to; empty when it was never sent."""
    task = page.current_workflow_task
    if isinstance(task, ReviewTask):
        waits_for = WAITS_FOR[task.kind]
        return _("Langkah berikutnya: “%(step)s”. Naskah menunggu %(who)s.") % {"step": task.name, "who": waits_for}
    state = page.workflow_states.order_by("-created_at", "-pk").first()
    if state is None:
        return ""
    if state.status == WorkflowState.STATUS_APPROVED:
        return _("Semua langkah tinjauan selesai. Naskah diterbitkan.")
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("Naskah kembali kepada penulisnya untuk diperbaiki.")
    return ""


@transaction.atomic
def ask_for_reviews(page: Page, kinds: Collection[str], *, actor: Any, at: dt.datetime) -> None:
    """Make the page's marks what an editor ticked. A kind is taken back only while the text was never published and
    nobody has looked; after that only an expert clears it."""
    marks = marks_of(page)
    open_marks(page, set(kinds) - {mark.kind for mark in marks}, at=at)
    unwanted = [mark for mark in marks if mark.is_open and mark.kind not in kinds]
    if unwanted and not page.workflow_in_progress and not was_published(page):
        for mark in unwanted:
            withdraw_mark(mark, actor=actor, at=at)


def was_published(page: Page) -> bool:
    """True when readers have seen this text in any language."""
    return Page.objects.filter(translation_key=page.translation_key, first_published_at__isnull=False).exists()


def copy_marks(source: Page, copy: Page, *, at: dt.datetime) -> None:
    """What nobody has looked at in a text, nobody has looked at in its copy; also for the pages below both."""
    pairs = zip(*(page.get_descendants(inclusive=True).specific() for page in (source, copy)), strict=False)
    for old, new in pairs:
        open_marks(new, [mark.kind for mark in marks_of(old)], at=at)
