"""Slips in the Wagtail admin: paste names, print the sheet once, void or renew what was not used."""

import uuid
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Max, Min, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied

from puspaga.accounts import rules
from puspaga.accounts.domain.people import recoverable_people
from puspaga.accounts.domain.slip_sheet import letter_for, print_sheet
from puspaga.accounts.domain.slips import (
    PlainSlip,
    issue_invitations,
    issue_recoveries,
    reissue,
    visible_to,
    void_slip,
)
from puspaga.accounts.domain.vault import lock_away, take_out
from puspaga.accounts.enums import SlipKind
from puspaga.accounts.errors import BatchAlreadyMade, SheetGone, SlipNotUsable
from puspaga.accounts.forms.slips import InvitationsForm, RecoveriesForm
from puspaga.core import clock
from puspaga.core.errors import NotAllowed

BATCHES_PER_PAGE = 30
PEOPLE_SHOWN = 60


def slip_maker_required(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only for people who hand out slips."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs) if rules.may_issue_slips(request.user) else permission_denied(request)

    return wrapped


def _page(request: HttpRequest, name: str, title: str, **context: Any) -> HttpResponse:
    crumbs = [
        {"url": reverse("wagtailadmin_home"), "label": _("Beranda")},
        {"url": reverse("slip_batches"), "label": _("Slip undangan")},
    ]
    if title != crumbs[-1]["label"]:
        crumbs.append({"url": "", "label": title})
    values = {"page_title": title, "header_title": title, "header_icon": "tag", "breadcrumbs_items": crumbs, **context}
    return render(request, name, values)


@slip_maker_required
def batches(request: HttpRequest) -> HttpResponse:
    """All sheets one may see, newest first."""
    rows = (
        visible_to(request.user)
        .order_by()
        .values("batch", "kind")
        .annotate(
            made_at=Min("created_at"),
            expires_at=Max("expires_at"),
            total=Count("pk"),
            used=Count("pk", filter=Q(used_at__isnull=False)),
            void=Count("pk", filter=Q(voided_at__isnull=False)),
        )
        .order_by("-made_at", "batch")
    )
    page = Paginator(rows, BATCHES_PER_PAGE).get_page(request.GET.get("p"))
    labels = dict(SlipKind.choices)
    for row in page:
        row["label"], row["last_day"] = labels[row["kind"]], rules.last_day_of(row["expires_at"])
    return _page(request, "accounts/admin/slip_batches.html", _("Slip undangan"), page=page)


@slip_maker_required
def invite(request: HttpRequest) -> HttpResponse:
    """Paste a list of names, get a sheet."""
    form = InvitationsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        batch, names = form.cleaned_data["batch"], form.cleaned_data["names"]
        return sheet_or_notice(
            request,
            batch,
            lambda: issue_invitations(names, batch=batch, actor=request.user, at=clock.now()),
            left_out=form.left_out(),
        )
    return _page(request, "accounts/admin/slip_invite.html", _("Buat undangan"), form=form)


@slip_maker_required
def recover(request: HttpRequest) -> HttpResponse:
    """Tick people who lost their password, get a sheet."""
    form = RecoveriesForm(request.POST or None, actor=request.user)
    if request.method == "POST" and form.is_valid():
        batch, people = form.cleaned_data["batch"], form.cleaned_data["people"]
        return sheet_or_notice(
            request, batch, lambda: issue_recoveries(people, batch=batch, actor=request.user, at=clock.now())
        )
    words = request.GET.get("q", "")
    people = recoverable_people(request.user, words=words)[: PEOPLE_SHOWN + 1]
    chosen = set(request.POST.getlist("people")) | set(request.GET.getlist("people"))
    context = {
        "people": people[:PEOPLE_SHOWN],
        "has_more": len(people) > PEOPLE_SHOWN,
        "words": words,
        "chosen": chosen,
    }
    return _page(request, "accounts/admin/slip_recover.html", _("Slip kata sandi"), form=form, **context)


def sheet_or_notice(
    request: HttpRequest, batch: uuid.UUID, make: Callable[[], list[PlainSlip]], *, left_out: Sequence[str] = ()
) -> HttpResponse:
    """Make the slips and show them once, ready to print; a refusal becomes a message."""
    try:
        slips = make()
    except (BatchAlreadyMade, SlipNotUsable, NotAllowed) as refusal:
        messages.warning(request, str(refusal))
        return redirect("slip_batches")
    letters = [(slip, letter_for(slip)) for slip in slips]
    return _page(
        request,
        "accounts/admin/slip_result.html",
        _("Slip siap dicetak"),
        letters=letters,
        ticket=lock_away(slips),
        batch=batch,
        left_out=left_out,
    )


@slip_maker_required
@require_POST
def sheet(request: HttpRequest) -> HttpResponse:
    """The PDF, for a quarter of an hour after the sheet was made."""
    try:
        slips = take_out(request.POST.get("ticket", ""))
    except SheetGone as refusal:
        messages.warning(request, str(refusal))
        return redirect("slip_batches")
    response = HttpResponse(print_sheet(slips), content_type="application/pdf")
    response.headers["Content-Disposition"] = 'attachment; filename="lembar.pdf"'
    response.headers["Cache-Control"] = "no-store"
    return response


@slip_maker_required
def batch_detail(request: HttpRequest, batch: uuid.UUID) -> HttpResponse:
    """Who has used their slip; the plain codes are gone."""
    slips = list(visible_to(request.user).filter(batch=batch).select_related("user").order_by("position"))
    if not slips:
        raise Http404
    now = clock.now()
    open_count = sum(not (slip.used_at or slip.voided_at) and slip.expires_at > now for slip in slips)
    context = {"slips": slips, "batch": batch, "now": now, "open_count": open_count, "new_batch": uuid.uuid4()}
    return _page(request, "accounts/admin/slip_batch.html", _("Satu lembar slip"), **context)


@slip_maker_required
@require_POST
def renew(request: HttpRequest, batch: uuid.UUID) -> HttpResponse:
    """New codes for what was not used."""
    try:
        new_batch = uuid.UUID(request.POST.get("new_batch", ""))
    except ValueError as fault:
        raise Http404 from fault
    return sheet_or_notice(request, new_batch, lambda: reissue(batch, new_batch=new_batch, actor=request.user, at=clock.now()))


@slip_maker_required
@require_POST
def void(request: HttpRequest, slip_id: int) -> HttpResponse:
    """Make one slip worthless, for example when it was lost."""
    slip = get_object_or_404(visible_to(request.user), pk=slip_id)
    if void_slip(slip, actor=request.user, at=clock.now()):
        messages.success(request, _("Slip dibatalkan."))
    return redirect("slip_batch", batch=slip.batch)
