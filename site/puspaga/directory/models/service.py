"""A service of the referral network and the needs it answers."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.search import index

from puspaga.core.engines.sensitive import sensitive_word_in
from puspaga.directory.engines.places import names_a_place
from puspaga.directory.enums import PLACES, ServiceKind, Tier
from puspaga.directory.errors import ShelterHasNoPlace

SHELTER_HAS_NO_PLACE = _("Tempat tinggal sementara tidak boleh punya alamat atau patokan. Hapus dari isian ini.")


class Need(models.Model):
    """What a person looks for, in everyday words."""

    key = models.SlugField(_("kunci"), unique=True)
    label = models.CharField(_("kalimat"), max_length=80)
    label_en = models.CharField(_("kalimat Inggris"), max_length=80, blank=True)
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        verbose_name = _("kebutuhan")
        verbose_name_plural = _("kebutuhan")
        ordering = ["position", "label"]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        """The key stands in an address, so it tells nothing."""
        super().clean()
        word = sensitive_word_in(self.key or "")
        if word:
            raise ValidationError({"key": _("Kunci memuat kata peka “%(word)s”. Pilih kata sehari-hari.") % {"word": word}})


class ServiceQuerySet(models.QuerySet):
    """Services by state."""

    def published(self) -> "ServiceQuerySet":
        """Services the public may see."""
        return self.filter(is_published=True)

    def in_order(self) -> "ServiceQuerySet":
        """Emergency first, then by tier and position."""
        return self.order_by("tier", "position", "name")


class Service(index.Indexed, ClusterableModel):
    """One place or number that helps. Facts carry their source; a shelter never has an address."""

    key = models.SlugField(_("kunci"), unique=True)
    name = models.CharField(_("nama"), max_length=120)
    kind = models.CharField(_("jenis"), max_length=12, choices=ServiceKind.choices)
    needs = ParentalManyToManyField(Need, verbose_name=_("menjawab kebutuhan"), blank=True, related_name="services")
    area_level = models.CharField(_("cakupan"), max_length=12, default="kota")
    area_names = models.JSONField(_("wilayah"), default=list, blank=True)
    tier = models.PositiveSmallIntegerField(_("lapis rujukan"), choices=Tier.choices, default=Tier.FIRST)
    position = models.PositiveSmallIntegerField(_("urutan"), default=100)
    is_published = models.BooleanField(_("tampil untuk umum"), default=False)
    hours = models.CharField(_("jam, dengan kata"), max_length=120, blank=True)
    opening = models.JSONField(_("aturan buka"), default=list, blank=True)
    cost = models.CharField(_("biaya"), max_length=120, blank=True)
    what_to_bring = models.JSONField(_("yang dibawa"), default=list, blank=True)
    what_happens = models.TextField(_("yang terjadi setelah Anda menghubungi"), blank=True)
    accessibility = models.TextField(_("kemudahan akses"), blank=True)
    booking_url = models.URLField(_("pendaftaran resmi (“Cara membuat janji”)"), blank=True)
    field_marks = models.JSONField(_("tanda kebenaran tiap isian"), default=dict, blank=True)
    notes = models.TextField(_("catatan petugas"), blank=True, help_text=_("Tidak tampil untuk umum."))
    keepers = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("penjaga"), blank=True, related_name="kept_services"
    )

    objects = ServiceQuerySet.as_manager()

    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("kind")]

    class Meta:
        verbose_name = _("layanan")
        verbose_name_plural = _("layanan")
        ordering = ["tier", "position", "name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """What is written about a shelter says nothing of where it is."""
        super().clean()
        if self.kind != ServiceKind.SHELTER:
            return
        texts = {name: " ".join(value) if isinstance(value, list) else value for name, value in self._told().items()}
        faults = {name: SHELTER_HAS_NO_PLACE for name, text in texts.items() if names_a_place(text)}
        if faults:
            raise ValidationError(faults)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises ShelterHasNoPlace when a service with an address is made a shelter."""
        if self.kind == ServiceKind.SHELTER and any(channel.type in PLACES for channel in self.channels.all()):
            raise ShelterHasNoPlace
        super().save(*args, **kwargs)

    def _told(self) -> dict[str, Any]:
        names = ("name", "area_names", "hours", "cost", "what_to_bring", "what_happens", "accessibility", "notes")
        return {name: getattr(self, name) for name in names}
