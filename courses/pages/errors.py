"""Refusals of the learning pages."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import Refusal


class NotPublishable(Refusal, ValidationError):
    """The draft has faults; `faults` are sentences with their place. The draft itself stays saved."""

    message = _("Naskah ini belum dapat terbit.")

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = list(faults)
        ValidationError.__init__(self, self.faults)

    def __str__(self) -> str:
        return " ".join([str(NotPublishable.message), *self.faults])


class ParentLacksLanguage(Refusal):
    """The page above has no text in this language yet."""

    message = _("Halaman di atasnya belum ada dalam bahasa itu. Buat yang di atas dahulu.")
