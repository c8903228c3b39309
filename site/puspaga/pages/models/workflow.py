"""Review before publishing: a second reader, then one step per kind of expert; what the text does not need is passed over."""

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState, WorkflowState

from puspaga.core import clock
from puspaga.core.domain.review import content_hash
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.core.rules import REVIEWING_GROUPS
from puspaga.pages.signals import review_given

SECOND_READER = "editor"
SECOND_READERS = ("editor", "administrator")


def may_publish(page: Page, person: Any) -> bool:
    """False for nobody."""
    return person is not None and page.permissions_for_user(person).can_publish()


def words_are_read(page: Page) -> bool:
    """True when the newest version says what one said that was saved by somebody who may publish."""
    newest = page.get_latest_revision()
    if may_publish(page, newest.user):
        return True
    others = page.revisions.exclude(pk=newest.pk).select_related("user").order_by("-created_at", "-pk")
    read = next((revision for revision in others if may_publish(page, revision.user)), None)
    return read is not None and content_hash(read.as_object()) == content_hash(newest.as_object())


def is_read_by_two(state: WorkflowState) -> bool:
    """True when the words are known to somebody who may publish, and another person has looked or an expert will."""
    page, author = state.content_object, state.requested_by
    answers = state.task_states.filter(status=TaskState.STATUS_APPROVED).exclude(finished_by=author)
    approvers = [answer.finished_by for answer in answers.select_related("finished_by")]
    if not approvers and not open_marks_of(page).exists():
        return False
    return any(may_publish(page, person) for person in (author, *approvers)) and words_are_read(page)


def open_marks_of(page: Page) -> models.QuerySet[ReviewMark]:
    """The page's open marks of every kind."""
    content_type = ContentType.objects.get_for_model(page.specific_class)
    return ReviewMark.objects.open().filter(content_type=content_type, object_key=str(page.translation_key))


def is_author(user: Any, page: Page) -> bool:
    """True when these are the person's own words: they sent the text, and nobody else had changed it when the step began."""
    state = page.current_workflow_task_state
    return state is not None and sent_by(user, TaskState.objects.filter(pk=state.pk)).exists()


def sent_by(user: Any, states: models.QuerySet[TaskState]) -> models.QuerySet[TaskState]:
    """Those of the steps in which the person would answer to their own words."""
    own = models.Q(revision__user=user) | models.Q(revision__user=None)
    return states.filter(own, workflow_state__requested_by=user)


class ReviewTask(Task):
    """A step of the review: a second reader, or an expert of one kind. Nobody answers to their own words."""

    kind = models.CharField(
        _("jenis tinjauan"),
        max_length=10,
        choices=[*ReviewKind.choices, (SECOND_READER, _("pembaca kedua"))],
        default=SECOND_READER,
    )

    admin_form_fields = [*Task.admin_form_fields, "kind"]
    admin_form_readonly_on_edit_fields = [*Task.admin_form_readonly_on_edit_fields, "kind"]

    class Meta:
        verbose_name = _("tugas tinjauan")
        verbose_name_plural = _("tugas tinjauan")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        """Begin the step; one the text does not need is passed over, in nobody's name, and the next one begins."""
        state = super().start(workflow_state, user=user)
        if not self.is_needed_in(workflow_state):
            state.status, state.finished_at = TaskState.STATUS_SKIPPED, clock.now()
            state.save(update_fields=["status", "finished_at"])
        return state

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> str:
        """Answer the step; returns where the person goes next: the text may no longer be theirs to open.

        An approval is told before the workflow moves on: steps that begin anew see the mark cleared.
        """
        if action_name == "approve":
            page = task_state.workflow_state.content_object
            review_given.send(type(self), task=self, page=page, user=user, comment=kwargs.get("comment", ""))
        super().on_action(task_state, user, action_name, **kwargs)
        return reverse("wagtailadmin_home")

    def is_needed_in(self, workflow_state: WorkflowState) -> bool:
        """True when a mark of this kind is open, or while only one person knows the words."""
        if self.kind == SECOND_READER:
            return not is_read_by_two(workflow_state)
        return self.open_marks(workflow_state.content_object).exists()

    def open_marks(self, page: Page) -> models.QuerySet[ReviewMark]:
        """The page's open marks of this kind."""
        return open_marks_of(page).filter(kind=self.kind)

    @property
    def group_names(self) -> tuple[str, ...]:
        """Groups whose members may do this step."""
        return SECOND_READERS if self.kind == SECOND_READER else REVIEWING_GROUPS[ReviewKind(self.kind)]

    def is_in_group(self, user: Any) -> bool:
        """True for members of the right groups."""
        return user.is_superuser or Group.objects.filter(name__in=self.group_names, user=user).exists()

    def is_reviewer(self, user: Any, page: Page) -> bool:
        """True for members of the right groups who are not the text's author."""
        return self.is_in_group(user) and not is_author(user, page)

    def user_can_access_editor(self, obj: Page, user: Any) -> bool:
        """Reviewers may open the page while it waits for them."""
        return self.is_reviewer(user, obj)

    def locked_for_user(self, obj: Page, user: Any) -> bool:
        """While somebody looks, the text rests: only the reviewers may change it."""
        return not self.is_reviewer(user, obj)

    def get_actions(self, obj: Page, user: Any) -> list[tuple[str, str, bool]]:
        """What a reviewer can answer."""
        if not self.is_reviewer(user, obj):
            return []
        return [
            ("reject", _("Minta perbaikan"), True),
            ("approve", _("Setujui"), False),
            ("approve", _("Setujui dengan catatan"), True),
        ]

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet[TaskState]:
        """Steps waiting for this person."""
        if not self.is_in_group(user):
            return TaskState.objects.none()
        waiting = TaskState.objects.filter(task=self.task_ptr, status=TaskState.STATUS_IN_PROGRESS)
        return waiting.exclude(pk__in=sent_by(user, waiting).values("pk"))

    @classmethod
    def get_description(cls) -> str:
        """For the workflow editor."""
        return _("Ahli sesuai jenisnya memeriksa; langkah yang tidak diperlukan dilewati.")
