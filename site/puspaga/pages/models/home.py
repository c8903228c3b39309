"""The front page: three doors by need."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from puspaga.core.models import BasePage
from puspaga.pages.models.illustrated import Illustrated


class HomePage(Illustrated, BasePage):
    """The first screen: a promise, a search, three doors, families' texts and the counselling card."""

    heading = models.CharField(_("kalimat pembuka"), max_length=80, default="Duduk berdampingan dulu, bicara kemudian.")
    promise = models.CharField(
        _("janji"),
        max_length=160,
        default="Belajar mengasuh dan saling mendengar, lima menit sehari. Gratis dan tanpa akun.",
    )

    content_panels = [*BasePage.content_panels, FieldPanel("heading"), FieldPanel("promise"), Illustrated.picture_panel]
    parent_page_types = ["wagtailcore.Page"]
    template = "pages/home.html"

    class Meta:
        verbose_name = _("beranda")
