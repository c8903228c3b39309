"""The item bank in the admin: list, filters, editor, publishing."""

from typing import Any

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import Panel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton

from assessments.domain.items import publish_item
from assessments.enums import ItemKind, ItemState
from assessments.models import Item
from assessments.viewsets.item_panels import panels_of
from puspaga.core import clock
from puspaga.core.domain.review import marks_of
from puspaga.core.models import ReviewMark
from puspaga.core.rules import may_clear_mark
from puspaga.pages.forms.review import ClearMarkForm


class ItemFilters(WagtailFilterSet):
    """By kind, pool, state and element."""

    pool = django_filters.AllValuesFilter(label=_("Kumpulan"))
    element_code = django_filters.AllValuesFilter(label=_("Elemen kompetensi"))

    class Meta:
        model = Item
        fields = ["kind", "pool", "state", "element_code"]


class ItemList(generic.IndexView):
    """The list, each item with whether an expert has still to look."""

    def get_base_queryset(self) -> QuerySet[Item]:
        """One query more for the kind of record, none for the items."""
        kind = ContentType.objects.get_for_model(Item)
        marks = ReviewMark.objects.open().filter(content_type=kind, object_key=Cast(OuterRef("pk"), CharField()))
        return super().get_base_queryset().annotate(has_open_marks=Exists(marks))


class Publishing:
    """The form of the item's kind; saving a ready item publishes it in the same transaction."""

    request: HttpRequest
    panel: Panel

    def get_form_class(self) -> Any:
        """Made by the panels of the kind, not by those of the viewset."""
        return self.panel.get_form_class()

    def save_instance(self) -> Item:
        """Save, then append a version when the item is ready."""
        item = super().save_instance()
        if item.state == ItemState.READY:
            publish_item(item, actor=self.request.user, at=clock.now())
        return item


class CreateItem(Publishing, generic.CreateView):
    """A new item of the kind that was asked for."""

    @property
    def kind(self) -> str:
        """From the address; one right option when nothing else was asked."""
        asked = self.request.GET.get("jenis", "")
        return asked if asked in ItemKind.values else ItemKind.SINGLE

    def get_panel(self) -> Panel:
        """The panels of that kind."""
        return panels_of(self.kind)

    def get_initial_form_instance(self) -> Item:
        """An empty item of that kind."""
        return Item(kind=self.kind)

    def get_add_url(self) -> str:
        """The form goes back to the same kind."""
        return f"{super().get_add_url()}?jenis={self.kind}"


class EditItem(Publishing, generic.EditView):
    """One item with the panels of its kind."""

    def get_panel(self) -> Panel:
        """The panels of the item's kind."""
        return panels_of(self.get_object().kind)

    @property
    def header_buttons(self) -> list[HeaderButton]:
        """The way to try it."""
        url = reverse("try_item", args=[self.object.pk])
        return [HeaderButton(_("Coba sebagai peserta"), url=url, icon_name="view"), *super().header_buttons]


class ReadItem(generic.InspectView):
    """One item as it stands, with its marks: experts read it here and clear their own; nothing else can be changed."""

    page_title = _("Butir")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rows of the item, and each mark with a form for those who may clear it."""
        marks = marks_of(self.object)
        mine = [mark for mark in marks if mark.is_open and may_clear_mark(self.request.user, mark.kind)]
        return {
            **super().get_context_data(**kwargs),
            "item": self.object,
            "rows": list(self.object.options.all()),
            "marks": marks,
            "forms": [(mark, ClearMarkForm(auto_id=f"tanda-{mark.pk}-%s")) for mark in mine],
        }


class ItemViewSet(ModelViewSet):
    """The menu “Butir kuis”."""

    model = Item
    name = "item"
    icon = "list-ul"
    menu_label = _("Butir kuis")
    menu_order = 230
    url_prefix = "butir"
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = ReadItem
    inspect_template_name = "assessments/admin/item_read.html"
    index_view_class = ItemList
    add_view_class = CreateItem
    edit_view_class = EditItem
    filterset_class = ItemFilters
    form_fields = ["key"]
    list_display = [
        "key",
        Column("stem", label=_("Soal")),
        Column("get_kind_display", label=_("Jenis"), sort_key="kind"),
        Column("pool", label=_("Kumpulan"), sort_key="pool"),
        Column("get_state_display", label=_("Keadaan"), sort_key="state"),
        Column("element_code", label=_("Elemen"), sort_key="element_code"),
        BooleanColumn("has_open_marks", label=_("Menunggu ahli")),
    ]
    search_fields = ["key", "stem", "explanation"]
    search_backend_name = None
    list_per_page = 50
    ordering = ["key"]

    def get_edit_handler(self) -> Any:
        """Panels that stand for the viewset where no kind is known."""
        return panels_of(ItemKind.SINGLE)
