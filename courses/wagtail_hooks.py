"""Cohorts in the Wagtail admin: addresses and menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from courses.rules import may_make_cohorts
from courses.views import cohorts


@hooks.register("register_admin_urls")
def cohort_urls() -> list[URLPattern]:
    """The cohort screens."""
    return [
        path("angkatan/", cohorts.cohorts, name="cohorts"),
        path("angkatan/baru/", cohorts.add_cohort, name="add_cohort"),
        path("angkatan/<uuid:number>/", cohorts.cohort, name="cohort"),
        path("angkatan/<uuid:number>/ubah/", cohorts.edit_cohort, name="edit_cohort"),
        path("angkatan/<uuid:number>/undang/", cohorts.invite_to_cohort, name="invite_to_cohort"),
        path("angkatan/<uuid:number>/akun/", cohorts.add_accounts, name="add_accounts"),
        path("angkatan/<uuid:number>/versi/", cohorts.move, name="move_cohort"),
        path("angkatan/<uuid:number>/<int:enrolment>/keluar/", cohorts.take_out, name="take_out_of_cohort"),
    ]


class CohortMenuItem(MenuItem):
    """Shown to people who run cohorts."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Trainers, officers, administrators."""
        return may_make_cohorts(request.user)


@hooks.register("register_admin_menu_item")
def cohort_menu() -> MenuItem:
    """ "Angkatan" in the main menu."""
    return CohortMenuItem(_("Angkatan"), reverse("cohorts"), name="cohorts", icon_name="group", order=340)
