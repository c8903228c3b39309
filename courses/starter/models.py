"""The ledger of starter content: what was loaded, and how it looked right after loading."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StarterRecord(models.Model):
    """One item of the pack that was loaded once.

    `pack_hash` is the hash of the pack item, `object_state` of what stood in the database right after loading. An item
    whose present state differs was changed by an editor and is never touched again; one that is gone stays gone.
    """

    key = models.CharField(_("kunci"), max_length=120, unique=True)
    pack_hash = models.CharField(max_length=64)
    object_id = models.CharField(max_length=40)
    object_state = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("catatan isi awal")
        verbose_name_plural = _("catatan isi awal")

    def __str__(self) -> str:
        return self.key
