"""The editorial workflow “Tinjau isi”, and what its steps do to review marks."""

import datetime as dt
from typing import Any

from django.db import transaction
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from puspaga.core.domain.review import clear_mark
from puspaga.core.enums import ReviewKind
from puspaga.core.rules import may_clear_mark
from puspaga.pages.models import HomePage, ReviewTask
from puspaga.pages.models.workflow import SECOND_READER

NAME = "Tinjau isi"
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
        for order, (kind, name) in enumerate(STEPS):
            task = ReviewTask.objects.create(name=name, kind=kind)
            WorkflowTask.objects.create(workflow=workflow, task=task.task_ptr, sort_order=order)
    for home in HomePage.objects.all():
        WorkflowPage.objects.get_or_create(page=home.page_ptr, defaults={"workflow": workflow})
    return workflow


def clear_marks_by_task(task: ReviewTask, page: Page, *, actor: Any, at: dt.datetime, note: str) -> int:
    """Clear the page's open marks of the task's kind in the reviewer's name; returns how many. A step that was passed
    over by itself clears nothing."""
    if task.kind == SECOND_READER or not may_clear_mark(actor, task.kind):
        return 0
    marks = list(task.open_marks(page))
    for mark in marks:
        clear_mark(mark, actor=actor, at=at, subject=page.get_latest_revision_as_object(), note=note[:255])
    return len(marks)
