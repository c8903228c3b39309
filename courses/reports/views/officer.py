"""“Pelatihan”: who is trained where, what waits, two files. Names are one click further, and reading them is written down."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from courses.exporters.workbook import CONTENT_TYPE
from courses.reports.domain.files import office_file, shared_file
from courses.reports.domain.people import PeopleTable, Person, people_of, people_table
from courses.reports.domain.waiting import waiting_for
from courses.rules import districts_of_officer
from courses.views.issuing import officer_required
from puspaga.accounts.models import District
from puspaga.core import clock
from puspaga.core.domain import audit

FILE_NAMES = {"kantor": "rekap.xlsx", "bagikan": "rekap-bagikan.xlsx"}


@officer_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Numbers and what waits."""
    districts = _districts(request)
    people = people_of(districts, at=clock.now())
    table = people_table(districts, people)
    context = {
        "districts": districts_of_officer(request.user),
        "chosen": request.GET.get("wilayah", ""),
        "table": table,
        "lines": _lines(table),
        "people": len(people),
        "trained": sum(one.is_trained for one in people),
        "certified": sum(one.is_certified for one in people),
        "waiting": waiting_for(districts, at=clock.now()),
    }
    return _page(request, "reports/overview.html", _("Pelatihan"), **context)


@officer_required
@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """The people behind one number. Writes into the audit trail who looked at which cell."""
    districts = _districts(request)
    village, audience = request.GET.get("kelurahan"), request.GET.get("unsur")
    people = [one for one in people_of(districts, at=clock.now()) if _is_in(one, village, audience)]
    table = people_table(districts, people)
    _note(
        request, "report.names_read", districts, village=(village or "")[:20], audience=(audience or "")[:20], shown=len(people)
    )
    named = [one for one in people if not one.is_erased]
    rows = [(one, table.rows.get(one.village, ""), table.columns.get(one.audience, one.audience)) for one in named]
    return _page(request, "reports/names.html", _("Nama"), rows=rows, erased=len(people) - len(named))


@officer_required
@require_POST
def download(request: HttpRequest) -> HttpResponse:
    """One of the two files."""
    purpose = request.POST.get("untuk", "")
    if purpose not in FILE_NAMES:
        raise Http404
    districts = _districts(request)
    people = people_of(districts, at=clock.now())
    table = people_table(districts, people)
    content = office_file(table, people) if purpose == "kantor" else shared_file(table)
    _note(request, "report.exported", districts, purpose=purpose)
    response = HttpResponse(content, content_type=CONTENT_TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAMES[purpose]}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def _districts(request: HttpRequest) -> list[District]:
    """All districts this person answers for, or the chosen one of them."""
    mine = districts_of_officer(request.user)
    key = (request.GET or request.POST).get("wilayah", "")
    chosen = [row for row in mine if row.key == key] if key else mine
    if key and not chosen:
        raise Http404
    return chosen


def _is_in(person: Person, village: str | None, audience: str | None) -> bool:
    return person.is_trained and village in (None, person.village) and audience in (None, person.audience)


def _lines(table: PeopleTable) -> list[dict[str, Any]]:
    """Rows with somebody in them; the others are only counted."""
    lines = []
    for key, label in table.rows.items():
        pairs = [(column, *table.counts.get((key, column), (0, 0))) for column in table.columns]
        trained = sum(pair[1] for pair in pairs)
        lines.append(
            {"key": key, "label": label, "cells": pairs, "trained": trained, "certified": sum(pair[2] for pair in pairs)}
        )
    return lines


def _note(request: HttpRequest, verb: str, districts: list[District], **details: Any) -> None:
    for district in districts:
        audit.record(verb, district, actor=request.user, at=clock.now(), **details)


def _page(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    crumbs = [
        {"url": reverse("wagtailadmin_home"), "label": _("Beranda")},
        {"url": reverse("training_report"), "label": _("Pelatihan")},
    ]
    if title != crumbs[-1]["label"]:
        crumbs.append({"url": "", "label": title})
    values = {"page_title": title, "header_title": title, "header_icon": "group", "breadcrumbs_items": crumbs}
    return render(request, template, {**values, **context})
