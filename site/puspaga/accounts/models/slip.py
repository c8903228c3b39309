"""Paper slips: a code that opens one account once. Many volunteers have no e-mail."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.accounts.enums import SlipKind


class AccessSlip(models.Model):
    """An invitation to make an account, or a way to set a new password. Only a hash of the code is stored."""

    kind = models.CharField(_("jenis"), max_length=12, choices=SlipKind.choices)
    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    batch = models.UUIDField(_("lembar"), db_index=True)
    position = models.PositiveIntegerField(_("urutan"))
    display_name = models.CharField(_("nama"), max_length=80, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("akun"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="slips",
    )
    created_at = models.DateTimeField(_("dibuat"))
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("oleh"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    expires_at = models.DateTimeField(_("berlaku sampai"))
    used_at = models.DateTimeField(_("dipakai"), null=True, blank=True)
    voided_at = models.DateTimeField(_("dibatalkan"), null=True, blank=True)

    class Meta:
        verbose_name = _("slip")
        verbose_name_plural = _("slip")
        ordering = ["batch", "position"]
        constraints = [models.UniqueConstraint(fields=["batch", "position"], name="accounts_slip_position_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.position}"
