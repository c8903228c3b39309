"""Choosing one of our own drawings by looking at it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from puspaga.pages.models.illustrated import drawing_choices


class DrawingSelect(forms.RadioSelect):
    """Radio buttons, each with its drawing beside the name."""

    template_name = "pages/widgets/drawings.html"
    option_template_name = "pages/widgets/drawing.html"


class DrawingField(forms.ChoiceField):
    """One of the drawings in our folder, or none."""

    widget = DrawingSelect

    def __init__(self, **kwargs: Any) -> None:
        options = {"label": _("Gambar dari kumpulan kami"), "required": False, **kwargs}
        super().__init__(choices=lambda: [("", _("Tanpa gambar")), *drawing_choices()], **options)


class IllustratedForm(WagtailAdminPageForm):
    """The form of a page with a drawing and no body."""

    drawing = DrawingField()
