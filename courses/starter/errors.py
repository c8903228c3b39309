"""Refusals of the starter content loader."""

from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import Refusal


class BadPack(Refusal):
    """A file of the pack cannot be read; the sentence names the file and the place."""

    message = _("Berkas isi awal tidak dapat dibaca.")
