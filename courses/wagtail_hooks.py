"""Cohorts in the Wagtail admin: addresses and menu; what is said after a learning page went live."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from courses.rules import may_make_cohorts
from courses.views import cohorts
from puspaga.core.domain.review import marks_of


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


WAITS = _(
    "Sudah terbit, tetapi belum ditinjau: %(kinds)s. Peserta membaca “Belum ditinjau”, dan dokumen yang bersandar padanya "
    "bertanda “uji coba”, sampai ahlinya melepas tanda itu. Ahlinya menemukannya di daftar tanda tinjauan."
)


@hooks.register("after_publish_page")
def say_what_waits(request: HttpRequest, page: Page) -> None:
    """A learning page went live before its experts looked: what its readers see until then, and who is asked."""
    is_learning = hasattr(page.specific_class, "kinds_by_default")
    waiting = [str(mark.get_kind_display()) for mark in marks_of(page.specific) if mark.is_open] if is_learning else []
    if waiting:
        messages.warning(request, WAITS % {"kinds": ", ".join(waiting)})
