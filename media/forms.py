"""Forms of the media library: whether people can be recognised is always answered, never assumed."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm

from media.domain.kinds import is_captions, is_what_it_says

NOT_WHAT_IT_SAYS = _("Isi berkas ini tidak cocok dengan ekstensi namanya. Simpan ulang dari aplikasi asalnya.")


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


class LooksInside:
    """Mixed into upload forms of files that are kept as they come: the content must be what the name says."""

    def _post_clean(self) -> None:
        """Look after the model has looked at the name: one sentence about the file, not two."""
        super()._post_clean()
        file = self.cleaned_data.get("file")
        if "file" in self.changed_data and file and not is_what_it_says(file):
            self.add_error("file", NOT_WHAT_IT_SAYS)


class PictureForm(AsksForConsent, BaseImageForm):
    """A picture."""


class DocumentForm(LooksInside, AsksForConsent, BaseDocumentForm):
    """A document."""


class RecordingForm(LooksInside, AsksForConsent, BaseMediaForm):
    """Sound or film."""

    def clean_captions(self) -> File | None:
        """The captions, when they are WebVTT."""
        captions = self.cleaned_data.get("captions")
        if "captions" in self.changed_data and captions and not is_captions(captions.read()):
            raise ValidationError(_("Berkas teks film harus WebVTT: baris pertamanya “WEBVTT”."))
        return captions
