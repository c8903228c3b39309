"""Choosing one of our own drawings by looking at it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from puspaga.pages.models.illustrated import article_drawings, drawing_choices


class DrawingSelect(forms.RadioSelect):
    """Radio buttons, each with its drawing beside the name."""

    template_name = "pages/widgets/drawings.html"
    option_template_name = "pages/widgets/drawing.html"


class DrawingField(forms.ChoiceField):
    """One of the drawings in our folder, or none; those of the house itself only for the first page."""

    widget = DrawingSelect

    def __init__(self, *, with_house: bool = False, **kwargs: Any) -> None:
        drawings = drawing_choices if with_house else article_drawings
        options = {"label": _("Gambar dari kumpulan kami"), "required": False, **kwargs}
        super().__init__(choices=lambda: [("", _("Tanpa gambar")), *drawings()], **options)


class IllustratedForm(WagtailAdminPageForm):
    """The form of a page with a drawing and no body."""

    drawing = DrawingField()


class HomeForm(WagtailAdminPageForm):
    """The form of the first page."""

    drawing = DrawingField(with_house=True)
