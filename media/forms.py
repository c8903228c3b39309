"""Forms of the media library: whether people can be recognised is always answered, never assumed."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm


class AsksForConsent:
    """Mixed into upload forms: a new file starts without an answer, so somebody has to look."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("people_shown")
        if field is not None and self.instance.pk is None:
            field.choices = [("", _("Pilih satu")), *field.choices]
            field.initial = self.initial["people_shown"] = ""
        if "description" in self.fields:
            self.fields["description"].help_text = _("Apa yang terlihat, untuk pembaca yang tidak melihat gambar.")


class PictureForm(AsksForConsent, BaseImageForm):
    """A picture."""


class DocumentForm(AsksForConsent, BaseDocumentForm):
    """A document."""


class RecordingForm(AsksForConsent, BaseMediaForm):
    """Sound or film."""
