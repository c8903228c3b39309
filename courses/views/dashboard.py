"""One's own first page: go on where one was."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from courses.domain.dashboard import dashboard_of
from courses.domain.support import contacts_of
from courses.rules import may_make_cohorts
from puspaga.accounts import rules
from puspaga.accounts.enums import Role
from puspaga.core import clock


@login_required
@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    """“Lanjutkan”, the road to the certificate, the next workshop, whom to call."""
    user = request.user
    context = {
        "board": dashboard_of(user, at=clock.now(), language=translation.get_language() or "id"),
        "contacts": contacts_of(user),
        "may_enter_admin": rules.may_enter_admin(user),
        "runs_sessions": may_make_cohorts(user),
        "keeps_services": rules.has_role(user, Role.SERVICE_KEEPER),
    }
    return render(request, "courses/dashboard.html", context)
