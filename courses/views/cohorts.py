"""Cohorts in the Wagtail admin: who learns together, who stands where. “Not yours” and “not there” answer alike."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from courses.domain.cohorts import cohorts_for, invite, newer_versions, save_cohort, slips_of, standings_of
from courses.domain.enrolment import end_enrolment, enrol_all, move_cohort
from courses.domain.moving import preview_move
from courses.forms.cohorts import AccountsForm, CohortForm
from courses.models import Cohort
from courses.rules import may_make_cohorts
from puspaga.accounts.forms.slips import InvitationsForm
from puspaga.accounts.views.slip_sheets import sheet_or_notice
from puspaga.core import clock

COHORTS_PER_PAGE = 50


def cohort_maker_required(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only trainers, officers and administrators know that these pages exist."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_make_cohorts(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


def own_cohort(request: HttpRequest, number: uuid.UUID) -> Cohort:
    """The cohort when it is this person's to run, else it is not there."""
    return get_object_or_404(cohorts_for(request.user), uuid=number)


def _page(request: HttpRequest, template: str, title: str, *, cohort: Cohort | None = None, **context: Any) -> HttpResponse:
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Beranda")}, {"url": reverse("cohorts"), "label": _("Angkatan")}]
    if cohort is not None and title != cohort.title:
        crumbs.append({"url": reverse("cohort", args=[cohort.uuid]), "label": cohort.title})
    if title != crumbs[-1]["label"]:
        crumbs.append({"url": "", "label": title})
    values = {"page_title": title, "header_title": title, "header_icon": "group", "breadcrumbs_items": crumbs, "cohort": cohort}
    return render(request, template, {**values, **context})


@cohort_maker_required
def cohorts(request: HttpRequest) -> HttpResponse:
    """The cohorts one may see."""
    active = Count("enrolments", filter=Q(enrolments__ended_at=None), distinct=True)
    rows = cohorts_for(request.user).annotate(learners=active).order_by("-starts_on", "title", "pk")
    return _page(
        request,
        "courses/admin/cohorts.html",
        _("Angkatan"),
        page=Paginator(rows, COHORTS_PER_PAGE).get_page(request.GET.get("p")),
    )


@cohort_maker_required
def add_cohort(request: HttpRequest) -> HttpResponse:
    """Make a cohort."""
    return _edit(request, Cohort(), _("Angkatan baru"), cohort=None)


@cohort_maker_required
def edit_cohort(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Change a cohort's title, days, trainers and contact."""
    row = own_cohort(request, number)
    return _edit(request, row, _("Ubah angkatan"), cohort=row)


def _edit(request: HttpRequest, row: Cohort, title: str, *, cohort: Cohort | None) -> HttpResponse:
    form = CohortForm(request.POST or None, instance=row, actor=request.user)
    if request.method == "POST" and form.is_valid():
        saved = save_cohort(form.instance, trainers=list(form.cleaned_data["trainers"]), actor=request.user, at=clock.now())
        messages.success(request, _("Angkatan tersimpan."))
        return _to_cohort(request, saved)
    return _page(request, "courses/admin/cohort_form.html", title, cohort=cohort, form=form)


def _to_cohort(request: HttpRequest, saved: Cohort) -> HttpResponse:
    """To the cohort, or to the list when the person just handed it over."""
    is_own = cohorts_for(request.user).filter(pk=saved.pk).exists()
    return redirect("cohort", number=saved.uuid) if is_own else redirect("cohorts")


@cohort_maker_required
def cohort(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Who stands where, which slips wait, and what may be done."""
    row = own_cohort(request, number)
    standings, required = standings_of(row)
    context = {
        "standings": standings,
        "required": required,
        "slips": slips_of(row),
        "newer": newer_versions(row, actor=request.user),
        "trainers": [user.get_full_name() for user in row.trainers.select_related("profile")],
    }
    return _page(request, "courses/admin/cohort.html", row.title, cohort=row, **context)


@cohort_maker_required
def invite_to_cohort(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Paste a list of names, get a sheet of slips that lead into this cohort."""
    row = own_cohort(request, number)
    form = InvitationsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        batch, names = form.cleaned_data["batch"], form.cleaned_data["names"]
        return sheet_or_notice(
            request,
            batch,
            lambda: invite(names, cohort=row, batch=batch, actor=request.user, at=clock.now()),
            left_out=form.left_out(),
        )
    return _page(request, "courses/admin/cohort_invite.html", _("Undang dengan slip"), cohort=row, form=form)


@cohort_maker_required
def add_accounts(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """Take people who have an account into this cohort."""
    row = own_cohort(request, number)
    form = AccountsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        count = enrol_all(form.cleaned_data["usernames"], cohort=row, actor=request.user, at=clock.now())
        messages.success(request, ngettext("%(n)d orang masuk angkatan.", "%(n)d orang masuk angkatan.", count) % {"n": count})
        return redirect("cohort", number=row.uuid)
    return _page(request, "courses/admin/cohort_accounts.html", _("Masukkan akun yang ada"), cohort=row, form=form)


@cohort_maker_required
@require_POST
def take_out(request: HttpRequest, number: uuid.UUID, enrolment: int) -> HttpResponse:
    """Somebody left; what was learned stays."""
    row = own_cohort(request, number)
    end_enrolment(get_object_or_404(row.enrolments, pk=enrolment), actor=request.user, at=clock.now())
    messages.success(request, _("Kepesertaan diakhiri. Catatan belajarnya tetap ada."))
    return redirect("cohort", number=row.uuid)


@cohort_maker_required
def move(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """What a newer version of the programme would change and for whom; POST: follow it."""
    row = own_cohort(request, number)
    chosen = request.POST.get("version", "") or request.GET.get("ke", "")
    newer = newer_versions(row, actor=request.user)
    version = next((one for one in newer if chosen == str(one.pk if request.method == "POST" else one.number)), None)
    if version is None:
        raise Http404
    if request.method != "POST":
        preview = preview_move(row, version=version, at=clock.now())
        return _page(request, "courses/admin/cohort_move.html", _("Pindah versi"), cohort=row, preview=preview)
    move_cohort(row, version=version, actor=request.user, at=clock.now())
    messages.success(request, _("Angkatan ini sekarang mengikuti versi %(n)d.") % {"n": version.number})
    return redirect("cohort", number=row.uuid)
