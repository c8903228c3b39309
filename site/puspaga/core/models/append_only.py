"""Rows that are written once: what a learner did and what an author published."""

from typing import Any

from django.db import models

from puspaga.core.errors import ImmutableRecord


class AppendOnly(models.Model):
    """A row that is inserted and never changed. Deleting goes through the database's own rules (PROTECT) only."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert once. Raises ImmutableRecord for a second save."""
        if not self._state.adding:
            raise ImmutableRecord
        super().save(*args, **kwargs)


class Version(AppendOnly):
    """One published state of something an author writes: number, language, hash of the content, when and by whom."""

    number = models.PositiveIntegerField("nomor")
    language = models.CharField("bahasa", max_length=5, default="id")
    content_hash = models.CharField(max_length=64, editable=False)
    published_at = models.DateTimeField("terbit")
    # The actor's account number; a name would have to be erased with the person.
    published_by = models.ForeignKey(
        "accounts.User", verbose_name="oleh", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        abstract = True
