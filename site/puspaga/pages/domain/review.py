"""Clearing a mark outside the workflow: published pages, services and terms are looked at where readers see them."""

import datetime as dt
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from puspaga.core.domain.review import READ_FIELDS, clear_mark
from puspaga.core.models import ReviewMark
from puspaga.pages.domain.review_list import reading_address, subject_of
from puspaga.pages.errors import NotReady


def why_not_here(subject: Any) -> str:
    """Why this text cannot be cleared from the list, as a sentence; empty when it can."""
    if subject is None:
        return str(_("Isi ini sudah tidak ada."))
    if isinstance(subject, Page) and subject.workflow_in_progress:
        return str(_("Naskah ini sedang dalam alur tinjauan. Jawab dari beranda: “Menunggu tinjauan Anda”."))
    if isinstance(subject, Page) and not subject.live:
        return str(_("Naskah ini belum terbit. Penyunting mengirimkannya lewat alur tinjauan."))
    return ""


def address_of_text(subject: Any) -> str:
    """Where this text is read: its own page, the page of a service, the reading page of a record; empty for a term."""
    if subject is None:
        return ""
    page = subject.pages.live().first() if hasattr(subject, "pages") else subject
    return getattr(page, "url", "") or reading_address(subject)


def whole_text(subject: Any) -> SafeString:
    """All of a text on one sheet, as its kind of page shows it to experts; empty for what is read at an address of its own."""
    show = getattr(subject, "whole_text", None)
    return show() if show is not None else SafeString("")


def fields_to_read(subject: Any) -> list[tuple[str, str]]:
    """What readers take from a record that has no page to be read on, with the names of its fields."""
    if subject is None or isinstance(subject, Page):
        return []
    fields = [field for field in subject._meta.fields if field.name in READ_FIELDS]
    values = [(str(field.verbose_name), str(getattr(subject, field.name) or "")) for field in fields]
    return [(name, value) for name, value in values if value]


def clear_from_list(mark: ReviewMark, *, actor: Any, at: dt.datetime, note: str) -> ReviewMark:
    """Say that an expert has looked at what readers see now. Raises NotAllowed, or NotReady with the reason."""
    subject = subject_of(mark)
    reason = why_not_here(subject)
    if reason:
        raise NotReady(reason)
    return clear_mark(mark, actor=actor, at=at, subject=subject, note=note)
