"""What a trainer prints: A4 pages that need no network once they are on paper."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from courses.domain.workshops.roster import expected_in, roster_of
from courses.models import WorkshopSession
from courses.views.workshop_sessions import with_session

# Address and what it is.
PAPERS = (
    ("peserta", _("Paket peserta")),
    ("fasilitator", _("Panduan fasilitator")),
    ("kartu-peran", _("Kartu peran")),
    ("hadir", _("Daftar hadir")),
    ("pengamat", _("Lembar pengamat")),
    ("latihan-meja", _("Latihan meja")),
)
TEMPLATES = {
    "peserta": "courses/workshop/print/peserta.html",
    "fasilitator": "courses/workshop/print/fasilitator.html",
    "kartu-peran": "courses/workshop/print/kartu-peran.html",
    "hadir": "courses/workshop/print/hadir.html",
    "pengamat": "courses/workshop/print/pengamat.html",
    "latihan-meja": "courses/workshop/print/latihan-meja.html",
}
# Somebody always comes who was not asked.
LEAST_EMPTY = 3


@with_session
@require_safe
def paper(request: HttpRequest, session: WorkshopSession, name: str) -> HttpResponse:
    """One of the papers."""
    if name not in dict(PAPERS):
        raise Http404
    people, paper_names = roster_of(session) if name == "hadir" else ([], [])
    expected = expected_in(session) if name == "hadir" else []
    named = len(people) + len(paper_names) + len(expected)
    context = {
        "session": session,
        "title": dict(PAPERS)[name],
        "pack": session.version.participant if name == "peserta" else session.version.facilitator,
        "rubric": session.version.rubric,
        "people": people,
        "paper": paper_names,
        "expected": expected,
        "empty_lines": range(max(LEAST_EMPTY, session.seats - named)),
    }
    return render(request, TEMPLATES[name], context)
