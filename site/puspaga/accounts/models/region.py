"""District (kabupaten or kota), subdistrict (kecamatan), village (kelurahan): data, never code."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class District(models.Model):
    """A kabupaten or kota and its office."""

    key = models.SlugField(_("kunci"), unique=True)
    name = models.CharField(_("nama"), max_length=80)
    agency = models.CharField(_("dinas"), max_length=60, blank=True)
    puspaga_status = models.CharField(
        _("Puspaga"),
        max_length=12,
        choices=[("established", _("Sudah dibentuk")), ("unknown", _("Belum diketahui"))],
        default="unknown",
    )

    class Meta:
        verbose_name = _("kabupaten atau kota")
        verbose_name_plural = _("kabupaten dan kota")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Subdistrict(models.Model):
    """A kecamatan."""

    district = models.ForeignKey(
        District, verbose_name=_("kabupaten atau kota"), on_delete=models.PROTECT, related_name="subdistricts"
    )
    key = models.SlugField(_("kunci"), unique=True)
    name = models.CharField(_("nama"), max_length=80)
    is_verified = models.BooleanField(_("ejaan sudah diperiksa"), default=False)

    class Meta:
        verbose_name = _("kecamatan")
        verbose_name_plural = _("kecamatan")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Village(models.Model):
    """A kelurahan or desa."""

    subdistrict = models.ForeignKey(Subdistrict, verbose_name=_("kecamatan"), on_delete=models.PROTECT, related_name="villages")
    name = models.CharField(_("nama"), max_length=80)

    class Meta:
        verbose_name = _("kelurahan")
        verbose_name_plural = _("kelurahan")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["subdistrict", "name"], name="accounts_village_once")]

    def __str__(self) -> str:
        return self.name
