"""Clearing a mark outside the workflow: published pages, services and terms are looked at where readers see them."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from puspaga.core.domain.review import clear_mark
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


def clear_from_list(mark: ReviewMark, *, actor: Any, at: dt.datetime, note: str) -> ReviewMark:
    """Say that an expert has looked at what readers see now. Raises NotAllowed, or NotReady with the reason."""
    subject = subject_of(mark)
    reason = why_not_here(subject)
    if reason:
        raise NotReady(reason)
    return clear_mark(mark, actor=actor, at=at, subject=subject, note=note)
