"""Menus and addresses of the accounts app in the Wagtail admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from puspaga.accounts import rules
from puspaga.accounts.views import people, slip_sheets


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """Slips and the second factor."""
    return [
        path("slip/", slip_sheets.batches, name="slip_batches"),
        path("slip/undangan/", slip_sheets.invite, name="slip_invite"),
        path("slip/sandi/", slip_sheets.recover, name="slip_recover"),
        path("slip/lembar/", slip_sheets.sheet, name="slip_sheet"),
        path("slip/lembar/<uuid:batch>/", slip_sheets.batch_detail, name="slip_batch"),
        path("slip/lembar/<uuid:batch>/baru/", slip_sheets.renew, name="slip_renew"),
        path("slip/<int:slip_id>/batal/", slip_sheets.void, name="slip_void"),
        path("orang/<int:person_id>/langkah-kedua/", people.reset_factor, name="reset_factor"),
    ]


class SlipMenuItem(MenuItem):
    """Shown to people who hand out slips."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Trainers, officers, administrators."""
        return rules.may_issue_slips(request.user)


@hooks.register("register_admin_menu_item")
def slip_menu() -> MenuItem:
    """ "Slip undangan" in the main menu."""
    return SlipMenuItem(_("Slip undangan"), reverse("slip_batches"), name="slips", icon_name="tag", order=350)
