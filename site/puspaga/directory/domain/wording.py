"""How sure we are of a number, said to the reader in one place for every page and every sheet."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from puspaga.directory.domain.listing import ChannelView

LONG, SHORT = "j F Y", "j M Y"


def checked_words(channel: ChannelView, *, form: str = LONG) -> str:
    """The day somebody of ours checked it; else the day its source was read, and that we have not called it."""
    if channel.verified_on is None:
        return _("belum pernah diperiksa")
    date = date_format(channel.verified_on, form)
    if channel.is_verified:
        return _("terakhir diperiksa %(date)s") % {"date": date}
    if channel.old_source:
        return _old_source_words(channel, date)
    if channel.is_number:
        return _("sumber dibaca %(date)s, belum kami telepon") % {"date": date}
    return _("sumber dibaca %(date)s, belum kami periksa sendiri") % {"date": date}


def _old_source_words(channel: ChannelView, date: str) -> str:
    """An old source stays old, however lately somebody read it."""
    facts = {"years": channel.old_source, "date": date}
    if channel.is_number:
        return _("sumber lama (%(years)s), dibaca %(date)s, belum kami telepon") % facts
    return _("sumber lama (%(years)s), dibaca %(date)s, belum kami periksa sendiri") % facts
