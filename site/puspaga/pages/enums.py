"""Choices of the public pages."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Age(TextChoices):
    """For which ages a text is written."""

    PREGNANT = "hamil", _("Hamil")
    BABY = "0-2", _("0–2 tahun")
    SMALL = "3-6", _("3–6 tahun")
    SCHOOL = "7-12", _("7–12 tahun")
    TEEN = "13-18", _("13–18 tahun")
    ALL = "semua", _("Semua usia")
