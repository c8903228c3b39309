"""What every learning page is: a page whose publishing appends an immutable version, or refuses and nothing is live."""

import datetime as dt
from contextvars import ContextVar
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, Revision

from assessments.domain.framework import known_codes
from courses.domain.programmes import follow_courses
from courses.domain.publishing import sync_activity, withdraw_activity
from courses.engines.lessons import unknown_code_faults
from courses.enums import ActivityKind
from courses.models import Activity, Course
from courses.pages.errors import NotPublishable
from puspaga.core import clock
from puspaga.core.domain.review import kinds_beyond, open_marks
from puspaga.core.models import BasePage

# True while `LearningPage.publish` runs and appends the version itself.
_in_publish: ContextVar[bool] = ContextVar("in_publish", default=False)


class LearningPage(BasePage):
    """Abstract. Subclasses say what is wrong (`faults_of_draft`) and what publishing writes (`append_version`).

    Workflow, schedule and API end in `Page.publish`, so the check and the version stand here and in one transaction. The
    editor's button on a page that exists does not: a receiver calls `follow_publishing` for it.
    """

    SENSITIVE_BY_DEFAULT = True
    # Where an expert reads all of it, also what learners and participants never see at once.
    READING_TEMPLATE: ClassVar[str]

    class Meta:
        abstract = True

    @property
    def is_source(self) -> bool:
        """True for the page in the site's first language: it owns order, minutes, marks; the others add text."""
        return self.locale.language_code == settings.LANGUAGE_CODE

    def faults_of_draft(self) -> list[str]:
        """What must be mended before publishing, as sentences with their place. Empty: ready."""
        return []

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """Bring the rows up to date and append a version when the content differs from the newest one."""

    def kinds_by_default(self) -> list[str]:
        """Which experts have to look when nobody ticked anything, unless the one who publishes is that expert."""
        return []

    def whole_text(self) -> SafeString:
        """Everything an expert answers for when clearing a mark, on one sheet."""
        return render_to_string(self.READING_TEMPLATE, {"page": self, **self.reading_context()})

    def reading_context(self) -> dict[str, Any]:
        """What that sheet needs beside the page."""
        return {}

    def withdraw(self, *, at: dt.datetime) -> None:
        """The page is no longer live: its rows say so, its versions and all records stay."""

    def publish(self, revision: Revision, user: Any = None, **options: Any) -> Any:
        """Lint, go live and append the version in one transaction. Raises NotPublishable with every fault."""
        draft = revision.as_object()
        faults = draft.faults_of_draft()
        if faults:
            raise NotPublishable(faults)
        token = _in_publish.set(True)
        try:
            with transaction.atomic():
                answer = super().publish(revision, user=user, **options)
                self.append_version_of_live(actor=user or revision.user)
        finally:
            _in_publish.reset(token)
        return answer

    def append_version_of_live(self, *, actor: Any) -> None:
        """The version of what just went live, and the marks it needs; a scheduled page and an alias have none."""
        fresh = type(self).objects.get(pk=self.pk)
        if fresh.live and not fresh.alias_of_id:
            fresh.append_version(actor=actor, at=clock.now())
            if fresh.is_source:
                open_marks(fresh, kinds_beyond(actor, fresh.kinds_by_default()), at=clock.now())

    def follow_publishing(self, *, actor: Any) -> None:
        """The editor's publish button on a page that exists goes round `publish`: the version is appended after it.

        Its form looked for faults before. What still turns up takes the page off again. Raises NotPublishable.
        """
        if _in_publish.get():
            return
        faults = self.faults_of_draft()
        if faults:
            self.unpublish(user=actor)
            raise NotPublishable(faults)
        with transaction.atomic():
            self.append_version_of_live(actor=actor)

    def unpublish(self, *args: Any, **options: Any) -> Any:
        """Take the page off the site; what learners did stays."""
        with transaction.atomic():
            answer = super().unpublish(*args, **options)
            if not self.alias_of_id:
                self.withdraw(at=clock.now())
        return answer


class ActivityPage(LearningPage):
    """Abstract: a page below a course that stands for one activity. Readers of its address go to the player."""

    KIND: ClassVar[ActivityKind]

    minutes = models.PositiveSmallIntegerField(_("menit"), default=10)
    module_title = models.CharField(
        _("bagian"), max_length=160, blank=True, help_text=_("Judul bagian di dalam pelatihan. Boleh kosong.")
    )
    is_required = models.BooleanField(_("wajib"), default=True)

    place_panel = MultiFieldPanel(
        [FieldPanel("minutes"), FieldPanel("module_title"), FieldPanel("is_required")], heading=_("Dalam pelatihan")
    )
    parent_page_types = ["learning_pages.CoursePage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        abstract = True

    def faults_of_draft(self) -> list[str]:
        """An activity needs a course that was published once, a translation its Indonesian page."""
        if self.course_row() is None:
            return [str(_("Terbitkan dulu halaman pelatihan di atasnya."))]
        if not self.is_source and not Activity.objects.filter(key=self.translation_key).exists():
            return [str(_("Terbitkan dulu halaman yang sama dalam bahasa Indonesia."))]
        return []

    def course_row(self) -> Course | None:
        """The course of the page above."""
        parent = Page.objects.filter(path=self.path[: -self.steplen]).first()
        return Course.objects.filter(key=parent.translation_key).first() if parent is not None else None

    def sync_row(self) -> Activity:
        """The activity's row, brought up to date by the Indonesian page only."""
        if not self.is_source:
            return Activity.objects.get(key=self.translation_key)
        before = Page.objects.filter(path__startswith=self.path[: -self.steplen], depth=self.depth, path__lt=self.path)
        row = sync_activity(
            key=self.translation_key,
            course=self.course_row(),
            kind=self.KIND,
            slug=self.slug,
            title=self.title,
            minutes=self.minutes,
            position=before.count() + 1,
            is_required=self.is_required,
            module_title=self.module_title,
        )
        follow_courses(actor=None, at=clock.now())
        return row

    def withdraw(self, *, at: dt.datetime) -> None:
        """The Indonesian page went off: the activity is closed."""
        if self.is_source:
            withdraw_activity(self.translation_key)
            follow_courses(actor=None, at=at)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """To the player; the answer is the same for everybody, the player asks who may enter."""
        source = self.alias_of.specific if self.alias_of_id else self
        row = Activity.objects.select_related("module__course").filter(key=source.translation_key).first()
        slugs = [row.module.course.slug, row.slug] if row else [source.get_parent().slug, source.slug]
        answer = HttpResponseRedirect(reverse("activity", args=slugs))
        answer.is_sensitive = True
        return answer


def codes_in(text: str) -> list[str]:
    """Codes written with commas or blanks between them."""
    return text.replace(",", " ").split()


def code_faults(text: str) -> list[str]:
    """One sentence for every code that no framework has."""
    codes = codes_in(text)
    return unknown_code_faults(codes, known_codes=known_codes()) if codes else []
