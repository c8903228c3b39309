"""What an expert says when clearing a mark."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ClearMarkForm(forms.Form):
    """A note for the colleagues, never shown to readers."""

    note = forms.CharField(
        label=_("Catatan"), max_length=255, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Boleh kosong. Hanya dibaca staf."),
    )  # fmt: skip
