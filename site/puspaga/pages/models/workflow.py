"""Review before publishing: one task per kind of expert, passed over when the text does not need it."""

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState, WorkflowState

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


class ReviewTask(Task):
    """A step of the review: an expert of one kind, or a second reader for authors who may not publish."""

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
        """Begin the step; a step the text does not need is approved at once and the next one begins."""
        state = super().start(workflow_state, user=user)
        if not self.is_needed_for(workflow_state.content_object, workflow_state.requested_by):
            state.approve(user=user, update=False)
        return state

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        """Answer the step. An approval is told before the workflow moves on: steps that begin anew see the mark cleared."""
        if action_name == "approve":
            page = task_state.workflow_state.content_object
            review_given.send(type(self), task=self, page=page, user=user, comment=kwargs.get("comment", ""))
        super().on_action(task_state, user, action_name, **kwargs)

    def is_needed_for(self, page: Page, author: Any) -> bool:
        """True when a mark of this kind is open, or when who sent or last changed the text may not publish."""
        if self.kind == SECOND_READER:
            return not (may_publish(page, author) and words_are_read(page))
        return self.open_marks(page).exists()

    def open_marks(self, page: Page) -> models.QuerySet[ReviewMark]:
        """The page's open marks of this kind."""
        content_type = ContentType.objects.get_for_model(page.specific_class)
        return ReviewMark.objects.open().filter(content_type=content_type, object_key=str(page.translation_key), kind=self.kind)

    @property
    def group_names(self) -> tuple[str, ...]:
        """Groups whose members may do this step."""
        return SECOND_READERS if self.kind == SECOND_READER else REVIEWING_GROUPS[ReviewKind(self.kind)]

    def is_reviewer(self, user: Any) -> bool:
        """True for members of the right groups."""
        return user.is_superuser or Group.objects.filter(name__in=self.group_names, user=user).exists()

    def user_can_access_editor(self, obj: Page, user: Any) -> bool:
        """Reviewers may open the page while it waits for them."""
        return self.is_reviewer(user)

    def locked_for_user(self, obj: Page, user: Any) -> bool:
        """While an expert looks, the text rests: only the reviewers may change it."""
        return not self.is_reviewer(user)

    def get_actions(self, obj: Page, user: Any) -> list[tuple[str, str, bool]]:
        """What a reviewer can answer."""
        if not self.is_reviewer(user):
            return []
        return [
            ("reject", _("Minta perbaikan"), True),
            ("approve", _("Setujui"), False),
            ("approve", _("Setujui dengan catatan"), True),
        ]

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet[TaskState]:
        """Steps waiting for this person."""
        states = TaskState.objects.filter(task=self.task_ptr, status=TaskState.STATUS_IN_PROGRESS)
        return states if self.is_reviewer(user) else states.none()

    @classmethod
    def get_description(cls) -> str:
        """For the workflow editor."""
        return _("Ahli sesuai jenisnya memeriksa; langkah yang tidak diperlukan dilewati.")
