"""What every file in the library must say about rights and the people shown."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from media.enums import PeopleShown, Rights


class RightsMixin(models.Model):
    """Rights and consent: a file that shows people who did not agree cannot be saved as consented."""

    rights = models.CharField(_("hak pakai"), max_length=12, choices=Rights.choices, default=Rights.OWN)
    rights_note = models.CharField(_("keterangan hak"), max_length=255, blank=True)
    people_shown = models.CharField(
        _("orang yang tampak"), max_length=12, choices=PeopleShown.choices, default=PeopleShown.NONE
    )
    consent_on = models.DateField(_("tanggal persetujuan"), null=True, blank=True)
    consent_note = models.CharField(_("letak surat persetujuan"), max_length=255, blank=True)

    class Meta:
        abstract = True

    @property
    def may_be_published(self) -> bool:
        """False while somebody recognisable has not agreed."""
        return self.people_shown != PeopleShown.PENDING

    def clean(self) -> None:
        """Refuse a claim of consent without its date, and a licence without its name."""
        super().clean()
        if self.people_shown == PeopleShown.CONSENTED and not self.consent_on:
            raise ValidationError({"consent_on": _("Isi tanggal persetujuan orang yang tampak.")})
        if self.rights != Rights.OWN and not self.rights_note.strip():
            raise ValidationError({"rights_note": _("Sebutkan pemilik atau lisensinya.")})
