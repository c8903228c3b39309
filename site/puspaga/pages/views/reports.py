"""Reports for officers: what awaits whose review, and how often topics were read."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Case, F, QuerySet, When
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView
from wagtail_localize.models import Translation
from wagtail_localize.views.report import TranslationsReportView

from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.core.rules import is_in_group, may_clear_mark
from puspaga.pages.domain.review_list import ReviewRow, review_rows
from puspaga.pages.models import PageCount, TopicPage

SMALLEST_SHOWN = 5
# Those who find an editor behind a page; experts only read.
EDITORS = ("officer", "administrator", "editor")
READERS = ("officer", "administrator", "editor", "reviewer-legal", "reviewer-clinical")


class StaffReportView(ReportView):
    """A report for some roles only."""

    groups: tuple[str, ...] = READERS
    is_searchable = False
    paginate_by = 100

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse other roles."""
        if not is_in_group(request.user, *self.groups):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ReviewReportView(StaffReportView):
    """Every open mark with its text, and texts that changed after their review."""

    index_url_name = "review_report"
    index_results_url_name = "review_report_results"
    page_title = _("Tanda tinjauan")
    header_icon = "glasses"
    results_template_name = "pages/admin/review_report.html"

    def get_queryset(self) -> QuerySet[ReviewMark]:
        """Open ones first, among them those this person may clear, the longest waiting before the others."""
        not_mine = Case(When(kind__in=self.kinds(), then=0), default=1)
        marks = ReviewMark.objects.select_related("content_type", "cleared_by")
        kind, sort = self.request.GET.get("jenis", ""), self.request.GET.get("isi", "")
        if kind in ReviewKind.values:
            marks = marks.filter(kind=kind)
        if sort.isdecimal() and len(sort) < 6:
            marks = marks.filter(content_type=int(sort))
        return marks.order_by(F("cleared_at").asc(nulls_first=True), not_mine, "opened_at", "pk")

    def choices(self) -> dict[str, Any]:
        """What the list can be narrowed to: the kind of expert, the sort of text."""
        types = ContentType.objects.filter(pk__in=ReviewMark.objects.values("content_type")).order_by("pk")
        sorts = sorted((str(row.name).capitalize(), str(row.pk)) for row in types if row.model_class())
        chosen = {"kind": self.request.GET.get("jenis", ""), "sort": self.request.GET.get("isi", "")}
        return {"all_kinds": ReviewKind.choices, "sorts": sorts, "chosen": chosen}

    def kinds(self) -> set[str]:
        """The kinds of review this person may give."""
        return {kind.value for kind in ReviewKind if may_clear_mark(self.request.user, kind)}

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add readable rows for the marks of this screen."""
        context = super().get_context_data(*args, **kwargs)
        rows: list[ReviewRow] = review_rows(list(context["object_list"]))
        may_edit = is_in_group(self.request.user, *EDITORS)
        return {**context, **self.choices(), "rows": rows, "mine": self.kinds(), "may_edit": may_edit}


class CountReportView(StaffReportView):
    """How often each topic was opened in each month; small numbers are not shown."""

    groups = ("officer", "administrator")
    index_url_name = "count_report"
    index_results_url_name = "count_report_results"
    page_title = _("Bacaan per topik")
    header_icon = "view"
    results_template_name = "pages/admin/count_report.html"

    def get_queryset(self) -> QuerySet[PageCount]:
        """The newest month first."""
        return PageCount.objects.order_by("-month", "topic")

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Hide counts of one to four."""
        context = super().get_context_data(*args, **kwargs)
        titles = dict(TopicPage.objects.filter(locale__language_code="id").values_list("slug", "title"))
        rows = [
            (row.month, titles.get(row.topic, row.topic), row.count if row.count >= SMALLEST_SHOWN else None)
            for row in context["object_list"]
        ]
        return {**context, "rows": rows, "smallest": SMALLEST_SHOWN}


class TranslationsView(TranslationsReportView):
    """The framework's list of translations, for those who translate."""

    groups = ("editor", "administrator")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse other roles."""
        if not is_in_group(request.user, *self.groups):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Translation]:
        """In a fixed order, the newest first."""
        return super().get_queryset().order_by("-pk")
