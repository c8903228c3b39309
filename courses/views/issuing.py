"""The officer issues, looks into the register, withdraws, and says who signs. What is not yours is not there."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from courses.domain.certification.decision import signatory_of
from courses.domain.certification.issue import dry_run, issue_document, issue_for_cohort
from courses.domain.certification.register import cohorts_for, documents_for, save_signatory, signatories_for
from courses.domain.certification.revoke import revoke_document
from courses.domain.certification.sheet import evidence_sheet
from courses.domain.certification.verification import status_of
from courses.enums import DocumentKind
from courses.errors import NotIssued
from courses.forms.issuing import IssueForm, RevokeForm, SignatoryForm
from courses.models import Cohort, Enrolment
from courses.rules import districts_of_officer
from puspaga.accounts.enums import Role
from puspaga.accounts.rules import has_role
from puspaga.core import clock
from puspaga.core.domain import audit
from puspaga.core.enums import ReviewKind

ROWS_PER_PAGE = 50


def officer_required(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only officers and administrators know that these pages exist."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_role(request.user, Role.OFFICER, Role.ADMINISTRATOR):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@officer_required
def cohorts(request: HttpRequest) -> HttpResponse:
    """Cohorts of the officer's district."""
    page = Paginator(cohorts_for(request.user), ROWS_PER_PAGE).get_page(request.GET.get("p"))
    return _page(request, "courses/issuing/cohorts.html", _("Penerbitan"), page=page)


@officer_required
def cohort(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """The dry run: who is ready, and every reason against the others. Issuing is a POST to the same address."""
    row = get_object_or_404(cohorts_for(request.user), uuid=number)
    if request.method == "POST":
        return _issue(request, row)
    kind = _kind_asked(request)
    rows = dry_run(row, actor=request.user, at=clock.now(), kind=kind)
    context = {
        "cohort": row,
        "kind": DocumentKind(kind),
        "kinds": DocumentKind,
        "open_kinds": [one for one in ReviewKind if any(one in found.kinds for found in rows)],
        "signatory": signatory_of(row.district, on=clock.today()),
        "rows": rows,
    }
    return _page(request, "courses/issuing/cohort.html", row.title, **context)


@officer_required
@require_safe
def person(request: HttpRequest, number: uuid.UUID, enrolment: int) -> HttpResponse:
    """The evidence behind one certificate, what stands against it, and the button. Reading it is written down."""
    row = get_object_or_404(cohorts_for(request.user), uuid=number)
    kind = _kind_asked(request)
    rows = dry_run(row, actor=request.user, at=clock.now(), kind=kind, accept_trial=True)
    found = next((one for one in rows if one.enrolment.pk == enrolment), None)
    if found is None:
        raise Http404
    audit.record("evidence.read", found.enrolment, actor=request.user, at=clock.now())
    context = {
        "cohort": row,
        "kind": DocumentKind(kind),
        "row": found,
        "parts": evidence_sheet(found.enrolment),
        "signatory": signatory_of(row.district, on=clock.today()),
    }
    return _page(request, "courses/issuing/person.html", found.name, **context)


def _kind_asked(request: HttpRequest) -> str:
    asked = request.GET.get("jenis", "")
    return asked if asked in DocumentKind.values else DocumentKind.CERTIFICATE


@officer_required
def documents(request: HttpRequest) -> HttpResponse:
    """The register."""
    number = request.GET.get("nomor", "")[:60]
    page = Paginator(documents_for(request.user, number=number), ROWS_PER_PAGE).get_page(request.GET.get("p"))
    return _page(request, "courses/issuing/documents.html", _("Dokumen terbit"), page=page, number=number, today=clock.today())


@officer_required
def document(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """One document; withdrawing it is a POST with a reason."""
    row = get_object_or_404(documents_for(request.user), uuid=number)
    form = RevokeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            revoke_document(row, reason=form.cleaned_data["reason"], actor=request.user, at=clock.now())
        except NotIssued as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, _("Dokumen dicabut. Halaman pemeriksaan menyebutnya dicabut mulai sekarang."))
        return redirect("issued_document", row.uuid)
    return _page(
        request, "courses/issuing/document.html", row.number, document=row, form=form, status=status_of(row, on=clock.today())
    )


@officer_required
def signatories(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Who signs, from when to when; the form below writes a new one or the chosen one."""
    rows = signatories_for(request.user)
    chosen = get_object_or_404(rows, pk=pk) if pk else None
    form = SignatoryForm(request.POST or None, instance=chosen, districts=districts_of_officer(request.user))
    if request.method == "POST" and form.is_valid():
        save_signatory(chosen, actor=request.user, at=clock.now(), **form.cleaned_data)
        messages.success(request, _("Tersimpan."))
        return redirect("signatories")
    return _page(request, "courses/issuing/signatories.html", _("Penanda tangan"), rows=rows, form=form, chosen=chosen)


def _issue(request: HttpRequest, row: Cohort) -> HttpResponse:
    form = IssueForm(request.POST)
    if not form.is_valid():
        raise Http404
    values = form.cleaned_data
    chosen = {"kind": values["kind"], "actor": request.user, "at": clock.now(), "accept_trial": values["accept_trial"]}
    if not values["enrolment"] and not values["yakin"]:
        return _ask(request, row, chosen)
    try:
        if values["enrolment"]:
            enrolment = get_object_or_404(Enrolment.objects.active(), pk=values["enrolment"], cohort=row)
            issued = [issue_document(enrolment, **chosen, after_withdrawal=values["after_withdrawal"])]
        else:
            issued = issue_for_cohort(row, **chosen)
    except NotIssued as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, _("Terbit: %(count)s dokumen.") % {"count": len(issued)})
    return redirect(_list_of(row, values["kind"]))


def _ask(request: HttpRequest, row: Cohort, chosen: dict[str, Any]) -> HttpResponse:
    """Who would get what, before anything is issued."""
    rows = dry_run(row, **chosen)
    ready = [one for one in rows if one.is_ready]
    if not ready:
        messages.warning(request, _("Belum ada yang dapat terbit. Alasannya ada di tiap baris."))
        return redirect(_list_of(row, chosen["kind"]))
    context = {
        "cohort": row,
        "kind": DocumentKind(chosen["kind"]),
        "ready": ready,
        "left": len(rows) - len(ready),
        "accept_trial": chosen["accept_trial"],
        "signatory": signatory_of(row.district, on=clock.today()),
    }
    return _page(request, "courses/issuing/confirm.html", _("Periksa sebelum terbit"), **context)


def _list_of(row: Cohort, kind: str) -> str:
    return f"{reverse('issue_cohort', args=[row.uuid])}?jenis={kind}"


def _page(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    crumbs = [
        {"url": reverse("wagtailadmin_home"), "label": _("Beranda")},
        {"url": reverse("issue_cohorts"), "label": _("Penerbitan")},
    ]
    if title != crumbs[-1]["label"]:
        crumbs.append({"url": "", "label": title})
    values = {"page_title": title, "header_title": title, "header_icon": "doc-full-inverse", "breadcrumbs_items": crumbs}
    return render(request, template, {**values, **context})
