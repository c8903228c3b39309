"""One's own documents: what is still missing, what was issued, its sheet and what was signed."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from courses.domain.certification.paper import FILE_NAME, address_of, grouped_code, print_document
from courses.domain.certification.verification import status_of
from courses.domain.certification.wording import wording_of
from courses.domain.certification.words import own_documents, own_roads
from courses.enums import DocumentStatus
from courses.models import Document
from puspaga.core import clock


@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Requirements in plain words, and the documents."""
    at = clock.now()
    context = {"roads": own_roads(request.user, at=at), "documents": own_documents(request.user, at=at)}
    return render(request, "courses/documents/mine.html", context)


@login_required
@require_safe
def one(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """A document as a page, to be read and printed."""
    document = _own(request, number)
    context = {
        "document": document,
        "wording": wording_of(document),
        "status": status_of(document, on=clock.today()),
        "address": address_of(document, token=document.holder.salt),
        "code": grouped_code(document),
    }
    return render(request, "courses/documents/one.html", context)


@login_required
@require_safe
def sheet(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """The PDF; there is none of a withdrawn document."""
    document = _own(request, number)
    if status_of(document, on=clock.today()) == DocumentStatus.REVOKED:
        raise Http404
    return _file(print_document(document), "application/pdf", FILE_NAME)


@login_required
@require_safe
def signed_text(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """The very bytes that were signed; the same ones are attached to the PDF."""
    return _file(_own(request, number).payload.encode(), "application/json", "isi.json")


@login_required
@require_safe
def signature(request: HttpRequest, number: uuid.UUID) -> HttpResponse:
    """The detached signature over them."""
    return _file(_own(request, number).signature.encode(), "application/jose", "tanda.jws")


def _own(request: HttpRequest, number: uuid.UUID) -> Document:
    rows = Document.objects.select_related("holder", "revocation", "district")
    return get_object_or_404(rows, uuid=number, learner=request.user)


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    return response
