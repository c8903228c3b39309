"""Sound and film."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtailmedia.models import AbstractMedia

from media.models.rights import RightsMixin


class Recording(RightsMixin, AbstractMedia):
    """A sound or film file. It is of no use without its words, so the transcript is required."""

    transcript = models.TextField(_("naskah tertulis"), blank=True, help_text=_("Semua yang diucapkan, kata demi kata."))
    captions = models.FileField(_("teks film (WebVTT)"), upload_to="media/teks", blank=True)

    admin_form_fields = (
        "title",
        "collection",
        "file",
        "duration",
        "transcript",
        "captions",
        "rights",
        "rights_note",
        "people_shown",
        "consent_on",
        "consent_note",
        "tags",
    )

    class Meta(AbstractMedia.Meta):
        verbose_name = _("rekaman")
        verbose_name_plural = _("rekaman")

    def clean(self) -> None:
        """A recording needs its transcript, a film also its captions."""
        super().clean()
        if not self.transcript.strip():
            raise ValidationError({"transcript": _("Tulis naskahnya, supaya yang tidak dapat mendengar ikut membaca.")})
        if self.type == "video" and not self.captions:
            raise ValidationError({"captions": _("Tambahkan berkas teks film (WebVTT).")})
