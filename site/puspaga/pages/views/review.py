"""An expert's screen for one mark of the list. A mark that is another expert's to clear is not there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from puspaga.core import clock
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.core.rules import may_clear_mark
from puspaga.pages.domain.review import address_of_text, clear_from_list, why_not_here
from puspaga.pages.domain.review_list import subject_of
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
    context = {"mark": mark, "subject": subject, "form": form, "reason": why_not_here(subject)}
    return render(request, "pages/admin/review_mark.html", {**context, "address": address_of_text(subject)})
