"""The account."""

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """An account. The user name is never the person's name; e-mail is optional, many volunteers have none.

    Django's first_name and last_name stay empty: names live in the profile, where they can be erased alone.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    language = models.CharField(_("bahasa"), max_length=5, blank=True, choices=[("id", "Bahasa Indonesia"), ("en", "English")])
    adult_declared_at = models.DateTimeField(_("menyatakan berusia 18 tahun atau lebih"), null=True, blank=True)
    erased_at = models.DateTimeField(_("data dihapus"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("akun")
        verbose_name_plural = _("akun")

    def get_full_name(self) -> str:
        """The display name, else the user name; of an erased person nothing but that."""
        if self.erased_at:
            return str(_("(data sudah dihapus)"))
        profile = getattr(self, "profile", None)
        return (profile.display_name if profile else "") or self.username

    def get_short_name(self) -> str:
        """The same as the full name: we do not split names."""
        return self.get_full_name()
