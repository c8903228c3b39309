"""The officer's report of numbers that have to be checked."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.views.reports import ReportView

from puspaga.core import clock
from puspaga.directory.domain.verification import channels_to_check, verify_channel
from puspaga.directory.models import Channel
from puspaga.directory.rules import keeps_every_service


class StaleChannelsView(ReportView):
    """Published numbers nobody ever called, then those nobody checked for 90 days, each with one button."""

    index_url_name = "stale_channels"
    index_results_url_name = "stale_channels_results"
    page_title = gettext_lazy("Nomor yang perlu diperiksa")
    header_icon = "warning"
    results_template_name = "directory/admin/stale_channels.html"
    is_searchable = False
    paginate_by = 50

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Officers and administrators only."""
        if not keeps_every_service(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        """What is due today."""
        return channels_to_check(today=clock.today())

    def get_filename(self) -> str:
        """A neutral name for the file."""
        return "nomor-untuk-diperiksa"


@require_POST
def verify(request: HttpRequest, channel_id: int) -> HttpResponse:
    """Write that a number was checked today. Whoever may not does not learn which numbers there are."""
    if not keeps_every_service(request.user):
        raise PermissionDenied
    channel = get_object_or_404(Channel, pk=channel_id)
    verify_channel(channel, actor=request.user, at=clock.now(), on=clock.today())
    messages.success(request, _("Tercatat: diperiksa hari ini."))
    return redirect("stale_channels")
