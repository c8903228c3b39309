"""Who a learner is to the office: all optional but what a report needs."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.accounts.engines.names import without_honorific
from puspaga.accounts.enums import Audience, Qualification


class Profile(models.Model):
    """Display name, name on documents, place, organisation, audience and qualification of one account."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="profile")
    display_name = models.CharField(_("nama tampil"), max_length=80, blank=True)
    # As the person wants it on a document. Empty: the display name without “Bu” or “Pak”.
    name_on_paper = models.CharField(_("nama di sertifikat"), max_length=80, blank=True)
    district = models.ForeignKey(
        "accounts.District", verbose_name=_("kabupaten atau kota"), null=True, blank=True, on_delete=models.SET_NULL
    )
    village = models.ForeignKey(
        "accounts.Village", verbose_name=_("kelurahan"), null=True, blank=True, on_delete=models.SET_NULL
    )
    organisation = models.CharField(_("lembaga"), max_length=120, blank=True)
    audience = models.CharField(_("unsur"), max_length=16, choices=Audience.choices, blank=True)
    qualification = models.CharField(_("kualifikasi"), max_length=12, choices=Qualification.choices, blank=True)

    class Meta:
        verbose_name = _("profil")
        verbose_name_plural = _("profil")

    @property
    def paper_name(self) -> str:
        """The name that a document prints."""
        return self.name_on_paper.strip() or without_honorific(self.display_name)

    def __str__(self) -> str:
        return self.display_name or self.user.username
