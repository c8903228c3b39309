"""Pictures. The class must not be called Image: the reverse accessor would clash with Wagtail's own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from media.models.rights import RightsMixin


class CustomImage(RightsMixin, AbstractImage):
    """A picture with alternative text (or the statement that it only decorates), rights and consent."""

    is_decorative = models.BooleanField(_("hanya hiasan"), default=False, help_text=_("Pembaca layar akan melewatinya."))

    admin_form_fields = (
        *Image.admin_form_fields,
        "is_decorative",
        "rights",
        "rights_note",
        "people_shown",
        "consent_on",
        "consent_note",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("gambar")
        verbose_name_plural = _("gambar")
        permissions = [("choose_image", "Can choose image")]

    @property
    def alt_text(self) -> str:
        """Alternative text: empty for decoration, else the description."""
        return "" if self.is_decorative else self.description

    @property
    def default_alt_text(self) -> str:
        """Wagtail's name for the same; never the file's title."""
        return self.alt_text

    def generate_rendition_file(self, *args: Any, **kwargs: Any) -> ContentFile:
        """One size, read into memory: the framework leaves its temporary file open until the collector finds it."""
        with super().generate_rendition_file(*args, **kwargs) as made:
            made.seek(0)
            return ContentFile(made.read(), name=made.name)

    def clean(self) -> None:
        """Ask for a description unless the picture only decorates."""
        super().clean()
        if not self.is_decorative and not self.description.strip():
            raise ValidationError({"description": _("Tulis apa yang terlihat, atau tandai “hanya hiasan”.")})


class CustomRendition(AbstractRendition):
    """One size of a picture; made at upload and publishing, never while a reader waits."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("versi gambar")
        verbose_name_plural = _("versi gambar")
        constraints = [models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="media_rendition_once")]
