"""Review marks: which expert still has to look at a text, and who cleared it."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.core.enums import ReviewKind


class ReviewMarkQuerySet(models.QuerySet):
    """Marks by state."""

    def open(self) -> "ReviewMarkQuerySet":
        """Marks nobody has cleared yet."""
        return self.filter(cleared_at__isnull=True)


class ReviewMark(models.Model):
    """One kind of review that one text needs. Open until an expert of that kind clears it."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_key = models.CharField(_("kunci"), max_length=60, help_text=_("Kunci terjemahan atau nomor objek."))
    subject = GenericForeignKey("content_type", "object_key")
    kind = models.CharField(_("jenis tinjauan"), max_length=10, choices=ReviewKind.choices)
    opened_at = models.DateTimeField(_("dibuka"))
    cleared_at = models.DateTimeField(_("selesai"), null=True, blank=True)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("peninjau"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.CharField(_("catatan"), max_length=255, blank=True)
    # What the text was when it was cleared, to see whether it changed since.
    content_hash = models.CharField(max_length=64, blank=True, editable=False)

    objects = ReviewMarkQuerySet.as_manager()

    class Meta:
        verbose_name = _("tanda tinjauan")
        verbose_name_plural = _("tanda tinjauan")
        constraints = [models.UniqueConstraint(fields=["content_type", "object_key", "kind"], name="core_reviewmark_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.object_key}"

    @property
    def is_open(self) -> bool:
        """True until an expert cleared it."""
        return self.cleared_at is None
