"""What an administrator does about one account: a password slip, and the second factor in person."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from puspaga.accounts import rules
from puspaga.accounts.domain.second_factor import reset_second_factor
from puspaga.accounts.models import User
from puspaga.core import clock


def reset_factor(request: HttpRequest, person_id: int) -> HttpResponse:
    """Ask, then take all factors from a person who stands before the administrator."""
    person = get_object_or_404(User, pk=person_id)
    if not rules.may_reset_second_factor(request.user, person):
        raise Http404
    if request.method == "POST":
        reset_second_factor(person, actor=request.user, at=clock.now())
        messages.success(request, _("Langkah kedua dilepas. Orangnya memasang yang baru saat masuk berikutnya."))
        return redirect("wagtailusers_users:edit", person.pk)
    title = _("Setel ulang langkah kedua")
    crumbs = [
        {"url": reverse("wagtailusers_users:index"), "label": _("Akun")},
        {"url": reverse("wagtailusers_users:edit", args=[person.pk]), "label": person.get_full_name()},
        {"url": "", "label": title},
    ]
    context = {
        "person": person,
        "page_title": title,
        "header_title": title,
        "header_icon": "lock",
        "breadcrumbs_items": crumbs,
    }
    return render(request, "accounts/admin/reset_factor.html", context)
