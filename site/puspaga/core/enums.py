"""Choices shared by every app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Mark(TextChoices):
    """How well a fact is founded (content/FORMAT)."""

    SOURCE = "S", _("Terbaca di sumber")
    SECONDARY = "S2", _("Sumber sekunder atau lama")
    GENERAL = "G", _("Pengetahuan umum, belum diperiksa")
    EXPERT = "X", _("Harus diputuskan ahli")
    OWN = "O", _("Usulan kami")


class ReviewKind(TextChoices):
    """Which kind of expert has to look at a text."""

    LEGAL = "legal", _("hukum")
    CLINICAL = "clinical", _("psikologi dan kesehatan")
    LOCAL = "local", _("keadaan setempat")
