"""Documents issued to learners, signed and frozen; their revocation; keys and signatories."""

import secrets
import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.enums import DocumentKind, RevocationReason
from courses.models.cohort import Enrolment
from courses.models.programme import ProgrammeVersion
from puspaga.core.models import AppendOnly


def new_public_code() -> str:
    """128 random bits as 32 hexadecimal digits."""
    return secrets.token_hex(16)


class SigningKey(models.Model):
    """An Ed25519 key. The private half stands in a file of the installation, never here."""

    key_id = models.CharField(_("nama kunci"), max_length=40, unique=True)
    public_key = models.TextField(_("kunci publik"))
    created_at = models.DateTimeField(_("dibuat"))
    retired_at = models.DateTimeField(_("tidak dipakai sejak"), null=True, blank=True)

    class Meta:
        verbose_name = _("kunci tanda")
        verbose_name_plural = _("kunci tanda")

    def __str__(self) -> str:
        return self.key_id


class Signatory(models.Model):
    """Who signs for a district, as data: name, title, period."""

    district = models.ForeignKey(
        "accounts.District", verbose_name=_("kabupaten atau kota"), on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(_("nama"), max_length=120)
    title = models.CharField(_("jabatan"), max_length=160)
    from_on = models.DateField(_("mulai"))
    until_on = models.DateField(_("sampai"), null=True, blank=True)

    class Meta:
        verbose_name = _("penanda tangan")
        verbose_name_plural = _("penanda tangan")

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"


class Document(AppendOnly):
    """A participation slip or a certificate. `payload` is what was signed; the wording in it never changes.

    The holder's name stands in DocumentHolder only; the signed payload holds its salted hash, so that a person can be
    erased while the register stays and still verifies.
    """

    uuid = models.UUIDField(_("kunci"), default=uuid.uuid4, unique=True, editable=False)
    public_code = models.CharField(_("kode periksa"), max_length=32, unique=True, default=new_public_code, editable=False)
    kind = models.CharField(_("jenis"), max_length=13, choices=DocumentKind.choices)
    number = models.CharField(_("nomor"), max_length=60, unique=True)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("pemegang"), on_delete=models.PROTECT, related_name="documents"
    )
    enrolment = models.ForeignKey(Enrolment, verbose_name=_("kepesertaan"), on_delete=models.PROTECT, related_name="documents")
    # The document this one follows: a renewal, a corrected one, or the full one after a trial.
    replaces = models.OneToOneField(
        "self", verbose_name=_("menggantikan"), null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    programme_version = models.ForeignKey(
        ProgrammeVersion, verbose_name=_("program"), on_delete=models.PROTECT, related_name="documents"
    )
    district = models.ForeignKey("accounts.District", verbose_name=_("penerbit"), on_delete=models.PROTECT, related_name="+")
    is_provisional = models.BooleanField(_("uji coba"))
    payload = models.TextField(_("isi yang ditandai"))
    signature = models.TextField(_("tanda"))
    key = models.ForeignKey(SigningKey, verbose_name=_("kunci"), on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(_("terbit"))
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("diterbitkan oleh"), on_delete=models.PROTECT, related_name="+"
    )
    expires_on = models.DateField(_("berlaku sampai"), null=True, blank=True)

    class Meta:
        verbose_name = _("dokumen")
        verbose_name_plural = _("dokumen")
        ordering = ["-issued_at"]
        constraints = [
            # With `replaces` being one-to-one, a kind has one line of documents per enrolment and never two ends.
            models.UniqueConstraint(
                fields=["enrolment", "kind"], condition=models.Q(replaces=None), name="courses_document_first_once"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class DocumentHolder(models.Model):
    """The name as it was when the document was issued, and the salt of its hash in the payload. Erasing empties both."""

    document = models.OneToOneField(Document, verbose_name=_("dokumen"), on_delete=models.PROTECT, related_name="holder")
    name = models.CharField(_("nama"), max_length=80, blank=True)
    salt = models.CharField(max_length=32, blank=True, editable=False)
    erased_at = models.DateTimeField(_("dihapus"), null=True, blank=True)

    class Meta:
        verbose_name = _("pemegang dokumen")
        verbose_name_plural = _("pemegang dokumen")

    def __str__(self) -> str:
        return self.name or "—"


class Revocation(AppendOnly):
    """A document was withdrawn, with a reason from a closed list and the officer who did it; all of it is signed."""

    document = models.OneToOneField(Document, verbose_name=_("dokumen"), on_delete=models.PROTECT, related_name="revocation")
    reason = models.CharField(_("alasan"), max_length=20, choices=RevocationReason.choices)
    at = models.DateTimeField(_("waktu"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("oleh"), on_delete=models.PROTECT, related_name="+")
    # Empty only in rows older than signing; such a withdrawal cannot be verified.
    signature = models.TextField(_("tanda"), default="", editable=False)
    key = models.ForeignKey(
        SigningKey, verbose_name=_("kunci"), null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        verbose_name = _("pencabutan")
        verbose_name_plural = _("pencabutan")

    def __str__(self) -> str:
        return f"{self.document} dicabut"
