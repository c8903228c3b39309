"""An expert's screen for one mark of the list. A mark that is another expert's to clear is not there."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from puspaga.core import clock
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.core.rules import may_clear_mark
from puspaga.pages.domain.review import address_of_text, clear_from_list, fields_to_read, whole_text, why_not_here
from puspaga.pages.domain.review_list import reading_address, subject_of
from puspaga.pages.forms.review import ClearMarkForm


def review_mark(request: HttpRequest, mark_id: int) -> HttpResponse:
    """Show what the mark asks; POST clears it."""
    own_kinds = [kind for kind in ReviewKind if may_clear_mark(request.user, kind)]
    mark = get_object_or_404(ReviewMark.objects.select_related("content_type"), pk=mark_id, kind__in=own_kinds)
    form = ClearMarkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        clear_from_list(mark, actor=request.user, at=clock.now(), note=form.cleaned_data["note"])
        messages.success(request, _("Terima kasih. Tanda tinjauan ini sudah dilepas dari halaman pembaca."))
        return redirect("review_report")
    subject = subject_of(mark)
    context = {"mark": mark, "subject": subject, "form": form, "reason": why_not_here(subject), **readings(subject)}
    return render(request, "pages/admin/review_mark.html", context)


def readings(subject: Any) -> dict[str, Any]:
    """Where the text is read: on this screen, on its own page, or on a reading page that has the button itself."""
    elsewhere = reading_address(subject) if subject is not None else ""
    whole, fields, address = whole_text(subject), fields_to_read(subject), address_of_text(subject)
    return {"elsewhere": elsewhere, "whole": whole, "fields": fields, "address": "" if whole or elsewhere else address}
