"""The code of ethics and who signed which wording."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.core.models import AppendOnly


class EthicsCode(AppendOnly):
    """One wording, made when the page “kode-etik” is published with another text."""

    number = models.PositiveIntegerField(_("nomor"), unique=True)
    text = models.TextField(_("naskah"))
    content_hash = models.CharField(max_length=64, unique=True)
    published_at = models.DateTimeField(_("terbit"))

    class Meta:
        verbose_name = _("kode etik")
        verbose_name_plural = _("kode etik")
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"Kode etik {self.number}"


class EthicsSignature(AppendOnly):
    """A learner promised to keep this wording."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("peserta"), on_delete=models.PROTECT, related_name="ethics_signatures"
    )
    code = models.ForeignKey(EthicsCode, verbose_name=_("kode etik"), on_delete=models.PROTECT, related_name="signatures")
    signed_at = models.DateTimeField(_("ditandatangani"))

    class Meta:
        verbose_name = _("tanda tangan kode etik")
        verbose_name_plural = _("tanda tangan kode etik")
        constraints = [models.UniqueConstraint(fields=["learner", "code"], name="courses_ethics_once")]

    def __str__(self) -> str:
        return f"{self.learner_id} {self.code_id}"
