"""Days on which a service differs from its rule."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.directory.enums import ExceptionKind
from puspaga.directory.models.service import Service


class OpeningException(models.Model):
    """One day cancelled, moved or added by the service keeper."""

    service = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="exceptions")
    kind = models.CharField(_("perubahan"), max_length=10, choices=ExceptionKind.choices)
    on = models.DateField(_("tanggal"))
    to = models.DateField(_("dipindah ke"), null=True, blank=True)
    start = models.TimeField(_("mulai"), null=True, blank=True)
    end = models.TimeField(_("selesai"), null=True, blank=True)
    reason = models.CharField(_("alasan singkat"), max_length=120, blank=True)
    created_at = models.DateTimeField(_("dicatat"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("oleh"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("perubahan jadwal")
        verbose_name_plural = _("perubahan jadwal")
        ordering = ["on"]
        constraints = [models.UniqueConstraint(fields=["service", "on"], name="directory_exception_once_a_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"


class Holiday(models.Model):
    """A public holiday: services of working days are closed."""

    on = models.DateField(_("tanggal"), unique=True)
    name = models.CharField(_("nama"), max_length=120)

    class Meta:
        verbose_name = _("hari libur")
        verbose_name_plural = _("hari libur")
        ordering = ["on"]

    def __str__(self) -> str:
        return f"{self.on} {self.name}"
