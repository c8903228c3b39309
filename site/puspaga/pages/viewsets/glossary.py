"""The glossary in the admin."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from puspaga.pages.models import GlossaryTerm


class TermForm(WagtailAdminModelForm):
    """A term; words to avoid stand one a line."""

    avoid = forms.CharField(
        label=_("Hindari"), required=False, widget=forms.Textarea, help_text=_("Satu kata atau ungkapan tiap baris.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["avoid"] = "\n".join(self.instance.avoid or [])

    def clean_avoid(self) -> list[str]:
        """Lines as a list."""
        return [line.strip() for line in self.cleaned_data["avoid"].splitlines() if line.strip()]


class GlossaryViewSet(SnippetViewSet):
    """Terms, their everyday meaning and the words better not used."""

    model = GlossaryTerm
    icon = "list-ul"
    menu_label = _("Istilah")
    menu_order = 260
    add_to_admin_menu = True
    list_display = ["term", "english", "get_mark_display"]
    list_filter = ["mark"]
    list_per_page = 50
    edit_handler = ObjectList(
        [FieldPanel("term"), FieldPanel("meaning"), FieldPanel("english"), FieldPanel("avoid"), FieldPanel("mark")],
        base_form_class=TermForm,
    )
