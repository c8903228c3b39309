"""The audit trail: who did what to which record, and when. Append-only."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import ImmutableRecord


class AuditEntry(models.Model):
    """One deliberate act by a person or the system: identifiers and short words, never free text of learners."""

    at = models.DateTimeField(_("waktu"), db_index=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("oleh"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    verb = models.CharField(_("tindakan"), max_length=60, db_index=True)
    subject_type = models.CharField(_("jenis"), max_length=60)
    subject_key = models.CharField(_("kunci"), max_length=60)
    details = models.JSONField(_("rincian"), default=dict, blank=True)

    class Meta:
        verbose_name = _("catatan audit")
        verbose_name_plural = _("catatan audit")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_type} {self.subject_key}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert once; a second save is a fault in our code."""
        if self.pk and not kwargs.get("force_insert"):
            raise ImmutableRecord
        super().save(*args, **kwargs)
