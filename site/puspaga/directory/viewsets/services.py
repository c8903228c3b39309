"""Services, needs and holidays in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from puspaga.directory.forms.service import ServiceForm
from puspaga.directory.models import Holiday, Need, Service

POINTER_HELP = _("Untuk dua jenis terakhir (layanan lain): tulis kunci layanan itu, misalnya puspaga-harapan.")
SOURCE_DATE_HELP = _(
    "Kapan sumber itu terbit, misalnya 2017 atau 2025-08. Bila lebih dari tiga tahun lalu, pembaca diberi tahu bahwa "
    "sumbernya lama, sampai ada yang menelepon."
)


class ServiceViewSet(ModelViewSet):
    """All facts of one service on one screen."""

    model = Service
    icon = "mail"
    menu_label = _("Layanan")
    url_prefix = "layanan"
    add_to_admin_menu = False
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display = ["name", Column("get_kind_display", label=_("Jenis")), BooleanColumn("is_published", label=_("Tampil"))]
    list_filter = ["kind", "tier", "is_published"]
    search_fields = ["name", "key"]
    search_backend_name = None
    list_per_page = 50
    ordering = ["tier", "position", "name"]
    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("key"), FieldPanel("kind"), FieldPanel("tier"), FieldPanel("position")],
                        heading=_("Layanan")),
        FieldPanel("is_published"),
        InlinePanel("channels", heading=_("Nomor, alamat, dan situs"), label=_("saluran"), panels=[
            FieldPanel("type"), FieldPanel("value", help_text=POINTER_HELP), FieldPanel("is_published"), FieldPanel("mark"),
            FieldPanel("source"), FieldPanel("source_date", help_text=SOURCE_DATE_HELP),
            FieldPanel("verified_on"), FieldPanel("valid_until"),
        ]),
        MultiFieldPanel([FieldPanel("opening"), FieldPanel("hours"), FieldPanel("booking_url")], heading=_("Waktu")),
        MultiFieldPanel([FieldPanel("needs"), FieldPanel("area_level"), FieldPanel("area_names")], heading=_("Untuk siapa")),
        MultiFieldPanel([FieldPanel("cost"), FieldPanel("what_to_bring"), FieldPanel("what_happens"),
                         FieldPanel("accessibility")],
                        heading=_("Yang dibaca orang")),
        MultiFieldPanel([FieldPanel("keepers"), FieldPanel("notes")], heading=_("Di dalam kantor")),
    ]  # fmt: skip

    def get_form_class(self, for_update: bool = False) -> type[ServiceForm]:
        """The form with sentences instead of JSON."""
        return self.get_edit_handler().get_form_class()

    def get_edit_handler(self):
        """Panels bound to our form."""
        from wagtail.admin.panels import ObjectList

        return ObjectList(self.panels, base_form_class=ServiceForm).bind_to_model(self.model)


class NeedViewSet(ModelViewSet):
    """What people look for."""

    model = Need
    icon = "help"
    menu_label = _("Kebutuhan")
    url_prefix = "kebutuhan"
    form_fields = ["key", "label", "label_en", "position"]
    list_display = ["label", "key", "position"]
    search_backend_name = None


class HolidayViewSet(ModelViewSet):
    """Public holidays, on which services of working days are closed."""

    model = Holiday
    icon = "calendar"
    menu_label = _("Hari libur")
    url_prefix = "hari-libur"
    form_fields = ["on", "name"]
    list_display = ["on", "name"]
    search_backend_name = None


class DirectoryGroup(ModelViewSetGroup):
    """The menu “Layanan”."""

    menu_label = _("Layanan")
    menu_icon = "mail"
    menu_order = 250
    items = (ServiceViewSet, NeedViewSet, HolidayViewSet)
