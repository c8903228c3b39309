"""Refusals of the pages."""

from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import Refusal


class NotReady(Refusal):
    """Something in the text must be mended before it goes live."""

    message = _("Naskah ini belum dapat diterbitkan. Buka “Periksa isi” untuk melihat sebabnya.")
