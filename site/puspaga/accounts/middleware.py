"""The door of /admin/: no staff role enters without a second factor, however the session began."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from puspaga.accounts import rules
from puspaga.core.views.errors import not_found

# Routes (not paths: no trick with slashes) that a person without a proven second factor may not open.
ADMIN = "admin/"
FACTORS = "akun/2fa/"
# What a service keeper changes is read by the public, and a session tells who was seen doing what: the same holds there.
KEEPERS = ("saya/layanan/", "saya/sesi/")
# Wagtail's parts of the admin that anybody may load, and the doors themselves.
OPEN_NAMES = {"wagtailadmin_sprite", "wagtailadmin_javascript_catalog", "wagtailadmin_login", "wagtailadmin_logout"}
# Pages with forms and people: never from the page cache.
PERSONAL = ("/akun/", "/saya/", "/undangan/", "/u/")
PROOF_NAMES = {"mfa_authenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn"}


class StaffDoorMiddleware:
    """Looks at the resolved route, so that every view of the admin passes here, also one added later."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Keep personal pages out of the page cache; the door itself stands in process_view."""
        response = self.get_response(request)
        if request.path.startswith(PERSONAL):
            response.headers["X-No-Page-Cache"] = "1"
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        """Send people without a proven second factor to where they can set up or prove one."""
        match = request.resolver_match
        if match is None or not request.user.is_authenticated:
            return None
        if match.route.startswith(ADMIN) and match.url_name not in OPEN_NAMES:
            return self.guard_admin(request)
        if match.route.startswith(KEEPERS):
            return self.guard_keepers(request)
        if match.route.startswith(FACTORS) and match.url_name not in PROOF_NAMES:
            return self.guard_factors(request)
        return None

    @staticmethod
    def guard_admin(request: HttpRequest) -> HttpResponse | None:
        """None when the person may go on. Who has no business here cannot tell this area from one that is not there."""
        if not rules.may_enter_admin(request.user):
            return not_found(request)
        if rules.second_factor_verified(request):
            return None
        return redirect(way_to_proof(request))

    @staticmethod
    def guard_keepers(request: HttpRequest) -> HttpResponse | None:
        """Staff prove their second factor; for all others the page itself says that it is not there."""
        if not rules.is_staff_member(request.user) or rules.second_factor_verified(request):
            return None
        return redirect(way_to_proof(request))

    @staticmethod
    def guard_factors(request: HttpRequest) -> HttpResponse | None:
        """A session older than the second factor may not change it by password alone."""
        if not rules.has_second_factor(request.user) or rules.second_factor_verified(request):
            return None
        return redirect(way_to_proof(request))


def way_to_proof(request: HttpRequest) -> str:
    """Address where this person proves the second factor, or sets one up, and comes back from."""
    query = urlencode({"next": request.get_full_path()})
    if not rules.has_second_factor(request.user):
        return f"{reverse('second_factor_setup')}?{query}"
    return f"{reverse('mfa_reauthenticate')}?{query}"
