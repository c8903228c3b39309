"""How one reaches a service: a number, address or site with its source and last check."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from puspaga.core.enums import Mark
from puspaga.directory.enums import PLACES, POINTERS, ChannelType, ServiceKind
from puspaga.directory.errors import ShelterHasNoPlace
from puspaga.directory.models.service import Service

NOT_THERE = _("Tulis kunci layanan lain yang ada, misalnya puspaga-harapan.")


class Channel(Orderable):
    """One number, address or site. `verified_on` is the day somebody last checked it."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="channels")
    type = models.CharField(_("jenis"), max_length=14, choices=ChannelType.choices)
    value = models.CharField(_("isi"), max_length=160)
    is_published = models.BooleanField(_("tampil untuk umum"), default=False)
    mark = models.CharField(_("tanda"), max_length=2, choices=Mark.choices, default=Mark.EXPERT)
    source = models.CharField(_("sumber"), max_length=255, blank=True)
    source_date = models.CharField(_("tanggal sumber"), max_length=10, blank=True)
    verified_on = models.DateField(_("terakhir diperiksa"), null=True, blank=True)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("diperiksa oleh"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("saluran")
        verbose_name_plural = _("saluran")

    def __str__(self) -> str:
        return f"{self.get_type_display()}: {self.value}"

    @property
    def is_public(self) -> bool:
        """Published; and never the place of a shelter, even if somebody wrote it past every guard."""
        return self.is_published and not self._tells_where_a_shelter_is()

    @property
    def is_checked(self) -> bool:
        """True for what the public sees and somebody has to keep true; what names another service is no fact to check."""
        return self.is_public and self.type not in POINTERS

    def clean(self) -> None:
        """A shelter's place is written nowhere, what the public sees says where it comes from, and a named service is there."""
        super().clean()
        if self.type in POINTERS and not Service.objects.filter(key=self.value).exists():
            raise ValidationError({"value": NOT_THERE})
        if self.is_published and not self.source and self.type not in POINTERS:
            raise ValidationError({"source": _("Tulis sumbernya sebelum menampilkannya untuk umum.")})
        if self._tells_where_a_shelter_is():
            raise ValidationError({"type": ShelterHasNoPlace.message})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ShelterHasNoPlace."""
        if self._tells_where_a_shelter_is():
            raise ShelterHasNoPlace
        super().save(*args, **kwargs)

    def _tells_where_a_shelter_is(self) -> bool:
        return self.type in PLACES and self.service_id is not None and self.service.kind == ServiceKind.SHELTER
