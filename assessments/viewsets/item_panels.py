"""The editor's panels, one set for each kind of item."""

from functools import cache

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel, ObjectList, Panel

from assessments.enums import ItemKind
from assessments.forms.item import ItemForm
from assessments.models import Item

CHOICE = ["text", "is_key", "feedback", "is_critical"]
# Kind → fields of a row, heading and help of the rows, least and most rows.
ROWS: dict[str, tuple[list[str], str, str, int, int | None]] = {
    ItemKind.SINGLE: (CHOICE, _("Opsi"), _("Tandai satu yang benar. Urutan tampil diacak."), 2, None),
    ItemKind.MULTIPLE: (CHOICE, _("Opsi"), _("Tandai semua yang benar."), 2, None),
    ItemKind.TRUE_FALSE: (
        ["is_key", "feedback", "is_critical"],
        _("Benar atau keliru"),
        _("Baris pertama adalah Benar, baris kedua adalah Salah. Tandai yang tepat."),
        2,
        2,
    ),
    ItemKind.MATCHING: (
        ["text", "pair"],
        _("Pasangan"),
        _("Satu pasangan tiap baris. Kosongkan teks untuk pasangan pengecoh."),
        2,
        None,
    ),
    ItemKind.ORDERING: (["text"], _("Langkah"), _("Tulis dalam urutan yang benar."), 3, None),
    ItemKind.SHORT: (["text"], _("Jawaban yang diterima"), _("Ejaan dan huruf besar tidak dihitung."), 1, None),
    ItemKind.SJT: (
        ["text", "rating", "feedback", "is_critical"],
        _("Opsi"),
        _("Beri nilai ahli 0 sampai 3. Paling sedikit satu opsi bernilai 3."),
        2,
        None,
    ),
}
EXTRA = {
    ItemKind.SHORT: ["needed", "is_private"],
    ItemKind.ESSAY: ["guide", "pass_mark", "is_private"],
    ItemKind.SJT: ["rates_each"],
}


@cache
def panels_of(kind: str) -> Panel:
    """The bound panels for one kind; made once."""
    panels: list[Panel] = [
        HelpPanel(template="assessments/admin/item_facts.html"),
        MultiFieldPanel([FieldPanel(name) for name in ("key", "pool", "state", "element_code")], heading=_("Butir")),
        FieldPanel("stem"),
        *([_rows_panel(kind)] if kind in ROWS else []),
        MultiFieldPanel([FieldPanel(name) for name in (*EXTRA.get(kind, ()), "explanation")], heading=_("Penilaian")),
        MultiFieldPanel([FieldPanel("is_critical"), FieldPanel("source")], heading=_("Keterangan")),
    ]
    return ObjectList(panels, base_form_class=ItemForm).bind_to_model(Item)


def _rows_panel(kind: str) -> InlinePanel:
    fields, heading, help_text, least, most = ROWS[kind]
    panels = [FieldPanel(name) for name in fields]
    values = {"heading": heading, "help_text": help_text, "label": _("baris"), "min_num": least, "max_num": most}
    return InlinePanel("options", panels=panels, **values)
